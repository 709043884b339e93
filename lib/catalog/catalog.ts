import type { Dosage } from "../dosage/dosage";
import { revisionOf } from "../figure/revisions";
import type { Equipment, Language, Position, Trait } from "../vocabulary";
import { type BuiltInSlug, builtIns } from "./built-ins";
import type { ExerciseFacts, StartingDosage, VariationFacts } from "./facts";
import type { SearchEntry } from "./search";
import { sources } from "./sources";
import { type ExerciseText, texts } from "./texts";

export type Figure = { poseId: string; revision: number };

/** A way to make an exercise easier, harder or other, with everything as it is then. */
export type Variation = {
  slug: string;
  /** For staff. */
  name: string;
  direction: VariationFacts["direction"];
  basis: VariationFacts["basis"];
  positions: readonly Position[];
  equipment: readonly Equipment[];
  traits: readonly Trait[];
  defaultDosage: Dosage;
  defaultBasis: StartingDosage["basis"];
  figure: Figure;
};

/** One built-in exercise: its facts, its patients' texts by language, and its variations. */
export type Exercise = Omit<ExerciseFacts, "start" | "variations"> & {
  slug: BuiltInSlug;
  /** For staff. */
  name: string;
  text: Record<Language, ExerciseText>;
  defaultDosage: Dosage;
  defaultBasis: StartingDosage["basis"];
  /** For staff: how often, and on what that rests. */
  frequencyNote: string;
  variations: readonly Variation[];
  figure: Figure;
};

const figureOf = (poseId: string): Figure => ({ poseId, revision: revisionOf(poseId) });

const frequencyNote = ({ frequency, source }: ExerciseFacts) =>
  frequency === "stated"
    ? `How often comes from the article (${sources[source].short}).`
    : `The article (${sources[source].short}) does not say how often. The start is ACSM's: at least 2 to 3 days a week; every day works best.`;

const variationsOf = (slug: BuiltInSlug, facts: ExerciseFacts, text: ExerciseText): Variation[] =>
  Object.entries(facts.variations).map(([variation, { start = facts.start, positions, equipment, ...own }]) => ({
    slug: variation,
    name: text.variations[variation]?.name ?? variation,
    direction: own.direction,
    basis: own.basis,
    traits: own.traits,
    positions: positions ?? facts.positions,
    equipment: equipment ?? facts.equipment,
    defaultDosage: start.dosage,
    defaultBasis: start.basis,
    figure: figureOf(`${slug}/${variation}`),
  }));

const byLanguage = (slug: BuiltInSlug) =>
  Object.fromEntries(Object.entries(texts).map(([language, all]) => [language, all.exercises[slug]])) as Exercise["text"];

const slugs = Object.keys(builtIns) as BuiltInSlug[];

/** Every built-in exercise, in the order of the sources. */
export const exercises: readonly Exercise[] = slugs.map((slug) => {
  const facts: ExerciseFacts = builtIns[slug];
  const { start, variations: _, ...rest } = facts;
  const text = byLanguage(slug);
  return {
    ...rest,
    slug,
    name: text.en.name,
    text,
    defaultDosage: start.dosage,
    defaultBasis: start.basis,
    frequencyNote: frequencyNote(facts),
    variations: variationsOf(slug, facts, text.en),
    figure: figureOf(slug),
  };
});

/** As `exercises`; a function, as the other look-ups are. */
export const listBuiltIns = (): readonly Exercise[] => exercises;

/** Null for a slug that is not in the catalog, whatever it looks like. */
export const getBuiltIn = (slug: string): Exercise | null => exercises.find((exercise) => exercise.slug === slug) ?? null;

/** Null where the exercise has no such variation. */
export const getVariation = (exercise: Exercise, slug: string): Variation | null =>
  exercise.variations.find((variation) => variation.slug === slug) ?? null;

export type ExerciseDescription = {
  name: string;
  why: string;
  steps: string[];
  cautions: string[];
  /** In the patient's words. */
  equipment: string[];
  /** Null where the patient chooses by comfort: then the first step says so. */
  position: Position | null;
  figure: Figure;
};

/** What a patient reads and sees of an exercise, or of one of its variations; null where there is no such variation. */
export const describeExercise = (exercise: Exercise, variationSlug: string | null, language: Language): ExerciseDescription | null => {
  const variation = variationSlug === null ? null : getVariation(exercise, variationSlug);
  const text = exercise.text[language];
  const wording = variationSlug === null ? text : text.variations[variationSlug];
  if (!wording || (variationSlug !== null && !variation)) return null;
  const { equipment, positions, figure } = variation ?? exercise;
  const [position = null, ...others] = positions;
  return {
    name: variation ? `${text.name} (${wording.name})` : text.name,
    why: text.why,
    steps: [...wording.steps, ...(text.feltWhere ? [text.feltWhere] : [])],
    cautions: [...wording.cautions],
    equipment: equipment.map((thing) => text.equipment?.[thing] ?? texts[language].equipment[thing]),
    position: others.length > 0 ? null : position,
    figure,
  };
};

/** The built-in exercises as the search index takes them. */
export const builtInEntries = (): SearchEntry[] =>
  exercises.map(({ slug, name, aliases, regions, positions, equipment, kinds, muscles }) => ({
    id: slug,
    name,
    aliases,
    regions,
    positions,
    equipment,
    kinds,
    muscles: [...muscles.main, ...(muscles.also ?? []), ...(muscles.stretched ?? [])],
  }));
