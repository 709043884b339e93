import { parseShorthand, unreadSentences } from "@/lib/dosage/shorthand/shorthand";
import { newId } from "@/lib/ids";
import { type DraftItem, readOperation } from "@/lib/programs/operations";
import type { DraftChange } from "./draft-snapshot";

/** One change for several exercises. What is empty stays as it is. */
export type Bulk = {
  /** Says only what is to be different: "3x/day 5d/wk". */
  shorthand: string;
  /** Follows what is written for the patient already, on a line of its own. */
  note: string;
  phaseId: string | null;
};

/** An exercise for which the change makes no sense, and why. */
export type Left = { item: DraftItem; sentence: string };

/** What to do to each exercise; those for which it comes to nothing valid are left as they were, all of it. */
export function bulkChanges(items: readonly DraftItem[], bulk: Bulk): { changes: DraftChange[]; changed: DraftItem[]; left: Left[] } {
  const planned = items.map((item) => ({ item, ...planFor(item, bulk) }));
  return {
    changes: planned.flatMap(({ sentence, changes }) => (sentence ? [] : changes)),
    changed: planned.flatMap(({ item, sentence, changes }) => (sentence || changes.length === 0 ? [] : [item])),
    left: planned.flatMap(({ item, sentence }) => (sentence ? [{ item, sentence }] : [])),
  };
}

function planFor(item: DraftItem, { shorthand, note, phaseId }: Bulk): { changes: DraftChange[]; sentence?: string } {
  const { itemKey } = item;
  const read = shorthand.trim() ? parseShorthand(shorthand, item.dosage) : null;
  const unread = read ? unreadSentences(read) : [];
  if (unread[0]) return { changes: [], sentence: unread[0] };
  const patientNote = [item.patientNote, note.trim()].filter(Boolean).join("\n");
  const set = { ...(read && { dosage: read.dosage }), ...(note.trim() && { patientNote }) };
  const changes: DraftChange[] = [
    ...(Object.keys(set).length > 0 ? [{ kind: "item.set" as const, itemKey, changes: set }] : []),
    ...(phaseId && phaseId !== item.phaseId ? [{ kind: "item.move" as const, itemKey, phaseId, before: null }] : []),
  ];
  const refusal = changes.map((change) => readOperation({ ...change, id: newId() })).find((result) => !result.success);
  return refusal?.error ? { changes: [], sentence: refusal.error.issues[0]?.message ?? "This change cannot be read." } : { changes };
}

/** What cannot be read whatever exercise it is for: it stays in the field until it is mended. */
export const unreadIn = (shorthand: string): string | undefined =>
  shorthand.trim() ? unreadSentences(parseShorthand(shorthand))[0] : undefined;
