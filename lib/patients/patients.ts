import "server-only";
import { and, eq, isNull, ne } from "drizzle-orm";
import { type Transaction, tables } from "@/db/index";
import { read, write } from "../access";
import type { AuditAction } from "../audit-words";
import { dateIn } from "../calendar-date";
import { now } from "../clock";
import { AppError } from "../errors";
import { isId, newId } from "../ids";
import type { Actor } from "../policy";
import { recordLook } from "../programs/looks";
import type { Language, PrintSize } from "../vocabulary";
import type { PatientInput } from "./patient-input";
import { foldedName, fullName } from "./patient-name";

const { clinics, patients, staff } = tables;

export type Patient = {
  id: string;
  firstName: string;
  lastName: string;
  birthOn: string | null;
  phone: string;
  email: string;
  recordNumber: string;
  language: Language;
  printSize: PrintSize;
  therapistId: string | null;
  therapistName: string | null;
  isSample: boolean;
  archivedAt: Date | null;
  updatedAt: Date;
  /** The day it is in the clinic: ages and weeks count from it. */
  today: string;
  /** The clinic's. */
  timeZone: string;
};

/** A patient with the same name, as the warning names them. */
export type Namesake = { id: string; name: string; birthOn: string | null; isArchived: boolean };

/** One patient, put on record as seen; null for one who is not there. */
export async function getPatient(actor: Actor, patientId: string): Promise<Patient | null> {
  if (!isId(patientId)) return null;
  return read(actor, "patient:read", async (tx) => {
    const [row] = await tx
      .select({ patient: patients, therapistName: staff.name, timeZone: clinics.timeZone })
      .from(patients)
      .innerJoin(clinics, eq(clinics.id, patients.clinicId))
      .leftJoin(staff, and(eq(staff.clinicId, patients.clinicId), eq(staff.id, patients.therapistId)))
      .where(isPatient(actor, patientId));
    if (!row) return null;
    await recordLook(tx, actor, { action: "patient.view", patientId, subjectId: patientId });
    const { clinicId: _clinic, nameFolded: _folded, createdAt: _created, ...patient } = row.patient;
    return { ...patient, therapistName: row.therapistName, today: dateIn(row.timeZone, now()), timeZone: row.timeZone };
  });
}

/**
 * Adds a patient to the clinic.
 * @returns the id
 * @throws AppError `forbidden`; `invalid` with the field; `conflict` with `data.namesakes` where the name is there already, unless `anyway`
 */
export const createPatient = (actor: Actor, { anyway, ...input }: PatientInput): Promise<{ patientId: string }> =>
  write(actor, { ...change("patient.create"), about: ({ patientId }) => ({ patientId, subjectId: patientId }) }, async (tx) => {
    await assertPossible(tx, actor, input);
    if (!anyway) await assertNewName(tx, actor, input);
    const at = now();
    const patientId = newId(at.getTime());
    const own = { clinicId: actor.clinicId, id: patientId, nameFolded: foldedName(input), isSample: false };
    await tx.insert(patients).values({ ...input, ...own, createdAt: at, updatedAt: at });
    return { patientId };
  });

/**
 * Changes what is known of a patient. `seen` is the time of the last change that the person knows of: what someone else changed since is
 * not overwritten, unless `anyway`.
 * @throws AppError `forbidden`, `not_found`; `invalid` with the field; `conflict` with `data.changed`, or for an archived patient
 */
export const updatePatient = (
  actor: Actor,
  patientId: string,
  { anyway, ...input }: PatientInput,
  seen: Date,
): Promise<{ patientId: string }> =>
  write(actor, { ...change("patient.update"), about: () => ({ patientId, subjectId: patientId }) }, async (tx) => {
    const before = await lockPatient(tx, actor, patientId);
    if (before.archivedAt) throw new AppError("conflict", "This patient is archived. Bring the patient back first.");
    if (!anyway && before.updatedAt.getTime() !== seen.getTime())
      throw new AppError("conflict", "Someone else changed this patient while you were typing.", { data: { changed: true } });
    await assertPossible(tx, actor, input);
    const after = { ...input, nameFolded: foldedName(input), updatedAt: now() };
    await tx.update(patients).set(after).where(isPatient(actor, patientId));
    return { patientId };
  });

