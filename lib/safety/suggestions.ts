import type { Muscle, PatientFlag, Trait } from "../vocabulary";
import { type Conflict, conflictsOf, type GateItem } from "./conflicts";
import type { ClinicRule } from "./rules";

/** An exercise with all its ways, as the composer offers it. */
export type SafetyExercise = {
  id: string;
  name: string;
  muscles: readonly Muscle[];
  traits: readonly Trait[] | null;
  variations: readonly { slug: string; name: string; direction: "easier" | "harder" | "other"; traits: readonly Trait[] }[];
};

export type Suggestions = {
  /** Other ways of the same exercise; null is the exercise itself. */
  ways: { variationSlug: string | null; name: string }[];
  /** Other exercises for the same muscles, those that share most first. */
  instead: { exerciseId: string; name: string }[];
};

const most = 3;

/** By plain anatomy: a part trains the whole and the whole its parts. */
const wholes: Partial<Record<Muscle, Muscle>> = {
  "pectoralis-major": "pectorals",
  "pectoralis-minor": "pectorals",
  "upper-trapezius": "trapezius",
  "middle-trapezius": "trapezius",
  "lower-trapezius": "trapezius",
  "anterior-deltoid": "deltoids",
  "external-rotators": "rotator-cuff",
  "deep-neck-flexors": "neck-flexors",
  suboccipitals: "neck-extensors",
};
const isShared = (one: Muscle, other: Muscle) => one === other || wholes[one] === other || wholes[other] === one;

/**
 * What could take the place of an item that a flag meets: ways that are not harder, do not meet this flag, and meet no flag that the item
 * does not meet already; and exercises for the same muscles that meet no flag at all. Nothing where the flag meets everything.
 */
export function suggestionsFor(
  { flag, itemKey, variationSlug, reasons }: Conflict,
  exercise: SafetyExercise | undefined,
  catalog: readonly SafetyExercise[],
  { flags, rules }: { flags: readonly PatientFlag[]; rules: readonly ClinicRule[] },
): Suggestions {
  if (!exercise || reasons.some((reason) => reason.rule.meets === "everything")) return { ways: [], instead: [] };
  const met = (way: Omit<GateItem, "itemKey">) => conflictsOf(flags, [{ itemKey, ...way }], rules).map((conflict) => conflict.flag);
  const current = new Set(met({ exerciseId: exercise.id, ...wayOf(exercise, variationSlug) }));
  const ways = [null, ...exercise.variations.filter((way) => way.direction !== "harder").map((way) => way.slug)]
    .filter((slug) => slug !== variationSlug)
    .map((slug) => wayOf(exercise, slug))
    .filter((way) => met({ exerciseId: exercise.id, ...way }).every((other) => other !== flag && current.has(other)))
    .map((way) => ({ variationSlug: way.variationSlug, name: way.name }));
  const instead = catalog
    .filter((other) => other.id !== exercise.id && other.traits !== null)
    .map((other) => ({ other, shared: shared(exercise, other) }))
    .filter(({ other, shared }) => shared > 0 && met({ exerciseId: other.id, variationSlug: null, traits: other.traits }).length === 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, most)
    .map(({ other }) => ({ exerciseId: other.id, name: other.name }));
  return { ways, instead };
}

/** The exercise itself, or one of its variations. */
export function wayOf(exercise: SafetyExercise, variationSlug: string | null) {
  const variation = exercise.variations.find((candidate) => candidate.slug === variationSlug);
  return {
    variationSlug: variation?.slug ?? null,
    name: variation?.name ?? exercise.name,
    traits: variation ? variation.traits : exercise.traits,
  };
}

const shared = (one: SafetyExercise, other: SafetyExercise) =>
  one.muscles.filter((muscle) => other.muscles.some((candidate) => isShared(muscle, candidate))).length;
