import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { type Transaction, tables } from "@/db/index";
import { read } from "../access";
import { addDays, dateIn } from "../calendar-date";
import { now } from "../clock";
import { isId } from "../ids";
import type { Actor } from "../policy";
import { type Adherence, adherence, type DayRecord, dayRecords } from "./adherence";
import { type Reason, reasonsFor } from "./attention";
import { thresholdsOf } from "./attention-settings";
import { type Call, newestOf, unanswered } from "./called";
import { callsOf } from "./calls";
import { coursesOf } from "./courses";
import { type CourseItem, firstDayOf } from "./expected";
import { selectLogs, selectMornings } from "./log-rows";
import { lastMornings, mergeLogs } from "./merge";
import { type Opens, opensOf } from "./opens";
import { type Suggestion, suggest } from "./suggest";
import type { Thresholds } from "./thresholds";
import { weekStart } from "./weeks";

const { clinics, patients, programs, versions } = tables;

/** A calendar week as the clinic begins it, with its seven days and how they went. */
export type WeekRecord = { days: DayRecord[]; adherence: Adherence };

/** How a program goes, as far as anybody logged it. */
export type ProgramRecord = {
  programId: string;
  patient: { id: string; firstName: string; lastName: string; archived: boolean };
  today: string;
  thresholds: Thresholds;
  title: string;
  /** The newest version, and the exercises that any version had, by key. */
  newestNumber: number;
  versions: { number: number; publishedOn: string }[];
  exercises: CourseItem[];
  /** The oldest first. */
  weeks: WeekRecord[];
  /** Up to yesterday: today is not over. */
  lately: Adherence;
  reasons: Reason[];
  /** The last call that stands, where one was noted; `newest` is what another one would answer. */
  call: Call | null;
  newest: number;
  suggestion: Suggestion | null;
  opens: Opens;
};

/** Weeks that are shown at most, with the one that is under way. */
const mostWeeks = 12;
const latelyDays = 14;

/** Null where there is no such program, or nothing of it is published. */
export const getProgramRecord = (actor: Actor, programId: string): Promise<ProgramRecord | null> =>
  read(
    actor,
    "program:read",
    (tx) => (isId(programId) ? recordOf(tx, actor, programId) : Promise.resolve(null)),
    (found) => found && { action: "log.view", patientId: found.patient.id, subjectId: programId },
  );

async function recordOf(tx: Transaction, actor: Actor, programId: string): Promise<ProgramRecord | null> {
  const { clinicId } = actor;
  const [row] = await tx
    .select({
      ...{ id: patients.id, firstName: patients.firstName, lastName: patients.lastName, archivedAt: patients.archivedAt },
      ...{ timeZone: clinics.timeZone, paperSize: clinics.paperSize },
      title: sql<string>`(select v.title from ${versions} v where v.clinic_id = ${programs.clinicId} and v.program_id = ${programs.id}
        and v.published_at is not null order by v.number desc limit 1)`,
    })
    .from(programs)
    .innerJoin(patients, and(eq(patients.clinicId, programs.clinicId), eq(patients.id, programs.patientId)))
    .innerJoin(clinics, eq(clinics.id, programs.clinicId))
    .where(and(eq(programs.clinicId, clinicId), eq(programs.id, programId)));
  if (!row) return null;
  const { timeZone, paperSize, archivedAt, title, ...patient } = row;
  const course = (await coursesOf(tx, { clinicId, timeZone, programIds: [programId] })).get(programId);
  const newest = course?.versions.at(-1);
  if (!course || !newest) return null;
  const today = dateIn(timeZone, now());
  const all = { clinicId, programIds: [programId], since: addDays(today, -mostWeeks * 7 - 7) };
  const sessions = mergeLogs(await selectLogs(tx, all));
  const answers = await selectMornings(tx, all);
  const mornings = lastMornings(answers);
  const call = (await callsOf(tx, clinicId, [programId])).get(programId)?.at(-1) ?? null;
  const open = unanswered({ sessions, mornings: answers }, call);
  const thresholds = await thresholdsOf(tx, clinicId);
  const opens = await opensOf(tx, clinicId, programId);
  const lastOn = [...sessions.map(({ on }) => on), ...mornings.keys()].sort().at(-1) ?? null;
  const isReached = opens.count > 0 || lastOn !== null;
  const thisWeek = weekStart(today, paperSize);
  const earliest = addDays(thisWeek, -(mostWeeks - 1) * 7);
  const begun = weekStart(firstShown(firstDayOf(course) ?? today, sessions, today), paperSize);
  const weeks: WeekRecord[] = [];
  for (let start = begun > earliest ? begun : earliest; start <= thisWeek; start = addDays(start, 7)) {
    const end = addDays(start, 6);
    const asked = adherence(course, sessions, start, end < today ? end : addDays(today, -1));
    weeks.push({ days: dayRecords(course, { sessions, mornings }, start, end), adherence: asked });
  }
  const facts = { today, course, sessions, mornings, thresholds };
  return {
    ...{ programId, title, patient: { ...patient, archived: archivedAt !== null }, today, thresholds, weeks, opens },
    newestNumber: newest.number,
    versions: course.versions.map(({ number, publishedOn }) => ({ number, publishedOn })),
    exercises: exercisesOf(course.versions.flatMap(({ phases }) => phases.flatMap(({ items }) => items))),
    lately: adherence(course, sessions, addDays(today, -latelyDays), addDays(today, -1)),
    reasons: reasonsFor({ ...facts, sessions: open.sessions, mornings: lastMornings(open.mornings), lastOn, isReached }),
    ...{ call, newest: newestOf({ sessions, mornings: answers }) },
    suggestion: suggest(facts),
  };
}

/** The first day that is worth showing: the start of the program, or an entry from before it; a start to come shows this week. */
function firstShown(startsOn: string, sessions: readonly { on: string }[], today: string): string {
  return [startsOn, sessions[0]?.on ?? startsOn, today].sort()[0] ?? today;
}

/** Of each exercise the words of the newest version that has it. */
const exercisesOf = (items: readonly CourseItem[]): CourseItem[] => [...new Map(items.map((item) => [item.itemKey, item])).values()];
