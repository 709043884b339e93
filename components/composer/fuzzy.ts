import { fold } from "@/lib/catalog/fold";

/**
 * How well a text fits what is typed: every letter must come, in order. More is better; null where it does not fit. Letters that begin a
 * word and letters that stand together count most, and of two that fit alike the shorter text.
 */
export function fuzzyScore(typed: string, text: string): number | null {
  const letters = fold(typed).replaceAll(" ", "");
  const folded = fold(text);
  if (letters === "") return 0;
  const starts = [...folded].flatMap((letter, at) => (letter === letters[0] ? [at] : []));
  const best = Math.max(...starts.map((at) => scoreFrom(letters, folded, at)));
  return best === Number.NEGATIVE_INFINITY ? null : best - folded.length / 100;
}

const isWordStart = (text: string, at: number) => at === 0 || /[^\p{L}\p{N}]/u.test(text[at - 1] ?? "");

function scoreFrom(letters: string, text: string, from: number): number {
  let score = 0;
  let last = from - 1;
  for (const letter of letters) {
    const next = text.indexOf(letter, last + 1);
    // A word further on that begins with the letter fits better than a letter in the middle of one.
    const word = wordFrom(text, letter, last + 1);
    const at = next === last + 1 || word < 0 ? next : word;
    if (at < 0) return Number.NEGATIVE_INFINITY;
    score += at === last + 1 ? 3 : isWordStart(text, at) ? 2 : 0;
    if (isWordStart(text, at)) score += 1;
    last = at;
  }
  return score;
}

function wordFrom(text: string, letter: string, from: number): number {
  for (let at = text.indexOf(letter, from); at >= 0; at = text.indexOf(letter, at + 1)) if (isWordStart(text, at)) return at;
  return -1;
}

/** Those that fit, best first; all in their order while nothing is typed. */
export function fuzzySort<T>(typed: string, all: readonly T[], textOf: (one: T) => string): T[] {
  return all
    .flatMap((one) => {
      const score = fuzzyScore(typed, textOf(one));
      return score === null ? [] : [{ one, score }];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ one }) => one);
}
