import { addDays } from "../calendar-date";
import type { LogInput, MorningInput } from "./log-input";
import type { Refusal } from "./words";

/** How many days back an entry can be made or corrected. */
export const daysBack = 14;
/** A device may believe that it is a day earlier or later than it is in the clinic: because of its zone, or because its clock is wrong. */
const clockSlack = 1;

/** What an entry is held against. Dates are the clinic's; `startsOn` is the first day of the program, or that of its publishing. */
export type LogFacts = { today: string; startsOn: string; endsOn: string | null; itemKeys: ReadonlySet<string> };

/** Why the day of an entry cannot be; null where it can. */
export function reasonAgainstDay(on: string, { today, startsOn, endsOn }: Omit<LogFacts, "itemKeys">): Refusal | null {
  if (on > addDays(today, clockSlack)) return "future";
  if (on < addDays(today, -daysBack - clockSlack)) return "too-old";
  if (on < addDays(startsOn, -clockSlack)) return "before-start";
  return endsOn !== null && on > addDays(endsOn, clockSlack) ? "after-end" : null;
}

/** Why what a patient's device says cannot be taken; null where it can. */
export const reasonAgainstLog = ({ on, items }: LogInput, facts: LogFacts): Refusal | null =>
  items.some(({ itemKey }) => !facts.itemKeys.has(itemKey)) ? "not-in-program" : reasonAgainstDay(on, facts);

export const reasonAgainstMorning = ({ on }: MorningInput, facts: Omit<LogFacts, "itemKeys">): Refusal | null =>
  reasonAgainstDay(on, facts);
