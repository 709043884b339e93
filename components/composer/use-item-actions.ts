"use client";
import { useMemo } from "react";
import { toast } from "@/components/ui/toast";
import { focusItem, keepingFocus, keepingPlace } from "./card-focus";
import { useComposer } from "./composer-context";
import { copyOf } from "./moving";
import { inPageOrder, type Place, placeOfSlot, sectionsOf, stepFrom } from "./phase-order";
import { useItemName } from "./ways";

/** What is done with one exercise of the program, wherever it is asked for: a button, a key, the palette, the mouse. */
export function useItemActions() {
  const { store, say, noteUnread } = useComposer();
  const nameOf = useItemName();
  return useMemo(() => {
    const sections = () => sectionsOf(store.getSnapshot().content);
    const shown = () => inPageOrder(sections());
    const itemOf = (itemKey: string) => shown().find((item) => item.itemKey === itemKey);
    const numberOf = (itemKey: string) => `number ${shown().findIndex((item) => item.itemKey === itemKey) + 1} of ${shown().length}`;
    const moveTo = (itemKey: string, place: Place | null) => {
      const item = itemOf(itemKey);
      if (!item || !place) return;
      keepingFocus(() => store.change({ kind: "item.move", itemKey, ...place }));
      const phase = sections().findIndex((section) => section.phase.id === place.phaseId) + 1;
      const where = item.phaseId === place.phaseId ? "" : ` in phase ${phase}`;
      say(`${nameOf(item)} is now ${numberOf(itemKey)}${where}.`);
    };
    return {
      move: (itemKey: string, step: 1 | -1) => {
        const place = stepFrom(sections(), itemKey, step);
        if (place) return moveTo(itemKey, place);
        say(step < 0 ? "It is the first already." : "It is the last already.");
      },
      moveToSlot: (itemKey: string, slot: string) => moveTo(itemKey, placeOfSlot(sections(), itemKey, slot)),
      duplicate: (itemKey: string) => {
        const item = itemOf(itemKey);
        if (!item) return;
        const copy = copyOf(store.getSnapshot().content, item);
        const refusal = store.change(copy);
        if (refusal) return void toast(refusal);
        say(`${nameOf(item)} once more, ${numberOf(copy.itemKey)}.`);
        requestAnimationFrame(() => focusItem(copy.itemKey));
      },
      remove: (itemKey: string) => {
        const { items } = store.getSnapshot().content;
        const item = itemOf(itemKey);
        if (!item) return;
        const after = items[items.indexOf(item) + 1]?.itemKey ?? null;
        keepingPlace(() => store.change({ kind: "item.remove", itemKey }));
        noteUnread(itemKey, []);
        const did = store.getSnapshot().undoable;
        toast(`Removed ${nameOf(item)}.`, () => {
          if (store.getSnapshot().undoable === did) store.undo();
          else store.change({ ...item, kind: "item.add", before: after });
        });
      },
    };
  }, [store, nameOf, say, noteUnread]);
}
