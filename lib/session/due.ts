import { daysBetween } from "../calendar-date";
import type { Dosage } from "../dosage/dosage";
import { weekdays } from "../vocabulary";

/** The days on which a phase is for now: from its first to its last, both included; `to` is null where it goes on. */
export type Stretch = { from: string; to: string | null; phase: number };

/** The phase for a day; null on a day without a program: before it begins, in a break, or after its end. */
export const phaseOn = (date: string, stretches: readonly Stretch[]): number | null =>
  stretches.find(({ from, to }) => from <= date && (to === null || date <= to))?.phase ?? null;

/**
 * Whether a dosage asks for this day. Where it leaves the choice of the days to the patient ("3 to 4 days a week"), as many as it asks for at
 * least are spread evenly over the week: a proposal that any other day may replace. The page and the calendar make the same one.
 * @param anchor a day that counts: weeks and every other day are told from it
 */
export function fallsOn(days: Dosage["days"], date: string, anchor: string): boolean {
  const since = daysBetween(anchor, date);
  if (days.kind === "every-other-day") return since % 2 === 0;
  if (days.kind === "weekdays") return days.weekdays.includes(weekdayOf(date));
  if (days.kind === "days-a-week") return spread(Math.max(1, days.count.min)).includes(((since % 7) + 7) % 7);
  return true;
}

const weekdayOf = (date: string) => weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? "sun";

/** So many of the seven days of a week, as evenly as they go. */
const spread = (count: number): number[] => Array.from({ length: count }, (_, i) => Math.floor((i * 7) / count));
