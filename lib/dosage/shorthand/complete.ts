import type { Dosage } from "../dosage";
import { once, parseShorthand } from "./shorthand";
import { shorthandPhrases } from "./write";

/** What could stand where the caret is: `insert` takes the place of the text from `from` to `to`. */
export type Suggestion = { label: string; meaning: string; insert: string; from: number; to: number };

type Offer = readonly [text: string, meaning: string];

/** What can be said, most needed first; a therapist finds it by the first letters of a word of it. */
const vocabulary: readonly Offer[] = [
  ["3x10", "3 sets of 10"],
  ["2x30s", "hold for 30 seconds, 2 times"],
  ["each side", "on the left and on the right"],
  ["3x/day", "3 times a day"],
  ["5d/wk", "5 days a week"],
  ["light pull", "until a light pull is felt"],
  ["moderate pull", "until a moderate pull is felt"],
  ["strong pull", "strong but comfortable"],
  ["hold 5s", "hold for 5 seconds each time"],
  ["rest 30s", "30 seconds between sets"],
  ["left", "the left side only"],
  ["right", "the right side only"],
  ["alternating", "one side, then the other"],
  ["up to 10 reps", "10 at the most"],
  ["every 2h", "every 2 hours while awake"],
  ["every other day", "one day yes, one day no"],
  ["daily", "every day"],
  ["mon wed fri", "on these days"],
  ["tue thu", "on these days"],
  ["weekdays", "Monday to Friday"],
  ["effort 4", "4 out of 10"],
  ["tempo 3-1-2", "3 s out, 1 s pause, 2 s back"],
  ["5kg", "a weight of 5 kilograms"],
  ["10lb", "a weight of 10 pounds"],
  ["red band", "any colour, or “its name” band"],
  ["6wk", "weeks of the program"],
];

/** What a number, or a word with a number, may become. */
const growing: readonly [pattern: RegExp, offers: (n: string, m: string) => readonly Offer[]][] = [
  [
    /^(\d+(?:-\d+)?)$/,
    (n) => [
      [`${n}x10`, `${n} sets of 10`],
      [`${n}x30s`, `hold for 30 seconds, ${n} times`],
      [`${n} reps`, `${n} times`],
      [`hold ${n}s`, `hold for ${n} seconds`],
      [`${n}x/day`, `${n} times a day`],
      [`${n}d/wk`, `${n} days a week`],
      [`${n}wk`, "weeks of the program"],
      [`${n}kg`, `a weight of ${n} kilograms`],
    ],
  ],
  [
    /^(\d+(?:-\d+)?)\s*[x×]$/,
    (n) => [
      [`${n}x10`, `${n} sets of 10`],
      [`${n}x30s`, `hold for 30 seconds, ${n} times`],
      [`${n}x/day`, `${n} times a day`],
      [`${n}x/week`, `${n} days a week`],
    ],
  ],
  [
    /^(\d+(?:-\d+)?)\s*[x×]\s*(\d+(?:-\d+)?)$/,
    (n, m) => [
      [`${n}x${m}s`, `hold for ${m} seconds, ${n} times`],
      [`${n}x${m}x5s`, `${n} sets of ${m}, held for 5 seconds each`],
      [`${n}x${m}min`, `hold for ${m} minutes, ${n} times`],
    ],
  ],
  [/^(\d+(?:-\d+)?)\s*[x×]?\s*\/$/, (n) => [[`${n}x/day`, `${n} times a day`] as const, [`${n}x/week`, `${n} days a week`] as const]],
  [/^(\d+(?:-\d+)?)\s*d/, (n) => [[`${n}d/wk`, `${n} days a week`]]],
  [/^hold\s*(\d+(?:-\d+)?)$/, (n) => [[`hold ${n}s`, `for ${n} seconds`] as const, [`hold ${n}min`, `for ${n} minutes`] as const]],
  [/^rest\s*(\d+)$/, (n) => [[`rest ${n}s`, `${n} seconds between sets`] as const, [`rest ${n}min`, `${n} minutes between sets`] as const]],
  [/^every\s*(\d+)$/, (n) => [[`every ${n}h`, `every ${n} hours while awake`]]],
];

const fieldsOf = (text: string) => parseShorthand(text);
const known = new Map(vocabulary.map(([text]) => [text, fieldsOf(text).mentioned]));

