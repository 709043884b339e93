import type { Language } from "../../vocabulary";
import { ar } from "./words/ar";
import { en } from "./words/en";
import { es } from "./words/es";

/** What only some layouts say, in one language. A language is a file beside `words/en.ts` and a line below. */
export type LayoutWords = {
  /** On a summary that does not fit one page. */
  turnOver: (exercises: number) => string;
  diary: {
    title: string;
    howTo: string[];
    /** Where nobody has said when the program starts. */
    week: (number: number) => string;
    /** `day` in words. */
    weekFrom: (day: string) => string;
    continued: string;
    painBefore: string;
    painAfter: string;
    notes: string;
  };
  carer: {
    title: (name: string) => string;
    thanks: string;
    helpTitle: string;
    help: (name: string) => string[];
    watchTitle: string;
    watch: string[];
  };
};

const words: Record<Language, LayoutWords> = { en, es, ar };

export const layoutWords = (language: Language): LayoutWords => words[language];
