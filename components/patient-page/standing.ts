import type { PhaseWeeks } from "@/lib/programs/phase-words";
import type { ProgramDay } from "@/lib/programs/program-day";
import type { PageWords } from "./words";

export type Standing = { text: string; tone: "plain" | "attention" };

/**
 * Where the program stands today, in one short line; null where there is nothing to say.
 * @param phases of a program that has several: which of them it is in is then said too
 */
export function standingOf(day: ProgramDay, words: PageWords, phases: readonly PhaseWeeks[] = []): Standing | null {
  const { state, startsOn, endsOn, week, weeks, pause } = day;
  const say = words.standing;
  const goesOn = pause?.to ? words.date(pause.to) : null;
  if (state === "ended") return { tone: "attention", text: say.ended(endsOn && words.date(endsOn)) };
  if (state === "paused") return { tone: "attention", text: say.paused(goesOn) };
  if (state === "before" && startsOn) return { tone: "attention", text: say.before(words.date(startsOn)) };
  if (week === null) return weeks === null ? null : { tone: "plain", text: say.undated(weeks) };
  const phase = isInPhase(phases[day.phase], week) ? say.phase(day.phase + 1, phases.length) : "";
  const until = endsOn ? say.until(words.date(endsOn)) : "";
  const ahead = pause ? `. ${say.breakAhead(words.date(pause.from), goesOn)}` : "";
  return { tone: "plain", text: `${say.joined([say.running(week, weeks), phase, until].filter(Boolean))}${ahead}` };
}

const isInPhase = (phase: PhaseWeeks | undefined, week: number) =>
  phase !== undefined && phase.fromWeek <= week && week <= (phase.toWeek ?? week);
