"use client";
import { useSyncExternalStore } from "react";
import { useComposer } from "./composer-context";

/** Which exercises are chosen for one change to all of them. Each card asks only about itself, so that choosing one draws one. */
export class Selection {
  #isOn = false;
  #keys: ReadonlySet<string> = new Set();
  #last: string | null = null;
  readonly #listeners = new Set<() => void>();

  get isOn(): boolean {
    return this.#isOn;
  }
  get keys(): ReadonlySet<string> {
    return this.#keys;
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Chooses one or lets it go; with `order`, the keys as they stand on the page, everything from the one before it to this one alike. */
  toggle(itemKey: string, order: readonly string[] | null = null) {
    const isChosen = !this.#keys.has(itemKey);
    const [from, to] = [order?.indexOf(this.#last ?? "") ?? -1, order?.indexOf(itemKey) ?? -1];
    const run = order && from >= 0 && to >= 0 ? order.slice(Math.min(from, to), Math.max(from, to) + 1) : [itemKey];
    const keys = new Set(this.#keys);
    for (const key of run) {
      if (isChosen) keys.add(key);
      else keys.delete(key);
    }
    this.#last = itemKey;
    this.set(keys);
  }

  set(keys: Iterable<string>) {
    this.#isOn = true;
    this.#keys = new Set(keys);
    this.#tell();
  }

  stop() {
    this.#isOn = false;
    this.#keys = new Set();
    this.#last = null;
    this.#tell();
  }

  #tell() {
    for (const listener of this.#listeners) listener();
  }
}

export function useSelection<T>(select: (selection: Selection) => T): T {
  const { selection } = useComposer();
  const part = () => select(selection);
  return useSyncExternalStore(selection.subscribe, part, part);
}
