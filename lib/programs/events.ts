import "server-only";
import { and, asc, eq, inArray, isNull, ne } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type Transaction, tables } from "@/db";
import type { ProgramEvent } from "./program-day";

const { programEvents, staff } = tables;
const undo = alias(programEvents, "undo");

/** An event that stands, by whom and when it was recorded. */
export type RecordedEvent = ProgramEvent & { id: string; programId: string; by: string; at: Date };

/** The events of some programs that nobody has taken back, in the order in which they were recorded. */
export async function standingEvents(tx: Transaction, clinicId: string, programIds: readonly string[]): Promise<RecordedEvent[]> {
  if (programIds.length === 0) return [];
  const rows = await tx
    .select({
      ...{ id: programEvents.id, programId: programEvents.programId, kind: programEvents.kind, on: programEvents.on },
      ...{ weeks: programEvents.weeks, by: staff.name, at: programEvents.createdAt },
    })
    .from(programEvents)
    .innerJoin(staff, and(eq(staff.clinicId, programEvents.clinicId), eq(staff.id, programEvents.staffId)))
    .leftJoin(undo, and(eq(undo.clinicId, programEvents.clinicId), eq(undo.undoesId, programEvents.id)))
    .where(
      and(
        eq(programEvents.clinicId, clinicId),
        inArray(programEvents.programId, [...programIds]),
        ne(programEvents.kind, "undo"),
        isNull(undo.id),
      ),
    )
    .orderBy(asc(programEvents.createdAt), asc(programEvents.id));
  return rows.flatMap(({ kind, ...row }) => (kind === "undo" ? [] : [{ ...row, kind }]));
}
