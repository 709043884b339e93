import "server-only";
import { and, asc, eq, gte, inArray } from "drizzle-orm";
import { type Transaction, tables } from "@/db/index";
import type { MorningAnswer, StoredLog } from "./merge";

const { sessionLogs, morningAnswers } = tables;

type Of = { clinicId: string; programIds: readonly string[]; since: string };

/** Everything that was said of some programs from a day on, also what was corrected. */
export async function selectLogs(tx: Transaction, { clinicId, programIds, since }: Of): Promise<(StoredLog & { programId: string })[]> {
  if (programIds.length === 0) return [];
  const rows = await tx
    .select()
    .from(sessionLogs)
    .where(and(eq(sessionLogs.clinicId, clinicId), inArray(sessionLogs.programId, [...programIds]), gte(sessionLogs.on, since)))
    .orderBy(asc(sessionLogs.on), asc(sessionLogs.createdAt));
  return rows.map(({ id, programId, on, round, source, items, painNow, painWorst, effort, stopped, note, replacesId, createdAt }) => ({
    ...{ programId, logId: id, on, round, source, items, painNow, painWorst, effort, stopped, note },
    ...{ replaces: replacesId, at: createdAt.getTime() },
  }));
}

export async function selectMornings(
  tx: Transaction,
  { clinicId, programIds, since }: Of,
): Promise<(MorningAnswer & { programId: string })[]> {
  if (programIds.length === 0) return [];
  const rows = await tx
    .select()
    .from(morningAnswers)
    .where(and(eq(morningAnswers.clinicId, clinicId), inArray(morningAnswers.programId, [...programIds]), gte(morningAnswers.on, since)));
  return rows.map(({ id, programId, on, compared, createdAt }) => ({ programId, logId: id, on, compared, at: createdAt.getTime() }));
}
