"use client";
import { useSyncExternalStore } from "react";

const storageKey = "homestretch.single-keys";
const listeners = new Set<() => void>();

/** Whether keys without a modifier start commands; kept in this browser, and where it keeps nothing, for as long as the page is open. */
export const singleKeys = {
  isOff: false,
  areOn(): boolean {
    try {
      return localStorage.getItem(storageKey) !== "off" && !this.isOff;
    } catch {
      return !this.isOff;
    }
  },
  set(isOn: boolean) {
    this.isOff = !isOn;
    try {
      if (isOn) localStorage.removeItem(storageKey);
      else localStorage.setItem(storageKey, "off");
    } catch {
      // A browser that keeps nothing: the choice holds until the page is closed.
    }
    for (const listener of listeners) listener();
  },
};

export const useSingleKeys = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => singleKeys.areOn(),
    () => true,
  );
