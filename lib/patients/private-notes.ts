import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { tables } from "@/db";
import { read, write } from "../access";
import { now } from "../clock";
import { AppError } from "../errors";
import { isId, newId } from "../ids";
import type { Actor } from "../policy";
import { recordLook } from "../programs/looks";
import { holdPatient } from "../safety/flags";
import { seal, unseal } from "../sealed";
import { textBlock } from "../text-input";

const { privateNotes, staff } = tables;

export const noteInput = z.object({
  patientId: z.string().max(80),
  text: textBlock(4_000, "the note").min(1, "Write the note first."),
});
export const noteChoice = z.object({ noteId: z.string().max(80) });

/** `text` is null where the key that it was sealed with is gone. */
export type PrivateNote = { id: string; text: string | null; by: string; at: Date; isMine: boolean };

/** Where a note is sealed for: in another patient's record it does not open. */
export const notePlace = (clinicId: string, patientId: string, noteId: string) => ["private note", clinicId, patientId, noteId] as const;

/** What prescribers noted for each other about a patient, the newest first; reading them is on record. @throws AppError `forbidden` */
export async function listPrivateNotes(actor: Actor, patientId: string): Promise<PrivateNote[]> {
  if (!isId(patientId)) return [];
  return read(actor, "note:private", async (tx) => {
    const own = and(eq(privateNotes.clinicId, actor.clinicId), eq(privateNotes.patientId, patientId), isNull(privateNotes.removedAt));
    const rows = await tx
      .select({ note: privateNotes, by: staff.name })
      .from(privateNotes)
      .innerJoin(staff, and(eq(staff.clinicId, privateNotes.clinicId), eq(staff.id, privateNotes.createdBy)))
      .where(own)
      .orderBy(desc(privateNotes.createdAt), desc(privateNotes.id));
    if (rows.length > 0) await recordLook(tx, actor, { action: "note.view", patientId, subjectId: patientId });
    return rows.map(({ note: { id, sealed, createdBy, createdAt }, by }) => ({
      ...{ id, by, at: createdAt, isMine: createdBy === actor.staffId },
      text: unseal(notePlace(actor.clinicId, patientId, id), sealed),
    }));
  });
}

/** @throws AppError `forbidden`; `not_found`; `conflict` for an archived patient */
export const addPrivateNote = (actor: Actor, { patientId, text }: z.output<typeof noteInput>): Promise<{ noteId: string }> =>
  write(
    actor,
    { permission: "note:private", action: "note.add", about: ({ noteId }) => ({ patientId, subjectId: noteId }) },
    async (tx) => {
      await holdPatient(tx, actor, patientId);
      const at = now();
      const noteId = newId(at.getTime());
      const sealed = seal(notePlace(actor.clinicId, patientId, noteId), text);
      await tx
        .insert(privateNotes)
        .values({ clinicId: actor.clinicId, id: noteId, patientId, sealed, createdBy: actor.staffId, createdAt: at });
      return { noteId };
    },
  );

/** Takes one's own note away. Harmless where it is gone already. @throws AppError `forbidden`; `not_found` */
export async function removePrivateNote(actor: Actor, noteId: string): Promise<void> {
  type Removed = { patientId: string; changed: boolean };
  const about = ({ patientId, changed }: Removed) => (changed ? { patientId, subjectId: noteId } : null);
  await write(actor, { permission: "note:private", action: "note.remove", about }, async (tx): Promise<Removed> => {
    const mine = and(eq(privateNotes.clinicId, actor.clinicId), eq(privateNotes.id, noteId), eq(privateNotes.createdBy, actor.staffId));
    const [note] = isId(noteId) ? await tx.select({ patientId: privateNotes.patientId }).from(privateNotes).where(mine) : [];
    if (!note) throw new AppError("not_found", "This note is not there, or it is not yours.");
    const removed = await tx
      .update(privateNotes)
      .set({ removedAt: now() })
      .where(and(mine, isNull(privateNotes.removedAt)))
      .returning({ id: privateNotes.id });
    return { patientId: note.patientId, changed: removed.length > 0 };
  });
}
