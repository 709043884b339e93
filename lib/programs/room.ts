import { type DraftContent, type DraftOperation, limits } from "./operations";

/** The sentence against an operation after which a draft holds more than it may; null where there is room. `after` is the draft after it. */
export function noRoom(after: DraftContent, { kind }: DraftOperation): string | null {
  if (kind === "phase.add" && after.phases.length > limits.phases) return `A program has at most ${limits.phases} phases.`;
  if (kind === "item.add" && after.items.length > limits.items) return `A program has at most ${limits.items} exercises. Remove one first.`;
  return null;
}
