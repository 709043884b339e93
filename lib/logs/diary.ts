import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { type Transaction, tables } from "@/db/index";
import { read, write } from "../access";
import { addDays, dateIn, formatDate } from "../calendar-date";
import { now } from "../clock";
import { AppError } from "../errors";
import { isId, newId } from "../ids";
import type { Actor } from "../policy";
import { coursesOf } from "./courses";
import { type DiaryDay, type DiaryInput, diaryDayOf, roundsFrom, type StaffSource } from "./diary-input";
import type { DiaryRow, DiaryWeek } from "./diary-week";
import { type Course, courseDay, firstDayOf } from "./expected";
import { selectLogs } from "./log-rows";
import { inOrder, mergeLogs, type Session, type StoredLog } from "./merge";
import { daysOfWeek, weekStart } from "./weeks";

const { clinics, patients, programs, sessionLogs } = tables;

/**
 * A week to be filled in; the one of today unless another is named.
 * @returns null where there is no such program, nothing of it is published, or the patient is archived
 */
export const getDiaryWeek = (actor: Actor, programId: string, source: StaffSource, asked: string | null): Promise<DiaryWeek | null> =>
  read(
    actor,
    "log:write",
    async (tx) => {
      const program = await findProgram(tx, actor, programId);
      return program && !program.archived ? weekOf(tx, actor, program, source, asked) : null;
    },
    (found) => found && { action: "log.view", patientId: found.patient.id, subjectId: programId },
  );

async function weekOf(
  tx: Transaction,
  { clinicId }: Actor,
  program: Program,
  source: StaffSource,
  asked: string | null,
): Promise<DiaryWeek> {
  const { course, today, paperSize, firstOn, patient, id } = program;
  const bounded = asked === null || asked > today ? today : asked < firstOn ? firstOn : asked;
  const start = weekStart(bounded, paperSize);
  const dates = daysOfWeek(start);
  const end = addDays(start, 6);
  const logs = (await selectLogs(tx, { clinicId, programIds: [id], since: start })).filter(({ on }) => on <= end);
  const sessionsBy = (who: StoredLog["source"]) => mergeLogs(logs.filter((log) => log.source === who));
  const [entered, own] = [sessionsBy(source), sessionsBy("patient")].map((sessions) =>
    dates.map((on) => diaryDayOf(sessions.filter((session) => session.on === on))),
  ) as [Omit<DiaryDay, "on">[], Omit<DiaryDay, "on">[]];
  const rows = new Map<string, DiaryRow>();
  for (const [at, on] of dates.entries()) {
    for (const { itemKey, name, most } of courseDay(course, on)?.items ?? []) {
      const row = rows.get(itemKey) ?? {
        ...{ itemKey, name, boxes: dates.map(() => 0) },
        entered: entered.map(({ rounds }) => rounds[itemKey] ?? 0),
        byPatient: own.map(({ rounds }) => rounds[itemKey] ?? 0),
      };
      row.boxes[at] = most;
      rows.set(itemKey, row);
    }
  }
  return {
    ...{ programId: id, patient, source, today },
    previous: start > firstOn ? addDays(start, -7) : null,
    next: end < today ? addDays(start, 7) : null,
    days: dates.map((on, at) => ({
      ...{ on, isOpen: on <= today && on >= firstOn },
      ...{ pain: entered[at]?.pain ?? null, painByPatient: own[at]?.pain ?? null },
    })),
    rows: [...rows.values()],
  };
}

export type DiarySaved = { patientId: string; programId: string; days: number; source: StaffSource };

/**
 * Stores a week from paper, or as it was told. What the same source said of a day before is corrected where it differs; what the patient
 * logged stays beside it. Saving the same week again stores nothing.
 * @throws AppError `forbidden`; `not_found`; `conflict` where the patient is archived; `invalid` for a day to come or before the program, or
 * an exercise that it never had
 */
