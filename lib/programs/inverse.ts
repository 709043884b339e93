import { newId } from "../ids";
import { applyOperation, type DraftContent, type DraftItem, type DraftOperation, type DraftPhase } from "./operations";

/**
 * What takes an operation back: applied in order to the draft after `operation`, they give a draft equal to `content`, the one before it.
 * Empty where the operation changes nothing. Each has an id of its own, so that taking back is sent like any other change.
 */
export function inverseOf(content: DraftContent, operation: DraftOperation): DraftOperation[] {
  if (applyOperation(content, operation) === content) return [];
  switch (operation.kind) {
    case "program.set": {
      const changes = former(content, operation.changes);
      return changes ? [{ id: newId(), kind: "program.set", changes }] : [];
    }
    case "item.add":
      return [{ id: newId(), kind: "item.remove", itemKey: operation.itemKey }];
    case "item.set": {
      const item = content.items.find(({ itemKey }) => itemKey === operation.itemKey);
      const changes = item && former(item, operation.changes);
      return changes ? [{ id: newId(), kind: "item.set", itemKey: operation.itemKey, changes }] : [];
    }
    case "item.move": {
      const { itemKey } = operation;
      const place = content.items.findIndex((item) => item.itemKey === itemKey);
      const phaseId = content.items[place]?.phaseId ?? operation.phaseId;
      const before = content.items[place + 1]?.itemKey ?? null;
      const isThere = phaseId === operation.phaseId && before === keyAt(content, operation.before);
      return isThere ? [] : [{ id: newId(), kind: "item.move", itemKey, phaseId, before }];
    }
    case "item.remove":
      return broughtBack(content, (item) => item.itemKey === operation.itemKey);
    case "phase.add":
      return [{ id: newId(), kind: "phase.remove", phaseId: operation.phaseId }];
    case "phase.set": {
      const phase = content.phases.find(({ id }) => id === operation.phaseId);
      const changes = phase && former(phase, operation.changes);
      return changes ? [{ id: newId(), kind: "phase.set", phaseId: operation.phaseId, changes }] : [];
    }
    case "phase.remove":
      return [phaseBack(content.phases, operation.phaseId), ...broughtBack(content, (item) => item.phaseId === operation.phaseId)];
  }
}

/** A place that is not there is the end. */
const keyAt = ({ items }: DraftContent, key: string | null) => (items.some(({ itemKey }) => itemKey === key) ? key : null);

export const isSame = (one: unknown, other: unknown): boolean => one === other || canonical(one) === canonical(other);

/** Neither the order of keys nor a key without a value makes a difference. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) ?? "";

/** What stood there of the fields that change; null where they all hold these values already. */
function former<T extends object>(before: T, changes: { [K in keyof T]?: T[K] }): { [K in keyof T]?: T[K] } | null {
  const names = (Object.keys(changes) as (keyof T)[]).filter((name) => !isSame(before[name], changes[name]));
  if (names.length === 0) return null;
  const changed: { [K in keyof T]?: T[K] } = {};
  for (const name of names) changed[name] = before[name];
  return changed;
}

/** From the last on, so that the one that each stands before is there already. */
function broughtBack({ items }: DraftContent, isGone: (item: DraftItem) => boolean): DraftOperation[] {
  return items
    .map((item, place): DraftOperation => ({ id: newId(), kind: "item.add", ...item, before: items[place + 1]?.itemKey ?? null }))
    .filter((_, place) => items[place] && isGone(items[place]))
    .reverse();
}

function phaseBack(phases: readonly DraftPhase[], phaseId: string): DraftOperation {
  const place = phases.findIndex((phase) => phase.id === phaseId);
  const phase = phases[place];
  if (!phase) throw new Error("A phase that is not there cannot have been removed.");
  const { title, fromWeek, toWeek, criteria } = phase;
  return { id: newId(), kind: "phase.add", phaseId, title, fromWeek, toWeek, criteria, before: phases[place + 1]?.id ?? null };
}
