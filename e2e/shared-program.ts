import type { Page } from "@playwright/test";
import { makeActor, makePatient, makeProgram } from "../db/factories";
import { addDays, dateIn } from "../lib/calendar-date";
import type { Dosage } from "../lib/dosage/dosage";
import { dosageSentence } from "../lib/dosage/sentence";
import { sampleView } from "../lib/handout/sample-view";
import { newId } from "../lib/ids";
import type { ProgramView } from "../lib/programs/program-view";
import { createShareLink } from "../lib/sharing/sharing";

export const today = dateIn("America/New_York", new Date());
export const yesterday = addDays(today, -1);

const once: Dosage = {
  ...{ sets: { min: 1, max: 1 }, reps: null, hold: null, rest: null, tempo: null, side: "none" },
  ...{ perDay: { kind: "times", times: { min: 1, max: 1 } }, days: { kind: "every-day" }, intensity: null, load: null },
};

/** A program that began the day before yesterday, with an exercise for each dosage. */
export function programOf(dosages: Partial<Dosage>[], values: Partial<ProgramView> = {}): ProgramView {
  const startsOn = addDays(today, -2);
  const base = sampleView(dosages.length);
  const items = (base.phases[0]?.items ?? []).map((item, i) => {
    const dosage = { ...once, ...dosages[i] };
    return { ...item, itemKey: newId(), dosage, dosageSentence: dosageSentence(dosage), figure: { poseId: item.exerciseId, revision: 1 } };
  });
  const phases = base.phases.map((phase) => ({ ...phase, items }));
  return { ...base, phases, startsOn, version: { number: 1, publishedOn: startsOn }, ...values };
}

/** Published in a clinic of its own, with a link to it. */
export async function share(view: ProgramView) {
  const actor = await makeActor();
  const patient = await makePatient(actor);
  const { programId } = await makeProgram(actor, patient.id, [view]);
  const { id, url } = await createShareLink(actor, programId, { name: "María" });
  return { actor, programId, linkId: id, path: new URL(url).pathname };
}

/** What the server says was done, from all devices together. */
export async function loggedDays(
  page: Page,
  path: string,
): Promise<{ on: string; morning: string | null; rounds: Record<string, unknown>[] }[]> {
  const response = await page.request.get(`${path}/day`);
  return (await response.json()).days;
}
