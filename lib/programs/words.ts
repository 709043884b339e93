import type { Language } from "../vocabulary";
import type { ItemView, PhaseView } from "./program-view";
import { ar } from "./words/ar";
import { en } from "./words/en";
import { es } from "./words/es";

/** The weeks of a phase, counted from the start of the program; `toWeek` is null where it goes on until the program ends. */
export type PhaseWeeks = { fromWeek: number; toWeek: number | null };

/** How one language names weeks and phases, and says what is different between two versions. A language is a file beside `words/en.ts` and a line below. */
export type ProgramWords = {
  /** A stretch of weeks by itself ("Weeks 1 to 2"), and inside a sentence after "for" or "in". */
  weeks: { heading: (weeks: PhaseWeeks) => string; inSentence: (weeks: PhaseWeeks) => string };
  changes: {
    added: (item: ItemView) => string;
    removed: (name: string) => string;
    replaced: (before: string, after: string) => string;
    dosage: (item: ItemView) => string;
    note: (name: string, note: string) => string;
    steps: (name: string) => string;
    /** The body does something else in the picture than before. */
    picture: (name: string) => string;
    cautions: (name: string) => string;
    equipment: (name: string, equipment: readonly string[]) => string;
    order: () => string;
    title: (title: string) => string;
    goals: (goals: string) => string;
    start: (date: string | null) => string;
    weeks: (weeks: number | null) => string;
    stopSign: (sign: string) => string;
    stopSignGone: (sign: string) => string;
    phone: (phone: string) => string;
  };
  phases: {
    split: (phases: PhaseView[]) => string;
    joined: () => string;
    added: (phase: PhaseView) => string;
    removed: (phase: PhaseView) => string;
    weeks: (phase: PhaseView, was: PhaseView) => string;
    title: (phase: PhaseView) => string;
    criteria: (phase: PhaseView, isOnly: boolean) => string;
    moved: (item: ItemView, phase: PhaseView) => string;
    /** An exercise that stands in several phases, each with its weeks. */
    named: (name: string, phase: PhaseView) => string;
  };
};

const words: Record<Language, ProgramWords> = { en, es, ar };

export const programWords = (language: Language): ProgramWords => words[language];
