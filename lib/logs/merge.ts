import { type Comparison, type DoneAmount, doneAmounts, type Effort, type LogSource, logSources } from "../vocabulary";
import type { LoggedItem } from "./log-input";

/** One row of what somebody said about one round of one day. `at` is when it reached us, as milliseconds since 1970. */
export type StoredLog = {
  logId: string;
  on: string;
  round: number;
  source: LogSource;
  items: readonly LoggedItem[];
  painNow: number | null;
  painWorst: number | null;
  effort: Effort | null;
  stopped: boolean;
  note: string;
  replaces: string | null;
  at: number;
};

/** What stands of one round of one day, from however many devices and sources. */
export type Session = {
  on: string;
  round: number;
  /** Sorted by key; of each exercise the most that anybody said. */
  items: LoggedItem[];
  painNow: number | null;
  painWorst: number | null;
  effort: Effort | null;
  stopped: boolean;
  /** All that was written, the earliest first, also beside what was corrected since: what was sent to the therapist stays sent. */
  notes: { text: string; source: LogSource; at: number }[];
  /** Who said it, in the order of `logSources`. */
  sources: LogSource[];
  /** The newest of the patient's own that stands: what a correction on the page replaces. */
  patientLogId: string | null;
  /** When the newest of what stands reached us. */
  cameAt: number;
};

const byName = (a: string, b: string) => Number(a > b) - Number(a < b);

/**
 * By the time at which it came; in the same moment what corrects comes after what it corrects, and else the id decides: so the order of a
 * list never matters.
 */
export function inOrder(logs: Iterable<StoredLog>): StoredLog[] {
  const known = new Map([...logs].map((log) => [log.logId, log]));
  const depth = ({ replaces }: StoredLog): number => {
    let steps = 0;
    for (let id = replaces; id !== null && steps < known.size; steps++) id = known.get(id)?.replaces ?? null;
    return steps;
  };
  return [...known.values()].sort((a, b) => a.at - b.at || depth(a) - depth(b) || byName(a.logId, b.logId));
}

/**
 * Merges logs of one program into sessions, in the order of days and rounds. Two phones that say something of the same round add up. A
 * correction takes the place of all that its source said of that round before it came; what comes later adds to it again.
 */
export function mergeLogs(logs: readonly StoredLog[]): Session[] {
  const rounds = new Map<string, StoredLog[]>();
  for (const log of inOrder(logs)) {
    const key = `${log.on} ${log.round}`;
    rounds.set(key, [...(rounds.get(key) ?? []), log]);
  }
  const sessions = [...rounds.values()].flatMap((ofRound) => (ofRound[0] ? [sessionOf(ofRound[0], ofRound)] : []));
  return sessions.sort((a, b) => byName(a.on, b.on) || a.round - b.round);
}

/** @param logs of one round of one day, in order */
function sessionOf({ on, round }: StoredLog, logs: readonly StoredLog[]): Session {
  const standing = logSources.flatMap((source) => standingOf(logs.filter((log) => log.source === source)));
  const ordered = logs.filter((log) => standing.includes(log));
  const last = <K extends "painNow" | "painWorst" | "effort">(key: K) => ordered.findLast((log) => log[key] !== null)?.[key] ?? null;
  return {
    ...{ on, round, items: union(ordered) },
    ...{ painNow: last("painNow"), painWorst: last("painWorst"), effort: last("effort"), stopped: ordered.some((log) => log.stopped) },
    notes: notesOf(logs),
    sources: logSources.filter((source) => ordered.some((log) => log.source === source)),
    patientLogId: ordered.findLast((log) => log.source === "patient")?.logId ?? null,
    cameAt: Math.max(...ordered.map(({ at }) => at)),
  };
}

/** From the last correction on; all of it where nothing was corrected. */
function standingOf(logs: readonly StoredLog[]): StoredLog[] {
  const corrected = logs.findLastIndex((log) => log.replaces !== null);
  return logs.slice(Math.max(0, corrected));
}

function union(logs: readonly StoredLog[]): LoggedItem[] {
  const items = new Map<string, LoggedItem>();
  for (const item of logs.flatMap((log) => log.items)) {
    const known = items.get(item.itemKey);
    items.set(item.itemKey, known ? more(known, item) : item);
  }
  return [...items.values()].sort((a, b) => byName(a.itemKey, b.itemKey));
}

const amount = (done: DoneAmount) => doneAmounts.indexOf(done);

function more(a: LoggedItem, b: LoggedItem): LoggedItem {
  const done = amount(a.done) >= amount(b.done) ? a.done : b.done;
  const sets = Math.max(a.sets ?? -1, b.sets ?? -1);
  return { itemKey: a.itemKey, done, ...(sets >= 0 ? { sets } : {}) };
}

/** The same words twice are one note. */
function notesOf(logs: readonly StoredLog[]): Session["notes"] {
  const notes = new Map<string, Session["notes"][number]>();
  for (const { note, source, at } of logs) if (note && !notes.has(note)) notes.set(note, { text: note, source, at });
  return [...notes.values()];
}

export type MorningAnswer = { logId: string; on: string; compared: Comparison; at: number };

/** Of each day the answer that came last. */
export function lastMornings(answers: readonly MorningAnswer[]): Map<string, Comparison> {
  const ordered = [...answers].sort((a, b) => a.at - b.at || byName(a.logId, b.logId));
  return new Map(ordered.map(({ on, compared }) => [on, compared]));
}
