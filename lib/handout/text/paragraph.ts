import type { Weight } from "../fonts/faces";
import { type FontProgram, faceFont, type Glyph } from "../fonts/load";
import { breakLines } from "./break-lines";
import { mirrored, readingOrder, visualStretches } from "./order";
import { type Direction, type Piece, shape, widthOf } from "./shape";

/** A part of a paragraph in one look; sizes in points. */
export type Span = { text: string; size: number; weight: Weight; color: string };

export type Setting = {
  width: number;
  /** Distance between two lines, in points; the same whatever font a letter needs. */
  leading: number;
  /** `auto`: as the first letter that has a direction says, so that a note in Hebrew stands to the right. */
  direction: Direction | "auto";
  /** `start` and `end` follow the direction, `left` and `right` do not: for names in a letterhead. */
  align: "start" | "center" | "end" | "left" | "right";
};

/** Glyphs in the shape that the PDF writer of react-pdf draws; positions in em. */
export type GlyphRun = {
  glyphs: Glyph[];
  positions: { xAdvance: number; x: number; y: number }[];
  attributes: { font: [FontProgram]; fontSize: number; color: string; opacity: 1 };
  xAdvance: number;
};
export type SetLine = {
  string: string;
  /** Not so where a word goes on in the next line. */
  endsWord: boolean;
  /** Whether its glyphs stand in the order in which they are read. */
  inOrder: boolean;
  box: { x: number; y: number; width: number; height: number };
  ascent: number;
  runs: GlyphRun[];
};
export type Paragraph = { lines: SetLine[]; width: number; height: number; text: string };

/** Where the letters of Atkinson Hyperlegible Next begin and end, in em: every line keeps its baseline by them. */
const rise = 0.984;
const fall = 0.316;

type Placed = Span & { start: number; end: number };

const place = (spans: Span[]): Placed[] => {
  let start = 0;
  return spans.map((span) => {
    const placed = { ...span, start, end: start + span.text.length };
    start = placed.end;
    return placed;
  });
};

const within = (spans: Placed[], start: number, end: number): Placed[] =>
  spans
    .filter((span) => span.start < end && span.end > start)
    .map((span) => ({ ...span, start: Math.max(span.start, start), end: Math.min(span.end, end) }));

function addPiece(runs: GlyphRun[], piece: Piece, { size, color }: Span): void {
  const font = faceFont(piece.face);
  let run = runs.at(-1);
  if (!run || run.attributes.font[0] !== font || run.attributes.fontSize !== size || run.attributes.color !== color) {
    run = { glyphs: [], positions: [], attributes: { font: [font], fontSize: size, color, opacity: 1 }, xAdvance: 0 };
    runs.push(run);
  }
  run.xAdvance += piece.width * size;
  for (const [i, glyph] of piece.glyphs.entries()) {
    run.glyphs.push(glyph);
    run.positions.push({ xAdvance: piece.advances[i] ?? 0, x: piece.offsets[i]?.x ?? 0, y: piece.offsets[i]?.y ?? 0 });
  }
}

/** The glyphs of one line, from left to right. */
function lineRuns(text: string, spans: Placed[], levels: Uint8Array | null, start: number, end: number): GlyphRun[] {
  const runs: GlyphRun[] = [];
  for (const stretch of visualStretches(levels, start, end)) {
    const parts = within(spans, stretch.start, stretch.end);
    for (const part of stretch.direction === "rtl" ? parts.reverse() : parts) {
      const string = text.slice(part.start, part.end);
      const chunks = stretch.direction === "rtl" ? [mirrored(string)] : string.split(/( +)/);
      for (const chunk of chunks) for (const piece of shape(chunk, part.weight, stretch.direction)) addPiece(runs, piece, part);
    }
  }
  return runs;
}

/** The share of a line's spare room that stands left of it. */
function roomBefore(align: Setting["align"], direction: Direction): number {
  if (align === "center") return 0.5;
  if (align === "left" || align === "right") return align === "left" ? 0 : 1;
  return (align === "end") === (direction === "ltr") ? 1 : 0;
}

/** Sets a text into lines: fonts chosen by character, lines broken, each line in the order in which it is drawn. */
export function setParagraph(spans: Span[], { width, leading, direction, align }: Setting): Paragraph {
  const placed = place(spans);
  const text = spans.map((span) => span.text).join("");
  const order = readingOrder(text, direction);
  const size = Math.max(0, ...spans.map((span) => span.size));
  const ascent = (leading - (rise + fall) * size) / 2 + rise * size;
  const measure = (start: number, end: number): number =>
    within(placed, start, end).reduce((sum, span) => sum + widthOf(text.slice(span.start, span.end), span.weight) * span.size, 0);
  const lines: SetLine[] = [];
  let from = 0;
  for (const hard of text.split("\n")) {
    for (const { start, end, width: used } of breakLines(text, from, from + hard.length, width, measure)) {
      const x = Math.max(0, width - used) * roomBefore(align, order.direction);
      const box = { x, y: lines.length * leading, width, height: leading };
      const runs = lineRuns(text, placed, order.levels, start, end);
      const inOrder = !order.levels?.subarray(start, end).some((level) => level % 2 === 1);
      lines.push({ string: text.slice(start, end), endsWord: /^\s?$/.test(text.charAt(end)), inOrder, box, ascent, runs });
    }
    from += hard.length + 1;
  }
  return { lines, width, height: lines.length * leading, text };
}
