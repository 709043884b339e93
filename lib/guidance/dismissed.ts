import "server-only";
import { and, eq, isNull, or } from "drizzle-orm";
import { type Transaction, tables } from "@/db";
import { read, write } from "../access";
import { now } from "../clock";
import { AppError } from "../errors";
import { isId, newId } from "../ids";
import type { Actor } from "../policy";
import type { Dismissed } from "./hints";

const { dismissedHints, programs } = tables;

/** What this member of staff does not want to be told again, about this program and at all. Empty for a program that is not there. */
export async function listDismissed(actor: Actor, programId: string): Promise<Dismissed> {
  if (!isId(programId)) return { here: [], everywhere: [] };
  return read(actor, "program:read", async (tx) => {
    const rows = await tx
      .select({ hint: dismissedHints.hint, programId: dismissedHints.programId })
      .from(dismissedHints)
      .where(
        and(
          eq(dismissedHints.clinicId, actor.clinicId),
          eq(dismissedHints.staffId, actor.staffId),
          eq(dismissedHints.isDismissed, true),
          or(eq(dismissedHints.programId, programId), isNull(dismissedHints.programId)),
        ),
      );
    return {
      here: rows.filter((row) => row.programId !== null).map((row) => row.hint),
      everywhere: rows.filter((row) => row.programId === null).map((row) => row.hint),
    };
  });
}

/**
 * Dismisses a hint, or brings it back: for one program under the hint's id, everywhere (`where` null) under its rule. It is on record, so
 * that it can be seen whether somebody was told.
 * @throws AppError `forbidden`; `not_found` for a program that is not yours
 */
export const setDismissed = (actor: Actor, where: string | null, hint: string, isDismissed: boolean): Promise<void> =>
  write(
    actor,
    {
      permission: "program:write",
      action: isDismissed ? "hint.dismiss" : "hint.restore",
      about: (patientId: string | null) => ({ patientId, subjectId: where, detail: { hint } }),
    },
    async (tx) => {
      const patientId = where === null ? null : await patientOf(tx, actor, where);
      const at = now();
      const own = { clinicId: actor.clinicId, staffId: actor.staffId, programId: where, hint };
      await tx
        .insert(dismissedHints)
        .values({ ...own, id: newId(at.getTime()), isDismissed, createdAt: at, updatedAt: at })
        .onConflictDoUpdate({
          target: [dismissedHints.clinicId, dismissedHints.staffId, dismissedHints.programId, dismissedHints.hint],
          set: { isDismissed, updatedAt: at },
        });
      return patientId;
    },
  ).then(() => undefined);

async function patientOf(tx: Transaction, { clinicId }: Actor, programId: string): Promise<string> {
  const [row] = isId(programId)
    ? await tx
        .select({ patientId: programs.patientId })
        .from(programs)
        .where(and(eq(programs.clinicId, clinicId), eq(programs.id, programId)))
    : [];
  if (!row) throw new AppError("not_found", "This program is not there any more. Reload the page.");
  return row.patientId;
}
