import type { Language } from "../vocabulary";
import { type PhaseWeeks, programWords } from "./words";

export type { PhaseWeeks } from "./words";

/** "Weeks 1 to 2", "Week 3", "From week 5": what stands where a phase has no name of its own. */
export const phaseWeeks = (weeks: PhaseWeeks, language: Language = "en"): string => programWords(language).weeks.heading(weeks);

/** "Weeks 1 to 2: Loosen up", or the weeks alone. */
export function phaseTitle({ title, ...weeks }: PhaseWeeks & { title: string }, language: Language = "en"): string {
  return title ? `${phaseWeeks(weeks, language)}: ${title}` : phaseWeeks(weeks, language);
}

/** "weeks 1 to 2", "week 3", "week 5 and later": after a preposition. */
export const weeksInSentence = (weeks: PhaseWeeks, language: Language = "en"): string => programWords(language).weeks.inSentence(weeks);

/** The weeks in digits, as staff type them: "1-2", "3", "5-end" where it goes on until the program ends. */
export const weeksAsTyped = ({ fromWeek, toWeek }: PhaseWeeks): string =>
  toWeek === null ? `${fromWeek}-end` : toWeek === fromWeek ? `${fromWeek}` : `${fromWeek}-${toWeek}`;

const typed = /^(?:weeks?|wks?\.?|w)?\s*(\d{1,3})\s*(?:(-|–|—|to|until|on|and later|onwards?|\+)\s*(\d{1,3}|end|the end)?)?$/i;

/**
 * What somebody typed as the weeks of a phase: `1-2`, `weeks 3 to 4`, `5`, `5-` or `5 to end`.
 * @returns the weeks, or the sentence that says how to write them
 */
export function readWeeks(text: string): PhaseWeeks | string {
  const [, from, dash, to] = typed.exec(text.trim()) ?? [];
  if (from === undefined) return "Write the weeks as 1-2, as 3 for one week, or as 5-end.";
  const fromWeek = Number(from);
  const last = to !== undefined && /\d/.test(to) ? Number(to) : null;
  const toWeek = dash === undefined ? fromWeek : last;
  if (fromWeek < 1 || fromWeek > 104 || (toWeek ?? 1) > 104) return "Enter weeks from 1 to 104.";
  if (toWeek !== null && toWeek < fromWeek) return `A phase cannot end in week ${toWeek} when it begins in week ${fromWeek}.`;
  return { fromWeek, toWeek };
}
