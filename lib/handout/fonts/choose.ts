import { coverage } from "./coverage";
import { type FamilyName, families } from "./faces";

const decode = (runs: string): Uint32Array => {
  const bounds: number[] = [];
  let end = 0;
  for (const run of runs.split(" ")) {
    const [gap = "0", length = "0"] = run.split(".");
    const start = end + Number.parseInt(gap, 36);
    end = start + Number.parseInt(length, 36);
    bounds.push(start, end);
  }
  return Uint32Array.from(bounds);
};

const ranges = families.map(({ name }) => ({ name, bounds: decode(coverage[name]) }));

const inside = (bounds: Uint32Array, point: number): boolean => {
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bounds[middle] ?? 0) <= point) low = middle + 1;
    else high = middle;
  }
  return low % 2 === 1;
};

/** Joiners and the like: they steer the letters beside them, need no glyph and stay with the font of the letter before. */
export const isInvisible = (point: number): boolean => point === 0x200c || point === 0x200d || point === 0x200e || point === 0x200f;

const known = new Map<number, FamilyName[]>();

/** The families that can draw a code point, the preferred one first. */
export function familiesFor(point: number): FamilyName[] {
  let found = known.get(point);
  if (!found) {
    found = ranges.filter(({ bounds }) => inside(bounds, point)).map(({ name }) => name);
    known.set(point, found);
  }
  return found;
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** A text cut into what a reader takes for one letter: base and accents together. */
export const lettersOf = (text: string): string[] => Array.from(graphemes.segment(text), ({ segment }) => segment);

/** The family that draws a letter with all its accents; else the one that draws its base; null where no font has it. */
export function familyForLetter(letter: string): FamilyName | null {
  const points = Array.from(letter, (char) => char.codePointAt(0) ?? 0).filter((point) => !isInvisible(point));
  const [base, ...marks] = points.map(familiesFor);
  if (!base) return null;
  return base.find((family) => marks.every((mark) => mark.includes(family))) ?? base[0] ?? null;
}
