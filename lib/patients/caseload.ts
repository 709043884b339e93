import "server-only";
import { and, desc, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import { type Transaction, tables } from "@/db/index";
import { read } from "../access";
import { addDays, dateIn } from "../calendar-date";
import { now } from "../clock";
import { byUrgency, type Reason, reasonsFor, recentDays } from "../logs/attention";
import { thresholdsOf } from "../logs/attention-settings";
import { newestOf, unanswered } from "../logs/called";
import { callsOf } from "../logs/calls";
import { coursesOf } from "../logs/courses";
import { selectLogs, selectMornings } from "../logs/log-rows";
import { lastMornings, mergeLogs } from "../logs/merge";
import { type Reach, reachOf } from "../logs/reach";
import type { Thresholds } from "../logs/thresholds";
import { type Actor, can } from "../policy";
import { standingEvents } from "../programs/events";
import { programDay } from "../programs/program-day";

const { clinics, patients, programs, versions } = tables;

type Of = { patientId: string; firstName: string; lastName: string; programId: string; title: string };
export type DraftLine = Of & { since: Date; isNewProgram: boolean };
/** One program of a patient who needs attention, with why. */
export type AttentionLine = Of & {
  reasons: Reason[];
  /** The newest that this knows of: a call answers that and what came before. */
  newest: number;
};
export type Attention = {
  /** Started and not published, the newest first. */
  drafts: DraftLine[];
  /** The most urgent first. */
  lines: AttentionLine[];
  /** How many more there are than `lines`. */
  more: number;
  thresholds: Thresholds;
  today: string;
};

const mostDrafts = 8;
const mostLines = 25;
/** A program that ended longer ago asks for nothing. */
const pastDays = 7;

/** What asks for attention among the actor's own patients; among all of the clinic for someone who has no caseload. */
export const getAttention = (actor: Actor): Promise<Attention> =>
  read(actor, "program:read", async (tx) => {
    const [clinic] = await tx.select({ timeZone: clinics.timeZone }).from(clinics).where(eq(clinics.id, actor.clinicId));
    const timeZone = clinic?.timeZone ?? "UTC";
    const today = dateIn(timeZone, now());
    const thresholds = await thresholdsOf(tx, actor.clinicId);
    const lines = await listLines(tx, actor, { today, timeZone, thresholds });
    const drafts = await listDrafts(tx, actor);
    return { drafts, lines: lines.slice(0, mostLines), more: Math.max(0, lines.length - mostLines), thresholds, today };
  });

const own = (actor: Actor) =>
  and(
    eq(patients.clinicId, actor.clinicId),
    isNull(patients.archivedAt),
    can(actor, "program:write") ? eq(patients.therapistId, actor.staffId) : undefined,
  );

const of = {
  patientId: patients.id,
  firstName: patients.firstName,
  lastName: patients.lastName,
  programId: programs.id,
  title: versions.title,
};

/** Drafts of one's own patients, and those that one began for somebody else's. */
async function listDrafts(tx: Transaction, actor: Actor): Promise<DraftLine[]> {
  const begun = and(eq(patients.clinicId, actor.clinicId), isNull(patients.archivedAt), eq(versions.createdBy, actor.staffId));
  const published = sql`exists (select from ${versions} p where p.clinic_id = ${versions.clinicId} and p.program_id = ${versions.programId} and p.number is not null)`;
  const rows = await tx
    .select({ ...of, since: versions.createdAt, isChange: sql<boolean>`${published}` })
    .from(versions)
    .innerJoin(programs, and(eq(programs.clinicId, versions.clinicId), eq(programs.id, versions.programId)))
    .innerJoin(patients, and(eq(patients.clinicId, programs.clinicId), eq(patients.id, programs.patientId)))
    .where(and(isNull(versions.publishedAt), or(own(actor), begun)))
    .orderBy(desc(versions.createdAt), desc(versions.id))
    .limit(mostDrafts);
  return rows.map(({ isChange, ...row }) => ({ ...row, isNewProgram: !isChange }));
}

type Now = { today: string; timeZone: string; thresholds: Thresholds };

async function listLines(tx: Transaction, actor: Actor, { today, timeZone, thresholds }: Now): Promise<AttentionLine[]> {
  const { clinicId } = actor;
  const current = await currentOf(tx, actor, today);
  const programIds = current.map(({ programId }) => programId);
  const courses = await coursesOf(tx, { clinicId, timeZone, programIds });
  const recent = { clinicId, programIds, since: addDays(today, -recentDays) };
  const logs = groupedBy(await selectLogs(tx, recent));
  const mornings = groupedBy(await selectMornings(tx, recent));
  const reach = await reachOf(tx, clinicId, programIds);
  const calls = await callsOf(tx, clinicId, programIds);
  const nowhere: Reach = { lastOn: null, isReached: false };
  return current
    .flatMap((line) => {
      const course = courses.get(line.programId);
      if (!course) return [];
      const known = { sessions: mergeLogs(logs.get(line.programId) ?? []), mornings: mornings.get(line.programId) ?? [] };
      const open = unanswered(known, calls.get(line.programId)?.at(-1));
      const reached = reach.get(line.programId) ?? nowhere;
      const reasons = reasonsFor({ today, course, ...open, mornings: lastMornings(open.mornings), thresholds, ...reached });
      return reasons.length > 0 ? [{ ...line, reasons, newest: newestOf(known) }] : [];
    })
    .sort(byUrgency);
}

/** The newest version of each program that has not been over for long. */
async function currentOf(tx: Transaction, actor: Actor, today: string): Promise<Of[]> {
  const rows = await tx
    .selectDistinctOn([programs.id], { ...of, startsOn: versions.startsOn, weeks: versions.weeks })
    .from(versions)
    .innerJoin(programs, and(eq(programs.clinicId, versions.clinicId), eq(programs.id, versions.programId)))
    .innerJoin(patients, and(eq(patients.clinicId, programs.clinicId), eq(patients.id, programs.patientId)))
    .where(and(isNotNull(versions.publishedAt), own(actor)))
    .orderBy(programs.id, desc(versions.number));
  const ids = rows.map(({ programId }) => programId);
  const events = groupedBy(await standingEvents(tx, actor.clinicId, ids));
  return rows.flatMap(({ startsOn, weeks, ...line }) => {
    const { state, endsOn } = programDay({ startsOn, weeks, phases: [] }, events.get(line.programId) ?? [], today);
    const isOver = state === "ended" && (endsOn === null || endsOn < addDays(today, -pastDays));
    return isOver ? [] : [line];
  });
}

function groupedBy<T extends { programId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.programId);
    if (group) group.push(row);
    else groups.set(row.programId, [row]);
  }
  return groups;
}
