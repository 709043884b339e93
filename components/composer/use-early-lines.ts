"use client";
import { useEffect, useState } from "react";
import { searchCatalog } from "@/lib/catalog/search";
import type { OfferedExercise } from "@/lib/programs/offered";
import { readQuery } from "@/lib/programs/paste-list";
import type { OfferState } from "./use-offer";

/** Who types faster than the catalog arrives loses nothing: what was confirmed with Enter is added as soon as it is there. */
export function useEarlyLines(catalog: OfferState, add: (exercise: OfferedExercise, shorthand: string) => void) {
  const [waiting, setWaiting] = useState<readonly string[]>([]);
  useEffect(() => {
    if (catalog.state !== "there" || waiting.length === 0) return;
    setWaiting([]);
    for (const text of waiting) {
      const { name, shorthand } = readQuery(text, catalog);
      const exercise = catalog.byId.get(searchCatalog(catalog.index, name, {}, catalog.boost).ids[0] ?? "");
      if (exercise) add(exercise, shorthand);
    }
  }, [catalog, waiting, add]);
  return { keep: (text: string) => setWaiting((before) => (text.trim() ? [...before, text] : before)) };
}
