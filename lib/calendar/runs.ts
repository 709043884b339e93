import { addDays, daysBetween } from "../calendar-date";

/** Days that repeat with the week: from `first` to `last` on each of `weekdays` (0 is Sunday), all of them and no other. */
export type Run = { first: string; last: string; weekdays: number[] };

export const weekdayOf = (on: string) => new Date(`${on}T00:00:00Z`).getUTCDay();

/** The fewest weekly repetitions, taken from the start, that make up exactly these days. @param days in their order, each once */
export function runsOf(days: readonly string[]): Run[] {
  const runs: Run[] = [];
  let place = 0;
  while (place < days.length) {
    const first = days[place] as string;
    const block = (week: number): string[] => {
      const [from, to] = [addDays(first, week * 7), addDays(first, week * 7 + 6)];
      return days.filter((day) => from <= day && day <= to);
    };
    const pattern = block(0).map((day) => daysBetween(first, day));
    let last = addDays(first, pattern.at(-1) ?? 0);
    for (let week = 1; ; week++) {
      const offsets = block(week).map((day) => daysBetween(first, day) - week * 7);
      const end = offsets.at(-1);
      if (end === undefined || `${offsets}` !== `${pattern.filter((offset) => offset <= end)}`) break;
      last = addDays(first, week * 7 + end);
      if (offsets.length < pattern.length) break;
    }
    runs.push({ first, last, weekdays: pattern.map((offset) => weekdayOf(addDays(first, offset))) });
    while (place < days.length && (days[place] as string) <= last) place++;
  }
  return runs;
}
