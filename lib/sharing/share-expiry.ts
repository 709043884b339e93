import { addDays } from "../calendar-date";
import { AppError } from "../errors";
import type { ProgramDay } from "../programs/program-day";

const daysAfterTheEnd = 14;
const weeksWithoutLength = 12;
const longestDays = 365;

/**
 * The last day of a link that nobody chose one for: two weeks after the program ends. A program without a length counts as twelve weeks from
 * today, one that is over already as ending today. Never more than a year ahead.
 */
export function defaultExpiry({ endsOn, weeks }: Pick<ProgramDay, "endsOn" | "weeks">, today: string): string {
  const end = endsOn ?? addDays(today, (weeks ?? weeksWithoutLength) * 7);
  return earlier(addDays(end < today ? today : end, daysAfterTheEnd), latestExpiry(today));
}

export const latestExpiry = (today: string) => addDays(today, longestDays);

/** @throws AppError `invalid` for a day that has passed, or one over a year ahead */
export function assertExpiry(expiresOn: string, today: string) {
  if (expiresOn < today) throw refused("Choose today or a later day.");
  if (expiresOn > latestExpiry(today)) throw refused("A link lasts a year at most. Choose an earlier day.");
}

const earlier = (a: string, b: string) => (a < b ? a : b);
const refused = (sentence: string) => new AppError("invalid", sentence, { fields: { expiresOn: [sentence] } });
