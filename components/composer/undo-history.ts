import { inverseOf, isSame } from "@/lib/programs/inverse";
import { applyOperation, type DraftContent, type DraftOperation } from "@/lib/programs/operations";

/** What one gesture did, for the words about it. */
export type Did = {
  operations: readonly DraftOperation[];
  /** Which exercise each item is, also of those that are gone. */
  exerciseOf: Readonly<Record<string, string>>;
  /** Words that stand for all of it, such as "changed 12 exercises". */
  phrase: string | null;
};

/** `over` holds what the change left: where somebody has written something else since, that stays. */
type Step = { operation: DraftOperation; over: Readonly<Record<string, unknown>> | null };
/** `target` names the one field that was written in. */
type Gesture = Did & { steps: readonly Step[]; target: string | null; at: number };

const most = 1_000;
/** Keys that follow each other within this time are one text. */
const pauseMs = 1_000;

/** What was done here, gesture by gesture, and how to take it back and do it again. Others' changes are not in it. */
export class UndoHistory {
  #past: Gesture[] = [];
  #future: Gesture[] = [];

  get past(): Did | null {
    return this.#past.at(-1) ?? null;
  }
  get future(): Did | null {
    return this.#future.at(-1) ?? null;
  }

  /**
   * Notes a gesture: operations that were applied in their order to `before`. `field` names a field that changes several things at once: what
   * is typed in it without a pause is one gesture all the same.
   */
  note(before: DraftContent, operations: readonly DraftOperation[], at: number, phrase: string | null = null, field: string | null = null) {
    const drawn = gestureOf(before, operations, at, phrase);
    const gesture = operations.length === 1 && field !== null ? { ...drawn, target: field } : drawn;
    if (gesture.steps.length === 0) return;
    if (operations.length > 1 && isSame(operations.reduce(applyOperation, before), before)) return;
    this.#future = [];
    const last = this.#past.at(-1);
    const merged = last && gesture.target !== null && last.target === gesture.target && at - last.at < pauseMs;
    this.#past = [...(merged ? [...this.#past.slice(0, -1), together(last, gesture)] : [...this.#past, gesture])].slice(-most);
  }

  /** What takes back the last gesture of which anything still applies to this draft; null where there is none. */
  undo(content: DraftContent) {
    return this.#turn(content, this.#past, this.#future);
  }

  redo(content: DraftContent) {
    return this.#turn(content, this.#future, this.#past);
  }

  forget() {
    this.#past = [];
    this.#future = [];
  }

  #turn(content: DraftContent, from: Gesture[], to: Gesture[]): { did: Did; operations: DraftOperation[] } | null {
    for (let gesture = from.pop(); gesture; gesture = from.pop()) {
      const operations = fitting(content, gesture.steps);
      // Added and removed again, or written and wiped out: nobody would see that it is taken back.
      if (isSame(operations.reduce(applyOperation, content), content)) continue;
      const back = gestureOf(content, operations, 0, gesture.phrase);
      const { phrase, exerciseOf } = gesture;
      to.push({ ...back, target: null, operations: gesture.operations, exerciseOf, phrase });
      return { did: gesture, operations };
    }
    return null;
  }
}

function gestureOf(before: DraftContent, operations: readonly DraftOperation[], at: number, phrase: string | null): Gesture {
  const exerciseOf: Record<string, string> = {};
  const steps: Step[] = [];
  let content = before;
  for (const operation of operations) {
    const after = applyOperation(content, operation);
    steps.unshift(...inverseOf(content, operation).map((inverse) => ({ operation: inverse, over: standing(after, inverse) })));
    if ("itemKey" in operation) {
      const holds = (draft: DraftContent) => draft.items.find(({ itemKey }) => itemKey === operation.itemKey);
      const exerciseId = (holds(content) ?? holds(after))?.exerciseId;
      if (exerciseId) exerciseOf[operation.itemKey] = exerciseId;
    }
    content = after;
  }
  return { operations, exerciseOf, steps, phrase, at, target: operations.length === 1 ? targetOf(steps) : null };
}

/** Two texts of one field: back to what stood there before the first, over what the second left. */
function together(first: Gesture, second: Gesture): Gesture {
  const [older, newer] = [first.steps[0], second.steps[0]];
  return older && newer ? { ...second, steps: [{ operation: older.operation, over: newer.over }] } : second;
}

/** The one field that a step is about; null where it is more than one. A dosage that is typed in shorthand is one. */
function targetOf([step, ...more]: readonly Step[]): string | null {
  if (!step || more.length > 0 || !("changes" in step.operation)) return null;
  const { operation } = step;
  const names = Object.keys(operation.changes);
  const where = "itemKey" in operation ? operation.itemKey : "phaseId" in operation ? operation.phaseId : "";
  return names.length === 1 ? [operation.kind, where, names[0]].join(" ") : null;
}

/** What the draft holds of that which an operation would change. */
function standing(content: DraftContent, operation: DraftOperation): Record<string, unknown> | null {
  if (operation.kind === "item.move") return pick(itemOf(content, operation.itemKey), ["phaseId"]);
  if (!("changes" in operation)) return null;
  return pick(targetIn(content, operation), Object.keys(operation.changes));
}

function targetIn(content: DraftContent, operation: DraftOperation): object | undefined {
  if (operation.kind === "program.set") return content;
  if (operation.kind === "item.set") return itemOf(content, operation.itemKey);
  return operation.kind === "phase.set" ? content.phases.find(({ id }) => id === operation.phaseId) : undefined;
}

const itemOf = ({ items }: DraftContent, key: string) => items.find(({ itemKey }) => itemKey === key);

const pick = (from: object | undefined, names: readonly string[]): Record<string, unknown> | null =>
  from ? Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name))) : null;

/** What of these steps still applies to the draft as it is now, whoever changed it since. */
function fitting(start: DraftContent, steps: readonly Step[]): DraftOperation[] {
  let content = start;
  return steps.flatMap((step) => {
    const operation = narrowed(content, step);
    if (!operation) return [];
    const after = applyOperation(content, operation);
    if (after === content) return [];
    content = after;
    return [operation];
  });
}

function narrowed(content: DraftContent, { operation, over }: Step): DraftOperation | null {
  // A phase into which somebody put something meanwhile stays.
  if (operation.kind === "phase.remove" && content.items.some(({ phaseId }) => phaseId === operation.phaseId)) return null;
  if (over === null) return operation;
  const now = standing(content, operation);
  if (!now) return null;
  if (!("changes" in operation)) return isSame(now, over) ? operation : null;
  const changes = Object.fromEntries(Object.entries(operation.changes).filter(([name]) => isSame(now[name], over[name])));
  return Object.keys(changes).length > 0 ? { ...operation, changes } : null;
}
