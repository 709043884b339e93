import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type Transaction, tables } from "@/db";
import { read, write } from "../access";
import { dateIn } from "../calendar-date";
import { now } from "../clock";
import { AppError } from "../errors";
import { isId, newId } from "../ids";
import type { Actor } from "../policy";
import type { PatientFlag } from "../vocabulary";
import { flagWords } from "./flag-words";
import type { FlagInput } from "./safety-input";

const { clinics, flags, patients, staff } = tables;

/** What is or was true of a patient: since when, by whom, until when. Dates are the clinic's. */
export type NotedFlag = {
  id: string;
  flag: PatientFlag;
  notedOn: string;
  note: string;
  notedBy: string;
  /** When it was written down, which may be later than `notedOn`. */
  notedAt: Date;
  ended: { on: string; by: string } | null;
};

/** The flags of one patient, the newest first, ended ones included; empty for a patient who is not there. */
export async function listFlags(actor: Actor, patientId: string): Promise<NotedFlag[]> {
  if (!isId(patientId)) return [];
  return read(actor, "patient:read", async (tx) => {
    const enders = alias(staff, "enders");
    const rows = await tx
      .select({
        ...{ id: flags.id, flag: flags.flag, notedOn: flags.notedOn, note: flags.note, notedAt: flags.createdAt, endedAt: flags.endedAt },
        ...{ notedBy: staff.name, endedBy: enders.name, timeZone: clinics.timeZone },
      })
      .from(flags)
      .innerJoin(clinics, eq(clinics.id, flags.clinicId))
      .innerJoin(staff, and(eq(staff.clinicId, flags.clinicId), eq(staff.id, flags.notedBy)))
      .leftJoin(enders, and(eq(enders.clinicId, flags.clinicId), eq(enders.id, flags.endedBy)))
      .where(and(eq(flags.clinicId, actor.clinicId), eq(flags.patientId, patientId)))
      .orderBy(desc(flags.createdAt), desc(flags.id));
    return rows.map(({ endedAt, endedBy, timeZone, ...row }) => ({
      ...row,
      ended: endedAt && { on: dateIn(timeZone, endedAt), by: endedBy ?? "" },
    }));
  });
}

/**
 * Notes a flag of a patient. The programs that are published are not touched: the patient's page says which are older than the flag.
 * @throws AppError `forbidden`; `not_found`; `invalid` for a day that is to come; `conflict` for a flag that is noted already, or an
 * archived patient
 */
export const addFlag = (actor: Actor, patientId: string, input: FlagInput): Promise<{ flagId: string }> =>
  write(actor, { permission: "flag:write", action: "flag.add", about: ({ flagId }) => ({ patientId, subjectId: flagId }) }, async (tx) => {
    const { timeZone } = await holdPatient(tx, actor, patientId);
    const at = now();
    if (input.notedOn > dateIn(timeZone, at))
      throw new AppError("invalid", "Please check the marked fields.", { fields: { notedOn: ["This day is yet to come."] } });
    const same = and(eq(flags.clinicId, actor.clinicId), eq(flags.patientId, patientId), eq(flags.flag, input.flag), isNull(flags.endedAt));
    if ((await tx.$count(flags, same)) > 0)
      throw new AppError("conflict", `${flagWords[input.flag].name} is noted already. End it first to note it anew.`);
    const flagId = newId(at.getTime());
    await tx.insert(flags).values({ ...input, clinicId: actor.clinicId, id: flagId, patientId, notedBy: actor.staffId, createdAt: at });
    return { flagId };
  });

/** Says that a flag is over; it stays in the history. Harmless where it is over already. @throws AppError `forbidden`; `not_found`; `conflict` */
export async function endFlag(actor: Actor, flagId: string): Promise<{ patientId: string }> {
  type Ended = { patientId: string; changed: boolean };
  const about = ({ patientId, changed }: Ended) => (changed ? { patientId, subjectId: flagId } : null);
  const { patientId } = await write(actor, { permission: "flag:write", action: "flag.end", about }, async (tx): Promise<Ended> => {
    const own = and(eq(flags.clinicId, actor.clinicId), eq(flags.id, flagId));
    const [found] = isId(flagId) ? await tx.select({ patientId: flags.patientId }).from(flags).where(own) : [];
    if (!found) throw new AppError("not_found", "This is not noted of a patient of your clinic.");
    await holdPatient(tx, actor, found.patientId);
    const ended = await tx
      .update(flags)
      .set({ endedAt: now(), endedBy: actor.staffId })
      .where(and(own, isNull(flags.endedAt)))
      .returning({ id: flags.id });
    return { patientId: found.patientId, changed: ended.length > 0 };
  });
  return { patientId };
}

/**
 * Holds the patient until the transaction ends: what is noted, overridden or published of one patient happens one after the other.
 * @throws AppError `not_found`; `conflict` for an archived patient
 */
export async function holdPatient(tx: Transaction, { clinicId }: Actor, patientId: string): Promise<{ timeZone: string }> {
  const [row] = isId(patientId)
    ? await tx
        .select({ archivedAt: patients.archivedAt, timeZone: clinics.timeZone })
        .from(patients)
        .innerJoin(clinics, eq(clinics.id, patients.clinicId))
        .where(and(eq(patients.clinicId, clinicId), eq(patients.id, patientId)))
        .for("update", { of: patients })
    : [];
  if (!row) throw new AppError("not_found", "This patient is not in your clinic.");
  if (row.archivedAt) throw new AppError("conflict", "This patient is archived. Bring the patient back first.");
  return row;
}
