import type { Dosage, DosageField } from "../dosage/dosage";
import { exactly } from "../dosage/range";
import type { Equipment, ExerciseKind, Muscle, Position, Region, Side, Trait } from "../vocabulary";
import type { ArticleId, Basis } from "./sources";

/** One figure of a dosage together with what it rests on. */
export type Figure<T> = readonly [value: T, basis: Basis];
type Figures = { [K in DosageField]?: Figure<NonNullable<Dosage[K]>> };

/** What the composer starts with. Each figure has its basis; what no figure was given for is absent. */
export type StartingDosage = { dosage: Dosage; basis: Record<DosageField, Basis | null> };

/** One way of doing it that an article gives, with exactly the figures that stand there. */
export type SourceWay = { figures: Partial<Dosage>; about?: true; note?: string };

export type VariationFacts = {
  direction: "easier" | "harder" | "other";
  basis: Basis;
  /** The whole list, as it is in this variation. */
  traits: readonly Trait[];
  positions?: readonly Position[];
  equipment?: readonly Equipment[];
  /** Where it differs from the exercise's own. */
  start?: StartingDosage;
};

/** Everything about an exercise that is not a patient's text: those are in `texts/`, by language. */
export type ExerciseFacts = {
  aliases: readonly string[];
  source: ArticleId;
  /** The heading under which the article has it; the second article has none. */
  group: "back" | "posture" | "neck" | null;
  /** More than one where the patient chooses by comfort; the first is the usual one. */
  positions: readonly Position[];
  /** Absent where the article gives it. */
  positionBasis?: Basis;
  equipment: readonly Equipment[];
  regions: readonly Region[];
  /** By plain anatomy: those that do most, those that take part, and those that are stretched where it is another than those that work. */
  muscles: { main: readonly Muscle[]; also?: readonly Muscle[]; stretched?: readonly Muscle[] };
  joints?: readonly "thoracic-spine"[];
  traits: readonly Trait[];
  traitNotes?: { [T in Trait]?: string };
  /** The first is the usual one. */
  kinds: readonly ExerciseKind[];
  kindNote?: string;
  sides: Extract<Side, "none" | "each">;
  sourceDosage: readonly SourceWay[];
  /** Whether the article says how often; where it does not, the start is ACSM's and the entry says so. */
  frequency: "stated" | "unstated";
  start: StartingDosage;
  staffNotes: readonly string[];
  variations: Record<string, VariationFacts>;
};

const once = { kind: "times", times: exactly(1) } as const;

/** ACSM: at least 2-3 days a week, and daily is most effective. */
export const daily: Figure<Dosage["days"]> = [{ kind: "every-day" }, "acsm"];

/** ACSM: stretch to tightness or slight discomfort, never to pain. */
export const toLightPull: Figure<NonNullable<Dosage["intensity"]>> = [{ kind: "pull", level: "light" }, "acsm"];

/** A starting dosage from its figures. One set and once a day are our own unless a source says otherwise. */
export const startWith = (given: Figures): StartingDosage => {
  const figures = { sets: [exactly(1), "house"], perDay: [once, "house"], days: daily, side: ["none", "house"], ...given } as const;
  const of = <K extends DosageField>(field: K) => (figures as Figures)[field];
  return {
    dosage: {
      sets: figures.sets[0],
      reps: of("reps")?.[0] ?? null,
      hold: of("hold")?.[0] ?? null,
      rest: of("rest")?.[0] ?? null,
      tempo: of("tempo")?.[0] ?? null,
      side: figures.side[0],
      perDay: figures.perDay[0],
      days: figures.days[0],
      intensity: of("intensity")?.[0] ?? null,
      load: of("load")?.[0] ?? null,
    },
    basis: {
      sets: figures.sets[1],
      reps: of("reps")?.[1] ?? null,
      hold: of("hold")?.[1] ?? null,
      rest: of("rest")?.[1] ?? null,
      tempo: of("tempo")?.[1] ?? null,
      side: figures.side[1],
      perDay: figures.perDay[1],
      days: figures.days[1],
      intensity: of("intensity")?.[1] ?? null,
      load: of("load")?.[1] ?? null,
    },
  };
};
