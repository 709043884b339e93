import type { DiaryInput } from "@/lib/logs/diary-input";
import type { DiaryWeek } from "@/lib/logs/diary-week";

/** What stands in the cells, as typed: one row an exercise and a last one for pain; empty where nothing was written. */
export type Cells = string[][];

export const painRow = ({ rows }: Pick<DiaryWeek, "rows">): number => rows.length;

export const cellsOf = ({ rows, days }: Pick<DiaryWeek, "rows" | "days">): Cells => [
  ...rows.map(({ entered }) => entered.map((times) => (times > 0 ? `${times}` : ""))),
  days.map(({ pain }) => (pain === null ? "" : `${pain}`)),
];

export const withCell = (cells: Cells, row: number, day: number, value: string): Cells =>
  cells.map((line, at) => (at === row ? line.map((cell, place) => (place === day ? value : cell)) : line));

/** The next cell that can be filled in, row by row; the same one where there is none. */
export function nextCell({ days }: Pick<DiaryWeek, "days">, rowCount: number, row: number, day: number, step: 1 | -1): [number, number] {
  for (let at = row * 7 + day + step; at >= 0 && at < rowCount * 7; at += step)
    if (days[at % 7]?.isOpen) return [Math.floor(at / 7), at % 7];
  return [row, day];
}

/** The week as it is sent: every open day, also one that was emptied. */
export function inputFrom({ programId, source, rows, days }: DiaryWeek, cells: Cells): DiaryInput {
  const pains = cells[painRow({ rows })] ?? [];
  return {
    programId,
    source,
    days: days.flatMap(({ on, isOpen }, day) => {
      if (!isOpen) return [];
      const rounds = Object.fromEntries(rows.map(({ itemKey }, row) => [itemKey, Number(cells[row]?.[day] || 0)]));
      const pain = pains[day];
      return [{ on, pain: pain ? Number(pain) : null, rounds }];
    }),
  };
}

/**
 * What a key does to a cell, and whether the cursor goes on: a digit fills it, a space ticks all its boxes. Pain of 1 may become 10, so it
 * waits. Null for a key that means nothing here.
 */
export function typed(key: string, { isPain, boxes, value }: { isPain: boolean; boxes: number; value: string }) {
  if (key === " " || key === "x") return isPain ? null : { value: `${Math.max(1, boxes)}`, goesOn: true };
  if (key === "Backspace" || key === "Delete") return { value: "", goesOn: false };
  if (!/^\d$/.test(key)) return null;
  if (isPain && value === "1" && key === "0") return { value: "10", goesOn: true };
  if (isPain) return { value: key, goesOn: key !== "1" };
  return { value: key === "0" ? "" : key, goesOn: true };
}
