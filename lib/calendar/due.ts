import { addDays, daysBetween } from "../calendar-date";
import type { Dosage } from "../dosage/dosage";
import { type CourseVersion, expectedOn } from "../logs/expected";
import { type ProgramEvent, programDay } from "../programs/program-day";

/** A day with something to do, and how many rounds of it. */
export type DueDay = { on: string; rounds: number };

/** A year and a half: no program with its pauses is longer, and none without an end needs more. */
const mostDays = 550;

/** Where a course without a length ends, and one without a start begins. */
type Bounds = { from: string; until: string };

/**
 * Every day of a program on which something is due, from what the dosage asks of each day. Where the patient may choose the days, they are
 * spread evenly over each week of the program, so that a calendar can name some.
 */
export function dueDays(version: CourseVersion, events: readonly ProgramEvent[], { from, until }: Bounds): DueDay[] {
  const course = { ...version, phases: [] };
  const { startsOn } = programDay(course, [...events], from);
  const first = startsOn ?? from;
  const last = version.weeks !== null && startsOn === null ? addDays(first, version.weeks * 7 - 1) : null;
  const dosages = new Map(version.phases.flatMap(({ items }) => items.map(({ itemKey, dosage }) => [itemKey, dosage] as const)));
  const lastDone = new Map<string, string>();
  const due: DueDay[] = [];
  let running = 0;
  for (let on = first; daysBetween(first, on) < mostDays; on = addDays(on, 1)) {
    const day = expectedOn(version, events, on);
    // One that has ended is looked at further: it may have been made longer only then.
    if ((last !== null && on > last) || (version.weeks === null && on > until)) break;
    if (day.state !== "running" && day.state !== "undated") continue;
    const place = running++ % 7;
    const items = day.items.filter(({ itemKey, when }) => {
      if (when === "this-day") return true;
      const chosen = isChosen(dosages.get(itemKey)?.days, place, lastDone.get(itemKey) ?? null, on);
      if (chosen) lastDone.set(itemKey, on);
      return chosen;
    });
    if (items.length > 0) due.push({ on, rounds: Math.max(...items.map(({ least }) => Math.max(1, least))) });
  }
  return due;
}

/** @param place of the day in the week of the program, from 0 */
function isChosen(days: Dosage["days"] | undefined, place: number, lastDone: string | null, on: string): boolean {
  if (days?.kind === "every-other-day") return lastDone === null || daysBetween(lastDone, on) >= 2;
  if (days?.kind !== "days-a-week") return false;
  const count = Math.max(1, days.count.min);
  return Array.from({ length: count }, (_, index) => Math.floor((index * 7) / count)).includes(place);
}