/** Takes a patient off all lists; nothing is lost. Harmless when it was done already. @throws AppError `forbidden`, `not_found` */
export const archivePatient = (actor: Actor, patientId: string): Promise<{ patientId: string }> => setArchived(actor, patientId, true);

/** Brings an archived patient back. Harmless when it was done already. @throws AppError `forbidden`, `not_found` */
export const restorePatient = (actor: Actor, patientId: string): Promise<{ patientId: string }> => setArchived(actor, patientId, false);

async function setArchived(actor: Actor, patientId: string, archived: boolean) {
  const action = archived ? "patient.archive" : "patient.restore";
  const about = ({ changed }: { changed: boolean }) => (changed ? { patientId, subjectId: patientId } : null);
  await write(actor, { ...change(action), about }, async (tx) => {
    const before = await lockPatient(tx, actor, patientId);
    const at = now();
    if ((before.archivedAt !== null) === archived) return { changed: false };
    await tx
      .update(patients)
      .set({ archivedAt: archived ? at : null, updatedAt: at })
      .where(isPatient(actor, patientId));
    return { changed: true };
  });
  return { patientId };
}

/** Who can have a caseload: therapists and owners who still work here. */
export const listTherapists = (actor: Actor): Promise<{ id: string; name: string }[]> =>
  read(actor, "patient:read", (tx) =>
    tx
      .select({ id: staff.id, name: staff.name })
      .from(staff)
      .where(and(eq(staff.clinicId, actor.clinicId), ne(staff.role, "assistant"), isNull(staff.suspendedAt)))
      .orderBy(staff.name, staff.id),
  );

const change = (action: AuditAction) => ({ permission: "patient:write" as const, action });
const isPatient = (actor: Actor, patientId: string) => and(eq(patients.clinicId, actor.clinicId), eq(patients.id, patientId));

async function lockPatient(tx: Transaction, actor: Actor, patientId: string) {
  const [row] = isId(patientId) ? await tx.select().from(patients).where(isPatient(actor, patientId)).for("update") : [];
  if (!row) throw new AppError("not_found", "This patient is not in your clinic.");
  return row;
}

type Known = Pick<PatientInput, "birthOn" | "therapistId">;

/** What only the clinic knows: which day it is there, and who works there. */
async function assertPossible(tx: Transaction, actor: Actor, { birthOn, therapistId }: Known) {
  const fields: Record<string, string[]> = {};
  const [clinic] = await tx.select({ timeZone: clinics.timeZone }).from(clinics).where(eq(clinics.id, actor.clinicId));
  if (birthOn && clinic && birthOn > dateIn(clinic.timeZone, now())) fields.birthOn = ["The birth date is in the future."];
  if (therapistId) {
    const isTherapist = and(eq(staff.clinicId, actor.clinicId), eq(staff.id, therapistId), ne(staff.role, "assistant"));
    if ((await tx.$count(staff, isTherapist)) === 0) fields.therapistId = ["Choose a therapist of this clinic."];
  }
  if (Object.keys(fields).length > 0) throw new AppError("invalid", "Please check the marked fields.", { fields });
}

async function assertNewName(tx: Transaction, actor: Actor, input: Pick<PatientInput, "firstName" | "lastName">) {
  const folded = foldedName(input);
  if (folded === "") return;
  const rows = await tx
    .select()
    .from(patients)
    .where(and(eq(patients.clinicId, actor.clinicId), eq(patients.nameFolded, folded)))
    .orderBy(patients.createdAt)
    .limit(5);
  if (rows.length === 0) return;
  const namesakes: Namesake[] = rows.map((row) => ({
    ...{ id: row.id, name: fullName(row), birthOn: row.birthOn },
    isArchived: row.archivedAt !== null,
  }));
  throw new AppError("conflict", "There is a patient of this name already.", { data: { namesakes } });
}
