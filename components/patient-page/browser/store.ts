import type { DoneAmount, Position } from "@/lib/session/position";
import { forgetLink, keyOf } from "./forget";
import { data } from "./page";

export type LoggedItem = { itemKey: string; done: DoneAmount; sets?: number };

/** What goes to the server about one time of one day; see the route `logs`. */
export type Entry = {
  logId: string;
  on: string;
  round: number;
  items: LoggedItem[];
  painNow: number | null;
  painWorst: number | null;
  effort: "easy" | "right" | "hard" | null;
  stopped: boolean;
  note: string;
  replaces: string | null;
};

export type MorningEntry = { logId: string; on: string; compared: "better" | "same" | "worse" };

/** What waits to be sent, in the order in which it was saved. */
export type Waiting = { path: "logs"; body: Entry } | { path: "morning"; body: MorningEntry };

/** What stands of one time of one day, as far as this device knows. */
export type Done = Pick<Entry, "on" | "round" | "items" | "painNow" | "painWorst" | "effort" | "stopped"> & {
  patientLogId: string | null;
};

/** What the server knows of the last days; see `lib/logs/day-state.ts`. */
export type Known = {
  zones: { amberTo: number };
  days: { on: string; morning: string | null; rounds: Omit<Done, "on">[] }[];
};

/** A session that is over: it begins the entry, and stays until that is saved. */
export type Finished = { on: string; round: number; items: LoggedItem[]; stopped: boolean };

export type Running = { version: number; on: string; round: number; keys: string[]; position: Position; seenAt: number };

export type Kept = {
  seen: number | null;
  device: string | null;
  size: "standard" | "large" | null;
  language: string | null;
  off: string[];
  running: Running | null;
  finished: Finished | null;
  outbox: Waiting[];
  done: Done[];
  mornings: string[];
  /** Pain above this is more than the clinic wants to see. */
  redAbove: number;
};

const nothing: Kept = {
  seen: null,
  device: null,
  size: null,
  language: null,
  off: [],
  running: null,
  finished: null,
  outbox: [],
  done: [],
  mornings: [],
  redAbove: 5,
};

const key = keyOf(data?.base ?? "");

export const kept: Kept = { ...nothing, ...read() };

/** With a PIN nothing stays on the device: only a reload in the same tab finds it again. */
function storage(): Storage {
  return data?.until ? localStorage : sessionStorage;
}

function read(): Partial<Kept> {
  try {
    return JSON.parse(storage().getItem(key) ?? "{}") ?? {};
  } catch {
    return {};
  }
}

/** Changes what this device remembers of this link. One that refuses to keep anything remembers it while the page is open. */
export function keep(changes: Partial<Kept>) {
  Object.assign(kept, changes);
  if (isForgotten) return;
  try {
    storage().setItem(key, JSON.stringify(kept));
  } catch {
    // All else works.
  }
}

/** Once it has been removed nothing is kept again before the next visit. */
export let isForgotten = false;

/** Removes all of it from the device. */
export function forget(): Promise<void> {
  isForgotten = true;
  Object.assign(kept, nothing);
  return forgetLink(data?.base ?? "");
}
