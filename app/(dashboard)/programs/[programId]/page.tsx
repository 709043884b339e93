import type { Metadata, Route } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { setDefault, setFavourite } from "@/app/(dashboard)/exercises/actions";
import { saveTemplate } from "@/app/(dashboard)/templates/actions";
import { Composer } from "@/components/composer/composer";
import { requireActor } from "@/lib/auth";
import { builtAsset } from "@/lib/built-assets";
import { stopSigns } from "@/lib/catalog/stop-signs";
import { getGuideStart } from "@/lib/guidance/guide-start";
import { ageOn } from "@/lib/patients/age";
import { fullName } from "@/lib/patients/patient-name";
import { can } from "@/lib/policy";
import { getDraft } from "@/lib/programs/drafts";
import { getProgramState } from "@/lib/programs/programs";
import { getVersionContent } from "@/lib/programs/versions";
import { getProgramSafety } from "@/lib/safety/gate";
import { getTemplate } from "@/lib/templates/templates";
import { checkPublish, continueDraft, publish } from "../actions";
import { overrideStops, readSafety, withdrawOverride } from "../gate-actions";
import { dismissHint, exportRecord } from "../guide-actions";

type Props = { params: Promise<{ programId: string }>; searchParams: Promise<{ from?: string | string[] }> };

/** Read once for the title and the page. */
const readDraft = cache(async (programId: string) => getDraft(await requireActor(), { programId }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const draft = await readDraft((await params).programId);
  return { title: draft ? `Program of ${fullName(draft.patient)}` : "Program" };
}

/** The draft of a program in the composer; where there is none, the newest version. */
export default async function ProgramPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { programId } = await params;
  const draft = await readDraft(programId);
  const safety = draft && (await getProgramSafety(actor, programId));
  if (!draft || !safety) {
    const state = await getProgramState(actor, programId);
    if (!state?.latestNumber) notFound();
    redirect(`/programs/${programId}/versions/${state.latestNumber}` as Route);
  }
  const { birthOn, archived, today } = draft.patient;
  const { from } = await searchParams;
  const number = typeof from === "string" && /^[1-9]\d{0,6}$/.test(from) ? Number(from) : null;
  const offered = number === null ? null : await getVersionContent(actor, programId, number);
  const worker = await builtAsset("pdf-worker");
  return (
    <Composer
      key={draft.versionId}
      draft={draft}
      safety={safety}
      replacement={number !== null && offered ? { number, content: offered } : null}
      staffId={actor.staffId}
      age={birthOn === null ? null : ageOn(today, birthOn)}
      isReadOnly={archived || !can(actor, "program:write")}
      builtInStopSigns={stopSigns()}
      template={draft.templateId === null ? null : await getTemplate(actor, draft.templateId)}
      workerUrl={worker.slice(worker.lastIndexOf("/built/"))}
      guide={await getGuideStart(actor, draft.programId)}
      actions={{
        ...{ setFavourite, setDefault, saveTemplate, checkPublish, publish, continueDraft, readSafety, overrideStops, withdrawOverride },
        ...{ dismissHint, exportRecord },
      }}
    />
  );
}
