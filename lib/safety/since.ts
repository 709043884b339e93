import { daysBetween } from "../calendar-date";

/** How long ago a day was, from `today` on; both are calendar dates such as `2026-11-20`. */
export function since(date: string, today: string): string {
  const days = daysBetween(date, today);
  if (days <= 0) return "today";
  if (days === 1) return "yesterday";
  if (days < 14) return `${days} days ago`;
  if (days < 60) return `${Math.floor(days / 7)} weeks ago`;
  if (days < 730) return `${Math.floor(days / 30.44)} months ago`;
  return `${Math.floor(days / 365)} years ago`;
}
