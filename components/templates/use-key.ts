"use client";
import { useEffect, useRef } from "react";
import { singleKeys } from "@/components/ui/single-keys";

/** One letter that does something on this page, while nobody types, no dialog is open, and nobody has switched such letters off. */
export function useKey(key: string, run: () => void) {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented) return;
      const at = event.target instanceof HTMLElement ? event.target : null;
      if (at?.closest("input, textarea, select, [contenteditable], [role=menu]") || isDialogOpen() || !singleKeys.areOn()) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [key]);
}

/** A message in passing is called a dialog too, in a region of its own; it holds up nothing. */
const isDialogOpen = () =>
  [...document.querySelectorAll('[role="dialog"], [role="alertdialog"]')].some((dialog) => !dialog.closest('[role="region"]'));
