import { createHash } from "node:crypto";
import type { Language } from "../vocabulary";
import type { DueDay } from "./due";
import { runsOf } from "./runs";
import { calendarWords } from "./words";
import type { CalendarEntry } from "./write";

export const mostRounds = (days: readonly DueDay[]) => days.reduce((most, { rounds }) => Math.max(most, rounds), 0);

/**
 * One entry for each round of a day and each stretch of weeks that look the same. An entry keeps its name (`uid`) as long as it begins on the
 * same day and is the same round, whatever its time or how long it goes on: a calendar that knows it changes it, and has no second one.
 * @param seed tells apart the calendars that one person may have
 */
export function calendarEntries(
  days: readonly DueDay[],
  { times, minutes, language, seed }: { times: readonly string[]; minutes: number; language: Language; seed: string },
): CalendarEntry[] {
  const { title, cue } = calendarWords(language);
  return times.flatMap((at, round) => {
    const ofRound = days.filter(({ rounds }) => rounds > round).map(({ on }) => on);
    const text = cue(Number(at.slice(0, 2)));
    return runsOf(ofRound).map((run) => ({ uid: uidOf(seed, run.first, round), run, at, minutes, title, text }));
  });
}

const uidOf = (seed: string, first: string, round: number) =>
  `${createHash("sha256").update(`calendar ${seed} ${first} ${round}`).digest("hex").slice(0, 32)}@homestretch`;
