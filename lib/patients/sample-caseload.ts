import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { type Transaction, tables } from "@/db/index";
import { read, write } from "../access";
import { record } from "../audit";
import { addDays, dateIn } from "../calendar-date";
import { getBuiltIn } from "../catalog/catalog";
import { now } from "../clock";
import { newId } from "../ids";
import type { Actor } from "../policy";
import { getDraft } from "../programs/drafts";
import type { DraftOperation } from "../programs/operations";
import { createProgram } from "../programs/programs";
import { publishVersion } from "../programs/publish";
import { saveOperations } from "../programs/saving";
import { foldedName } from "./patient-name";
import { addSampleLogs } from "./sample-logs";
import { type SamplePerson, type SampleProgram, samplePeople } from "./sample-people";

const { clinics, patients } = tables;

/**
 * Eight invented people with programs in the caseload of the actor, marked as samples. Harmless where there are samples already.
 * @throws AppError `forbidden`
 */
export async function addSampleCaseload(actor: Actor): Promise<void> {
  const today = await todayIn(actor);
  const added = await addPeople(actor, today);
  for (const { patientId, program } of added) if (program) await addProgram(actor, patientId, program, today);
}

/** How many sample patients there are, for the page that offers to remove them. */
export const countSamplePatients = (actor: Actor): Promise<number> =>
  read(actor, "patient:read", (tx) => tx.$count(patients, isSample(actor)));

/**
 * Erases every sample patient with all that belongs to them, in one transaction. Real patients are not touched.
 * @returns how many there were
 * @throws AppError `forbidden`
 */
export const removeSampleCaseload = (actor: Actor): Promise<number> =>
  write(
    actor,
    { permission: "patient:erase", action: "sample.remove", about: (removed) => (removed ? { detail: { removed } } : null) },
    async (tx) => {
      const rows = await tx.select({ id: patients.id }).from(patients).where(isSample(actor)).for("update");
      for (const { id } of rows) await erase(tx, actor, id);
      return rows.length;
    },
  );

async function erase(tx: Transaction, { clinicId, staffId, address }: Actor, patientId: string) {
  await tx.execute(sql`select erase_patient(${patientId}, ${staffId}, ${now().toISOString()})`);
  await record(tx, { clinicId, staffId, address, action: "patient.erase", patientId, subjectId: patientId });
}

const isSample = (actor: Actor) => and(eq(patients.clinicId, actor.clinicId), eq(patients.isSample, true));

const todayIn = (actor: Actor): Promise<string> =>
  read(actor, "patient:read", async (tx) => {
    const [clinic] = await tx.select({ timeZone: clinics.timeZone }).from(clinics).where(eq(clinics.id, actor.clinicId));
    return dateIn(clinic?.timeZone ?? "UTC", now());
  });

/** All at once or not at all; the clinic's row is the lock between two who ask at the same moment. */
function addPeople(actor: Actor, today: string) {
  type Added = { patientId: string; program: SampleProgram | null }[];
  const about = ({ length }: Added) => (length ? { detail: { added: length } } : null);
  return write(actor, { permission: "clinic:manage", action: "sample.add", about }, async (tx): Promise<Added> => {
    await tx.select({ id: clinics.id }).from(clinics).where(eq(clinics.id, actor.clinicId)).for("update");
    if ((await tx.$count(patients, isSample(actor))) > 0) return [];
    const people = samplePeople.map((person) => ({ person, row: patientRow(actor, person, today) }));
    await tx.insert(patients).values(people.map(({ row }) => row));
    return people.map(({ person, row }) => ({ patientId: row.id, program: person.program }));
  });
}

function patientRow(actor: Actor, { firstName, lastName, age, phone, recordNumber, printSize }: SamplePerson, today: string) {
  const at = now();
  return {
    ...{ clinicId: actor.clinicId, id: newId(at.getTime()), therapistId: actor.staffId, isSample: true, createdAt: at, updatedAt: at },
    ...{ firstName, lastName, nameFolded: foldedName({ firstName, lastName }), birthOn: birthOf(age, today) },
    ...{ phone, recordNumber, email: "", language: "en" as const, printSize: printSize ?? ("standard" as const) },
  };
}

/** Some months after the last birthday, so that the age is right on every day of the year. */
const birthOf = (age: number, today: string) => addDays(today, -Math.round(age * 365.2425) - 100 - age);

async function addProgram(actor: Actor, patientId: string, program: SampleProgram, today: string) {
  const { programId, versionId } = await createProgram(actor, patientId);
  const draft = await getDraft(actor, { versionId });
  const phaseId = draft?.content.phases[0]?.id;
  if (!draft || !phaseId) return;
  const operations = operationsOf(program, phaseId, today);
  const { revision } = await saveOperations(actor, versionId, { baseRevision: draft.revision, operations });
  if (program.isPublished) await publishVersion(actor, versionId, { expectedRevision: revision });
  const itemKeys = operations.flatMap((operation) => (operation.kind === "item.add" ? [operation.itemKey] : []));
  if (program.logs) await addSampleLogs(actor, { programId, patientId, itemKeys, logs: program.logs, today });
}

function operationsOf({ title, goals, daysAgo, weeks, items }: SampleProgram, phaseId: string, today: string): DraftOperation[] {
  const startsOn = addDays(today, -daysAgo);
  const added = items.flatMap(({ exercise, note, change }): DraftOperation[] => {
    const dosage = getBuiltIn(exercise)?.defaultDosage;
    if (!dosage) return [];
    const item = { itemKey: newId(), phaseId, exerciseId: exercise, variationSlug: null, patientNote: note ?? "", staffNote: "" };
    return [{ ...item, id: newId(), kind: "item.add", dosage: { ...dosage, ...change }, before: null }];
  });
  return [{ id: newId(), kind: "program.set", changes: { title, goals, startsOn, weeks } }, ...added];
}
