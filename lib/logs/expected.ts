import type { Dosage } from "../dosage/dosage";
import { daysPerWeek, sessionsPerDay } from "../dosage/seconds";
import { type ProgramDay, type ProgramEvent, programDay } from "../programs/program-day";
import { weekdays } from "../vocabulary";

/** A published version as far as it says what is to be done when. `publishedOn` is a date in the clinic's zone. */
export type CourseVersion = {
  number: number;
  publishedOn: string;
  startsOn: string | null;
  weeks: number | null;
  phases: readonly CoursePhase[];
};
type CoursePhase = { fromWeek: number; toWeek: number | null; items: readonly CourseItem[] };
export type CourseItem = { itemKey: string; exerciseId: string; name: string; dosage: Dosage };

/** A program over time: its published versions, the oldest first, and what happened to it. */
export type Course = { versions: readonly CourseVersion[]; events: readonly ProgramEvent[] };

/**
 * What the dosage asks of a day. `this-day`: the exercise belongs to this very day. `some-days`: only so many days in seven are asked for
 * (`daysAWeek`), and which ones is up to the patient. `least` and `most` are rounds a day.
 */
export type ExpectedItem = {
  itemKey: string;
  name: string;
  when: "this-day" | "some-days";
  daysAWeek: number;
  days: Dosage["days"];
  least: number;
  most: number;
};

export type ExpectedDay = { on: string; state: ProgramDay["state"]; week: number | null; version: number; items: ExpectedItem[] };

/** A day of the log has no more. */
const mostRounds = 12;

/** How often on a day; "up to" asks for once. */
export function roundsOf(dosage: Dosage): { least: number; most: number } {
  const { min, max } = sessionsPerDay(dosage);
  return { least: Math.min(mostRounds, min), most: Math.min(mostRounds, max) };
}

/** Null where the exercise does not belong to this day at all. */
function expectedItem({ itemKey, name, dosage }: CourseItem, on: string): ExpectedItem | null {
  const { days } = dosage;
  const item = { itemKey, name, days, ...roundsOf(dosage) };
  if (days.kind === "every-day") return { ...item, when: "this-day", daysAWeek: 7 };
  if (days.kind === "every-other-day") return { ...item, when: "some-days", daysAWeek: 3.5 };
  if (days.kind === "days-a-week") {
    const { min } = daysPerWeek(dosage);
    return { ...item, when: min === 7 ? "this-day" : "some-days", daysAWeek: min };
  }
  const weekday = weekdays[new Date(`${on}T00:00:00Z`).getUTCDay()];
  return weekday && days.weekdays.includes(weekday) ? { ...item, when: "this-day", daysAWeek: days.weekdays.length } : null;
}

/** What a version asks of a day. Nothing before the start, after the end, during a pause, and in weeks that belong to no phase. */
export function expectedOn(version: CourseVersion, events: readonly ProgramEvent[], on: string): ExpectedDay {
  const { state, week } = programDay({ ...version, phases: [] }, [...events], on);
  const day = { on, state, week, version: version.number };
  if (state !== "running" && state !== "undated") return { ...day, items: [] };
  const isNow = ({ fromWeek, toWeek }: CoursePhase) => week !== null && fromWeek <= week && (toWeek === null || week <= toWeek);
  const phase = week === null ? version.phases[0] : version.phases.find(isNow);
  return { ...day, items: (phase?.items ?? []).flatMap((item) => expectedItem(item, on) ?? []) };
}

/** The version that was in force on a day: the newest that was published by then. A start that lies before the publishing is the first's. */
export const versionOn = ({ versions }: Course, on: string): CourseVersion | null =>
  versions.findLast(({ publishedOn }) => publishedOn <= on) ?? versions[0] ?? null;

/** What the course asks of a day; a program without a start asks for nothing before it was published. Null where nothing is published. */
export function courseDay(course: Course, on: string): ExpectedDay | null {
  const version = versionOn(course, on);
  if (!version) return null;
  const day = expectedOn(version, course.events, on);
  return day.state === "undated" && on < version.publishedOn ? { ...day, state: "before", items: [] } : day;
}

/** The earliest day on which anything can have been done: the first start that anybody named, else the day of publishing. */
export function firstDayOf({ versions, events }: Course): string | null {
  const [first] = versions;
  if (!first) return null;
  const starts = events.filter(({ kind }) => kind === "start").map(({ on }) => on);
  return [...starts, first.startsOn ?? first.publishedOn].sort()[0] ?? null;
}
