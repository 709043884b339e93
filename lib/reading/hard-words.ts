import { syllable } from "syllable";
import { wordsOf } from "./grade";
import { type PlainWord, plainWords } from "./plain-words";

/** A word of a text that many do not read with ease, as it stands there in small letters; `plainer` is empty where we know no other. */
export type HardWord = { word: string; plainer: readonly string[] };

const consonant = /[^aeiouwxy]$/;
const doubled = new Set(["stop"]);
/** The participle, not the past: what a patient reads says "until it is done" and hardly ever "you did it". */
const irregular: Record<string, readonly [participle: string, ing: string]> = {
  bear: ["borne", "bearing"],
  bend: ["bent", "bending"],
  breathe: ["breathed", "breathing"],
  bring: ["brought", "bringing"],
  buy: ["bought", "buying"],
  do: ["done", "doing"],
  feel: ["felt", "feeling"],
  find: ["found", "finding"],
  get: ["got", "getting"],
  give: ["given", "giving"],
  go: ["gone", "going"],
  have: ["had", "having"],
  hold: ["held", "holding"],
  keep: ["kept", "keeping"],
  lie: ["lain", "lying"],
  make: ["made", "making"],
  show: ["shown", "showing"],
};
const thirds: Record<string, string> = { have: "has", do: "does", go: "goes" };

const third = (verb: string) =>
  thirds[verb] ?? (/(s|sh|ch|x|z)$/.test(verb) ? `${verb}es` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`);
const stem = (verb: string) => (doubled.has(verb) ? `${verb}${verb.at(-1)}` : verb.replace(/e$/, ""));
const past = (verb: string) => irregular[verb]?.[0] ?? (/[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem(verb)}ed`);
const ing = (verb: string) => irregular[verb]?.[1] ?? `${stem(verb)}ing`;

/** The first word takes the form: "moves on", "stretched out". */
const formed = (words: string, form: (verb: string) => string) => words.replace(/^\S+/, form);

const hardPast = (verb: string) =>
  /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : consonant.test(verb) ? `${verb}ed` : `${verb.replace(/e$/, "")}ed`;
const plural = (noun: string) => (/[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : /(s|x|ch|sh)$/.test(noun) ? noun : `${noun}s`);
/** Of several words the first noun: "bones of the spine", "arms or legs", "breaths in". */
const plurals = (words: string) =>
  / (of|from|between|at|in|out) /.test(`${words} `) ? formed(words, plural) : words === "arm or leg" ? "arms or legs" : plural(words);

function forms({ word, plain, kind }: PlainWord): [string, readonly string[]][] {
  const own: [string, readonly string[]] = [word, plain];
  if (kind === "noun") return [own, [plural(word), plain.map(plurals)]];
  if (kind === "other") return [own];
  const hardIng = `${word.replace(/e$/, "")}ing`;
  return [
    own,
    [third(word), plain.map((words) => formed(words, third))],
    [hardPast(word), plain.map((words) => formed(words, past))],
    [hardIng, plain.map((words) => formed(words, ing))],
  ];
}

/** A form that an earlier line has already keeps it; a word itself comes before any form of another. */
const plainerOf = new Map<string, readonly string[]>([
  ...plainWords.flatMap(forms).reverse(),
  ...plainWords.map(({ word, plain }) => [word, plain] as const),
]);

const phrases = [...plainerOf.keys()].filter((key) => key.includes(" ")).sort((a, b) => b.length - a.length);
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const whole = (word: string) => new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${escaped(word)}(?![\\p{L}\\p{M}\\p{N}])`, "giu");

/** From this many syllables on a word is called hard even where we know no plainer one. */
const manySyllables = 4;

/**
 * The hard words of an English text, each once, in the order in which they stand.
 * @param withLong also long words that we know no plainer one for
 */
export function hardWordsIn(text: string, withLong: boolean): HardWord[] {
  const found = new Map<string, HardWord>();
  let rest = text.normalize("NFC").toLowerCase();
  for (const phrase of phrases) {
    if (!rest.includes(phrase) || !whole(phrase).test(rest)) continue;
    found.set(phrase, { word: phrase, plainer: plainerOf.get(phrase) ?? [] });
    rest = rest.replace(whole(phrase), (hit) => " ".repeat(hit.length));
  }
  for (const word of wordsOf(rest)) {
    const plainer = plainerOf.get(word);
    if (plainer) found.set(word, { word, plainer });
    else if (withLong && /^\p{L}+$/u.test(word) && syllable(word) >= manySyllables) found.set(word, { word, plainer: [] });
  }
  const lower = text.normalize("NFC").toLowerCase();
  return [...found.values()].sort((a, b) => lower.search(whole(a.word)) - lower.search(whole(b.word)));
}

/** Every place of the word as the plainer one, with a capital where it had one. */
export const withPlainWord = (text: string, word: string, plain: string): string =>
  text.replace(whole(word), (hit) => (/^\p{Lu}/u.test(hit) ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain));
