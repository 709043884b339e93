import "server-only";
import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { type Transaction, tables } from "@/db/index";
import { write } from "../access";
import { now } from "../clock";
import { AppError } from "../errors";
import { isId, newId } from "../ids";
import type { Actor } from "../policy";
import { type Call, standingCalls } from "./called";

const { patientCalls, patients, programs, staff } = tables;

export const callInput = z.object({
  programId: z.string(),
  /** The newest of what its author had seen, so that nothing counts as spoken about that came in meanwhile. */
  answersTo: z.coerce.number().int().min(1),
});
export const takenBackInput = callInput.pick({ programId: true });

/** The calls that stand, by program, the oldest first. */
export async function callsOf(tx: Transaction, clinicId: string, programIds: readonly string[]): Promise<Map<string, Call[]>> {
  if (programIds.length === 0) return new Map();
  const rows = await tx
    .select({ programId: patientCalls.programId, at: patientCalls.createdAt, answersTo: patientCalls.answersTo, by: staff.name })
    .from(patientCalls)
    .innerJoin(staff, and(eq(staff.clinicId, patientCalls.clinicId), eq(staff.id, patientCalls.staffId)))
    .where(and(eq(patientCalls.clinicId, clinicId), inArray(patientCalls.programId, [...programIds])))
    .orderBy(asc(patientCalls.createdAt));
  const stored = rows.map(({ answersTo, ...row }) => ({ ...row, answersTo: answersTo?.getTime() ?? null }));
  return new Map(programIds.map((id) => [id, standingCalls(stored.filter(({ programId }) => programId === id))]));
}

/**
 * Notes that somebody spoke with the patient about what had come in by then. Where a colleague noted it a moment before, nothing changes.
 * @throws AppError `forbidden`; `not_found`; `conflict` where the patient is archived
 */
export const noteCall = (actor: Actor, { programId, answersTo }: z.output<typeof callInput>): Promise<void> =>
  change(actor, "call.note", programId, (standing) => {
    const to = Math.min(answersTo, now().getTime());
    return to > (standing.at(-1)?.answersTo ?? 0) ? { answersTo: new Date(to) } : null;
  });

/** Takes back the call that was noted last. What it answered asks for attention again. @throws as `noteCall` */
export const takeCallBack = (actor: Actor, { programId }: z.output<typeof takenBackInput>): Promise<void> =>
  change(actor, "call.undo", programId, (standing) => {
    if (standing.length === 0) return null;
    const before = standing.at(-2);
    return { answersTo: before ? new Date(before.answersTo) : null };
  });

type Row = Pick<typeof patientCalls.$inferInsert, "answersTo">;

async function change(actor: Actor, action: "call.note" | "call.undo", programId: string, next: (standing: readonly Call[]) => Row | null) {
  const about = (patientId: string | null) => (patientId ? { patientId, subjectId: programId } : null);
  await write(actor, { permission: "log:write", action, about }, async (tx) => {
    const { clinicId, staffId } = actor;
    const patientId = await patientOf(tx, clinicId, programId);
    // Two who note it at once: the second then sees the first.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`calls ${programId}`}, 0))`);
    const row = next((await callsOf(tx, clinicId, [programId])).get(programId) ?? []);
    if (!row) return null;
    const createdAt = new Date(Math.max(now().getTime(), (await lastAt(tx, clinicId, programId)) + 1));
    await tx.insert(patientCalls).values({ ...row, clinicId, id: newId(createdAt.getTime()), programId, staffId, createdAt });
    return patientId;
  });
}

/** Each row comes after the one before, also in the same millisecond. */
async function lastAt(tx: Transaction, clinicId: string, programId: string): Promise<number> {
  const own = and(eq(patientCalls.clinicId, clinicId), eq(patientCalls.programId, programId));
  const [row] = await tx
    .select({ at: patientCalls.createdAt })
    .from(patientCalls)
    .where(own)
    .orderBy(desc(patientCalls.createdAt))
    .limit(1);
  return row?.at.getTime() ?? 0;
}

async function patientOf(tx: Transaction, clinicId: string, programId: string): Promise<string> {
  const own = and(eq(programs.clinicId, clinicId), eq(programs.id, programId));
  const [row] = isId(programId)
    ? await tx
        .select({ id: patients.id, archivedAt: patients.archivedAt })
        .from(programs)
        .innerJoin(patients, and(eq(patients.clinicId, programs.clinicId), eq(patients.id, programs.patientId)))
        .where(own)
    : [];
  if (!row) throw new AppError("not_found", "There is no such program.");
  if (row.archivedAt) throw new AppError("conflict", "This patient is archived. Bring the patient back first.");
  return row.id;
}
