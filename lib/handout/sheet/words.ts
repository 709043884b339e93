import type { ProgramView } from "../../programs/program-view";
import type { Language, Position } from "../../vocabulary";
import { ar } from "./words/ar";
import { en } from "./words/en";
import { es } from "./words/es";

/** What the sheet itself says, in one language. A language is a file beside `words/en.ts` and a line below. */
export type SheetWords = {
  questions: string;
  forPatient: (name: string) => string;
  therapist: string;
  date: string;
  start: string;
  length: string;
  /** Where a pause, an extension or an end has moved the last day. */
  until: string;
  ended: string;
  /** The first day in words, and how many weeks; either may be missing. */
  when: (startsOn: string | null, weeks: number | null) => string;
  goals: string;
  /** Where not all phases are printed. */
  onThisSheet: string;
  moveOn: string;
  /** `weeks` as in "weeks 1 to 2". */
  unlike: (weeks: string) => string;
  stopTitle: string;
  /** After the stop signs; `number` is empty where the clinic has not said which. */
  emergency: (number: string) => string;
  picture: { start: string; between: string; finish: string };
  pictureSides: { each: string; alternating: string };
  note: string;
  caution: string;
  position: string;
  youNeed: string;
  nothing: string;
  equipment: (things: string[]) => string;
  scan: string;
  /** What the QR code is to those who cannot see it. */
  qrCode: string;
  thisComputerOnly: string;
  pin: (pin: string) => string;
  page: (page: number, pages: number) => string;
  version: (number: number, date: string) => string;
  printed: (date: string) => string;
  empty: string;
  documentTitle: (view: ProgramView) => string;
  positions: Record<Position, string>;
  /** Beside what a therapist wrote in another language than that of the sheet. */
  writtenIn: (language: Language) => string;
};

const words: Record<Language, SheetWords> = { en, es, ar };

export const sheetWords = (language: Language): SheetWords => words[language];

export const staffLanguage: Language = "en";

/** What staff read on a sheet that is not yet, or not only, for the patient. */
export const staffWords = {
  draft: "Draft. Not for the patient yet.",
  forColleagues: "For colleagues. Not part of the patient's handout.",
  appendixTitle: (title: string) => `For colleagues: ${title}`,
};
