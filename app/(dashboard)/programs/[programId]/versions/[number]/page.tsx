import { ChartLine } from "lucide-react";
import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { saveTemplate } from "@/app/(dashboard)/templates/actions";
import { VersionList } from "@/components/composer/version-list";
import { spanOf, VersionView } from "@/components/composer/version-view";
import { RecordDialog } from "@/components/guide/record-dialog";
import { SaveTemplateButton } from "@/components/templates/save-template-button";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { NewDraftChoice } from "@/components/versions/new-draft-choice";
import { VersionChanges } from "@/components/versions/version-changes";
import { VersionStanding } from "@/components/versions/version-standing";
import { requireActor } from "@/lib/auth";
import { dateIn, formatDate } from "@/lib/calendar-date";
import { getClinic } from "@/lib/clinic/clinics";
import { now } from "@/lib/clock";
import { fullName } from "@/lib/patients/patient-name";
import { can } from "@/lib/policy";
import { changesBetween } from "@/lib/programs/changes";
import { listEvents } from "@/lib/programs/lifecycle";
import { getProgramState } from "@/lib/programs/programs";
import { getVersion, listVersions } from "@/lib/programs/versions";
import { startDraft } from "../../../actions";
import { exportRecord } from "../../../guide-actions";
import { changeProgram, takeBack } from "../../../lifecycle-actions";
import { OverridesSection } from "../../overrides-section";
import { ShareSection } from "../../share-section";

const lifecycleActions = { change: changeProgram, takeBack };

type Props = { params: Promise<{ programId: string; number: string }> };

/** Read once for the title and the page. */
const readVersion = cache(async (programId: string, number: string) => {
  const actor = await requireActor();
  return /^[1-9]\d{0,6}$/.test(number) ? getVersion(actor, programId, Number(number)) : null;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { programId, number } = await params;
  const version = await readVersion(programId, number);
  return { title: version ? `${version.view.title} of ${fullName(version.patient)}` : "Not found" };
}

/** One published version, which never changes: read, print, share, go on from it. */
export default async function VersionPage({ params }: Props) {
  const actor = await requireActor();
  const { programId, number: named } = await params;
  const version = await readVersion(programId, named);
  const state = version && (await getProgramState(actor, programId));
  if (!version || !state) notFound();
  const { number, patient, view } = version;
  const [versions, { timeZone }] = await Promise.all([listVersions(actor, programId), getClinic(actor)]);
  const previous = number > 1 ? await getVersion(actor, programId, number - 1) : null;
  const events = (await listEvents(actor, patient.id))[programId] ?? [];
  const lifecycle = { startsOn: view.startsOn, weeks: view.weeks, events, today: dateIn(timeZone, now()) };
  const publishedOn = (at: Date) => formatDate(dateIn(timeZone, at));
  const name = fullName(patient);
  const mayPrescribe = can(actor, "program:write") && !patient.archived;
  return (
    <>
      <PageHeader
        title={view.title}
        crumbs={[{ label: name, href: `/patients/${patient.id}` as Route }]}
        badge={<Badge tone={number === state.latestNumber ? "teal" : "neutral"}>Version {number}</Badge>}
        lead={`${spanOf(view)}. Published on ${publishedOn(version.publishedAt)} by ${version.publisher}.`}
        actions={
          <>
            <LinkButton href={`/programs/${programId}/log` as Route}>
              <ChartLine aria-hidden="true" />
              How it goes
            </LinkButton>
            {mayPrescribe && (
              <>
                <SaveTemplateButton versionId={version.versionId} title={view.title} save={saveTemplate} />
                {state.draftVersionId && <LinkButton href={`/programs/${programId}` as Route}>Continue draft</LinkButton>}
                <NewDraftChoice programId={programId} number={number} hasDraft={state.draftVersionId !== null} start={startDraft} isHere />
              </>
            )}
          </>
        }
      />
      {number !== state.latestNumber && (
        <Notice tone="amber">
          <p>This is an older version. Links open version {state.latestNumber}.</p>
        </Notice>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-6">
          <ShareSection actor={actor} programId={programId} versionNumber={number} />
          <OverridesSection actor={actor} programId={programId} versionNumber={number} view={view} />
          {previous && <VersionChanges programId={programId} number={number} changes={changesBetween(previous.view, view)} />}
          <VersionView view={view} staffNotes={version.staffNotes} />
        </div>
        <div className="flex min-w-0 flex-col items-start gap-6 [&>section]:w-full">
          {number === state.latestNumber && (
            <VersionStanding
              programId={programId}
              title={view.title}
              lifecycle={lifecycle}
              actions={mayPrescribe ? lifecycleActions : null}
            />
          )}
          <VersionList programId={programId} versions={versions} current={number} publishedOn={publishedOn} />
          <RecordDialog versionId={version.versionId} exportRecord={exportRecord} />
        </div>
      </div>
    </>
  );
}
