import bidiFactory from "bidi-js";
import type { Direction } from "./shape";

const bidi = bidiFactory();
const rightToLeft = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** How a paragraph reads: the level of each of its characters (odd: right to left), and the direction of the whole. */
export type ReadingOrder = { levels: Uint8Array | null; direction: Direction };

/** Levels of a paragraph by the Unicode bidirectional algorithm; none where everything reads left to right. */
export function readingOrder(text: string, base: Direction | "auto"): ReadingOrder {
  if (!rightToLeft.test(text))
    return { levels: base === "rtl" ? bidi.getEmbeddingLevels(text, "rtl").levels : null, direction: base === "rtl" ? "rtl" : "ltr" };
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text, base);
  return { levels, direction: (paragraphs[0]?.level ?? 0) % 2 === 1 ? "rtl" : "ltr" };
}

export type Stretch = { start: number; end: number; direction: Direction };

/** The stretches of one direction of a line, from left to right as they are drawn. */
export function visualStretches(levels: Uint8Array | null, start: number, end: number): Stretch[] {
  if (!levels) return [{ start, end, direction: "ltr" }];
  const runs: { start: number; end: number; level: number }[] = [];
  for (let i = start; i < end; i++) {
    const level = levels[i] ?? 0;
    const last = runs.at(-1);
    if (last?.level === level) last.end = i + 1;
    else runs.push({ start: i, end: i + 1, level });
  }
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level--) reverseFrom(runs, level);
  return runs.map((run) => ({ start: run.start, end: run.end, direction: run.level % 2 === 1 ? "rtl" : "ltr" }));
}

function reverseFrom(runs: { level: number }[], level: number): void {
  for (let from = 0; from < runs.length; from++) {
    let to = from;
    while ((runs[to]?.level ?? 0) >= level) to++;
    if (to > from + 1) runs.splice(from, to - from, ...runs.slice(from, to).reverse());
    from = to;
  }
}

/** Brackets and the like turn round in text that reads right to left. */
export const mirrored = (text: string): string => Array.from(text, (char) => bidi.getMirroredCharacter(char) ?? char).join("");
