import type { Forms } from "@/lib/language";
import type { Language } from "@/lib/vocabulary";
import { ar } from "./words/guide-ar";
import { en } from "./words/guide-en";
import { es } from "./words/guide-es";

/**
 * What the script says while it leads through a session. Plain texts, since they travel inside the page: `{…}` stands for what is filled in,
 * and a noun that is counted comes in the forms of its language.
 */
export type LiveWords = {
  exercises: Forms;
  minutes: Forms;
  seconds: Forms;
  times: Forms;
  toSend: Forms;
  /** How many exercises and how long. */
  sum: string;
  /** Which time of the day comes next. */
  timeOf: string;
  /** One that nothing asks for. */
  timeMore: string;
  allDone: string;
  nothingDue: string;
  noProgram: string;
  start: string;
  goOn: string;
  anyway: string;
  doneDay: string;
  partDay: string;
  dueDay: string;
  freeDay: string;
  emptyDay: string;
  exercise: string;
  next: string;
  lastOne: string;
  begin: string;
  pause: string;
  resume: string;
  done: string;
  goOnNow: string;
  enough: string;
  longEnough: string;
  ready: string;
  hold: string;
  release: string;
  move: string;
  rest: string;
  breather: string;
  switchSides: string;
  ownPace: string;
  set: string;
  repetition: string;
  range: string;
  left: string;
  right: string;
  extra: string;
  paused: string;
  away: string;
  howWasIt: string;
  stoppedTitle: string;
  correctTitle: string;
  onDay: string;
  timeThatDay: string;
  saved: string;
  kept: string;
  tryAgain: string;
  allSent: string;
  removed: string;
  isNew: string;
  changed: string;
};

/** What stands in the page from the beginning, for the guided session and the entry after it. */
export type GuideWords = {
  live: LiveWords;
  today: string;
  week: string;
  weekHint: string;
  morning: { question: string; better: string; same: string; worse: string; thanks: string };
  watch: { title: string; text: string; call: (phone: string) => string; emergency: (number: string) => string };
  red: { title: string; text: string };
  settings: {
    title: string;
    size: string;
    usual: string;
    large: string;
    kept: string;
    remove: string;
    sure: string;
    yes: string;
  };
  seen: string;
  session: {
    name: string;
    close: string;
    back: string;
    skip: string;
    tooMuch: string;
    steps: string;
    senses: string;
    sound: string;
    voice: string;
    vibration: string;
    words: string;
    count: string;
  };
  entry: {
    name: string;
    did: string;
    change: string;
    all: string;
    some: string;
    none: string;
    painNow: string;
    painWorst: string;
    scale: string;
    effort: string;
    easy: string;
    right: string;
    hard: string;
    note: string;
    noteHint: string;
    save: string;
    close: string;
    round: string;
  };
};

const words: Record<Language, GuideWords> = { en, es, ar };

export const guideWords = (language: Language): GuideWords => words[language];
