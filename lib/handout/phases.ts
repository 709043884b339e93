import { AppError } from "../errors";

/**
 * Which phases of a program are printed, from `?phases=`: numbers as they are counted on the page ("1,3"), or "today".
 * @param count how many phases the program has
 * @param today the place of the phase of today, from 0
 * @returns places from 0 in the order of the program, each once; null where all are printed
 * @throws AppError `invalid` with a sentence that says what can be asked for
 */
export function choosePhases(asked: string | null | undefined, count: number, today: number): number[] | null {
  if (asked === null || asked === undefined || asked === "all") return null;
  const numbers = asked === "today" ? [today + 1] : asked.split(",").map((part) => (/^\s*\d{1,3}\s*$/.test(part) ? Number(part) : 0));
  if (count === 0 || numbers.some((number) => number < 1 || number > count)) throw new AppError("invalid", whatToAskFor(count));
  const places = [...new Set(numbers)].map((number) => number - 1).sort((a, b) => a - b);
  return places.length === count ? null : places;
}

function whatToAskFor(count: number): string {
  if (count < 2) return "This program has no phases to choose from. Leave “phases” out to print all of it.";
  return `There is no such phase. This program has phases 1 to ${count}: ask for them as “phases=1,2”, or for “phases=today”.`;
}
