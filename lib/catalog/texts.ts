import type { Equipment, Language } from "../vocabulary";
import type { BuiltInSlug, VariationSlug } from "./built-ins";
import { ar } from "./texts/ar/texts";
import { en } from "./texts/en/texts";
import { es } from "./texts/es/texts";

/** What a patient reads of one way of doing an exercise. One idea a step, its verb first. */
type Wording = { steps: readonly string[]; cautions: readonly string[] };

export type VariationText = Wording & {
  /** Follows the exercise's name in brackets. */
  name: string;
};

export type ExerciseText<V extends string = string> = Wording & {
  name: string;
  /** Why one does it, in one plain sentence. It says what can get easier and promises no cure. */
  why: string;
  /** Where it should be felt; absent where no source says so. */
  feltWhere?: string;
  /** Where this exercise needs its own words for a thing. */
  equipment?: { [E in Equipment]?: string };
  variations: { [K in V]: VariationText };
};

/** Every text of the catalog in one language. A language is a folder like `texts/en` and a line below: a text that is missing fails the build. */
export type CatalogTexts = {
  exercises: { [S in BuiltInSlug]: ExerciseText<VariationSlug<S>> };
  equipment: Record<Equipment, string>;
  stopSigns: { lead: string; signs: readonly string[]; support: string };
  /** What the articles say beside the exercises. */
  guidance: Record<
    "yours" | "stiff" | "loose" | "moments" | "habit" | "stop" | "alongside" | "upperBack" | "causes" | "benefits",
    readonly string[]
  >;
};

export const texts: Record<Language, CatalogTexts> = { en, es, ar };
