import { type DoseFault, type ExerciseEffect, faultsOf, type Meter, type MeterItem, type MuscleDose, stretchedBy } from "../dosage/meter";
import { minutesOf, secondsWords } from "../dosage/minutes";
import { muscleGroupLabels } from "../dosage/muscle-groups";
import type { PatientFlag } from "../vocabulary";
import type { CertLine } from "./cert";
import type { GuidanceSource } from "./sources";

/** Each rule by a name that stays: what somebody does not want to hear again is kept under it. */
export const hintRules = [
  "many-exercises",
  "too-many-exercises",
  "long-day",
  "short-stretch",
  "seldom-stretch",
  "much-stretch",
  "short-hold",
  "long-hold",
  "stretching-alone",
  "hypermobile-gently",
  "repeated-exercise",
  "hard-words",
  "incomplete",
] as const;
export type HintRule = (typeof hintRules)[number];

/** Something that a therapist may want to change, and may overrule: never a wall. */
export type Hint = {
  rule: HintRule;
  /** The rule with what it is about, the same from version to version: `short-stretch:chest`, `repeated-exercise:<itemKey>`. */
  id: string;
  level: "hint" | "strong";
  sentence: string;
  /** What it rests on, in words. */
  why: string;
  source: GuidanceSource;
  /** The one exercise that it is about. */
  itemKey?: string;
  /** Where a program has several phases: the one it is about. */
  phaseId?: string;
};

export type HintItem = MeterItem & { exerciseId: string; variationSlug: string | null; name: string };
export type PhaseFacts = {
  phaseId: string;
  items: readonly HintItem[];
  meter: Meter;
  /** In whole years; null where the birth date is not known. */
  age: number | null;
  flags: readonly PatientFlag[];
};

/** More exercises than `fine` are a hint, more than `many` a strong one. */
export const exerciseFigures = { few: 2, good: 4, fine: 5, many: 6 } as const;

/** Minutes a day from which the gauge turns. No study gives a limit: this mark is our own. */
export const dayMinutes = 20;

/** ACSM: seconds of one hold. */
export const holdFigures = { adult: { min: 10, max: 30 }, older: { min: 30, max: 60 }, olderFrom: 65, adultFrom: 18 } as const;

type Rule = (facts: PhaseFacts) => Omit<Hint, "phaseId">[];

const fewer = "The more exercises a program has, the fewer of them are done. The studies behind this are small.";

const howMany: Rule = ({ meter: { exercises } }) => {
  if (exercises <= exerciseFigures.fine) return [];
  const isStrong = exercises > exerciseFigures.many;
  const rule = isStrong ? "too-many-exercises" : "many-exercises";
  const sentence = isStrong ? `${exercises} exercises are a lot. 2 to 4 are done best.` : `${exercises} exercises. 2 to 4 are done best.`;
  return [{ rule, id: rule, level: isStrong ? "strong" : "hint", sentence, why: fewer, source: "adherence" }];
};

const howLong: Rule = ({ meter: { perDay } }) => {
  if (perDay.min <= dayMinutes * 60) return [];
  const why = `Time is what patients name first. No study gives a limit; ${dayMinutes} minutes is our own mark.`;
  return [
    { rule: "long-day", id: "long-day", level: "hint", sentence: `This takes ${minutesOf(perDay)} minutes a day.`, why, source: "time" },
  ];
};

const leastWhy = "60 seconds a session for each muscle group, on at least 2 to 3 days a week, are advised for range.";
const mostWhy = "Gains in range level off near 4 minutes a session and 10 minutes a week for one muscle group. More costs time only.";

const doseHints = {
  short: { rule: "short-stretch", why: leastWhy, source: "acsm" },
  seldom: { rule: "seldom-stretch", why: leastWhy, source: "acsm" },
  much: { rule: "much-stretch", why: mostWhy, source: "ingram" },
} as const satisfies Record<DoseFault, Pick<Hint, "rule" | "why" | "source">>;

const doseWords: Record<DoseFault, (dose: MuscleDose) => string> = {
  short: ({ session }) => `${secondsWords(session)} of stretch a session, less than 60 s`,
  seldom: () => "stretched on 1 day a week only",
  much: ({ session, week }) => `${secondsWords(session)} a session, ${secondsWords(week)} a week: more than helps`,
};

const howMuch: Rule = ({ meter }) =>
  meter.muscles.flatMap((dose) =>
    faultsOf(dose).map((fault) => {
      const hint = doseHints[fault];
      const sentence = `${muscleGroupLabels[dose.group]}: ${doseWords[fault](dose)}.`;
      return { ...hint, id: `${hint.rule}:${dose.group}`, level: "hint", sentence };
    }),
  );

/** The figures for this patient; where the age is not known only what is outside of both. A child has none. */
function holdFor(age: number | null): { min: number; max: number; who: string } | null {
  const { adult, older, olderFrom, adultFrom } = holdFigures;
  if (age === null) return { min: adult.min, max: older.max, who: "10 to 30 s for adults, 30 to 60 s from 65 on" };
  if (age < adultFrom) return null;
  return age >= olderFrom ? { ...older, who: "30 to 60 s from 65 on" } : { ...adult, who: "10 to 30 s for adults" };
}

