import "server-only";
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { type Transaction, tables } from "@/db/index";
import { read } from "../access";
import { dateIn } from "../calendar-date";
import { now } from "../clock";
import type { StaffSlip } from "../handout/batch-document";
import { isId } from "../ids";
import { publicUrl } from "../origin";
import { fullName } from "../patients/patient-name";
import type { Actor } from "../policy";
import { standingEvents } from "../programs/events";
import { programDay } from "../programs/program-day";
import { firstOpenLinks } from "../sharing/sharing";
import type { PaperSize } from "../vocabulary";

const { clinics, patients, programs, versions } = tables;

/** One handout of a batch: the newest published version of one program. Without a link the paper has no code. */
export type PlannedSheet = {
  patientId: string;
  name: string;
  slip: StaffSlip;
  programId: string;
  title: string;
  number: number;
  linkId: string | null;
};

/** Why nothing is printed for a patient, in a sentence. */
export type NotPrinted = { patientId: string; name: string; reason: string };
export type PrintPlan = { sheets: PlannedSheet[]; problems: NotPrinted[] };

/**
 * What is printed for some patients, in their order, and what is not and why. A patient has a sheet for each program that has not ended; of
 * an ended one nobody hands out a sheet by the dozen. `leftOut` names programs that nobody wants this time. Patients of other clinics are not
 * there.
 */
export const planPrint = (actor: Actor, patientIds: readonly string[], leftOut: readonly string[] = []): Promise<PrintPlan> =>
  read(actor, "handout:print", async (tx) => {
    const asked = [...new Set(patientIds)].filter(isId);
    const people = await peopleOf(tx, actor, asked);
    const lines = await programsOf(tx, actor, asked);
    const links = await firstOpenLinks(tx, actor, [...new Set(lines.map((line) => line.programId))], await todayIn(tx, actor));
    const plan: PrintPlan = { sheets: [], problems: [] };
    for (const patientId of asked) {
      const person = people.find(({ id }) => id === patientId);
      if (!person) continue;
      const about = { patientId, name: fullName(person) };
      const own = lines.filter((line) => line.patientId === patientId);
      const current = person.archivedAt ? [] : own.filter(({ number, isOver }) => number !== null && !isOver);
      const wanted = current.filter(({ programId }) => !leftOut.includes(programId));
      if (current.length === 0) plan.problems.push({ ...about, reason: reasonFor(person, own) });
      else if (wanted.length === 0) plan.problems.push({ ...about, reason: "None of the programs was chosen." });
      for (const { programId, title, number } of wanted) {
        const { firstName, lastName, birthOn, recordNumber } = person;
        const sheet = { programId, title, number: number ?? 1, linkId: links.get(programId) ?? null };
        plan.sheets.push({ ...about, ...sheet, slip: { firstName, lastName, birthOn, recordNumber } });
      }
    }
    return plan;
  });

type Line = Awaited<ReturnType<typeof programsOf>>[number];

function reasonFor({ archivedAt }: { archivedAt: Date | null }, lines: Line[]): string {
  if (archivedAt) return "Archived. Bring the patient back first.";
  if (lines.some(({ number }) => number !== null)) return "The program has ended.";
  if (lines.length > 0) return "The program is still a draft. Publish it first.";
  return "There is no program yet.";
}

const peopleOf = (tx: Transaction, { clinicId }: Actor, ids: string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : tx
        .select({
          ...{ id: patients.id, firstName: patients.firstName, lastName: patients.lastName, birthOn: patients.birthOn },
          ...{ recordNumber: patients.recordNumber, archivedAt: patients.archivedAt },
        })
        .from(patients)
        .where(and(eq(patients.clinicId, clinicId), inArray(patients.id, ids)));

/** Of each program the newest published version, else the draft; the newest program first. */
async function programsOf(tx: Transaction, actor: Actor, patientIds: string[]) {
  if (patientIds.length === 0) return [];
  const rows = await tx
    .selectDistinctOn([programs.createdAt, programs.id], {
      ...{ patientId: programs.patientId, programId: programs.id, title: versions.title, number: versions.number },
      ...{ startsOn: versions.startsOn, weeks: versions.weeks },
    })
    .from(programs)
    .innerJoin(versions, and(eq(versions.clinicId, programs.clinicId), eq(versions.programId, programs.id)))
    .where(and(eq(programs.clinicId, actor.clinicId), inArray(programs.patientId, patientIds)))
    .orderBy(desc(programs.createdAt), desc(programs.id), sql`${versions.number} desc nulls last`);
  const published = rows.flatMap(({ number, programId }) => (number === null ? [] : [programId]));
  const events = await standingEvents(tx, actor.clinicId, published);
  const today = await todayIn(tx, actor);
  return rows.map(({ startsOn, weeks, ...row }) => {
    const own = events.filter(({ programId }) => programId === row.programId);
    return { ...row, isOver: programDay({ startsOn, weeks, phases: [] }, own, today).state === "ended" };
  });
}

async function todayIn(tx: Transaction, { clinicId }: Actor): Promise<string> {
  const [clinic] = await tx.select({ timeZone: clinics.timeZone }).from(clinics).where(eq(clinics.id, clinicId));
  return dateIn(clinic?.timeZone ?? "UTC", now());
}

/** What the print screen begins with: the clinic's paper, and whether codes would open on this computer only. */
export const getPrintDefaults = (actor: Actor): Promise<{ paper: PaperSize; thisComputerOnly: boolean }> =>
  read(actor, "handout:print", async (tx) => {
    const [clinic] = await tx.select({ paper: clinics.paperSize }).from(clinics).where(eq(clinics.id, actor.clinicId));
    return { paper: clinic?.paper ?? "letter", thisComputerOnly: publicUrl().thisComputerOnly };
  });
