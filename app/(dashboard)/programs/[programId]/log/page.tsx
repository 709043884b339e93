import { NotebookPen } from "lucide-react";
import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { PainChart } from "@/components/charts/pain-chart";
import { CallButton, CallNoted } from "@/components/logs/call-note";
import { EntryList } from "@/components/logs/entry-list";
import { LiveUpdates } from "@/components/logs/live-updates";
import { LogFigures } from "@/components/logs/log-figures";
import { calledWords } from "@/components/logs/log-words";
import { PainTable } from "@/components/logs/pain-table";
import { ReasonList } from "@/components/logs/reason-list";
import { RulesShown } from "@/components/logs/rules-shown";
import { ContinueDraft, SuggestionCard } from "@/components/logs/suggestion-card";
import { WeekGrid } from "@/components/logs/week-grid";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { NewDraftChoice } from "@/components/versions/new-draft-choice";
import { requireActor } from "@/lib/auth";
import { getClinic } from "@/lib/clinic/clinics";
import { otherWaysOf } from "@/lib/logs/other-ways";
import { getProgramRecord } from "@/lib/logs/program-record";
import { fullName } from "@/lib/patients/patient-name";
import { can } from "@/lib/policy";
import { getProgramState } from "@/lib/programs/programs";
import { startDraft } from "../../actions";
import { noteCall, takeCallBack } from "../../call-actions";

const actions = { note: noteCall, takeBack: takeCallBack };

type Props = { params: Promise<{ programId: string }> };

/** Read once for the title and the page. */
const readRecord = cache(async (programId: string) => getProgramRecord(await requireActor(), programId));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const record = await readRecord((await params).programId);
  return { title: record ? `How it goes for ${fullName(record.patient)}` : "Not found" };
}

/** What a patient did and how it was, beside what the program asks for. */
export default async function ProgramLogPage({ params }: Props) {
  const actor = await requireActor();
  const { programId } = await params;
  const record = await readRecord(programId);
  const state = record && (await getProgramState(actor, programId));
  if (!record || !state) notFound();
  const { patient, today, thresholds, weeks, versions, newestNumber, reasons, suggestion, call, newest } = record;
  const { timeZone } = await getClinic(actor);
  const past = weeks.flatMap(({ days }) => days).filter(({ on }) => on <= today);
  const hasPain = past.some((day) => day.painWorst !== null || day.morning !== null);
  const names = new Map(record.exercises.map(({ itemKey, name }) => [itemKey, name]));
  const mayPrescribe = can(actor, "program:write") && !patient.archived;
  const newDraft = <NewDraftChoice programId={programId} number={newestNumber} hasDraft={false} start={startDraft} />;
  const toDraft = state.draftVersionId ? <ContinueDraft programId={programId} /> : newDraft;
  return (
    <>
      <LiveUpdates address={`/api/programs/${programId}/news`} />
      <PageHeader
        title="How it goes"
        crumbs={[
          { label: fullName(patient), href: `/patients/${patient.id}` as Route },
          { label: record.title || "Untitled program", href: `/programs/${programId}/versions/${newestNumber}` as Route },
        ]}
        lead="What was logged, beside what the program asks for. Opening the page is not counted as doing it."
        actions={
          !patient.archived && (
            <LinkButton href={`/programs/${programId}/log/diary` as Route} kind="primary">
              <NotebookPen aria-hidden="true" />
              Enter a week from paper
            </LinkButton>
          )
        }
      />
      {reasons.length > 0 && (
        <Notice tone={reasons.some(({ kind }) => kind === "pain-red" || kind === "worse-morning") ? "red" : "amber"}>
          <ReasonList reasons={reasons} />
          {!patient.archived && <CallButton {...{ programId, reasons, newest, actions }} name={fullName(patient)} />}
        </Notice>
      )}
      {call && <CallNoted programId={programId} words={calledWords(call, timeZone)} takeBack={patient.archived ? null : takeCallBack} />}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex min-w-0 flex-col gap-6">
          <Card title="Asked for and done" id="weeks">
            <WeekGrid weeks={weeks} today={today} thresholds={thresholds} caption="Asked for and done, week by week" />
          </Card>
          <Card title="Pain and effort" id="pain">
            {hasPain ? (
              <>
                <PainChart days={past} zones={thresholds} versions={versions} label="Pain and effort by day" />
                <PainTable days={past} />
              </>
            ) : (
              <p className="text-soft">Nobody has said yet how much it hurts.</p>
            )}
          </Card>
          <Card title="Entries" id="entries">
            <EntryList days={past} names={names} thresholds={thresholds} />
          </Card>
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          {suggestion && (
            <SuggestionCard suggestion={suggestion} ways={otherWaysOf(record.exercises)} toDraft={mayPrescribe ? toDraft : null} />
          )}
          <LogFigures record={record} timeZone={timeZone} />
          <Card title="Who needs attention" id="rules">
            <RulesShown thresholds={thresholds} />
          </Card>
        </div>
      </div>
    </>
  );
}
