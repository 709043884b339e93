"use client";
import { useEffect, useRef } from "react";
import { useComposer } from "./composer-context";
import { isField, type Keys } from "./shortcuts";

/**
 * Where the person is: the exercise whose card has the focus, whether its heading has it, and whether it is a field with text that is in no
 * draft yet, which the browser takes back by itself.
 */
export type CommandPlace = { itemKey: string | null; isOnHeading: boolean; hasOwnText: boolean };

export type Command = {
  /** The same id registered again replaces the command. */
  id: string;
  /** What it does, as the palette and the list of shortcuts say it: "Duplicate the exercise". */
  name: string;
  group: "Program" | "Exercise" | "Moving about" | "Help";
  /** Any of these starts it; the first is the one that is shown. */
  keys?: readonly Keys[];
  /** Keys with a modifier also work while typing, unless this is false. */
  inFields?: false;
  /** Left out of the palette, because it makes no sense there. */
  isHidden?: boolean;
  isAvailable?: (place: CommandPlace) => boolean;
  run: (place: CommandPlace) => void;
};

/** What can be done by name or by key. Parts of the composer add their own with `useCommands`. */
export class CommandRegistry {
  readonly #commands = new Map<string, Command>();

  add(command: Command): () => void {
    this.#commands.set(command.id, command);
    return () => {
      if (this.#commands.get(command.id) === command) this.#commands.delete(command.id);
    };
  }

  list = (): Command[] => [...this.#commands.values()];

  available = (place: CommandPlace): Command[] => this.list().filter((command) => command.isAvailable?.(place) ?? true);
}

/** Adds commands for as long as this part is on the page. Which they are, and their keys, is settled when it appears; `run` is always the newest. */
export function useCommands(commands: readonly Command[]) {
  const { commands: registry } = useComposer();
  const latest = useRef(commands);
  latest.current = commands;
  useEffect(() => {
    const newest = (id: string) => latest.current.find((command) => command.id === id);
    const removals = latest.current.map((command) =>
      registry.add({
        ...command,
        isAvailable: (place) => newest(command.id)?.isAvailable?.(place) ?? true,
        run: (place) => newest(command.id)?.run(place),
      }),
    );
    return () => {
      for (const remove of removals) remove();
    };
  }, [registry]);
}

/** The card that holds an element, by `data-item`. */
export function placeOf(element: Element | null): CommandPlace {
  const card = element?.closest<HTMLElement>("[data-item]");
  const isOnHeading = element?.matches("[data-heading]") ?? false;
  return { itemKey: card?.dataset.item ?? null, isOnHeading, hasOwnText: hasOwnText(element) };
}

/**
 * What stands in a field of the program is in the draft, but for what could not be read (`aria-invalid`) and what is still being typed
 * (`data-unsent`). What stands in any other field is in no draft, unless all of it is marked and the next key replaces it.
 */
function hasOwnText(element: Element | null): boolean {
  // On the server there is no element, and no kinds of elements either.
  if (!element || !isField(element)) return false;
  if (element.closest("[data-unsent]") || element.getAttribute("aria-invalid") === "true") return true;
  if (element.closest("[data-scroll]") || !(element instanceof HTMLInputElement)) return false;
  return element.value !== "" && element.selectionEnd !== (element.selectionStart ?? 0) + element.value.length;
}
