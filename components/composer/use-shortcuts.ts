"use client";
import { useEffect } from "react";
import { singleKeys } from "@/components/ui/single-keys";
import { type Command, type CommandRegistry, placeOf } from "./commands";
import { isField, isMacLike, isPressed, isSingle, type Keys } from "./shortcuts";

/** Starts the command whose keys are pressed, unless a dialog is open. What the page around it listens for on `window` comes after it. */
export function useShortcuts(registry: CommandRegistry) {
  useEffect(() => {
    const isMac = isMacLike();
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      // Most keys are letters of a text and start nothing: nothing else is asked for them.
      const pressed = registry
        .list()
        .filter((candidate) => candidate.keys?.some((keys) => isPressed(keys, event, isMac) && mayRun(candidate, keys, event.target)));
      if (pressed.length === 0 || isDialogOpen()) return;
      const place = placeOf(document.activeElement);
      const command = pressed.find((candidate) => candidate.isAvailable?.(place) ?? true);
      if (!command) return;
      event.preventDefault();
      command.run(place);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [registry]);
}

/** A message in passing is called a dialog too, in a region of its own; it holds up nothing. */
const isDialogOpen = () =>
  [...document.querySelectorAll('[role="dialog"], [role="alertdialog"]')].some((dialog) => !dialog.closest('[role="region"]'));

function mayRun({ inFields }: Command, keys: Keys, target: EventTarget | null): boolean {
  if (isSingle(keys)) return !isField(target) && !(target instanceof HTMLSelectElement) && singleKeys.areOn();
  if (inFields === false && isField(target)) return false;
  // In a list and in a text of several lines the arrow keys have a meaning of their own.
  return !keys.includes("Arrow") || !(target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement);
}
