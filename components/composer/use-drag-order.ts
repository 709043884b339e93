"use client";
import { type PointerEvent, type RefObject, useCallback, useRef, useState } from "react";

/** Where a dragged card would land: at the slot `at`. */
export type Drag = { itemKey: string; at: string; byPx: number };

const edgePx = 48;
const stepPx = 12;

/**
 * Reordering with the mouse or a finger. The list's children with `data-slot` are the places where a card can be let go, in order: above each
 * card, and what stands for an end. While one is dragged the others stay and a line shows where it would land; Escape lets go without moving it.
 * @param last the slot for what is let go below all of them
 */
export function useDragOrder(list: RefObject<HTMLElement | null>, last: string, drop: (itemKey: string, slot: string) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const latest = useRef({ last, drop });
  latest.current = { last, drop };

  const grab = useCallback(
    (itemKey: string, event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.preventDefault();
      const handle = event.currentTarget;
      const from = event.clientY;
      let target = itemKey;
      handle.setPointerCapture(event.pointerId);
      const follow = ({ clientY }: { clientY: number }) => {
        target = slotAt(list.current, clientY, itemKey) ?? latest.current.last;
        scrollAtEdge(list.current, clientY);
        setDrag({ itemKey, at: target, byPx: clientY - from });
      };
      const end = (isDropped: boolean) => {
        stop.abort();
        setDrag(null);
        if (isDropped) latest.current.drop(itemKey, target);
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

/** The first slot whose middle is below the pointer; the dragged one follows the pointer and says nothing. */
function slotAt(list: HTMLElement | null, y: number, dragged: string): string | undefined {
  const slots = [...(list?.querySelectorAll<HTMLElement>(":scope > [data-slot]") ?? [])];
  const below = slots.find((slot) => {
    const { top, height } = slot.getBoundingClientRect();
    return slot.dataset.slot !== dragged && y < top + height / 2;
  });
  return below?.dataset.slot;
}

function scrollAtEdge(list: HTMLElement | null, y: number) {
  const pane = list?.closest<HTMLElement>("[data-scroll]");
  const isOwn = pane && pane.scrollHeight > pane.clientHeight && getComputedStyle(pane).overflowY !== "visible";
  const { top, bottom } = isOwn ? pane.getBoundingClientRect() : { top: 0, bottom: window.innerHeight };
  const by = y < top + edgePx ? -stepPx : y > bottom - edgePx ? stepPx : 0;
  if (by !== 0) (isOwn ? pane : window).scrollBy(0, by);
}
