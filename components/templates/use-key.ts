"use client";
import { useEffect, useRef } from "react";

/** One letter that does something on this page, while nobody types and no dialog is open. */
export function useKey(key: string, run: () => void) {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented) return;
      const at = event.target instanceof HTMLElement ? event.target : null;
      if (
        at?.closest("input, textarea, select, [contenteditable], [role=menu]") ||
        document.querySelector("[role=dialog], [role=alertdialog]")
      )
        return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [key]);
}
