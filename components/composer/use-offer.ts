"use client";
import { useCallback, useEffect, useMemo, useState } from "react";
import { buildIndex } from "@/lib/catalog/search";
import type { Result } from "@/lib/errors";
import type { Offer, OfferedExercise } from "@/lib/programs/offered";
import type { DraftItem } from "@/lib/programs/operations";

const nothing: Offer = { exercises: [], favourites: [], recent: [] };

/** What can be added, fetched once; the browser asks again only whether it has changed. */
export function useOffer() {
  const [offer, setOffer] = useState<Offer>(nothing);
  const [state, setState] = useState<"loading" | "there" | "failed">("loading");
  const load = useCallback(async () => {
    const answer = await fetchOffer();
    if (answer) setOffer(answer);
    setState(answer ? "there" : "failed");
  }, []);
  useEffect(() => void load(), [load]);
  const index = useMemo(() => buildIndex(offer.exercises), [offer.exercises]);
  const byId = useMemo(() => new Map(offer.exercises.map((exercise) => [exercise.id, exercise])), [offer.exercises]);
  const boost = useMemo(() => weights(offer), [offer]);
  const mark = useCallback((change: (offer: Offer) => Offer) => setOffer(change), []);
  const { exercises, favourites, recent } = offer;
  const catalog = useMemo(() => ({ state, exercises, index, byId, reload: load, mark }), [state, exercises, index, byId, load, mark]);
  const marks = useMemo(() => ({ favourites, recent, boost }), [favourites, recent, boost]);
  return { catalog, marks };
}

/** What can be added. It stays the same while somebody adds. */
export type OfferState = ReturnType<typeof useOffer>["catalog"];
/** What this person marked and used, and what it weighs in the search: another one after each exercise that is added. */
export type Marks = ReturnType<typeof useOffer>["marks"];

async function fetchOffer(): Promise<Offer | null> {
  try {
    const response = await fetch("/api/catalog", { cache: "no-cache" });
    const answer: Result<Offer> = await response.json();
    return answer.ok ? answer.data : null;
  } catch {
    return null;
  }
}

/** Where the picture of an item is fetched: of its variation and its side. */
export function pictureFor({ variationSlug, dosage }: DraftItem, exercise: OfferedExercise | undefined): string | undefined {
  const address = exercise?.pictures[variationSlug ?? ""];
  return address && !exercise?.isOwn && dosage.side === "right" ? `${address}&side=right` : address;
}

/** Favourites come first, then what was used last. */
function weights({ favourites, recent }: Offer): ReadonlyMap<string, number> {
  const used = recent.map((id, place) => [id, 1.2 + 0.3 / (place + 1)] as const);
  return new Map([...used, ...favourites.map((id) => [id, 2] as const)]);
}

export const used = (offer: Offer, { id }: OfferedExercise): Offer => ({
  ...offer,
  recent: [id, ...offer.recent.filter((other) => other !== id)],
});

export const favoured = (offer: Offer, id: string, isFavourite: boolean): Offer => ({
  ...offer,
  favourites: isFavourite ? [...offer.favourites, id] : offer.favourites.filter((other) => other !== id),
});
