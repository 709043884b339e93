import { addDays } from "../calendar-date";
import type { Comparison } from "../vocabulary";
import { adherence } from "./adherence";
import { type Course, courseDay } from "./expected";
import type { Session } from "./merge";
import { painZone } from "./pain-zones";
import type { Thresholds } from "./thresholds";

export type Direction = "progress" | "hold" | "regress";

/** What the entries speak for, and each reason in words. It decides nothing: only a person makes a draft of it. */
export type Suggestion = { direction: Direction; reasons: string[] };

export type SuggestionFacts = {
  today: string;
  course: Course;
  sessions: readonly Session[];
  mornings: ReadonlyMap<string, Comparison>;
  thresholds: Thresholds;
};

/** What must come together. The zones are the pain-monitoring model's; the other figures are clinical judgement, and say so on the screen. */
export const suggestionFigures = { days: 14, recentDays: 7, leastSessions: 5, share: 0.75, low: 0.5 } as const;
const { days, recentDays, leastSessions, share: goodShare, low } = suggestionFigures;

const highest = ({ painNow, painWorst }: Session) => Math.max(painNow ?? -1, painWorst ?? -1);
const times = (n: number) => ["", "once", "twice"][n] ?? `${n} times`;
const percent = (share: number) => `${Math.round(share * 100)} %`;

/** Null where there is nothing to go by: the program does not run today, or nothing was logged in two weeks. */
export function suggest(facts: SuggestionFacts): Suggestion | null {
  const { today, course, mornings } = facts;
  const state = courseDay(course, today)?.state;
  if (state !== "running" && state !== "undated") return null;
  const sessions = facts.sessions.filter(({ on }) => on > addDays(today, -days));
  const answered = [...mornings].filter(([on]) => on > addDays(today, -recentDays));
  if (sessions.length === 0 && answered.length === 0) return null;
  const against = speaksForLess(facts, sessions, answered);
  if (against.length > 0) return { direction: "regress", reasons: against };
  const holding = speaksForHolding(facts, sessions, answered);
  if (holding.length > 0) return { direction: "hold", reasons: holding };
  const { share } = adherence(course, sessions, addDays(today, -days), addDays(today, -1));
  const easy = sessions.filter(({ effort }) => effort === "easy").length;
  return {
    direction: "progress",
    reasons: [
      `${sessions.length} sessions in ${days} days${share === null ? "" : `, ${percent(share)} of what was asked for`}.`,
      `Pain in the green at all times, and no morning worse.`,
      easy > 0 ? `Called easy ${times(easy)}, never hard.` : "Never called hard.",
    ],
  };
}

type Answered = readonly (readonly [string, Comparison])[];

function speaksForLess({ today, thresholds }: SuggestionFacts, sessions: readonly Session[], mornings: Answered): string[] {
  const recent = sessions.filter(({ on }) => on > addDays(today, -recentDays));
  const red = recent.filter((session) => highest(session) >= 0 && painZone(highest(session), thresholds) === "red");
  const worse = mornings.filter(([, compared]) => compared === "worse").length;
  const stopped = recent.filter((session) => session.stopped).length;
  return [
    red.length > 0 ? `Pain above ${thresholds.amberTo} of 10 ${times(red.length)} in the last ${recentDays} days.` : "",
    worse > 1 ? `Worse than the day before on ${worse} of the last ${recentDays} mornings.` : "",
    stopped > 1 ? `Too much ${times(stopped)} in the last ${recentDays} days.` : "",
  ].filter(Boolean);
}

function speaksForHolding(facts: SuggestionFacts, sessions: readonly Session[], mornings: Answered): string[] {
  const { today, course, thresholds } = facts;
  const rated = sessions.filter((session) => highest(session) >= 0);
  const amber = rated.filter((session) => painZone(highest(session), thresholds) !== "green").length;
  const worse = mornings.filter(([, compared]) => compared === "worse").length;
  const hard = sessions.filter(({ effort }) => effort === "hard").length;
  const stopped = sessions.filter((session) => session.stopped).length;
  const { share } = adherence(course, sessions, addDays(today, -days), addDays(today, -1));
  return [
    amber > 0 ? `Pain above ${thresholds.greenTo} of 10 ${times(amber)} in the last ${days} days.` : "",
    worse > 0 ? `Worse than the day before on one of the last ${recentDays} mornings.` : "",
    stopped > 0 ? `Too much ${times(stopped)} in the last ${days} days.` : "",
    hard > 0 ? `Called hard ${times(hard)} in the last ${days} days.` : "",
    sessions.length < leastSessions ? `Only ${sessions.length} sessions in ${days} days: too little to go by.` : "",
    rated.length === 0 ? "Nobody has said how much it hurts." : "",
    share !== null && share < goodShare ? lowWords(share) : "",
  ].filter(Boolean);
}

const lowWords = (share: number) =>
  share < low
    ? `${percent(share)} of what was asked for was done: ask what gets in the way before changing the exercises.`
    : `${percent(share)} of what was asked for was done.`;
