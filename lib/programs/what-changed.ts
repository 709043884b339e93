import type { DraftOperation } from "./operations";

const fields = {
  title: "changed the title",
  goals: "changed the goals",
  startsOn: "changed the start",
  weeks: "changed the number of weeks",
  stopSigns: "changed the stop signs",
} as const;

const isField = (name: string): name is keyof typeof fields => Object.hasOwn(fields, name);

/**
 * What a list of operations did, as phrases that follow a name: "changed the title", "added Chin tuck". Each is said once; what was added
 * and then changed was added; what was added and then removed, or removed and brought back, did not happen.
 */
export function phrasesOf(operations: readonly DraftOperation[], nameOf: (itemKey: string) => string): string[] {
  const added = new Set<string>();
  const phrases = new Map<string, string>();
  for (const operation of operations) {
    if (operation.kind === "program.set") {
      for (const name of Object.keys(operation.changes)) if (isField(name)) phrases.set(name, fields[name]);
      continue;
    }
    if ("phaseId" in operation && operation.kind !== "item.add" && operation.kind !== "item.move") {
      phrases.set(`${operation.phaseId} ${operation.kind}`, phaseVerbs[operation.kind]);
      continue;
    }
    const { itemKey, kind } = operation;
    if (kind === "item.add" && phrases.delete(`${itemKey} item.remove`)) continue;
    if (kind === "item.remove") for (const other of ["item.set", "item.move"]) phrases.delete(`${itemKey} ${other}`);
    if (kind === "item.remove" && added.delete(itemKey)) phrases.delete(`${itemKey} item.add`);
    else if (!added.has(itemKey)) phrases.set(`${itemKey} ${kind}`, `${verbs[kind]} ${nameOf(itemKey)}`);
    if (kind === "item.add") added.add(itemKey);
  }
  return [...phrases.values()];
}

const verbs = { "item.add": "added", "item.set": "changed", "item.move": "moved", "item.remove": "removed" } as const;

const phaseVerbs = { "phase.add": "added a phase", "phase.set": "changed a phase", "phase.remove": "removed a phase" } as const;

/** "a", "a and b", "a, b and c". */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
