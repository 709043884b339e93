import type { ProgramDay } from "@/lib/programs/program-day";
import type { PageWords } from "./words";

export type Standing = { text: string; tone: "plain" | "attention" };

/** Where the program stands today, in one short line; null where there is nothing to say. */
export function standingOf({ state, startsOn, endsOn, week, weeks }: ProgramDay, words: PageWords): Standing | null {
  const say = words.standing;
  if (state === "ended") return { tone: "attention", text: say.ended(endsOn && words.date(endsOn)) };
  if (state === "paused") return { tone: "attention", text: say.paused };
  if (state === "before" && startsOn) return { tone: "attention", text: say.before(words.date(startsOn)) };
  if (week === null) return weeks === null ? null : { tone: "plain", text: say.undated(weeks) };
  const until = endsOn ? `, ${say.until(words.date(endsOn))}` : "";
  return { tone: "plain", text: `${say.running(week, weeks)}${until}` };
}
