import { addDays } from "../calendar-date";
import type { PaperSize } from "../vocabulary";

/** The first day of the calendar week of a date: a Sunday where paper is letter, a Monday where it is A4, as on the printed diary. */
export function weekStart(on: string, paperSize: PaperSize): string {
  const weekday = new Date(`${on}T00:00:00Z`).getUTCDay();
  return addDays(on, -((weekday - (paperSize === "letter" ? 0 : 1) + 7) % 7));
}

export const daysOfWeek = (start: string): string[] => Array.from({ length: 7 }, (_, days) => addDays(start, days));
