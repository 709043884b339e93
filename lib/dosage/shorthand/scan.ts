import { how } from "./how";
import { howMuch } from "./how-much";
import type { Phrase, Said, ShorthandField } from "./phrase";
import { when } from "./when";

/** One stretch of the text and what it says; null where nobody knows. */
export type Piece = { from: number; to: number; field: ShorthandField | null; said: Said | null };

const phrases: readonly Phrase[] = [...howMuch, ...when, ...how];
const space = /\s+/uy;
/** What begins with a digit is one word up to a space or a comma, so that no part of "1/3kg" is taken for something else. */
const word = /\p{N}(?:[^\s,;]|,(?=\d))*|[\p{L}\p{M}](?:[\p{L}\p{M}\p{N}'’]|-(?=\p{L}))*|[^\s\p{L}\p{N}]+(?:\d[^\s,;]*)?|./suy;

const lengthAt = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
};

/** The phrase that reads most from here on. */
function readAt(text: string, from: number): Piece | null {
  const found: { match: RegExpExecArray; phrase: Phrase }[] = [];
  for (const phrase of phrases) {
    phrase.pattern.lastIndex = from;
    const match = phrase.pattern.exec(text);
    if (match && match[0].length > 0) found.push({ match, phrase });
  }
  found.sort((a, b) => b.match[0].length - a.match[0].length);
  for (const { match, phrase } of found) {
    const said = phrase.say(match.slice(1).map((group) => group ?? ""));
    if (said) return { from, to: from + match[0].trimEnd().length, field: phrase.field, said };
  }
  return null;
}

const isUnknown = (piece: Piece | undefined): piece is Piece => piece !== undefined && piece.said === null;

/** Cuts a text into what can be read and what cannot; together they hold everything but spaces. */
export function scan(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (let at = lengthAt(space, text, 0); at < text.length; at += lengthAt(space, text, at)) {
    const piece = readAt(text, at) ?? { from: at, to: at + Math.max(1, lengthAt(word, text, at)), field: null, said: null };
    const last = pieces.at(-1);
    if (isUnknown(last) && isUnknown(piece)) last.to = piece.to;
    else pieces.push(piece);
    at = piece.to;
  }
  return pieces;
}
