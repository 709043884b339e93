import { z } from "zod";
import { type DraftContent, type DraftOperation, draftOperation } from "@/lib/programs/operations";

/** Changes that somebody put aside for the draft of somebody else, with the draft that they were written on. */
export type SetAside = { at: string; operations: DraftOperation[]; from: DraftContent };
/** What this browser still has to send for one draft. */
export type LocalQueue = {
  /** The revision that the changes were written on, and the draft as it was then. */
  seen: number;
  from: DraftContent;
  pending: DraftOperation[];
  aside: SetAside[];
};

const prefix = "homestretch.draft";
const keyOf = (staffId: string, versionId: string, tab: string) => [prefix, staffId, versionId, tab].join(":");

// What lies in a browser may be of an older version of the product: what cannot be read any more is left out, not guessed at.
const content = z.custom<DraftContent>((value) => typeof value === "object" && value !== null && "items" in value && "phases" in value);
const stored = z.object({
  seen: z.int(),
  from: content,
  pending: z.array(draftOperation),
  aside: z.array(z.object({ at: z.string(), operations: z.array(draftOperation), from: content })),
});

const keys = (): string[] => {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(`${prefix}:`));
  } catch {
    return [];
  }
};

/** Writes at once. False where the browser cannot keep it (private mode, full): then only the open page holds it. */
export function keepQueue(staffId: string, versionId: string, tab: string, queue: LocalQueue): boolean {
  try {
    const key = keyOf(staffId, versionId, tab);
    if (queue.pending.length === 0 && queue.aside.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(queue));
    return true;
  } catch {
    return false;
  }
}

/**
 * Takes over what earlier tabs of this person left for this draft, oldest first. A tab that is still open may send the same again: the
 * server knows the ids.
 */
export function takeQueue(staffId: string, versionId: string, tab: string): LocalQueue | null {
  forgetOthers(staffId);
  const found = keys()
    .filter((key) => key.startsWith(keyOf(staffId, versionId, "")))
    .flatMap((key) => readQueue(key) ?? []);
  const [first] = found.sort((a, b) => (a.pending[0]?.id ?? "").localeCompare(b.pending[0]?.id ?? ""));
  if (!first) return null;
  const pending = new Map(found.flatMap((queue) => queue.pending).map((operation) => [operation.id, operation]));
  const oldest = found.reduce((a, b) => (b.seen < a.seen ? b : a), first);
  const merged = { seen: oldest.seen, from: oldest.from, pending: [...pending.values()], aside: found.flatMap((queue) => queue.aside) };
  if (keepQueue(staffId, versionId, tab, merged)) forget((key) => key.startsWith(keyOf(staffId, versionId, "")) && !key.endsWith(tab));
  return merged;
}

/** What another account left in this browser is not ours to keep. */
export const forgetOthers = (staffId: string) => forget((key) => !key.startsWith(`${prefix}:${staffId}:`));

function readQueue(key: string): LocalQueue | null {
  try {
    const parsed = stored.safeParse(JSON.parse(localStorage.getItem(key) ?? ""));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function forget(which: (key: string) => boolean) {
  try {
    for (const key of keys()) if (which(key)) localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
