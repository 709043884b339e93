import { addDays, daysBetween } from "../calendar-date";
import { type CourseVersion, expectedOn } from "../logs/expected";
import { type ProgramEvent, programDay } from "../programs/program-day";
import { fallsOn } from "../session/due";

/** A day with something to do, and how many rounds of it. */
export type DueDay = { on: string; rounds: number };

/** A year and a half: no program with its pauses is longer, and none without an end needs more. */
const mostDays = 550;

/** Where a course without a length ends, and one without a start begins. */
type Bounds = { from: string; until: string };

/**
 * Every day of a program on which something is due, from what the dosage asks of each day. Where the patient may choose the days, it names
 * those that the patient's page proposes.
 */
export function dueDays(version: CourseVersion, events: readonly ProgramEvent[], { from, until }: Bounds): DueDay[] {
  const course = { ...version, phases: [] };
  const { startsOn } = programDay(course, [...events], from);
  const first = startsOn ?? from;
  const last = version.weeks !== null && startsOn === null ? addDays(first, version.weeks * 7 - 1) : null;
  const due: DueDay[] = [];
  for (let on = first; daysBetween(first, on) < mostDays; on = addDays(on, 1)) {
    const day = expectedOn(version, events, on);
    // One that has ended is looked at further: it may have been made longer only then.
    if ((last !== null && on > last) || (version.weeks === null && on > until)) break;
    if (day.state !== "running" && day.state !== "undated") continue;
    const items = day.items.filter(({ days }) => fallsOn(days, on, first));
    if (items.length > 0) due.push({ on, rounds: Math.max(...items.map(({ least }) => Math.max(1, least))) });
  }
  return due;
}
