import { newId } from "@/lib/ids";
import type { LogInput } from "../log-input";
import type { StoredLog } from "../merge";

/** An entry as the page sends it: all of one exercise done, and nothing else said. */
export const entry = (on: string, itemKey: string, more: Partial<LogInput> = {}): LogInput => ({
  ...{ logId: newId(), on, round: 1, items: [{ itemKey, done: "all" }] },
  ...{ painNow: null, painWorst: null, effort: null, stopped: false, note: "", replaces: null },
  ...more,
});

/** A log as it is stored. */
export const stored = (more: Partial<StoredLog> = {}): StoredLog => ({
  ...{ logId: newId(), on: "2026-11-20", round: 1, source: "patient", items: [], at: 0 },
  ...{ painNow: null, painWorst: null, effort: null, stopped: false, note: "", replaces: null },
  ...more,
});
