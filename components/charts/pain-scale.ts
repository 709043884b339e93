import { daysBetween } from "@/lib/calendar-date";
import type { DayRecord } from "@/lib/logs/adherence";
import { type Effort, efforts } from "@/lib/vocabulary";

/** Where things stand in the drawing; units are those of its view box. */
export const frame = { width: 720, left: 64, right: 16, top: 22, pain: 180, gap: 26, effort: 56, bottom: 26 } as const;
export const painBottom = frame.top + frame.pain;
export const effortTop = painBottom + frame.gap;
export const effortBottom = effortTop + frame.effort;
export const height = effortBottom + frame.bottom;

export const painAt = (pain: number) => painBottom - (pain / 10) * frame.pain;
export const effortAt = (effort: Effort) => effortBottom - 8 - (efforts.indexOf(effort) / 2) * (frame.effort - 16);

export function dayAt(first: string, last: string): (on: string) => number {
  const days = Math.max(1, daysBetween(first, last));
  const room = frame.width - frame.left - frame.right;
  return (on) => frame.left + (daysBetween(first, on) / days) * room;
}

export type Point = { on: string; value: number };

/** Days that follow each other closely enough for a line between them to say something. */
const closeDays = 3;

/** Points in runs: a line is drawn within a run and never across a longer silence. */
export function runsOf(points: readonly Point[]): Point[][] {
  const runs: Point[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && daysBetween(last.on, point.on) <= closeDays) run.push(point);
    else runs.push([point]);
  }
  return runs;
}

/** The hardest that a day was called. */
export function effortOf({ sessions }: Pick<DayRecord, "sessions">): Effort | null {
  const ranks = sessions.flatMap(({ effort }) => (effort ? [efforts.indexOf(effort)] : []));
  return ranks.length > 0 ? (efforts[Math.max(...ranks)] ?? null) : null;
}
