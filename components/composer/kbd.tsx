"use client";
import { useEffect, useState } from "react";
import { isMacLike, type Keys, keyWords } from "./shortcuts";

/** Which keyboard it is; known once the page is in a browser. */
export function useIsMac(): boolean {
  const [isMac, setMac] = useState(false);
  useEffect(() => setMac(isMacLike()), []);
  return isMac;
}

/** Keys as caps. */
export const Kbd = ({ keys }: { keys: Keys }) => (
  <span className="inline-flex gap-1">
    {keyWords(keys, useIsMac()).map((word) => (
      <kbd
        key={word}
        className="min-w-6 rounded-sm border border-line bg-sunken px-1.5 py-px text-center font-sans text-xs text-ink tabular-nums"
      >
        {word}
      </kbd>
    ))}
  </span>
);
