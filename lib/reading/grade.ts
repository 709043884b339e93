import { syllable } from "syllable";
import { syllablesInSpanish } from "./spanish-syllables";

/** Languages whose texts can be graded. */
export type GradedLanguage = "en" | "es";

/** How a text for a patient of this language is graded; null where there is no formula for it. */
export const gradedAs = (language: string): GradedLanguage | null => (language === "en" || language === "es" ? language : null);

/** Grade 6 or lower for English, INFLESZ 65 or higher for Spanish: for anything that a patient reads (AMA, NIH). */
export const readingFigures = { grade: 6, ease: 65, leastWords: 8 } as const;

export type Reading = {
  words: number;
  /** Flesch-Kincaid grade for English (6 is best or lower), INFLESZ for Spanish (65 is best or higher); null below eight words. */
  measure: number | null;
  isHard: boolean;
};

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;

export const wordsOf = (text: string): string[] => text.normalize("NFC").match(wordPattern) ?? [];

/** A line is a sentence too: steps and goals often end without a mark. */
const sentenceCount = (text: string) =>
  Math.max(1, text.split(/[.!?…:;]+(?=[\s"'”’)\]]|$)|\n+/u).filter((part) => wordsOf(part).length > 0).length);

const syllablesIn = (word: string, language: GradedLanguage): number => {
  const count = language === "es" ? syllablesInSpanish(word) : syllable(word);
  return Math.max(1, count);
};

const rounded = (n: number) => Math.round(n * 10) / 10;

/** Flesch-Kincaid: US school grade. */
const fleschKincaid = (words: number, sentences: number, syllables: number) =>
  Math.max(0, 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59);

/** Szigriszt-Pazos, read on the INFLESZ scale: 0 to 100, the higher the easier. */
const inflesz = (words: number, sentences: number, syllables: number) =>
  Math.min(100, Math.max(0, 206.835 - 62.3 * (syllables / words) - words / sentences));

/** What the measure of a hard text says, and how low or high is best. */
export const measureWords: Record<GradedLanguage, { name: string; best: string }> = {
  en: { name: "reading grade", best: `${readingFigures.grade} or lower` },
  es: { name: "INFLESZ reading ease", best: `${readingFigures.ease} or higher` },
};

/** How hard a text is to read. Shorter texts than eight words have no measure: one word would decide it. */
export function readingOf(text: string, language: GradedLanguage = "en"): Reading {
  const words = wordsOf(text);
  if (words.length < readingFigures.leastWords) return { words: words.length, measure: null, isHard: false };
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word, language), 0);
  const formula = language === "es" ? inflesz : fleschKincaid;
  const measure = rounded(formula(words.length, sentenceCount(text), syllables));
  const isHard = language === "es" ? measure < readingFigures.ease : measure > readingFigures.grade;
  return { words: words.length, measure, isHard };
}
