import type { DraftContent, DraftItem, DraftPhase } from "@/lib/programs/operations";

/** A phase with its exercises. `from` is how many exercises stand before it on the page. */
export type Section = { phase: DraftPhase; items: readonly DraftItem[]; from: number };
/** Where an exercise would go: into this phase, before that exercise, or to the phase's end. */
export type Place = { phaseId: string; before: string | null };

/** The phases in the order of the draft. */
export function sectionsOf({ phases, items }: Pick<DraftContent, "phases" | "items">): Section[] {
  let from = 0;
  return phases.map((phase) => {
    const inPhase = items.filter((item) => item.phaseId === phase.id);
    const section = { phase, items: inPhase, from };
    from += inPhase.length;
    return section;
  });
}

/** As they stand on the page, phase after phase. */
export const inPageOrder = (sections: readonly Section[]): DraftItem[] => sections.flatMap(({ items }) => items);

/**
 * What is said about exercises in the order of the page, with the number that each has there; first what is about none, or about one that is
 * gone.
 */
export function numbered<C extends { itemKey: string | null }>(draft: Pick<DraftContent, "phases" | "items">, said: readonly C[]) {
  const keys = inPageOrder(sectionsOf(draft)).map(({ itemKey }) => itemKey);
  const numberOf = ({ itemKey }: C) => (itemKey === null ? 0 : keys.indexOf(itemKey) + 1);
  return said.map((one) => ({ ...one, number: numberOf(one) || null })).sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
}

/** One step up or down from where an exercise is; at the border of a phase into the next one. Null at the ends of the program. */
export function stepFrom(sections: readonly Section[], itemKey: string, step: 1 | -1): Place | null {
  const at = sections.findIndex(({ items }) => items.some((item) => item.itemKey === itemKey));
  const here = sections[at];
  if (!here) return null;
  const place = here.items.findIndex((item) => item.itemKey === itemKey);
  const to = place + step;
  if (to >= 0 && to < here.items.length) return { phaseId: here.phase.id, before: here.items[step < 0 ? to : to + 1]?.itemKey ?? null };
  const next = sections[at + step];
  return next ? { phaseId: next.phase.id, before: step < 0 ? null : (next.items[0]?.itemKey ?? null) } : null;
}

const end = "end of ";
/** Everywhere that a dragged card can be let go, from the top of the page: above each card, and at the end of each phase. */
export const slotsOf = (sections: readonly Section[]): string[] =>
  sections.flatMap(({ phase, items }) => [...items.map((item) => item.itemKey), endSlot(phase.id)]);

export const endSlot = (phaseId: string) => `${end}${phaseId}`;

/** The place of a slot; null where it is where the card is already, or not there any more. */
export function placeOfSlot(sections: readonly Section[], itemKey: string, slot: string): Place | null {
  const section = sections.find(({ phase, items }) => slot === endSlot(phase.id) || items.some((item) => item.itemKey === slot));
  if (!section || slot === itemKey) return null;
  const before = slot === endSlot(section.phase.id) ? null : slot;
  const own = section.items.findIndex((item) => item.itemKey === itemKey);
  const isThere = own >= 0 && (section.items[own + 1]?.itemKey ?? null) === before;
  return isThere ? null : { phaseId: section.phase.id, before };
}
