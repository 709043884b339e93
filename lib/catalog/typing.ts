/**
 * How many single typing errors (a letter too many, too few, wrong, or two neighbours swapped) lie between two texts; anything above
 * `most` comes back as `most + 1`. No letter takes part in two errors.
 */
export const typingErrors = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) row.push(cell(a, b, i, j, before, last, row));
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return Math.min(last[b.length] ?? most + 1, most + 1);
};

const cell = (a: string, b: string, i: number, j: number, before: number[], last: number[], row: number[]): number => {
  const at = (line: number[], column: number) => line[column] ?? Number.POSITIVE_INFINITY;
  const wrong = a[i - 1] === b[j - 1] ? 0 : 1;
  const least = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + wrong);
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return swapped ? Math.min(least, at(before, j - 2) + 1) : least;
};

/** The text with each pair of neighbours swapped in turn. */
export const swaps = (text: string): string[] =>
  Array.from(
    { length: Math.max(0, text.length - 1) },
    (_, i) => text.slice(0, i) + (text[i + 1] ?? "") + (text[i] ?? "") + text.slice(i + 2),
  ).filter((swapped) => swapped !== text);
