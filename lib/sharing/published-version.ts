import { and, eq } from "drizzle-orm";
import { type Transaction, tables } from "@/db/index";
import { dateIn } from "../calendar-date";
import { now } from "../clock";
import type { Actor } from "../policy";
import { standingEvents } from "../programs/events";
import { programDay } from "../programs/program-day";
import type { ProgramView } from "../programs/program-view";
import { usualView } from "./languages";

const { clinics, patients, programs, versions } = tables;

/** A published version in the patient's language, with what its paper needs of patient and clinic; null where it is not there or not yours. */
export async function publishedView(tx: Transaction, actor: Actor, programId: string, number: number) {
  const [row] = await tx
    .select({
      versionId: versions.id,
      views: versions.views,
      patientId: patients.id,
      language: patients.language,
      timeZone: clinics.timeZone,
      printSize: patients.printSize,
      handoutLayout: clinics.handoutLayout,
      handoutParts: clinics.handoutParts,
      emergencyNumber: clinics.emergencyNumber,
    })
    .from(versions)
    .innerJoin(programs, and(eq(programs.clinicId, versions.clinicId), eq(programs.id, versions.programId)))
    .innerJoin(patients, and(eq(patients.clinicId, programs.clinicId), eq(patients.id, programs.patientId)))
    .innerJoin(clinics, eq(clinics.id, versions.clinicId))
    .where(and(eq(versions.clinicId, actor.clinicId), eq(versions.programId, programId), eq(versions.number, number)));
  const view = row?.views && usualView(row.views, row.language);
  if (!row?.views || !view) return null;
  const { versionId, patientId, views, timeZone, printSize, handoutLayout, handoutParts, emergencyNumber } = row;
  const habit = { printSize, handoutLayout, handoutParts };
  return { versionId, patientId, views, view, today: dateIn(timeZone, now()), habit, emergencyNumber };
}

/** Where the program stands today. */
export async function dayOf(
  tx: Transaction,
  { clinicId }: Actor,
  programId: string,
  { view, today }: { view: ProgramView; today: string },
) {
  return programDay(view, await standingEvents(tx, clinicId, [programId]), today);
}
