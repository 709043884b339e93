"use client";
import { type RefObject, useCallback, useRef } from "react";

/**
 * One place from which a screen reader hears what has just happened. The same sentence twice is said twice. It is written past React, so
 * that saying something draws nothing again.
 */
export function useSaying() {
  const place = useRef<HTMLParagraphElement>(null);
  const say = useCallback((sentence: string) => {
    if (!place.current) return;
    place.current.textContent = place.current.textContent === sentence ? `${sentence}\u00a0` : sentence;
  }, []);
  return { place, say };
}

export const Said = ({ place }: { place: RefObject<HTMLParagraphElement | null> }) => <p ref={place} role="status" className="sr-only" />;
