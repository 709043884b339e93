import { lettersOf } from "../fonts/choose";

/** A line as a part of its text, without the space at its end. */
export type TextLine = { start: number; end: number; width: number };
/** Width of a part of the text, in points. */
type Measure = (start: number, end: number) => number;
type Word = { start: number; end: number; width: number };

/** Cuts a word that is wider than a whole line between letters: no hyphen, since none was written. */
function cutWord(text: string, word: Word, limit: number, measure: Measure): Word[] {
  const letters = lettersOf(text.slice(word.start, word.end));
  const parts: Word[] = [];
  let start = word.start;
  for (let i = 0; i < letters.length; ) {
    let end = start;
    let width = 0;
    const first = i;
    for (; i < letters.length; i++) {
      const next = end + (letters[i]?.length ?? 0);
      width += measure(end, next);
      if (width > limit && i > first) break;
      end = next;
    }
    // Letters side by side may be wider than each alone.
    for (width = measure(start, end); width > limit && i > first + 1; width = measure(start, end)) end -= letters[--i]?.length ?? 0;
    parts.push({ start, end, width });
    start = end;
  }
  return parts;
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
  for (const share of isShort(lines) ? [0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58] : []) {
    const closer = fill(words, limit * share, measure);
    if (closer.length > lines.length) break;
    if (!isShort(closer)) return closer;
  }
  return lines.length ? lines : [{ start, end: start, width: 0 }];
}
