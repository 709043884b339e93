"use client";
import { useEffect, useState } from "react";

/** After this long without a key what stands there is meant. */
const pauseMs = 1_000;

/**
 * Whether somebody is in the middle of writing a text: until they pause, or `settle` says that they have left it. What is half written is not
 * called wrong.
 * @param before what stood there before the first key
 */
export function useTyping(text: string, before = text) {
  const [meant, setMeant] = useState(before);
  useEffect(() => {
    const timer = setTimeout(() => setMeant(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return { isTyping: text !== meant, settle: () => setMeant(text) };
}