const isWhole = (text: string) => fieldsOf(text).parts.every(({ kind }) => kind === "read");
const meets = (one: ReadonlySet<string>, other: ReadonlySet<string>) => [...one].some((field) => other.has(field));

/** The words right before the caret that may be the beginning of something, the longer ones first. */
function beginnings(before: string): string[] {
  const words = /(?:^|\s)((?:\S+\s+){0,2}\S+\s*)$/.exec(before)?.[1] ?? "";
  return [...words.matchAll(/\S+/g)].map(({ index }) => words.slice(index));
}

const offersFor = (beginning: string): Offer[] => {
  const typed = beginning.toLowerCase().replace(/\s+/g, " ");
  const grown = growing.flatMap(([pattern, offers]) => {
    const match = pattern.exec(typed);
    return match ? offers(match[1] ?? "", match[2] ?? "") : [];
  });
  const begun = vocabulary.filter(([text]) => text !== typed && text.startsWith(typed));
  const within = vocabulary.filter(([text]) => !text.startsWith(typed) && text.includes(` ${typed}`));
  const all = [...grown.filter(([text]) => text !== typed && isWhole(text)), ...begun, ...within];
  return [...new Map(all).entries()];
};

/** What the item said before and the text says no more, to be taken over with one press. */
function leftOut(text: string, mentioned: ReadonlySet<string>, was: Dosage): Suggestion[] {
  const usual = new Set(shorthandPhrases({ ...once, reps: null }));
  const amount = new Set(["sets", "reps", "hold"]);
  const said = meets(mentioned, amount) ? new Set([...mentioned, ...amount]) : mentioned;
  const tempo = was.tempo && said.has("hold") ? { ...was.tempo, pause: 0 } : was.tempo;
  const phrases = shorthandPhrases({ ...was, tempo }).filter((phrase) => !usual.has(phrase) && !meets(fieldsOf(phrase).mentioned, said));
  if (phrases.length === 0 || text.trim() === "") return [];
  const rest = phrases.join(" ");
  const from = text.trimEnd().length;
  return [{ label: rest, meaning: "keep what it said before", insert: ` ${rest}`, from, to: text.length }];
}

const contradictions = (text: string) => fieldsOf(text).parts.filter(({ kind }) => kind === "conflict").length;
/** Two different things may still not go together, such as a hold and a tempo with a pause. */
const isFitting = (text: string, had: number) => (suggestion: Suggestion) => contradictions(takeSuggestion(text, suggestion).text) <= had;

const most = 6;

/**
 * What a therapist may want to type next at the caret. Everything that is offered is understood, and contradicts nothing that stands in the
 * text already. `was` is the dosage before typing began: what the text leaves out of it is offered
 * together, first where no word is begun.
 */
export function completeShorthand(text: string, caret: number, was?: Dosage): Suggestion[] {
  const before = text.slice(0, caret);
  const had = contradictions(text);
  const whole = was ? leftOut(text, fieldsOf(text).mentioned, was) : [];
  for (const beginning of [...beginnings(before), ""]) {
    const from = caret - beginning.length;
    const around = fieldsOf(`${text.slice(0, from)} ${text.slice(caret)}`).mentioned;
    const offers = beginning === "" && /\S$/.test(before) ? [] : offersFor(beginning);
    const fitting = offers.filter(([offer]) => !meets(known.get(offer) ?? fieldsOf(offer).mentioned, around));
    const suggestions = fitting.map(([insert, meaning]) => ({ label: insert, meaning, insert, from, to: caret }));
    const both = beginning === "" ? [...whole, ...suggestions] : [...suggestions.slice(0, most - whole.length), ...whole];
    const fine = both.slice(0, most).filter(isFitting(text, had));
    if (suggestions.length > 0) return fine;
  }
  return whole.filter(isFitting(text, had));
}

/** The text after a suggestion is taken, and where the caret stands then. */
export function takeSuggestion(text: string, { insert, from, to }: Suggestion): { text: string; caret: number } {
  const after = text.slice(to).replace(/^\s*/, " ");
  const head = `${text.slice(0, from)}${insert}`;
  return { text: `${head}${after}`, caret: head.length + 1 };
}
