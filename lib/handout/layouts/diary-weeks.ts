import { addDays, daysBetween } from "../../calendar-date";
import type { Dosage } from "../../dosage/dosage";
import { sessionsPerDay } from "../../dosage/seconds";
import { type Weekday, weekdays } from "../../vocabulary";
import type { HandoutInput } from "../handout-input";
import type { Shown, ShownPhase } from "./shown";

/** Which boxes a day of an exercise has: none where it is not to be done then. */
export type DiaryRow = { shown: Shown; boxes: number[] };
export type DiaryWeek = {
  number: number;
  /** The seven days in the order of the sheet; the date is null where nobody has said when the program starts. */
  days: { weekday: Weekday; date: string | null }[];
  rows: DiaryRow[];
};

const mostWeeks = 26;
/** Where neither the program nor whoever prints says how long. */
const usualWeeks = 4;

/** Most boxes that one day has room for. */
const mostBoxes = 4;

const boxesADay = (dosage: Dosage): number => Math.min(mostBoxes, sessionsPerDay(dosage).max);

/** Where the patient chooses the days, each of them has its boxes. */
const isDueOn = ({ days }: Dosage, weekday: Weekday): boolean => days.kind !== "weekdays" || days.weekdays.includes(weekday);

/** Sunday first on letter paper, Monday first on A4: as the calendars of those who use it. */
export const firstWeekday = ({ paper }: Pick<HandoutInput, "paper">): 0 | 1 => (paper === "letter" ? 0 : 1);

const dayOfWeek = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();

type Span = { first: number; weeks: number };

/** Weeks of the program from 0 that the diary covers: all of it, or so many from the one in which it is printed. */
function spanOf({ view, printedOn, diaryWeeks, course }: HandoutInput): Span {
  const length = course?.weeks ?? view.weeks ?? usualWeeks;
  if (diaryWeeks === undefined) return { first: 0, weeks: Math.min(mostWeeks, length) };
  const since = view.startsOn ? Math.floor(daysBetween(view.startsOn, printedOn) / 7) : 0;
  return { first: Math.max(0, since), weeks: Math.min(mostWeeks, diaryWeeks) };
}

const isInPhase = ({ fromWeek, toWeek }: ShownPhase["phase"], week: number): boolean =>
  week + 1 >= fromWeek && (toWeek === null || week + 1 <= toWeek);

/**
 * The weeks of a diary as calendar weeks, each with the exercises that are due in it. Days before the program starts or after it ends have no
 * boxes; weeks without an exercise are left out.
 */
export function diaryWeeks(input: HandoutInput, phases: readonly ShownPhase[]): DiaryWeek[] {
  const { startsOn } = input.view;
  const { first, weeks } = spanOf(input);
  const begin = startsOn ? addDays(startsOn, first * 7) : null;
  const offset = begin ? (dayOfWeek(begin) - firstWeekday(input) + 7) % 7 : 0;
  const count = Math.ceil((offset + weeks * 7) / 7);
  return Array.from({ length: count }, (_, week): DiaryWeek => {
    const days = Array.from({ length: 7 }, (_, day) => {
      const place = week * 7 + day - offset;
      return {
        ...{ weekday: weekdays[(firstWeekday(input) + day) % 7] as Weekday, date: begin && addDays(begin, place) },
        programWeek: place >= 0 && place < weeks * 7 ? first + Math.floor(place / 7) : null,
      };
    });
    const rows = phases.flatMap(({ phase, exercises }) =>
      exercises.map((shown): DiaryRow => {
        const { dosage } = shown.item;
        const boxes = days.map(({ weekday, programWeek }) =>
          programWeek !== null && isInPhase(phase, programWeek) && isDueOn(dosage, weekday) ? boxesADay(dosage) : 0,
        );
        return { shown, boxes };
      }),
    );
    return { number: first + week + 1, days, rows: rows.filter(({ boxes }) => boxes.some((each) => each > 0)) };
  }).filter(({ rows }) => rows.length > 0);
}
