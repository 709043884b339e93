"use client";
import { type RefObject, useMemo, useRef } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { useComposer, useDraftPart } from "./composer-context";
import { type ItemActions, ItemCard } from "./item-card";
import { AddPhase, PhaseHead } from "./phase-head";
import { PhaseNotices, usePhaseChecks } from "./phase-notices";
import { endSlot, type Section, sectionsOf } from "./phase-order";
import { useDragOrder } from "./use-drag-order";
import { useItemActions } from "./use-item-actions";
import { usePhases } from "./use-phases";
import { useItemName } from "./ways";

/** The exercises of a program in their order, phase by phase: dragged, moved by keys or buttons, removed and brought back. */
export function ItemList() {
  const { isReadOnly } = useComposer();
  const phases = useDraftPart((draft) => draft.content.phases);
  const items = useDraftPart((draft) => draft.content.items);
  const sections = useMemo(() => sectionsOf({ phases, items }), [phases, items]);
  const list = useRef<HTMLOListElement>(null);
  const phaseActions = usePhases();
  const isSimple = isOnePlain(sections);

  if (items.length === 0 && isSimple)
    return (
      <EmptyState title="No exercises yet">
        {isReadOnly
          ? "The therapist has not added any."
          : "Type a name under “Add exercises” and press Enter. Each comes with a dosage to start from."}
      </EmptyState>
    );
  return (
    <>
      <Cards {...{ list, sections, isSimple, phaseActions }} />
      {!isReadOnly && (
        <AddPhase
          actions={phaseActions}
          hasExercises={(sections.at(-1)?.items.length ?? 0) > 0}
          entered={(phaseId) => enterPhase(list.current, phaseId)}
        />
      )}
    </>
  );
}

/** A program without phases has one that says nothing: then none is spoken of. */
const isOnePlain = (sections: readonly Section[]) => {
  const [first, ...others] = sections.map(({ phase }) => phase);
  return others.length === 0 && (!first || (!first.title && !first.criteria && first.fromWeek === 1 && first.toWeek === null));
};

type CardsProps = {
  list: RefObject<HTMLOListElement | null>;
  sections: readonly Section[];
  isSimple: boolean;
  phaseActions: ReturnType<typeof usePhases>;
};

/** One list, so that a card which goes to another phase stays the same card, with all that is open or half typed in it. */
function Cards({ list, sections, isSimple, phaseActions }: CardsProps) {
  const { pictureOf, isReadOnly, target } = useComposer();
  const nameOf = useItemName();
  const checks = usePhaseChecks();
  const { actions, drag } = useCardActions(list, sections);
  const lastPhase = sections.at(-1)?.phase.id;
  const rows = sections.flatMap(({ phase, items, from }, at) => [
    (!isSimple || checks.has(phase.id)) && (
      <li
        key={`head ${phase.id}`}
        data-phase={phase.id}
        onFocus={() => target.set(phase.id)}
        className="mt-5 mb-1 flex flex-col gap-2 border-t-2 border-ink pt-3 first:mt-0"
      >
        {!isSimple && <PhaseHead phase={phase} place={at} isOnly={sections.length === 1} isReadOnly={isReadOnly} actions={phaseActions} />}
        <PhaseNotices phase={phase} checks={checks.get(phase.id) ?? []} actions={phaseActions} isReadOnly={isReadOnly} />
      </li>
    ),
    ...items.map((item, place) => (
      <li
        key={item.itemKey}
        data-slot={item.itemKey}
        onFocus={({ currentTarget }) => {
          target.set(phase.id);
          currentTarget.dataset.used = "";
        }}
        className={drag?.itemKey === item.itemKey ? "relative z-10 py-1 opacity-90 [&>article]:shadow-raised" : restingStyle}
        style={drag?.itemKey === item.itemKey ? { transform: `translate(1.5rem, ${drag.byPx}px)`, pointerEvents: "none" } : undefined}
      >
        {drag?.at === item.itemKey && <Line at="top" />}
        {isSimple && drag?.at === endSlot(phase.id) && place === items.length - 1 && <Line at="bottom" />}
        <ItemCard
          item={item}
          name={nameOf(item)}
          picture={pictureOf(item)}
          place={from + place}
          isFirst={at === 0 && place === 0}
          isLast={phase.id === lastPhase && place === items.length - 1}
          isReadOnly={isReadOnly}
          actions={actions}
        />
      </li>
    )),
    !isSimple && (
      <li key={`end ${phase.id}`} data-slot={endSlot(phase.id)} className="relative min-h-2">
        {drag?.at === endSlot(phase.id) && <Line at="top" />}
        {items.length === 0 && <NothingInPhase isReadOnly={isReadOnly} />}
      </li>
    ),
  ]);
  return (
    <ol ref={list} aria-label="Exercises of the program" className="flex flex-col">
      {rows}
    </ol>
  );
}

const NothingInPhase = ({ isReadOnly }: { isReadOnly: boolean }) => (
  <p className="rounded border border-dashed border-edge px-3 py-3 text-soft">
    {isReadOnly ? "No exercises." : "No exercises in this phase. Add some, move one here, or remove the phase."}
  </p>
);

/** What cards do, and where a dragged one would land. */
function useCardActions(list: RefObject<HTMLOListElement | null>, sections: readonly Section[]) {
  const { change, noteUnread: unread } = useComposer();
  const done = useItemActions();
  const end = sections.at(-1);
  const { drag, grab } = useDragOrder(list, endSlot(end?.phase.id ?? ""), done.moveToSlot);
  const actions = useMemo<ItemActions>(() => ({ ...done, change, unread, grab }), [done, change, unread, grab]);
  return { actions, drag };
}

/**
 * A card out of sight costs nothing to lay out, until it is worked in: what it opens may stand over its edge. It stays so, because a menu
 * gives the focus back while a finger is still on its button, and a card that were folded away again then would not get the press. 7 rem is
 * about how high a folded card is. Its width is not remembered: a screen that is turned would be as wide as it was before.
 */
const restingStyle = "relative py-1 not-data-used:[content-visibility:auto] [contain-intrinsic-height:auto_7rem]";

const Line = ({ at }: { at: "top" | "bottom" }) => (
  <span aria-hidden="true" className={`absolute inset-x-0 h-0.5 rounded-full bg-teal ${at === "top" ? "top-0" : "bottom-0"}`} />
);

/** A new phase begins with its weeks. */
function enterPhase(list: HTMLElement | null, phaseId: string) {
  requestAnimationFrame(() => list?.querySelector<HTMLInputElement>(`[data-phase="${phaseId}"] input`)?.select());
}
