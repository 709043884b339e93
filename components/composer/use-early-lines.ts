"use client";
import { useEffect, useState } from "react";
import { searchCatalog } from "@/lib/catalog/search";
import type { OfferedExercise } from "@/lib/programs/offered";
import { readQuery } from "@/lib/programs/paste-list";
import type { Marks, OfferState } from "./use-offer";

/** Who types faster than the catalog arrives loses nothing: what was confirmed with Enter is added as soon as it is there. */
export function useEarlyLines(catalog: OfferState, boost: Marks["boost"], add: (exercise: OfferedExercise, shorthand: string) => void) {
  const [waiting, setWaiting] = useState<readonly string[]>([]);
  useEffect(() => {
    if (catalog.state !== "there" || waiting.length === 0) return;
    setWaiting([]);
    for (const text of waiting) {
      const { name, shorthand } = readQuery(text, { ...catalog, boost });
      const exercise = catalog.byId.get(searchCatalog(catalog.index, name, {}, boost).ids[0] ?? "");
      if (exercise) add(exercise, shorthand);
    }
  }, [catalog, boost, waiting, add]);
  return { keep: (text: string) => setWaiting((before) => (text.trim() ? [...before, text] : before)) };
}
