"use client";
import { type PointerEvent, type RefObject, useCallback, useRef, useState } from "react";

/** Where a dragged card would land: above the card at `at`; the number of cards means the end. */
export type Drag = { itemKey: string; at: number; byPx: number };

const edgePx = 48;
const stepPx = 12;

/**
 * Reordering with the mouse or a finger. The list's children are the cards, in order. While one is dragged the others stay and a line shows
 * where it would land; Escape lets go without moving it.
 */
export function useDragOrder(
  list: RefObject<HTMLElement | null>,
  keys: readonly string[],
  drop: (itemKey: string, before: string | null) => void,
) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const latest = useRef({ keys, drop });
  latest.current = { keys, drop };

  const grab = useCallback(
    (itemKey: string, event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.preventDefault();
      const handle = event.currentTarget;
      const from = event.clientY;
      let target = latest.current.keys.indexOf(itemKey);
      handle.setPointerCapture(event.pointerId);
      const follow = ({ clientY }: { clientY: number }) => {
        target = placeAt(list.current, clientY, latest.current.keys.indexOf(itemKey));
        scrollAtEdge(list.current, clientY);
        setDrag({ itemKey, at: target, byPx: clientY - from });
      };
      const end = (isDropped: boolean) => {
        stop.abort();
        setDrag(null);
        if (!isDropped) return;
        const before = latest.current.keys[target] ?? null;
        if (before !== itemKey && latest.current.keys[latest.current.keys.indexOf(itemKey) + 1] !== before)
          latest.current.drop(itemKey, before);
      };
      const stop = new AbortController();
      const until = { signal: stop.signal };
      handle.addEventListener("pointermove", follow, until);
      handle.addEventListener("pointerup", () => end(true), until);
      handle.addEventListener("pointercancel", () => end(false), until);
      document.addEventListener("keydown", ({ key }) => key === "Escape" && end(false), until);
    },
    [list],
  );
  return { drag, grab };
}

/** The first card whose middle is below the pointer; the dragged one follows the pointer and says nothing. */
function placeAt(list: HTMLElement | null, y: number, dragged: number): number {
  const cards = [...(list?.children ?? [])];
  const place = cards.findIndex((card, at) => {
    const { top, height } = card.getBoundingClientRect();
    return at !== dragged && y < top + height / 2;
  });
  return place < 0 ? cards.length : place;
}

function scrollAtEdge(list: HTMLElement | null, y: number) {
  const pane = list?.closest<HTMLElement>("[data-scroll]");
  const isOwn = pane && pane.scrollHeight > pane.clientHeight && getComputedStyle(pane).overflowY !== "visible";
  const { top, bottom } = isOwn ? pane.getBoundingClientRect() : { top: 0, bottom: window.innerHeight };
  const by = y < top + edgePx ? -stepPx : y > bottom - edgePx ? stepPx : 0;
  if (by !== 0) (isOwn ? pane : window).scrollBy(0, by);
}
