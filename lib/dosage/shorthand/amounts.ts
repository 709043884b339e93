import type { Range } from "../dosage";
import { between, exactly, upTo } from "../range";

/** Pieces of patterns for numbers as therapists write them, and what those numbers are. Every piece is used with the flags `iu`. */

const words: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  sixty: 60,
};
const parts: Record<string, number> = { "½": 0.5, "¼": 0.25, "¾": 0.75, "1/2": 0.5, "1/4": 0.25, "3/4": 0.75 };

const spelled = `(?:${Object.keys(words).join("|")})(?!\\p{L})`;
const plain = "(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?";
/** A whole number or one with a point; a comma stands between thousands, because it also separates what is typed. */
export const n = `(?:${plain}[½¼¾]?|[½¼¾]|${spelled})`;
/** Where only an amount can stand, a comma may be the decimal one, and a half may be written out. */
export const amount = `(?:(?:\\d+\\s+)?(?:1/2|1/4|3/4)(?!\\d)|\\d+,\\d{1,2}(?!\\d)|${n})`;

const dash = "\\s*(?:-|–|—|−|~|to(?!\\p{L})|or(?!\\p{L})|\\.\\.+|…)\\s*";
const most = "(?:up\\s*to|at\\s+most|no\\s+more\\s+than|max(?:imum)?\\.?|<=?|≤)\\s*";
const ranged = (number: string) => `(?:${most}${number}|${number}(?:${dash}${number}|\\s*max(?:imum)?(?!\\p{L}))?)`;
/** One number, `10-15`, `up to 10`, `10 max`. */
export const range = ranged(n);
/** A range that says "up to", which alone can only be meant of repetitions. */
export const limit = `(?:${most}${n}|${n}\\s*max(?:imum)?(?!\\p{L}))`;

const second = "(?:\\s*-?\\s*(?:seconds?|secs?|s)|[\"″”]|'')";
// "10 m w f" are days, not minutes.
const minute = "(?:\\s*-?\\s*(?:minutes?|mins?|m(?!\\s*(?:[/,&+–-]|to|and)?\\s*(?:tu?|w|th|f|fri|wed)(?!\\p{L})))|(?<!')['′’](?!'))";
const unit = `(?:${second}|${minute})(?!\\p{L})`;
/** A time with its unit: `30s`, `5-10 sec`, `1 min 30 s`, `30s-1min`, `1½ min`. */
export const time = `(?:${amount}${minute}\\s*${n}${second}|${amount}${unit}${dash}${amount}${unit}|${ranged(amount)}${unit})`;
/** Behind a number that counts by itself: it is no number of days, weeks, times or pounds. */
export const alone = "(?!\\s*(?:/|(?:per|times|x|×|daily|weekly|days?|d|weeks?|wks?|w|kg|lbs?|pounds?)(?!\\p{L})))";
export const x = "\\s*(?:x|×|✕|✖|\\*|by(?!\\p{L}))\\s*";

const onlyWhole = (text: string) => new RegExp(`^${text}$`, "iu");
const findAmounts = new RegExp(amount, "giu");
const isLimit = new RegExp(`^${most}|max(?:imum)?\\.?$`, "iu");
const isMinutes = new RegExp(`${minute}$`, "iu");
const isComma = onlyWhole("\\d+,\\d{1,2}");

/** The number that a piece of text stands for. */
export function numberOf(text: string): number {
  const word = words[text.toLowerCase()];
  if (word !== undefined) return word;
  const fraction = /(?:1\/2|1\/4|3\/4|[½¼¾])$/u.exec(text)?.[0] ?? "";
  const whole = text.slice(0, text.length - fraction.length).trim();
  return Number(isComma.test(whole) ? whole.replace(",", ".") : whole.replaceAll(",", "")) + (parts[fraction] ?? 0);
}

/** "0-10" is "up to 10", beginning with nothing. What is no whole number is left for the dosage's own check to refuse. */
function rangeFrom(min: number, max: number, isUpTo: boolean): Range {
  if (isUpTo) return upTo(max);
  if (min === max) return exactly(max);
  return min === 0 ? { min, max, upTo: true } : between(min, max);
}

export function rangeOf(text: string): Range {
  const [min = Number.NaN, max = min] = (text.match(findAmounts) ?? []).map(numberOf);
  return rangeFrom(min, max, isLimit.test(text.trim()));
}

const tidy = (seconds: number) => Math.round(seconds * 1000) / 1000;

/** A time in seconds; a number without a unit counts seconds. */
export function secondsOf(text: string): Range {
  const plainText = text.trim();
  const mixed = new RegExp(`^(${amount})${minute}\\s*(${n})${second}$`, "iu").exec(plainText);
  if (mixed) return exactly(tidy(numberOf(mixed[1] ?? "") * 60 + numberOf(mixed[2] ?? "")));
  const two = new RegExp(`^(${amount}${unit})${dash}(${amount}${unit})$`, "iu").exec(plainText);
  if (two) return rangeFrom(secondsOf(two[1] ?? "").max, secondsOf(two[2] ?? "").max, false);
  const { min, max, upTo: isUpTo } = rangeOf(plainText.replace(new RegExp(`${unit}$`, "iu"), ""));
  const each = isMinutes.test(plainText) ? 60 : 1;
  return rangeFrom(tidy(min * each), tidy(max * each), isUpTo === true && min > 0);
}
