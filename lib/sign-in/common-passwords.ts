import { dictionary } from "@zxcvbn-ts/language-common";

let known: ReadonlySet<string> | undefined;

/** About fifty thousand passwords that people chose most often, in lower case, from lists of passwords that became public. */
const common = () => {
  known ??= new Set(dictionary["passwords-common"]);
  return known;
};

const rows = ["abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "qwertzuiopasdfghjklyxcvbnm", "0123456789".repeat(3)];
const runs = [...rows, ...rows.map((row) => [...row].reverse().join(""))];

/**
 * Whether somebody who guesses would try it early: it is on the list, it is one of the list with a few digits or signs around it, it repeats
 * one of them or a few characters, or it runs along the alphabet, the digits or the keyboard. `text` is folded already.
 */
export function isCommon(text: string): boolean {
  const unit = unitOf(text);
  if (unit.length < text.length && (unit.length <= 4 || isListed(unit))) return true;
  return isListed(text) || runs.some((run) => run.includes(text));
}

function isListed(text: string): boolean {
  if (common().has(text)) return true;
  const core = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  const around = text.replace(core, "");
  return core !== "" && common().has(core) && (around.length <= 6 || runs.some((run) => run.includes(around)));
}

/** The shortest beginning that the whole is made of, such as "abc" of "abcabcab". */
function unitOf(text: string): string {
  for (let length = 1; length <= text.length / 2; length++) {
    const unit = text.slice(0, length);
    if (unit.repeat(Math.ceil(text.length / length)).startsWith(text)) return unit;
  }
  return text;
}

/** Whether little is left of a password without the words that stand for this person and clinic. */
export function isMadeOf(text: string, words: readonly string[]): boolean {
  const own = words.flatMap((word) => fold(word).split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length >= 3);
  const whole = own.toSorted((a, b) => b.length - a.length);
  const left = whole.reduce((rest, word) => rest.replaceAll(word, ""), text);
  return left.length < text.length && left.replace(/[^\p{L}\p{N}]/gu, "").length < 8;
}

/** As passwords are compared with words: however it was composed, and without regard to capitals. */
export const fold = (text: string) => text.normalize("NFKC").toLowerCase();