const holds = ({ effect, dosage }: HintItem) =>
  effect?.kinds.includes("static-stretch") && stretchedBy(effect, dosage) ? dosage.hold : null;

const howHeld: Rule = ({ items, age }) => {
  const figures = holdFor(age);
  if (!figures) return [];
  return items.flatMap((item) => {
    const hold = holds(item);
    const rule = !hold ? null : hold.max < figures.min ? "short-hold" : hold.min > figures.max ? "long-hold" : null;
    if (!rule || !hold) return [];
    const seconds = hold.min === hold.max || hold.upTo ? `${hold.max}` : `${hold.min}–${hold.max}`;
    const sentence = `${item.name}: a hold of ${seconds} s. Advised: ${figures.who}.`;
    const why = "A stretch is held 10 to 30 seconds, by older adults 30 to 60.";
    return [{ rule, id: `${rule}:${item.itemKey}`, level: "hint" as const, sentence, why, source: "acsm" as const, itemKey: item.itemKey }];
  });
};

const isNeck = ({ effect }: HintItem) => effect?.regions.includes("neck") ?? false;
const strengthens = (effect: ExerciseEffect | null) => !effect || effect.kinds.includes("strength") || effect.kinds.includes("posture");

/** Nobody says here what hurts: a program that moves the neck and strengthens nothing is taken for one against neck pain. */
const stretchingAlone: Rule = ({ items }) => {
  if (!items.some(isNeck) || items.some(({ effect }) => strengthens(effect))) return [];
  const sentence = "For neck pain, add strengthening or posture work: chin tucks, for instance.";
  const why = "In 27 trials strengthening helped people with neck pain; stretching alone did not.";
  return [{ rule: "stretching-alone", id: "stretching-alone", level: "hint", sentence, why, source: "cochrane" }];
};

const gently: Rule = ({ items, flags }) => {
  const stretches = items.filter(({ effect, dosage }) => effect && stretchedBy(effect, dosage));
  if (!flags.includes("hypermobility") || stretches.length === 0) return [];
  const sentence = "Hypermobile: stretch gently and sparingly, with a light pull and only as needed.";
  const why = "Who is flexible already gains little from more range: a stretch is for easing, not for reaching further.";
  return [{ rule: "hypermobile-gently", id: "hypermobile-gently", level: "hint", sentence, why, source: "article-a" }];
};

const repeated: Rule = ({ items }) =>
  items
    .filter(({ exerciseId, variationSlug }, place) =>
      items.slice(0, place).some((other) => other.exerciseId === exerciseId && other.variationSlug === variationSlug),
    )
    .map(({ itemKey, name }) => {
      const sentence = `${name} is in it twice.`;
      const why = "The patient may take the second for a mistake. One dosage with more sets or times a day says the same.";
      const about = { rule: "repeated-exercise", id: `repeated-exercise:${itemKey}`, level: "hint", source: "judgement" } as const;
      return { ...about, sentence, why, itemKey };
    });

const rules: readonly Rule[] = [howMany, howLong, howMuch, howHeld, stretchingAlone, gently, repeated];

/** What the rules say of one phase, the strong ones first. */
export const hintsOfPhase = (facts: PhaseFacts): Hint[] =>
  strongFirst(rules.flatMap((rule) => rule(facts)).map((hint) => ({ ...hint, phaseId: facts.phaseId })));

/** A text that the patient reads and its grade: `where` in words, `key` the same from version to version. */
export type GradedText = { key: string; where: string; says: string; itemKey?: string };

/** What is said of the program as a whole: texts that are hard to read, and what it does not state. */
export function hintsOfProgram({ hardTexts, cert }: { hardTexts: readonly GradedText[]; cert: readonly CertLine[] }): Hint[] {
  const missing = cert.filter(({ state }) => state === "missing").length;
  const readingWhy =
    "Patients read best what an eleven-year-old reads with ease: grade 6 in English, 65 or more on the INFLESZ scale in Spanish.";
  const hard = hardTexts.map(({ key, where, says, itemKey }): Hint => {
    const about = { rule: "hard-words", id: `hard-words:${key}`, level: "hint", why: readingWhy, source: "reading" } as const;
    return { ...about, sentence: `${where}: ${says}.`, ...(itemKey ? { itemKey } : {}) };
  });
  if (missing === 0 || cert.length === 0) return hard;
  const sentence = `${missing} of the ${cert.length} points that colleagues look for ${missing === 1 ? "is" : "are"} not stated.`;
  const why = "A program that states all of them can be repeated and continued by somebody else.";
  return [...hard, { rule: "incomplete", id: "incomplete", level: "hint", sentence, why, source: "cert" }];
}

const strongFirst = (hints: Hint[]) => [
  ...hints.filter(({ level }) => level === "strong"),
  ...hints.filter(({ level }) => level !== "strong"),
];

/** Under which names a hint may have been dismissed: for this program under its id, everywhere under its rule. */
export type Dismissed = { here: readonly string[]; everywhere: readonly string[] };

export const isDismissed = ({ id, rule }: Hint, { here, everywhere }: Dismissed) => here.includes(id) || everywhere.includes(rule);
