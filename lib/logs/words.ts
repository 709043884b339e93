import type { Language } from "../vocabulary";
import { ar } from "./words/ar";
import { en } from "./words/en";
import { es } from "./words/es";

/** Why an entry cannot be taken, each with a sentence that says what to do. */
export const refusals = [
  "unreadable",
  "no-day",
  "future",
  "too-old",
  "before-start",
  "after-end",
  "pain",
  "round",
  "sets",
  "note",
  "empty",
  "not-in-program",
  "nothing-to-correct",
  "said-otherwise",
  "too-many",
  "not-published",
] as const;
export type Refusal = (typeof refusals)[number];

/** What a patient reads where an entry is refused: grade 6 at most, and no blame. */
export type LogWords = Record<Refusal, string>;

const words: Record<Language, LogWords> = { en, es, ar };

export const logWords = (language: Language): LogWords => words[language];
