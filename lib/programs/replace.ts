import { applyOperation, type DraftContent, type DraftItem, type DraftOperation, type DraftPhase } from "./operations";

/**
 * The operations that turn one draft's content into another's, in an order in which each applies: so a version takes the place of a draft as
 * any other change does, saved, seen by whoever else has it open, and undone. Phases keep the ids of the draft, by their place.
 * @param newId makes the ids of operations and of phases that the draft does not have
 */
export function operationsTo(from: DraftContent, to: DraftContent, newId: () => string): DraftOperation[] {
  const operations: DraftOperation[] = [];
  let draft = from;
  const push = (operation: DraftOperation) => {
    const after = applyOperation(draft, operation);
    if (after === draft) return;
    draft = after;
    operations.push(operation);
  };
  const phaseIds = to.phases.map((_phase, place) => from.phases[place]?.id ?? newId());
  const homeOf = new Map(to.phases.map((phase, place) => [phase.id, phaseIds[place] ?? ""]));
  const wanted = to.items.map((item): DraftItem => ({ ...item, phaseId: homeOf.get(item.phaseId) ?? item.phaseId }));

  const changes = changedFields(from, to);
  if (Object.keys(changes).length > 0) push({ id: newId(), kind: "program.set", changes });
  for (const [place, phase] of to.phases.entries()) pushPhase(phaseIds[place] ?? "", phase, from.phases[place], newId, push);

  const kept = new Map(wanted.map((item) => [item.itemKey, item]));
  for (const { itemKey, exerciseId } of from.items)
    if (kept.get(itemKey)?.exerciseId !== exerciseId) push({ id: newId(), kind: "item.remove", itemKey });
  // From the last to the first, so that what an item stands before is there already.
  for (const [place, item] of [...wanted.entries()].reverse()) {
    const before = wanted[place + 1]?.itemKey ?? null;
    const at = draft.items.findIndex((other) => other.itemKey === item.itemKey);
    const there = draft.items[at];
    if (!there) {
      push({ ...item, id: newId(), kind: "item.add", before });
      continue;
    }
    const isInPlace = there.phaseId === item.phaseId && (draft.items[at + 1]?.itemKey ?? null) === before;
    if (!isInPlace) push({ id: newId(), kind: "item.move", itemKey: item.itemKey, phaseId: item.phaseId, before });
    const { dosage, variationSlug, patientNote, staffNote } = item;
    const isSame = same({ dosage, variationSlug, patientNote, staffNote }, contentOf(there));
    if (!isSame) push({ id: newId(), kind: "item.set", itemKey: item.itemKey, changes: { dosage, variationSlug, patientNote, staffNote } });
  }
  for (const { id } of from.phases.slice(to.phases.length)) push({ id: newId(), kind: "phase.remove", phaseId: id });
  return operations;
}

const contentOf = ({ dosage, variationSlug, patientNote, staffNote }: DraftItem) => ({ dosage, variationSlug, patientNote, staffNote });
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function changedFields(from: DraftContent, to: DraftContent) {
  return {
    ...(from.title !== to.title && { title: to.title }),
    ...(from.goals !== to.goals && { goals: to.goals }),
    ...(from.startsOn !== to.startsOn && { startsOn: to.startsOn }),
    ...(from.weeks !== to.weeks && { weeks: to.weeks }),
    ...(!same(from.stopSigns, to.stopSigns) && { stopSigns: to.stopSigns }),
  };
}

function pushPhase(
  phaseId: string,
  phase: DraftPhase,
  was: DraftPhase | undefined,
  newId: () => string,
  push: (operation: DraftOperation) => void,
) {
  const { title, fromWeek, toWeek, criteria } = phase;
  if (!was) return push({ id: newId(), kind: "phase.add", phaseId, title, fromWeek, toWeek, criteria, before: null });
  if (
    !same({ title, fromWeek, toWeek, criteria }, { title: was.title, fromWeek: was.fromWeek, toWeek: was.toWeek, criteria: was.criteria })
  )
    push({ id: newId(), kind: "phase.set", phaseId, changes: { title, fromWeek, toWeek, criteria } });
}
