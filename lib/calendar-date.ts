/** Calendar dates are strings like `2026-11-20`, always in the clinic's zone. */

const dayMs = 86_400_000;

/** Making a formatter costs more than a page does; there are a few hundred zones. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function dayFormatter(timeZone: string) {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  formatters.set(timeZone, made);
  return made;
}

/** The calendar date of an instant in a time zone such as `America/New_York`. */
export const dateIn = (timeZone: string, at: Date): string => dayFormatter(timeZone).format(at);

/** `days` may be negative. */
export const addDays = (date: string, days: number) => new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);

/** Whether a text is a date, and a day that there is. */
export const isCalendarDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && (new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) ?? false);

/** For people to read: "November 20, 2026". */
export function formatDate(date: string, language = "en-US"): string {
  return new Intl.DateTimeFormat(language, { timeZone: "UTC", dateStyle: "long" }).format(new Date(`${date}T00:00:00Z`));
}

export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
