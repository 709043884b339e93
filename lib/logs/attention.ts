import { addDays, daysBetween } from "../calendar-date";
import { programDay } from "../programs/program-day";
import type { Comparison } from "../vocabulary";
import { shortDay } from "./day-words";
import { type Course, courseDay, versionOn } from "./expected";
import type { Session } from "./merge";
import { painZone } from "./pain-zones";
import type { Thresholds } from "./thresholds";

/** Why somebody should look at a patient: the most urgent kind first. */
export const attentionKinds = ["pain-red", "worse-morning", "stopped", "silent", "ending"] as const;
export type AttentionKind = (typeof attentionKinds)[number];

/** What a patient said, and what a call about it answers; silence and an end to come stay as they are. */
export const answeredByCall = (kind: AttentionKind) => kind === "pain-red" || kind === "worse-morning" || kind === "stopped";

/** `on` is the day that it is about; `words` says it to staff, with the figures. */
export type Reason = { kind: AttentionKind; on: string; words: string };

/**
 * `sessions` and `mornings` are those that no call has answered yet. `isReached`: a link was opened, or something was logged. Nobody can know how it goes where a
 * program is on paper alone.
 */
export type AttentionFacts = {
  today: string;
  course: Course;
  sessions: readonly Session[];
  mornings: ReadonlyMap<string, Comparison>;
  /** The last day of which anything was logged, however long ago. */
  lastOn: string | null;
  isReached: boolean;
  thresholds: Thresholds;
};

/** For so many days a red answer, a worse morning or "too much for today" keeps a patient at the top, unless somebody calls before. */
export const recentDays = 7;
const pastDays = 7;

/** How a patient leaves the top before those days are over. */
export const callRule =
  "Pain, a worse morning and “too much for today” count until somebody notes that they called. What comes in after the call, also a corrected entry, brings the patient back.";

/** Each rule as it is told to whoever sets the figures. */
export const ruleWords: Record<AttentionKind, (thresholds: Thresholds) => string> = {
  "pain-red": ({ amberTo }) => `Pain above ${amberTo} of 10, now or at worst, in an entry of the last ${recentDays} days.`,
  "worse-morning": () => `A morning that was worse than the day before, in the last ${recentDays} days.`,
  stopped: () => `“Too much for today” in the last ${recentDays} days.`,
  silent: ({ silentDays }) =>
    `Nothing logged on ${silentDays} days in a row or more, pauses left out, though exercises were due. Only where the link was opened or something was logged before.`,
  ending: ({ endingDays }) => `The last day is at most ${endingDays} days away, or was in the last ${pastDays}.`,
};

/** Everything that speaks for looking at this patient, the most urgent first; empty where nothing does. */
export function reasonsFor(facts: AttentionFacts): Reason[] {
  const found = [redPain(facts), worseMorning(facts), stopped(facts), silence(facts), ending(facts)];
  return found.filter((reason) => reason !== null);
}

const isRecent = (on: string, today: string) => on > addDays(today, -recentDays);

const highest = ({ painNow, painWorst }: Session) => Math.max(painNow ?? -1, painWorst ?? -1);

function redPain({ sessions, today, thresholds }: AttentionFacts): Reason | null {
  const rated = sessions.filter((session) => isRecent(session.on, today) && highest(session) >= 0);
  const red = rated.filter((session) => painZone(highest(session), thresholds) === "red");
  const worst = red.toSorted((a, b) => highest(b) - highest(a) || (a.on < b.on ? 1 : -1))[0];
  if (!worst) return null;
  const last = rated.at(-1);
  const since = last && last.on > worst.on ? ` Last: ${highest(last)} on ${shortDay(last.on)}.` : "";
  const times = red.length > 1 ? ` Red in ${red.length} entries.` : "";
  return { kind: "pain-red", on: worst.on, words: `Pain ${highest(worst)} of 10 on ${shortDay(worst.on)}.${times}${since}` };
}

function worseMorning({ mornings, today }: AttentionFacts): Reason | null {
  const worse = [...mornings].filter(([on, compared]) => compared === "worse" && isRecent(on, today)).map(([on]) => on);
  const last = worse.sort().at(-1);
  if (!last) return null;
  const words =
    worse.length > 1 ? `Worse on ${worse.length} mornings, last on ${shortDay(last)}.` : `Worse on the morning of ${shortDay(last)}.`;
  return { kind: "worse-morning", on: last, words };
}

function stopped({ sessions, today }: AttentionFacts): Reason | null {
  const days = [...new Set(sessions.filter((session) => session.stopped && isRecent(session.on, today)).map(({ on }) => on))];
  const last = days.at(-1);
  if (!last) return null;
  const words = days.length > 1 ? `Too much on ${days.length} days, last on ${shortDay(last)}.` : `Too much on ${shortDay(last)}.`;
  return { kind: "stopped", on: last, words };
}

/** Longer ago than any silence that matters here. */
const farthest = 60;

function silence({ course, lastOn: last, isReached, today, thresholds }: AttentionFacts): Reason | null {
  if (!isReached) return null;
  let days = 0;
  let sevenths = 0;
  for (
    let on = addDays(today, -1);
    (last === null || on > last) && days < farthest && on > addDays(today, -farthest);
    on = addDays(on, -1)
  ) {
    const day = courseDay(course, on);
    if (day?.state !== "running" && day?.state !== "undated") continue;
    days++;
    sevenths += Math.max(0, ...day.items.map((item) => (item.when === "this-day" ? 7 : item.daysAWeek)));
  }
  const isRunning = ["running", "undated"].includes(courseDay(course, today)?.state ?? "");
  if (!isRunning || days < thresholds.silentDays || sevenths < 7) return null;
  const words = last === null ? `Nothing logged yet in ${days} days.` : `Nothing logged for ${days} days.`;
  return { kind: "silent", on: addDays(today, -1), words };
}

function ending({ course, today, thresholds }: AttentionFacts): Reason | null {
  const version = versionOn(course, today);
  if (!version) return null;
  const { state, endsOn } = programDay({ ...version, phases: [] }, [...course.events], today);
  if (endsOn === null || state === "paused" || course.events.some(({ kind }) => kind === "end")) return null;
  const left = daysBetween(today, endsOn);
  return left <= thresholds.endingDays && left >= -pastDays ? { kind: "ending", on: endsOn, words: endingWords(left) } : null;
}

function endingWords(days: number): string {
  if (days === 0) return "The program ends today.";
  if (days === 1) return "The program ends tomorrow.";
  if (days === -1) return "The program ended yesterday.";
  return days > 0 ? `The program ends in ${days} days.` : `The program ended ${-days} days ago.`;
}

type Ranked = { reasons: readonly Reason[] };

/** The most urgent kind first; in one kind what is newest, and of programs that end the one that ends first. */
export function byUrgency(a: Ranked, b: Ranked): number {
  const [first, second] = [a.reasons[0], b.reasons[0]];
  if (!first || !second) return Number(!first) - Number(!second);
  const rank = attentionKinds.indexOf(first.kind) - attentionKinds.indexOf(second.kind);
  if (rank !== 0) return rank;
  return first.kind === "ending" ? first.on.localeCompare(second.on) : second.on.localeCompare(first.on);
}
