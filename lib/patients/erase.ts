import "server-only";
import { and, eq, inArray, isNotNull, lt, sql } from "drizzle-orm";
import { type Transaction, tables } from "@/db/index";
import { read, write } from "../access";
import { now } from "../clock";
import { AppError } from "../errors";
import { forgetHandouts } from "../handout/render";
import { isId } from "../ids";
import type { Actor } from "../policy";
import { foldedName, fullName } from "./patient-name";

const { clinics, patients, programs, shareLinks } = tables;

/**
 * The second of two steps, after archiving: erases a patient with everything about them, for good. What stays is that it was done, when and
 * by whom, with an id and no name. `lastName` is typed by whoever does it, so that nobody erases the wrong patient.
 * @throws AppError `forbidden`, `not_found`; `conflict` where the patient is not archived; `invalid` where the name is another
 */
export async function erasePatient(actor: Actor, { patientId, lastName }: { patientId: string; lastName: string }): Promise<void> {
  const about = () => ({ patientId, subjectId: patientId });
  const links = await write(actor, { permission: "patient:erase", action: "patient.erase", about }, async (tx) => {
    const [patient] = isId(patientId) ? await tx.select().from(patients).where(isPatient(actor, patientId)).for("update") : [];
    if (!patient) throw new AppError("not_found", "This patient is not in your clinic.");
    if (!patient.archivedAt) throw new AppError("conflict", "Archive the patient first. Erasing is the second step.");
    if (!isSameName(lastName, patient.lastName)) {
      const sentence = "This is not the last name of this patient. Nothing was erased.";
      throw new AppError("invalid", sentence, { fields: { lastName: [sentence] } });
    }
    const found = await linksOf(tx, actor, patientId);
    await tx.execute(sql`select erase_patient(${patientId}, ${actor.staffId}, ${now().toISOString()})`);
    return found;
  });
  for (const linkId of [null, ...links]) forgetHandouts({ clinicId: actor.clinicId, linkId });
}

export type Due = { id: string; name: string; archivedAt: Date };

/**
 * Archived patients whose time is over by the clinic's own rule, longest first. Nobody is erased without a person who says so.
 * @throws AppError `forbidden` for who is no owner
 */
export const listDue = (actor: Actor): Promise<{ years: number | null; due: Due[] }> =>
  read(actor, "patient:erase", async (tx) => {
    const [clinic] = await tx.select({ years: clinics.retentionYears }).from(clinics).where(eq(clinics.id, actor.clinicId));
    const years = clinic?.years ?? null;
    if (years === null) return { years, due: [] };
    const rows = await tx
      .select()
      .from(patients)
      .where(and(eq(patients.clinicId, actor.clinicId), isNotNull(patients.archivedAt), lt(patients.archivedAt, yearsAgo(years))))
      .orderBy(patients.archivedAt)
      .limit(500);
    return { years, due: rows.map((row) => ({ id: row.id, name: fullName(row), archivedAt: row.archivedAt ?? now() })) };
  });

/** For how many years archived records are kept, or null: nobody is named as due. @throws AppError `forbidden` */
export const setRetention = (actor: Actor, years: number | null): Promise<void> =>
  write(
    actor,
    { permission: "clinic:manage", action: "clinic.update", about: () => ({ subjectId: actor.clinicId, detail: { years } }) },
    async (tx) => {
      await tx.update(clinics).set({ retentionYears: years }).where(eq(clinics.id, actor.clinicId));
    },
  );

const isPatient = (actor: Actor, patientId: string) => and(eq(patients.clinicId, actor.clinicId), eq(patients.id, patientId));

/** Accents and capitals do not count; a name in letters that are not folded has to be the same. */
function isSameName(typed: string, lastName: string): boolean {
  if (typed.trim().toLowerCase() === lastName.trim().toLowerCase()) return true;
  const [one, other] = [typed, lastName].map((name) => foldedName({ firstName: "", lastName: name }));
  return one !== "" && one === other;
}

function yearsAgo(years: number): Date {
  const at = new Date(now());
  at.setUTCFullYear(at.getUTCFullYear() - years);
  return at;
}

async function linksOf(tx: Transaction, actor: Actor, patientId: string): Promise<string[]> {
  const own = tx
    .select({ id: programs.id })
    .from(programs)
    .where(and(eq(programs.clinicId, actor.clinicId), eq(programs.patientId, patientId)));
  const rows = await tx
    .select({ id: shareLinks.id })
    .from(shareLinks)
    .where(and(eq(shareLinks.clinicId, actor.clinicId), inArray(shareLinks.programId, own)));
  return rows.map(({ id }) => id);
}
