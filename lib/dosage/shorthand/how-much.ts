import type { Range } from "../dosage";
import { exactly } from "../range";
import { alone, amount, limit, n, numberOf, range, rangeOf, secondsOf, time, x } from "./amounts";
import { type Phrase, phrase, type Said } from "./phrase";

const reps = "\\s*(?:repetitions?|reps?|times)";
const sets = "\\s*sets?";
/** Not the "hold" of a hold that is still to come. */
const hold = `(?:\\s*-?\\s*holds?(?!\\s*[:=]?\\s*(?:for\\s+)?${n}))?`;
const colon = "\\s*[:=]?\\s*";

/** `10x3` in ten sets may be; `15x3` is turned around, and saying so is better than a limit. */
const setsOfReps = (first: string, second: string): Said => {
  const [s, r] = [rangeOf(first), rangeOf(second)];
  if (s.max > 10 && r.max <= 10 && s.max <= 100)
    return { problem: `The sets come first: for ${second} sets of ${first} type ${second}x${first}.` };
  return { values: { sets: s, reps: r }, implied: { hold: null } };
};
const repsOfHold = (r: Range, h: Range, s?: Range): Said =>
  s ? { values: { reps: r, hold: h, sets: s } } : { values: { reps: r, hold: h }, implied: { sets: exactly(1) } };
const onlyReps = (text: string): Said => ({ values: { reps: rangeOf(text) }, implied: { hold: null } });
const onlyHold = (text: string): Said => ({ values: { hold: secondsOf(text) } });
const onlySets = (text: string): Said => ({ values: { sets: rangeOf(text) } });
const setsOfHold = (s: string, h: string): Said => ({ values: { sets: rangeOf(s), hold: secondsOf(h) }, implied: { reps: null } });

const one =
  (say: (text: string) => Said) =>
  ([a = ""]: readonly string[]) =>
    say(a);
const two =
  (say: (a: string, b: string) => Said) =>
  ([a = "", b = ""]: readonly string[]) =>
    say(a, b);

const oneRest = "Rest is one number of seconds, such as rest 30s.";
const resting = (text: string): Said => {
  const { min, max } = secondsOf(text);
  return min === max ? { values: { rest: max } } : { problem: oneRest };
};

const threeNumbers = "A tempo has three numbers, seconds out, pause and back: tempo 3-1-2.";
const moving = (text: string): Said => {
  const numbers = /^\d{3}$/.test(text) ? [...text].map(Number) : text.split(/[^\d]+/).map(Number);
  const [out, pause, back, ...more] = numbers;
  return back === undefined || more.length > 0 ? { problem: threeNumbers } : { values: { tempo: { out, pause, back } } };
};
const pause = "(?:rests?|breaks?)";
const beat = "\\s*[-–—/:.]\\s*";

