import { z } from "zod";
import { isCalendarDay } from "../calendar-date";
import type { LoggedItem } from "./log-input";
import type { Session } from "./merge";

/** What staff can say where an entry comes from. */
export const staffSources = ["paper", "clinic"] as const;
export type StaffSource = (typeof staffSources)[number];

const date = z.string("Name the day.").refine(isCalendarDay, "Name a day that there is.");
const pain = "Enter pain from 0 to 10, in whole numbers.";
const rounds = "Enter 0 to 12 times a day, in whole numbers.";

const dayInput = z.object({
  on: date,
  pain: z.int(pain).min(0, pain).max(10, pain).nullable(),
  /** How often each exercise was done, by its key; what is not named was not ticked. */
  rounds: z.record(z.string().max(100), z.int(rounds).min(0, rounds).max(12, rounds)),
});

/** A week as it stands on paper, or as somebody told it. */
export const diaryInput = z.object({
  programId: z.string().max(80),
  source: z.enum(staffSources, "Say where it comes from."),
  days: z.array(dayInput, "Fill in the week.").min(1, "Fill in the week.").max(7, "Enter one week at a time."),
});

export type DiaryInput = z.output<typeof diaryInput>;
export type DiaryDay = DiaryInput["days"][number];

/** One round of one day as it is stored. */
export type DiaryRound = { round: number; items: LoggedItem[]; painWorst: number | null };

/** Three ticks are the first three rounds of a day; pain stands with the first one. */
export function roundsFrom({ rounds, pain }: Omit<DiaryDay, "on">): DiaryRound[] {
  const most = Math.max(pain === null ? 0 : 1, ...Object.values(rounds));
  return Array.from({ length: most }, (_, at) => {
    const items = Object.entries(rounds).flatMap(([itemKey, times]) => (times > at ? [{ itemKey, done: "all" as const }] : []));
    return { round: at + 1, items: items.sort((a, b) => (a.itemKey < b.itemKey ? -1 : 1)), painWorst: at === 0 ? pain : null };
  });
}

/** The other way round: how the sessions of one day look on paper. */
export function diaryDayOf(sessions: readonly Session[]): Omit<DiaryDay, "on"> {
  const rounds: Record<string, number> = {};
  for (const { items } of sessions)
    for (const { itemKey, done } of items) if (done !== "none") rounds[itemKey] = (rounds[itemKey] ?? 0) + 1;
  const pains = sessions.flatMap(({ painNow, painWorst }) => [painNow, painWorst]).filter((pain) => pain !== null);
  return { rounds, pain: pains.length > 0 ? Math.max(...pains) : null };
}
