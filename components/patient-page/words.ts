import type { Language, Position } from "@/lib/vocabulary";
import { ar } from "./words/ar";
import { en } from "./words/en";
import { es } from "./words/es";

/** All that the page itself says, in one language. Each sentence of at most grade 6, no blame, no exclamation marks. */
export type PageWords = {
  /** In the tab and the browser's history, so it names nobody. */
  documentTitle: string;
  skip: string;
  heading: (firstName: string) => string;
  count: (exercises: number) => string;
  standing: {
    before: (startsOn: string) => string;
    running: (week: number, weeks: number | null) => string;
    phase: (phase: number, phases: number) => string;
    until: (endsOn: string) => string;
    undated: (weeks: number) => string;
    /** The week, the phase and the end in one line. */
    joined: (parts: string[]) => string;
    /** `goesOn` is the first day after the break, where it is known. */
    paused: (goesOn: string | null) => string;
    breakAhead: (from: string, goesOn: string | null) => string;
    ended: (endsOn: string | null) => string;
  };
  goals: string;
  exercises: string;
  noExercises: string;
  phase: (title: string, fromWeek: number, toWeek: number | null) => string;
  /** What a phase is today: the one for now, one to come or gone, and the one to show while none is for now. */
  now: string;
  later: string;
  earlier: string;
  first: string;
  next: string;
  stopped: string;
  last: string;
  moveOn: string;
  /** `weeks` as in "weeks 1 to 2". */
  unlike: (weeks: string) => string;
  positions: Record<Position, string>;
  youNeed: (equipment: string[]) => string;
  note: string;
  caution: string;
  picture: (name: string) => string;
  figure: {
    start: string;
    between: string;
    finish: string;
    sides: { each: string; alternating: string };
    movement: (name: string) => string;
    pause: string;
    play: string;
    replay: string;
  };
  stopTitle: string;
  stopIntro: string;
  /** Where the clinic has said which number is called in an emergency, that one. */
  stopAfter: (phone: string, emergency: string) => string;
  stopShort: string;
  call: (phone: string) => string;
  callShort: string;
  notWatched: string;
  printed: string;
  therapist: string;
  questions: string;
  published: (version: number, date: string) => string;
  keepPrivate: string;
  supports: string;
  paper: {
    current: string;
    same: string;
    older: (date: string) => string;
    changes: string;
  };
  news: string;
  notYet: { title: string; text: string };
  absent: { title: string; text: string; next: string; hints: string[]; emergency: string };
  unavailable: { title: string; text: string };
  date: (date: string) => string;
  /** Above the choice of languages. */
  languages: string;
  /** Beside what a therapist wrote in another language than that of the page. */
  writtenIn: (language: Language) => string;
};

const words: Record<Language, PageWords> = { en, es, ar };

export const pageWords = (language: Language): PageWords => words[language];
