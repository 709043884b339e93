const format = (options: Intl.DateTimeFormatOptions) => {
  const made = new Intl.DateTimeFormat("en-US", { timeZone: "UTC", ...options });
  return (on: string) => made.format(new Date(`${on}T00:00:00Z`));
};

/** Calendar dates for staff: "Nov 20", "Fri, Nov 20", "Fri". */
export const shortDay = format({ month: "short", day: "numeric" });
export const weekdayAndDay = format({ weekday: "short", month: "short", day: "numeric" });
export const weekdayName = format({ weekday: "short" });