export const saveDiary = (actor: Actor, input: DiaryInput): Promise<DiarySaved> =>
  write(
    actor,
    {
      permission: "log:write",
      action: "log.add",
      about: ({ patientId, programId, days, source }: DiarySaved) =>
        days > 0 ? { patientId, subjectId: programId, detail: { days, source } } : null,
    },
    async (tx) => {
      const program = await findProgram(tx, actor, input.programId);
      if (!program) throw new AppError("not_found", "There is no such program, or nothing of it is published yet.");
      if (program.archived) throw new AppError("conflict", "This patient is archived. Bring the patient back first.");
      for (const day of input.days) checkDay(day, program);
      // Two who save the same week one after the other, not at once: the second then sees what the first has stored.
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`diary ${program.id}`}, 0))`);
      const since = input.days.map(({ on }) => on).sort()[0] ?? program.today;
      const logs = await selectLogs(tx, { clinicId: actor.clinicId, programIds: [program.id], since });
      const own = logs.filter((log) => log.source === input.source);
      const rows = input.days.flatMap((day) =>
        newRows(
          day,
          own.filter(({ on }) => on === day.on),
        ),
      );
      if (rows.length > 0) await tx.insert(sessionLogs).values(rows.map((row) => ({ ...row, ...by(actor, program.id, input.source) })));
      const days = new Set(rows.map(({ on }) => on)).size;
      return { patientId: program.patient.id, programId: program.id, days, source: input.source };
    },
  );

const by = ({ clinicId, staffId }: Actor, programId: string, source: StaffSource) => ({
  ...{ clinicId, staffId, programId, source, shareLinkId: null, createdAt: now() },
});

function checkDay({ on, rounds }: DiaryDay, { today, firstOn, course }: Program) {
  const invalid = (message: string) => new AppError("invalid", message);
  if (on > today) throw invalid(`${formatDate(on)} has not come yet. Leave it empty.`);
  if (on < firstOn) throw invalid(`The program starts on ${formatDate(firstOn)}. Leave the days before that empty.`);
  const keys = new Set(course.versions.flatMap(({ phases }) => phases.flatMap(({ items }) => items.map(({ itemKey }) => itemKey))));
  if (Object.keys(rounds).some((itemKey) => !keys.has(itemKey)))
    throw invalid("One of these exercises is not in the program. Reload the page.");
}

/** What has to be added so that a day reads as it was entered: a round that differs, or is not there, or is there and should not be. */
function newRows(day: DiaryDay, logs: readonly StoredLog[]) {
  const wanted = roundsFrom(day);
  const standing = mergeLogs(logs);
  const rounds = new Set([...wanted.map(({ round }) => round), ...standing.map(({ round }) => round)]);
  return [...rounds].flatMap((round) => {
    const next = wanted.find((one) => one.round === round) ?? { round, items: [], painWorst: null };
    const before = standing.find((one) => one.round === round);
    if (before ? isSame(before, next) : false) return [];
    const replacesId = before ? (inOrder(logs).findLast((log) => log.round === round)?.logId ?? null) : null;
    const said = { painNow: null, effort: null, stopped: false, note: "", replacesId };
    return [{ id: newId(now().getTime()), on: day.on, ...next, ...said }];
  });
}

const doneKeys = (items: Session["items"]) => items.filter(({ done }) => done !== "none").map(({ itemKey }) => itemKey);

const isSame = (before: Session, next: Pick<Session, "items" | "painWorst">) =>
  before.painWorst === next.painWorst && doneKeys(before.items).join() === doneKeys(next.items).join();

type Program = {
  id: string;
  patient: { id: string; firstName: string; lastName: string };
  archived: boolean;
  course: Course;
  today: string;
  /** The first day that can be filled in. */
  firstOn: string;
  paperSize: (typeof clinics.$inferSelect)["paperSize"];
};

async function findProgram(tx: Transaction, { clinicId }: Actor, programId: string): Promise<Program | null> {
  if (!isId(programId)) return null;
  const [row] = await tx
    .select({
      ...{ id: patients.id, firstName: patients.firstName, lastName: patients.lastName, archivedAt: patients.archivedAt },
      ...{ timeZone: clinics.timeZone, paperSize: clinics.paperSize },
    })
    .from(programs)
    .innerJoin(patients, and(eq(patients.clinicId, programs.clinicId), eq(patients.id, programs.patientId)))
    .innerJoin(clinics, eq(clinics.id, programs.clinicId))
    .where(and(eq(programs.clinicId, clinicId), eq(programs.id, programId)));
  if (!row) return null;
  const { timeZone, paperSize, archivedAt, ...patient } = row;
  const course = (await coursesOf(tx, { clinicId, timeZone, programIds: [programId] })).get(programId);
  const firstOn = course && firstDayOf(course);
  if (!course || !firstOn) return null;
  const today = dateIn(timeZone, now());
  return { id: programId, patient, archived: archivedAt !== null, course, today, firstOn, paperSize };
}
