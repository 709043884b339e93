"use client";
import { type RefObject, useMemo, useRef } from "react";
import { flushSync } from "react-dom";
import { EmptyState } from "@/components/ui/empty-state";
import { toast } from "@/components/ui/toast";
import { useComposer, useDraftPart } from "./composer-context";
import { type ItemActions, ItemCard } from "./item-card";
import { AddPhase, PhaseHead } from "./phase-head";
import { PhaseNotices, usePhaseChecks } from "./phase-notices";
import { endSlot, inPageOrder, type Place, placeOfSlot, type Section, sectionsOf, stepFrom } from "./phase-order";
import { useDragOrder } from "./use-drag-order";
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
  const { actions, drag } = useItemActions(list, sections);
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
        onFocus={() => target.set(phase.id)}
        className={drag?.itemKey === item.itemKey ? "relative z-10 py-1 opacity-90 [&>article]:shadow-raised" : "relative py-1"}
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

/** Moving, removing and bringing back; the same functions for as long as the list is there. */
function useItemActions(list: RefObject<HTMLOListElement | null>, sections: readonly Section[]) {
  const { change, noteUnread: unread, say } = useComposer();
  const nameOf = useItemName();
  const latest = useRef({ sections, nameOf });
  latest.current = { sections, nameOf };

  const { moveTo, ...made } = useMemo(() => {
    const shown = () => inPageOrder(latest.current.sections);
    const moveTo = (itemKey: string, place: Place | null) => {
      const item = shown().find((candidate) => candidate.itemKey === itemKey);
      if (!item || !place) return;
      keepingFocus(() => change({ kind: "item.move", itemKey, ...place }));
      const now = shown();
      const number = now.findIndex((candidate) => candidate.itemKey === itemKey) + 1;
      const phase = latest.current.sections.findIndex((section) => section.phase.id === place.phaseId) + 1;
      const where = item.phaseId === place.phaseId ? "" : ` in phase ${phase}`;
      say(`${latest.current.nameOf(item)} is now number ${number} of ${now.length}${where}.`);
    };
    const move = (itemKey: string, step: 1 | -1) => {
      const place = stepFrom(latest.current.sections, itemKey, step);
      if (place) return moveTo(itemKey, place);
      say(step < 0 ? "It is the first already." : "It is the last already.");
    };
    const remove = (itemKey: string) => {
      const before = shown();
      const place = before.findIndex((item) => item.itemKey === itemKey);
      const item = before[place];
      if (!item) return;
      const next = before[place + 1];
      const after = next?.phaseId === item.phaseId ? next.itemKey : null;
      flushSync(() => change({ kind: "item.remove", itemKey }));
      unread(itemKey, []);
      focusCard(list.current, place);
      toast(`Removed ${latest.current.nameOf(item)}.`, () => change({ ...item, kind: "item.add", before: after }));
    };
    return { moveTo, move, remove };
  }, [change, unread, say, list]);

  const end = sections.at(-1);
  const { drag, grab } = useDragOrder(list, endSlot(end?.phase.id ?? ""), (itemKey, slot) =>
    moveTo(itemKey, placeOfSlot(latest.current.sections, itemKey, slot)),
  );
  const { move, remove } = made;
  const actions = useMemo<ItemActions>(() => ({ change, unread, grab, move, remove }), [change, unread, grab, move, remove]);
  return { actions, drag };
}

const Line = ({ at }: { at: "top" | "bottom" }) => (
  <span aria-hidden="true" className={`absolute inset-x-0 h-0.5 rounded-full bg-teal ${at === "top" ? "-top-px" : "-bottom-px"}`} />
);

/** A browser takes the focus from what is moved in the page: whoever moves a card by keys goes on from there. */
function keepingFocus(run: () => void) {
  const focused = document.activeElement;
  flushSync(run);
  if (focused instanceof HTMLElement && focused.isConnected && document.activeElement !== focused) focused.focus();
}

/** A new phase begins with its weeks. */
function enterPhase(list: HTMLElement | null, phaseId: string) {
  requestAnimationFrame(() => list?.querySelector<HTMLInputElement>(`[data-phase="${phaseId}"] input`)?.select());
}

/** After a removal the next card has the focus, else the one before. */
function focusCard(list: HTMLElement | null, place: number) {
  const cards = [...(list?.querySelectorAll<HTMLElement>("article button[aria-expanded]:not([aria-haspopup])") ?? [])];
  cards.at(Math.min(place, cards.length - 1))?.focus();
}
