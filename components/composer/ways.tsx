"use client";
import { ChevronDown, TrendingUp } from "lucide-react";
import { memo, useCallback, useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { toast } from "@/components/ui/toast";
import type { Dosage } from "@/lib/dosage/dosage";
import { dosageSentence } from "@/lib/dosage/sentence";
import type { DraftItem } from "@/lib/programs/operations";
import { weeksInSentence } from "@/lib/programs/phase-words";
import { chooseWay, earlierOf, harderThan, nameOfWay, type WayChoice, waysOf } from "@/lib/programs/ways";
import { useComposer, useDraftPart } from "./composer-context";

type Place = Pick<DraftItem, "itemKey" | "phaseId" | "exerciseId" | "variationSlug">;

/**
 * Easier, as usual or harder, under the name of an exercise that has such ways; in a later phase one press makes it harder than before. A
 * dosage that the therapist wrote is never written over: that of the new way is offered.
 */
export const Ways = memo(function Ways(place: Place) {
  const { itemKey, exerciseId, variationSlug } = place;
  const { catalog, isReadOnly, say, store, change } = useComposer();
  const [offer, setOffer] = useState<{ slug: string | null; dosage: Dosage } | null>(null);
  const exercise = catalog.byId.get(exerciseId);
  const ways = useMemo(() => (exercise ? waysOf(exercise) : []), [exercise]);
  if (isReadOnly || !exercise || ways.length < 2) return null;

  const choose = (slug: string | null) => {
    const item = store.getSnapshot().content.items.find((one) => one.itemKey === itemKey);
    if (!item) return;
    const { changes, offer: offered } = chooseWay(exercise, item, slug);
    const refusal = change({ kind: "item.set", itemKey, changes });
    if (refusal) return void toast(refusal);
    setOffer(offered && { slug, dosage: offered });
    say(`Now it is ${nameOfWay(exercise, slug)}.${offered ? " Your dosage stays." : ""}`);
  };
  const takeOffer = () => {
    if (offer) change({ kind: "item.set", itemKey, changes: { dosage: offer.dosage } });
    setOffer(null);
  };
  return (
    <>
      <WayMenu name={nameOfWay(exercise, variationSlug)} ways={ways} chosen={variationSlug} choose={choose} />
      <MakeHarder place={place} choose={choose} />
      {offer?.slug === variationSlug && (
        <Button size="small" onPress={takeOffer} className="h-auto! py-1 text-left whitespace-normal">
          Use its dosage: {dosageSentence(offer.dosage)}
        </Button>
      )}
    </>
  );
});

type MenuProps = { name: string; ways: readonly WayChoice[]; chosen: string | null; choose: (slug: string | null) => void };

const WayMenu = ({ name, ways, chosen, choose }: MenuProps) => (
  <Menu
    label={`Easier or harder: ${name}`}
    placement="bottom start"
    trigger={
      <Button size="small" kind="quiet" className="-ml-2.5" aria-label={`${labelOf(ways, chosen)}. Easier or harder: ${name}`}>
        {chosen === null ? "Easier or harder" : labelOf(ways, chosen)}
        <ChevronDown aria-hidden="true" />
      </Button>
    }
  >
    {ways.map(({ slug, label, basis }) => (
      <MenuItem key={slug ?? ""} textValue={label} onAction={() => choose(slug)}>
        <span className={slug === chosen ? "font-semibold" : undefined}>
          {label}
          {slug === chosen && <span className="sr-only"> (as it is now)</span>}
        </span>
        {basis && <span className="block text-xs text-soft">{basis}</span>}
      </MenuItem>
    ))}
  </Menu>
);

const labelOf = (ways: readonly WayChoice[], chosen: string | null) => ways.find(({ slug }) => slug === chosen)?.label ?? "As usual";

/** There while the exercise is still done as in the phase before, and there is a harder way. */
function MakeHarder({ place, choose }: { place: Place; choose: (slug: string | null) => void }) {
  const { catalog, store } = useComposer();
  const before = useDraftPart((draft) => earlierOf(draft.content, place));
  const exercise = catalog.byId.get(place.exerciseId);
  if (!before || !exercise || before.variationSlug !== place.variationSlug) return null;
  const harder = harderThan(exercise, before.variationSlug);
  const phase = store.getSnapshot().content.phases.find(({ id }) => id === before.phaseId);
  if (harder === undefined || !phase) return null;
  const way = exercise.variations.find(({ slug }) => slug === harder)?.name ?? "as usual";
  return (
    <Button size="small" onPress={() => choose(harder)}>
      <TrendingUp aria-hidden="true" />
      Harder than in {weeksInSentence(phase)}: {way}
    </Button>
  );
}

/** How an item is called on its card: with the way in which it is done. */
export function useItemName(): (item: DraftItem) => string {
  const { catalog, nameOf } = useComposer();
  const { byId } = catalog;
  return useCallback(
    ({ exerciseId, variationSlug }: DraftItem) => {
      const exercise = byId.get(exerciseId);
      return exercise ? nameOfWay(exercise, variationSlug) : nameOf(exerciseId);
    },
    [byId, nameOf],
  );
}
