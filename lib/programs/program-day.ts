import { addDays, daysBetween } from "../calendar-date";
import type { ProgramEventKind } from "../vocabulary";
import type { PhaseView, ProgramView } from "./program-view";

/** What happened to a program, or will on its day. What was taken back is not among the events that a program day is asked with. */
export type ProgramEvent = { kind: Exclude<ProgramEventKind, "undo">; on: string; weeks: number | null };

/**
 * Where a program stands on a day. `week` counts from 1, and stands still during a pause and after the day on which a therapist ended it; it is
 * null while nothing says when the program began. `phase` is an index into the version's phases: the one for now, or the next one that comes.
 * Dates are the clinic's.
 */
export type ProgramDay = {
  state: "undated" | "before" | "running" | "paused" | "ended";
  startsOn: string | null;
  /**
   * The last day; null where the program has no length. A pause moves it, as far as its length is known; so do an extension and an end that
   * lies ahead. Once a therapist has ended the program it is the day on which that took effect.
   */
  endsOn: string | null;
  week: number | null;
  weeks: number | null;
  phase: number;
  /** The pause of today, or else the next one: its first day, and the day on which the program goes on, where that is known. */
  pause: Pause | null;
};

/** `to` is a day of the program again; null where nobody knows it yet. */
export type Pause = { from: string; to: string | null };

/**
 * @param events in the order in which they were recorded: of several starts the one that was recorded last counts, also while it lies ahead.
 * What was recorded before it and lies before its day belongs to an earlier course, and counts no more. A pause or an end that lies ahead
 * changes the state only on its day.
 */
export function programDay(view: Pick<ProgramView, "startsOn" | "weeks" | "phases">, events: ProgramEvent[], today: string): ProgramDay {
  const { startsOn, course } = currentCourse(view, events);
  const weeks = view.weeks === null ? null : course.reduce((sum, event) => sum + (event.on <= today ? (event.weeks ?? 0) : 0), view.weeks);
  const end = course.find((event) => event.kind === "end")?.on ?? null;
  const stopped = end !== null && end <= today;
  if (startsOn === null)
    return { state: stopped ? "ended" : "undated", startsOn, endsOn: stopped ? end : null, week: null, weeks, phase: 0, pause: null };
  const pauses = pausesIn(course);
  const lastDay = weeks === null ? null : lastDayOf(addDays(startsOn, weeks * 7 - 1), pauses, today);
  const endsOn = stopped ? end : earliest(lastDay, end && addDays(end, -1));
  const until = stopped ? end : today;
  const week = Math.floor((daysBetween(startsOn, until) - pausedDays(pauses, until)) / 7) + 1;
  const pause = pauses.find(({ to }) => to === null || to > today) ?? null;
  const state = stateOn(today, { startsOn, endsOn, stopped, paused: pause !== null && pause.from <= today });
  return { state, startsOn, endsOn, week: state === "before" ? null : week, weeks, phase: phaseIn(view.phases, week), pause };
}

/** The events of the course that the last start began, in the order of their days; on one day a pause ends before the next begins. */
export function currentCourse<E extends ProgramEvent>({ startsOn }: Pick<ProgramView, "startsOn">, events: readonly E[]) {
  const at = events.findLastIndex((event) => event.kind === "start");
  const begun = events[at]?.on ?? startsOn;
  const course = events.filter((event, place) => event.kind !== "start" && (place > at || event.on >= (begun ?? "")));
  return { startsOn: begun, course: course.sort(byDay) };
}

const byDay = (a: ProgramEvent, b: ProgramEvent) => a.on.localeCompare(b.on) || Number(b.kind === "resume") - Number(a.kind === "resume");

const earliest = (a: string | null, b: string | null) => (a !== null && b !== null && b < a ? b : (a ?? b));

type Bounds = { startsOn: string; endsOn: string | null; stopped: boolean; paused: boolean };

function stateOn(today: string, { startsOn, endsOn, stopped, paused }: Bounds): ProgramDay["state"] {
  if (stopped || (endsOn !== null && today > endsOn)) return "ended";
  if (today < startsOn) return "before";
  return paused ? "paused" : "running";
}

/** The pauses of a course, the earliest first; a resume without a pause says nothing. */
export function pausesIn(course: readonly ProgramEvent[]): Pause[] {
  const pauses: Pause[] = [];
  for (const { kind, on } of course) {
    const open = pauses.at(-1)?.to === null ? pauses.at(-1) : undefined;
    if (kind === "pause" && !open) pauses.push({ from: on, to: null });
    if (kind === "resume" && open) open.to = on;
  }
  return pauses;
}

/** Days on which the program stood still before `today`. */
const pausedDays = (pauses: readonly Pause[], today: string) =>
  pauses
    .filter(({ from }) => from < today)
    .reduce((days, { from, to }) => days + daysBetween(from, to !== null && to < today ? to : today), 0);

/** A pause that begins before the last day moves it; of one whose end is not known, as far as today. */
function lastDayOf(unpaused: string, pauses: readonly Pause[], today: string): string {
  let last = unpaused;
  for (const { from, to } of pauses) if (from <= last) last = addDays(last, Math.max(0, daysBetween(from, to ?? today)));
  return last;
}

/** Before the first phase it is the first, after the last one the last; in a gap the one that comes next. */
function phaseIn(phases: PhaseView[], week: number): number {
  const current = phases.findLastIndex((phase) => phase.fromWeek <= week && week <= (phase.toWeek ?? Number.POSITIVE_INFINITY));
  if (current >= 0) return current;
  const next = phases.findIndex((phase) => phase.fromWeek > week);
  return next >= 0 ? next : Math.max(phases.length - 1, 0);
}
