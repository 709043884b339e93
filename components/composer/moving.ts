import { newId } from "@/lib/ids";
import type { DraftContent, DraftItem } from "@/lib/programs/operations";
import type { DraftChange } from "./draft-snapshot";

/** The same once more, right after it, under a key of its own. */
export function copyOf(content: DraftContent, item: DraftItem, itemKey = newId()): Extract<DraftChange, { kind: "item.add" }> {
  const after = content.items[content.items.indexOf(item) + 1]?.itemKey ?? null;
  return { ...item, kind: "item.add", itemKey, before: after };
}
