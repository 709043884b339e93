import { familiesFor, isInvisible } from "../fonts/choose";

/** Lines a text keeps; beyond that its line breaks become spaces, so that nothing is lost and nothing hangs. */
const maxLines = 80;

/** Printed where no font has the character; publishing names such characters first. */
export const substitute = "\u25a1";

/**
 * A text as it can be printed: composed letters, plain line breaks, no control characters and nothing that turns the reading direction
 * unseen. Emoji sequences become their first emoji, and flags the two letters of their country.
 */
export function plainText(text: string): string {
  const tidy = text
    .normalize("NFC")
    .replace(/\r\n?|[\u0085\v\f\u2028\u2029]/g, "\n")
    .replace(/[\t\u2000-\u200a\u205f\u3000]/g, " ")
    .replace(/[\u2007\u202f]/g, "\u00a0")
    .replace(/[\u2010\u2011]/g, "-")
    .replace(/[\p{Cc}\p{Cs}\p{Variation_Selector}\u{e0000}-\u{e007f}]/gu, (char) => (char === "\n" ? char : ""))
    .replace(/[\u00ad\u061c\u180e\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g, "");
  return plainLines(plainEmoji(tidy));
}

const plainEmoji = (text: string): string =>
  text
    .replace(/[\u{1f1e6}-\u{1f1ff}]/gu, (letter) => String.fromCharCode((letter.codePointAt(0) ?? 0) - 0x1f1e6 + 65))
    .replace(/([0-9#*])\u20e3/g, "$1")
    .replace(/(\p{Extended_Pictographic})\p{Emoji_Modifier}/gu, "$1")
    .replace(/(\p{Extended_Pictographic})(?:\u200d\p{Extended_Pictographic}\p{Emoji_Modifier}?)+/gu, "$1");

function plainLines(text: string): string {
  const spaced = text
    .replace(/ {2,}/g, " ")
    .replace(/ *\n */g, "\n")
    .trim()
    .replace(/\n{3,}/g, "\n\n");
  return spaced.split("\n", maxLines + 1).length > maxLines ? spaced.replace(/\n+/g, " ") : spaced;
}

const hasFont = (char: string): boolean => {
  const point = char.codePointAt(0) ?? 0;
  return point === 10 || isInvisible(point) || familiesFor(point).length > 0;
};

/** Letters that the first font has. */
const isUsual = (plain: string): boolean => /^[\u0020-\u007e\u00a0-\u00ff\u2013\u2014\u2018-\u201d\u2026\n]*$/.test(plain);

/** The characters of a printable text that no font has. */
export function missingIn(text: string): string[] {
  const plain = plainText(text);
  return isUsual(plain) ? [] : [...new Set(Array.from(plain).filter((char) => !hasFont(char)))];
}

/** The text to draw: what no font has becomes an empty box. */
export const printableText = (text: string): string => {
  const plain = plainText(text);
  return isUsual(plain) ? plain : Array.from(plain, (char) => (hasFont(char) ? char : substitute)).join("");
};
