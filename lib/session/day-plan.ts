import type { Dosage } from "../dosage/dosage";
import { fallsOn, phaseOn, type Stretch } from "./due";

/** One exercise of a program, as far as days are concerned. */
export type DayItem = {
  key: string;
  number: number;
  phase: number;
  days: Dosage["days"];
  /** How often on a day, and how often for whoever likes. */
  least: number;
  most: number;
  /** Of one time. */
  seconds: number;
};
export type Course = { items: readonly DayItem[]; stretches: readonly Stretch[]; anchor: string };

/** One time of a day: `isExtra` where no exercise asks for it, and it is there for whoever likes. */
export type Round = { n: number; items: DayItem[]; isExtra: boolean };
export type DayPlan = { phase: number | null; rounds: Round[] };

/** What is due on a day, by the times of the day. */
export function planDay({ items, stretches, anchor }: Course, date: string): DayPlan {
  const phase = phaseOn(date, stretches);
  if (phase === null) return { phase, rounds: [] };
  const due = items.filter((item) => item.phase === phase && fallsOn(item.days, date, anchor));
  return { phase, rounds: roundsFor(due) };
}

/** The times of a day that some exercises ask for together. */
export function roundsFor(items: readonly DayItem[]): Round[] {
  const most = Math.max(0, ...items.map((item) => item.most));
  const least = Math.max(0, ...items.map((item) => item.least));
  return Array.from({ length: most }, (_, i) => {
    const n = i + 1;
    return { n, items: items.filter((item) => n <= item.most), isExtra: n > least };
  });
}

/** Minutes that some exercises take once. */
export const minutesFor = (items: readonly DayItem[]): number => Math.ceil(items.reduce((sum, { seconds }) => sum + seconds, 0) / 60);
