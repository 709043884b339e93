import type { ErrorCode } from "@/lib/errors";
import type { ChangesOf } from "@/lib/programs/drafts";
import type { DraftContent, DraftOperation } from "@/lib/programs/operations";
import type { DraftConflict } from "@/lib/programs/saving";
import type { DraftClient } from "./draft-client";
import type { Did } from "./undo-history";

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** A change without its id: the store gives it one. */
export type DraftChange = Without<DraftOperation, "id">;

export type SaveState = "saved" | "saving" | "offline" | "signed-out" | "locked" | "conflict" | "published" | "gone" | "refused";
/** Answers that pass by themselves, or once somebody has proved again who they are: what was not taken is sent again. */
export const waitsAs: Partial<Record<ErrorCode, SaveState>> = { too_many: "offline", signed_out: "signed-out", locked: "locked" };

export type Conflict = Extract<DraftConflict, { kind: "changed" }>;

/** Everything that the composer draws; a new object whenever something is different. */
export type DraftSnapshot = {
  content: DraftContent;
  /** What the server holds; the preview is drawn from it. */
  revision: number;
  names: Record<string, string>;
  state: SaveState;
  /** How many changes the server does not have yet. */
  unsaved: number;
  /** Whether this browser could keep them. */
  isKept: boolean;
  /** What the server said about a state that needs words. */
  message: string | null;
  conflict: Conflict | null;
  publishedAs: number | null;
  /** How many changes were set aside and can be brought back. */
  aside: number;
  /** What was done here last and can be taken back, and what was taken back and can be done again. */
  undoable: Did | null;
  redoable: Did | null;
};

export type StoreOptions = {
  staffId: string;
  versionId: string;
  revision: number;
  content: DraftContent;
  names: Record<string, string>;
  client: DraftClient;
  /** Says in passing what happened: somebody else's changes, a refused change. */
  announce: (sentence: string) => void;
  describe: (others: readonly ChangesOf[]) => string;
  /** Follows what others do, and sends nothing. */
  isReadOnly: boolean;
};

/** Typing makes many small changes of the same thing: those that were never sent become one. */
export function merge(last: DraftOperation | undefined, next: DraftOperation): DraftOperation | null {
  if (last?.kind === "program.set" && next.kind === "program.set") return { ...last, changes: { ...last.changes, ...next.changes } };
  if (last?.kind === "item.set" && next.kind === "item.set" && last.itemKey === next.itemKey)
    return { ...last, changes: { ...last.changes, ...next.changes } };
  return null;
}

export const isConflict = (data: unknown): data is DraftConflict => typeof data === "object" && data !== null && "kind" in data;

/** A request may be a megabyte long, and a character takes up to three bytes: long notes go in several batches. */
const batchCharacters = 300_000;
const batchSize = 100;

/** As many operations as go in one request, from the oldest on; always one at least. */
export function batchOf(pending: readonly DraftOperation[]): DraftOperation[] {
  let characters = 0;
  const fits = pending.slice(0, batchSize).findIndex((operation, place) => {
    characters += JSON.stringify(operation).length;
    return place > 0 && characters > batchCharacters;
  });
  return pending.slice(0, fits < 0 ? batchSize : fits);
}

/** How long to wait before the next try, after so many that failed in a row: 1 s, doubling to 30 s. */
export const retryAfterMs = (failures: number) => Math.min(30_000, 1_000 * 2 ** (failures - 1));
