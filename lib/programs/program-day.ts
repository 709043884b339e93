import { addDays, daysBetween } from "../calendar-date";
import type { ProgramEventKind } from "../vocabulary";
import type { PhaseView, ProgramView } from "./program-view";

export type ProgramEvent = { kind: ProgramEventKind; on: string; weeks: number | null };

/**
 * Where a program stands on a day. `week` counts from 1 and stands still during a pause; it is null while nothing says when the program
 * began. `phase` is an index into the version's phases: the one for now, or the next one that comes. Dates are the clinic's.
 */
export type ProgramDay = {
  state: "undated" | "before" | "running" | "paused" | "ended";
  startsOn: string | null;
  /** The last day; null where the program has no length. A pause moves it, an extension too. */
  endsOn: string | null;
  week: number | null;
  weeks: number | null;
  phase: number;
};

/**
 * @param events in the order in which they were recorded: of several starts the one that was recorded last counts, also while it lies ahead.
 * A pause or an end that lies ahead counts only on its day.
 */
export function programDay(view: Pick<ProgramView, "startsOn" | "weeks" | "phases">, events: ProgramEvent[], today: string): ProgramDay {
  const past = events.filter((event) => event.on <= today).sort((a, b) => a.on.localeCompare(b.on));
  const startsOn = events.findLast((event) => event.kind === "start")?.on ?? view.startsOn;
  const weeks = view.weeks === null ? null : past.reduce((sum, event) => sum + (event.weeks ?? 0), view.weeks);
  const stopped = past.findLast((event) => event.kind === "end");
  const pauses = pausesIn(past, today);
  if (startsOn === null)
    return { state: stopped ? "ended" : "undated", startsOn, endsOn: stopped?.on ?? null, week: null, weeks, phase: 0 };
  const lastDay = weeks === null ? null : addDays(startsOn, weeks * 7 - 1 + pauses.days);
  const endsOn = stopped?.on ?? lastDay;
  const week = Math.floor((daysBetween(startsOn, today) - pauses.days) / 7) + 1;
  const state = stateOn(today, { startsOn, endsOn, stopped: stopped !== undefined, paused: pauses.open });
  return { state, startsOn, endsOn, week: state === "before" ? null : week, weeks, phase: phaseIn(view.phases, week) };
}

type Bounds = { startsOn: string; endsOn: string | null; stopped: boolean; paused: boolean };

function stateOn(today: string, { startsOn, endsOn, stopped, paused }: Bounds): ProgramDay["state"] {
  if (stopped || (endsOn !== null && today > endsOn)) return "ended";
  if (today < startsOn) return "before";
  return paused ? "paused" : "running";
}

/** Days on which the program stood still, up to `today`; the day of resuming is a day of the program again. */
function pausesIn(past: ProgramEvent[], today: string): { days: number; open: boolean } {
  let days = 0;
  let since: string | null = null;
  for (const event of past) {
    if (event.kind === "pause") since ??= event.on;
    if (event.kind !== "resume" || since === null) continue;
    days += daysBetween(since, event.on);
    since = null;
  }
  return since === null ? { days, open: false } : { days: days + daysBetween(since, today), open: true };
}

/** Before the first phase it is the first, after the last one the last; in a gap the one that comes next. */
function phaseIn(phases: PhaseView[], week: number): number {
  const current = phases.findLastIndex((phase) => phase.fromWeek <= week && week <= (phase.toWeek ?? Number.POSITIVE_INFINITY));
  if (current >= 0) return current;
  const next = phases.findIndex((phase) => phase.fromWeek > week);
  return next >= 0 ? next : Math.max(phases.length - 1, 0);
}
