import type { Language } from "../vocabulary";
import type { Dosage } from "./dosage";
import { ar } from "./sentence/ar";
import { en } from "./sentence/en";
import { es } from "./sentence/es";

/** How one language says a dosage. A new language is a file beside `en.ts` and a line below: without it the build fails. */
export type DosageSpeech = {
  /** What to do and how often comes first, then one clause for each further thing; lower case, without a final mark. */
  clauses: (dosage: Dosage) => string[];
  /** Makes one sentence of the clauses. */
  sentence: (clauses: readonly string[]) => string;
};

const speech: Record<Language, DosageSpeech> = { en, es, ar };

/** The dosage as one plain sentence for the patient: the only source of it for screen, paper, calendar and record text. */
export const dosageSentence = (dosage: Dosage, language: Language = "en"): string =>
  speech[language].sentence(speech[language].clauses(dosage));

/** The parts of that same sentence, for a place that shows one thing a line. */
export const dosageClauses = (dosage: Dosage, language: Language = "en"): string[] => speech[language].clauses(dosage);
