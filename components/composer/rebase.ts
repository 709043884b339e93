import { newId } from "@/lib/ids";
import { applyOperation, type DraftContent, type DraftItem, type DraftOperation } from "@/lib/programs/operations";
import type { LocalQueue } from "./local-queue";

/**
 * Operations that were written on one draft, made to fit another: phases are matched by their place, and an item that was changed here and
 * removed there comes back first, so that nothing that somebody wrote is lost.
 */
export function rebase(operations: readonly DraftOperation[], from: DraftContent, onto: DraftContent): DraftOperation[] {
  let mine = from;
  let theirs = onto;
  const rebased: DraftOperation[] = [];
  const push = (operation: DraftOperation) => {
    rebased.push(operation);
    theirs = applyOperation(theirs, operation);
  };
  for (const operation of operations) {
    const lost = lostItem(operation, mine, theirs);
    if (lost) push({ ...lost, id: newId(), kind: "item.add", phaseId: phaseIn(lost.phaseId, from, theirs), before: null });
    const keepsPhase = !("phaseId" in operation) || operation.kind === "phase.add";
    push(keepsPhase ? operation : { ...operation, phaseId: phaseIn(operation.phaseId, from, theirs) });
    mine = applyOperation(mine, operation);
  }
  return rebased;
}

function lostItem(operation: DraftOperation, mine: DraftContent, theirs: DraftContent): DraftItem | null {
  if (operation.kind !== "item.set" && operation.kind !== "item.move") return null;
  const has = (draft: DraftContent) => draft.items.find((item) => item.itemKey === operation.itemKey);
  return has(theirs) ? null : (has(mine) ?? null);
}

function phaseIn(phaseId: string, from: DraftContent, onto: DraftContent): string {
  if (onto.phases.some((phase) => phase.id === phaseId)) return phaseId;
  const place = from.phases.findIndex((phase) => phase.id === phaseId);
  return (onto.phases[place] ?? onto.phases[0])?.id ?? phaseId;
}

type Based = { revision: number; content: DraftContent };

/**
 * A queue that was written on another draft of the same program, the one that was published, fits the new one: its phases have other ids
 * there, and its revisions count nothing. Any other queue stays as it is.
 */
export function fitted(queue: LocalQueue, { revision, content }: Based): LocalQueue {
  const isOwn = queue.from.phases.every((phase) => content.phases.some((own) => own.id === phase.id));
  return isOwn ? queue : { ...queue, seen: revision, from: content, pending: rebase(queue.pending, queue.from, content) };
}
