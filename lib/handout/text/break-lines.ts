import { lettersOf } from "../fonts/choose";

/** A line as a part of its text, without the space at its end. */
export type TextLine = { start: number; end: number; width: number };
/** Width of a part of the text, in points. */
type Measure = (start: number, end: number) => number;
type Word = { start: number; end: number; width: number };

/** Cuts a word that is wider than a whole line between letters: no hyphen, since none was written. */
function cutWord(text: string, word: Word, limit: number, measure: Measure): Word[] {
  const parts: Word[] = [];
  let part: Word = { start: word.start, end: word.start, width: 0 };
  for (const letter of lettersOf(text.slice(word.start, word.end))) {
    const width = measure(part.end, part.end + letter.length);
    if (part.end > part.start && part.width + width > limit) {
      parts.push(part);
      part = { start: part.end, end: part.end, width: 0 };
    }
    part = { start: part.start, end: part.end + letter.length, width: part.width + width };
  }
  return [...parts, part];
}

/** Words with where they stand; one may end after a hyphen or a slash. */
function wordsOf(text: string, start: number, end: number): { start: number; end: number }[] {
  const words: { start: number; end: number }[] = [];
  for (const match of text.slice(start, end).matchAll(/[^ ]*?\p{L}[-–/](?=\p{L})|[^ ]+/gu))
    words.push({ start: start + match.index, end: start + match.index + match[0].length });
  return words;
}

/** Fills lines with words, each as far as it goes. */
function fill(words: Word[], limit: number, measure: Measure): TextLine[] {
  const lines: TextLine[] = [];
  let line: TextLine | null = null;
  for (const word of words) {
    const gap: number = line && line.end < word.start ? measure(line.end, word.start) : 0;
    if (line && line.width + gap + word.width <= limit) line = { start: line.start, end: word.end, width: line.width + gap + word.width };
    else {
      if (line) lines.push(line);
      line = { ...word };
    }
  }
  return line ? [...lines, line] : lines;
}

/** A last line shorter than this share of its column looks forgotten. */
const shortShare = 0.25;

/**
 * Breaks the part of a text between two line breaks into lines no wider than `limit`. `measure` tells the width of a part of the text
 * in points. A word alone on the last line gets company where that costs no further line.
 */
export function breakLines(text: string, start: number, end: number, limit: number, measure: Measure): TextLine[] {
  const words = wordsOf(text, start, end).flatMap(({ start: from, end: to }) => {
    const whole: Word = { start: from, end: to, width: measure(from, to) };
    return whole.width > limit ? cutWord(text, whole, limit, measure) : [whole];
  });
  const lines = fill(words, limit, measure);
  const isShort = (each: TextLine[]) => each.length > 1 && (each.at(-1)?.width ?? 0) < limit * shortShare;
  for (const share of isShort(lines) ? [0.94, 0.88, 0.82, 0.76] : []) {
    const closer = fill(words, limit * share, measure);
    if (closer.length > lines.length) break;
    if (!isShort(closer)) return closer;
  }
  return lines.length ? lines : [{ start, end: start, width: 0 }];
}
