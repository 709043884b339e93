import { addDays } from "../calendar-date";
import type { ProgramDay } from "../programs/program-day";
import type { Comparison, LogSource } from "../vocabulary";
import { logSources } from "../vocabulary";
import { type Course, courseDay, type ExpectedDay, type ExpectedItem } from "./expected";
import type { Session } from "./merge";

/** How one day went. Only what somebody logged counts: opening a page is not doing it. */
export type DayRecord = {
  on: string;
  state: ProgramDay["state"];
  week: number | null;
  version: number;
  /** Rounds of exercises that belong to this very day, and how many of them were done in full and in part. */
  due: number;
  full: number;
  part: number;
  /** Whether an exercise was open whose days the patient chooses. */
  isFlexible: boolean;
  /** How many exercises were done at all, in any round. */
  exercises: number;
  sessions: Session[];
  painWorst: number | null;
  painNow: number | null;
  morning: Comparison | null;
  stopped: boolean;
  sources: LogSource[];
};

export type DayMark = "before" | "ended" | "paused" | "rest" | "free" | "open" | "not-logged" | "not-done" | "some" | "done";

/** What the strip shows of a day; `open` is today or later. */
export function markOf({ state, due, full, part, isFlexible, exercises, sessions, on }: DayRecord, today: string): DayMark {
  if (exercises > 0) return due === 0 || full >= due ? "done" : "some";
  if (state === "before" || state === "ended" || state === "paused") return state;
  if (sessions.length > 0 && full + part === 0) return "not-done";
  if (due > 0) return on >= today ? "open" : "not-logged";
  return isFlexible ? "free" : "rest";
}

type Logged = { sessions: readonly Session[]; mornings: ReadonlyMap<string, Comparison> };

/** Each day from one to another, both included; empty where nothing is published. */
export function dayRecords(course: Course, { sessions, mornings }: Logged, from: string, to: string): DayRecord[] {
  const records: DayRecord[] = [];
  for (let on = from; on <= to; on = addDays(on, 1)) {
    const day = courseDay(course, on);
    if (!day) return [];
    const ofDay = sessions.filter((session) => session.on === on);
    records.push(recordOf(day, ofDay, mornings.get(on) ?? null));
  }
  return records;
}

function recordOf(day: ExpectedDay, sessions: Session[], morning: Comparison | null): DayRecord {
  const { on, state, week, version } = day;
  const counted = day.items.filter(({ when }) => when === "this-day").map((item) => ({ due: item.least, ...doneOf(item, sessions) }));
  const sum = (key: "due" | "full" | "part") => counted.reduce((total, item) => total + item[key], 0);
  const last = (key: "painWorst" | "painNow") => sessions.findLast((session) => session[key] !== null)?.[key] ?? null;
  const pains = sessions.flatMap(({ painNow, painWorst }) => [painNow, painWorst]).filter((pain) => pain !== null);
  const done = sessions.flatMap(({ items }) => items.filter((item) => item.done !== "none").map(({ itemKey }) => itemKey));
  return {
    ...{ on, state, week, version, due: sum("due"), full: sum("full"), part: sum("part") },
    isFlexible: day.items.some(({ when }) => when === "some-days"),
    exercises: new Set(done).size,
    sessions,
    painWorst: pains.length > 0 ? Math.max(...pains) : null,
    painNow: last("painNow"),
    morning,
    stopped: sessions.some(({ stopped }) => stopped),
    sources: logSources.filter((source) => sessions.some(({ sources }) => sources.includes(source))),
  };
}

/** Rounds of one exercise on one day, in full and in part, up to what the dosage asks for at least. */
function doneOf({ itemKey, least }: Pick<ExpectedItem, "itemKey" | "least">, sessions: readonly Session[]) {
  const rounds = (done: "all" | "some") =>
    sessions.filter(({ items }) => items.some((item) => item.itemKey === itemKey && item.done === done)).length;
  const full = Math.min(least, rounds("all"));
  return { full, part: Math.min(least - full, rounds("some")) };
}

/** `expected`, `full` and `part` count rounds of single exercises. `share` counts a part as a half; null where nothing was expected. */
export type Adherence = { from: string; to: string; expected: number; full: number; part: number; share: number | null };

/**
 * Holds what was logged against what the dosage asked for. More on one day never makes up for another; where the patient chooses the days,
 * the best days of each seven count, as many as were asked for.
 */
export function adherence(course: Course, sessions: readonly Session[], from: string, to: string): Adherence {
  const total = { expected: 0, full: 0, part: 0 };
  for (let start = from; start <= to; start = addDays(start, 7)) {
    const end = addDays(start, 6) < to ? addDays(start, 6) : to;
    const flexible = new Map<string, { daysAWeek: number; least: number; full: number; part: number }[]>();
    for (let on = start; on <= end; on = addDays(on, 1)) {
      const ofDay = sessions.filter((session) => session.on === on);
      for (const item of courseDay(course, on)?.items ?? []) {
        const done = doneOf(item, ofDay);
        if (item.when === "this-day") {
          total.expected += item.least;
          total.full += done.full;
          total.part += done.part;
        } else flexible.set(item.itemKey, [...(flexible.get(item.itemKey) ?? []), { ...item, ...done }]);
      }
    }
    for (const days of flexible.values()) {
      const asked = Math.floor(days.reduce((sum, day) => sum + day.daysAWeek, 0) / 7 + 1e-9);
      const best = days.toSorted((a, b) => b.full + b.part / 2 - (a.full + a.part / 2)).slice(0, asked);
      for (const day of best) {
        total.expected += day.least;
        total.full += day.full;
        total.part += day.part;
      }
    }
  }
  return { from, to, ...total, share: total.expected === 0 ? null : (total.full + total.part / 2) / total.expected };
}