/** Sets, repetitions, hold, rest and tempo. Where several fit, the one that reads most is taken. */
export const howMuch: readonly Phrase[] = [
  phrase("reps", `(${range})${x}(${range})${x}(${time}|${range}${alone})${hold}`, ([a = "", b = "", c = ""]) =>
    repsOfHold(rangeOf(b), secondsOf(c), rangeOf(a)),
  ),
  phrase(
    "hold",
    `(?:hold\\s+)?(${range})${x}(${time})${hold}`,
    two((a, b) => repsOfHold(rangeOf(a), secondsOf(b))),
  ),
  phrase("hold", `(${range})${x}(${time})${hold}${x}(${range})(?:${sets}|${alone})`, ([a = "", b = "", c = ""]) =>
    repsOfHold(rangeOf(a), secondsOf(b), rangeOf(c)),
  ),
  phrase(
    "hold",
    `(?:hold\\s+)?(${time})${hold}${x}(${range})(?:${reps}|${alone})`,
    two((a, b) => repsOfHold(rangeOf(b), secondsOf(a))),
  ),
  phrase("hold", `(?:hold\\s+)?(${time})${hold}${x}(${range})(?:${reps})?${x}(${range})(?:${sets}|${alone})`, ([a = "", b = "", c = ""]) =>
    repsOfHold(rangeOf(b), secondsOf(a), rangeOf(c)),
  ),
  phrase(
    "hold",
    `(${time})${hold}${x}(${range})${sets}`,
    two((a, b) => setsOfHold(b, a)),
  ),
  phrase(
    "hold",
    `(${time})\\s*-?\\s*holds?\\s+(${range})${reps}`,
    two((a, b) => repsOfHold(rangeOf(b), secondsOf(a))),
  ),
  phrase(
    "hold",
    `(${range})${reps}\\s*of\\s*(${time})${hold}`,
    two((a, b) => repsOfHold(rangeOf(a), secondsOf(b))),
  ),
  phrase("reps", `(${range})${x}(${range})(?:${reps})?`, two(setsOfReps)),
  phrase(
    "reps",
    `(${range})(?:${reps})?${x}(${range})${sets}`,
    two((a, b) => setsOfReps(b, a)),
  ),
  phrase(
    "reps",
    `(${range})${reps}${x}(${range})${alone}`,
    two((a, b) => setsOfReps(b, a)),
  ),
  phrase("reps", `(${range})${sets}(?:\\s*of\\s*|${x}|\\s*@\\s*)(${range})(?:${reps})?`, two(setsOfReps)),
  phrase("hold", `(${range})${sets}(?:\\s*of\\s*|${x}|\\s*@\\s*)(${time})${hold}`, two(setsOfHold)),
  phrase("sets", `(${range})${sets}(?:\\s+of)?`, one(onlySets)),
  phrase("sets", `sets?${colon}(${range})`, one(onlySets)),
  phrase("reps", `(${range})${reps}`, one(onlyReps)),
  phrase("reps", `reps?${colon}(${range})`, one(onlyReps)),
  phrase("reps", `${x}(${range})(?:${reps})?`, one(onlyReps)),
  phrase("reps", `(${range})\\s*[x×]`, one(onlyReps)),
  phrase("reps", `(${limit})`, one(onlyReps)),
  phrase("hold", `(${time})${hold}`, one(onlyHold)),
  phrase("hold", `hold(?:s|ing)?(?:\\s+(?:it|for|of))*${colon}(${time}|${range})`, one(onlyHold)),
  phrase("rest", `${pause}(?:\\s+for)?${colon}(${time}|${range})(?:\\s+between(?:\\s+sets)?)?`, one(resting)),
  phrase(
    "rest",
    `(${time})\\s*-?\\s*${pause}(?!\\s*[:=]?\\s*(?:for\\s+)?${time}(?!\\s*holds?))(?:\\s+between(?:\\s+sets)?)?`,
    one(resting),
  ),
  phrase("tempo", `tempo${colon}(\\d+(?:${beat}\\d+)*)`, one(moving)),
  phrase("tempo", `tempo${colon}(\\d+\\s+\\d+\\s+\\d+)(?!\\s*(?:[x×/%]|-\\s*\\d))`, one(moving)),
  phrase("tempo", `(\\d+\\s*-\\s*\\d+\\s*-\\s*\\d+(?:\\s*-\\s*\\d+)*)(?:\\s*tempo)?`, one(moving)),
  phrase(
    "load",
    `(?:@\\s*)?(${amount})\\s*-?\\s*(?:kg|kgs|kilos?|kilograms?)`,
    one((text) => weighing(text, "kg")),
  ),
  phrase(
    "load",
    `(?:@\\s*)?(${amount})\\s*-?\\s*(?:lbs?|pounds?|#)`,
    one((text) => weighing(text, "lb")),
  ),
];

const weighing = (text: string, unit: "kg" | "lb"): Said => ({ values: { load: { kind: "weight", amount: numberOf(text), unit } } });
