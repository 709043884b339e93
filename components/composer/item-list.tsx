"use client";
import { useCallback, useMemo, useRef } from "react";
import { flushSync } from "react-dom";
import { EmptyState } from "@/components/ui/empty-state";
import { toast } from "@/components/ui/toast";
import { useComposer, useDraftPart } from "./composer-context";
import { type ItemActions, ItemCard } from "./item-card";
import { useDragOrder } from "./use-drag-order";

/** The exercises of a program in their order: dragged, moved by keys or buttons, removed and brought back. */
export function ItemList() {
  const { nameOf, pictureOf, isReadOnly, change, noteUnread: unread, say } = useComposer();
  const items = useDraftPart((draft) => draft.content.items);
  const list = useRef<HTMLOListElement>(null);
  const latest = useRef({ items, nameOf });
  latest.current = { items, nameOf };
  const keys = useMemo(() => items.map((item) => item.itemKey), [items]);

  const moveTo = useCallback(
    (itemKey: string, before: string | null) => {
      const item = latest.current.items.find((candidate) => candidate.itemKey === itemKey);
      if (!item) return;
      keepingFocus(() => change({ kind: "item.move", itemKey, phaseId: item.phaseId, before }));
      const place = latest.current.items.findIndex((candidate) => candidate.itemKey === itemKey) + 1;
      say(`${latest.current.nameOf(item.exerciseId)} is now number ${place} of ${latest.current.items.length}.`);
    },
    [change, say],
  );
  const { drag, grab } = useDragOrder(list, keys, moveTo);

  const actions = useMemo<ItemActions>(
    () => ({
      change,
      unread,
      grab,
      move: (itemKey, step) => {
        const from = latest.current.items.findIndex((item) => item.itemKey === itemKey);
        const to = from + step;
        if (to < 0 || to >= latest.current.items.length) return say(step < 0 ? "It is the first already." : "It is the last already.");
        moveTo(itemKey, latest.current.items[step < 0 ? to : to + 1]?.itemKey ?? null);
      },
      remove: (itemKey) => {
        const place = latest.current.items.findIndex((item) => item.itemKey === itemKey);
        const item = latest.current.items[place];
        if (!item) return;
        const after = latest.current.items[place + 1]?.itemKey ?? null;
        flushSync(() => change({ kind: "item.remove", itemKey }));
        unread(itemKey, []);
        focusCard(list.current, place);
        toast(`Removed ${latest.current.nameOf(item.exerciseId)}.`, () => change({ ...item, kind: "item.add", before: after }));
      },
    }),
    [change, unread, grab, moveTo, say],
  );

  if (items.length === 0)
    return (
      <EmptyState title="No exercises yet">
        {isReadOnly
          ? "The therapist has not added any."
          : "Type a name under “Add exercises” and press Enter. Each comes with a dosage to start from."}
      </EmptyState>
    );
  return (
    <ol ref={list} aria-label="Exercises of the program" className="flex flex-col">
      {items.map((item, place) => (
        <li
          key={item.itemKey}
          className={drag?.itemKey === item.itemKey ? "relative z-10 py-1 opacity-90 [&>article]:shadow-raised" : "relative py-1"}
          style={drag?.itemKey === item.itemKey ? { transform: `translate(1.5rem, ${drag.byPx}px)`, pointerEvents: "none" } : undefined}
        >
          {drag?.at === place && <Line at="top" />}
          {drag?.at === items.length && place === items.length - 1 && <Line at="bottom" />}

          <ItemCard
            item={item}
            name={nameOf(item.exerciseId)}
            picture={pictureOf(item)}
            place={place}
            count={items.length}
            isReadOnly={isReadOnly}
            actions={actions}
          />
        </li>
      ))}
    </ol>
  );
}

const Line = ({ at }: { at: "top" | "bottom" }) => (
  <span aria-hidden="true" className={`absolute inset-x-0 h-0.5 rounded-full bg-teal ${at === "top" ? "-top-px" : "-bottom-px"}`} />
);

/** A browser takes the focus from what is moved in the page: whoever moves a card by keys goes on from there. */
function keepingFocus(run: () => void) {
  const focused = document.activeElement;
  flushSync(run);
  if (focused instanceof HTMLElement && focused.isConnected && document.activeElement !== focused) focused.focus();
}

/** After a removal the next card has the focus, else the one before. */
function focusCard(list: HTMLElement | null, place: number) {
  const cards = [...(list?.querySelectorAll<HTMLElement>("article button[aria-expanded]") ?? [])];
  cards.at(Math.min(place, cards.length - 1))?.focus();
}
