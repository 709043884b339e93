import { addDays } from "../calendar-date";
import { type ProgramDay, type ProgramEvent, programDay } from "../programs/program-day";
import type { PhaseView, ProgramView } from "../programs/program-view";
import type { Stretch } from "./due";

/**
 * Which phase is for which days, as far as is known today. A device that has no connection tells from it what is due tomorrow; breaks, gaps
 * between phases, and all that comes before the start or after the end are in no stretch.
 */
export function stretchesOf(view: ProgramView, events: ProgramEvent[], from: string, to: string): Stretch[] {
  const stretches: Stretch[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const phase = phaseFor(programDay(view, events, date), view.phases);
    const last = stretches.at(-1);
    if (phase === null) continue;
    if (last && last.phase === phase && last.to === addDays(date, -1)) last.to = date;
    else stretches.push({ from: date, to: date, phase });
  }
  return stretches;
}

function phaseFor({ state, week, phase }: ProgramDay, phases: readonly PhaseView[]): number | null {
  if (state === "undated") return phases[phase] ? phase : null;
  const weeks = phases[phase];
  if (state !== "running" || week === null || !weeks) return null;
  return weeks.fromWeek <= week && week <= (weeks.toWeek ?? week) ? phase : null;
}
