import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newId } from "../ids";
import { inverseOf } from "./inverse";
import { applyOperation, type DraftContent, type DraftItem, type DraftOperation } from "./operations";
import { dosage } from "./testing/dosage";
import { anyOperation, operationKinds } from "./testing/operations";

const ids = (count: number) => Array.from({ length: count }, () => newId());
const [[first = "", later = ""], [tuck = "", roll = "", cat = ""]] = [ids(2), ids(3)];
const item = (itemKey: string, phaseId: string): DraftItem => ({
  ...{ itemKey, phaseId, exerciseId: "chin-tuck", dosage, variationSlug: null, patientNote: "", staffNote: "" },
});
const phase = (id: string, fromWeek: number) => ({ id, title: "", fromWeek, toWeek: null, criteria: "" });
const draft: DraftContent = {
  ...{ title: "Neck", goals: "", startsOn: null, weeks: 6, stopSigns: ["Stop"] },
  phases: [phase(first, 1), phase(later, 3)],
  items: [item(tuck, first), item(roll, later), item(cat, first)],
};
const id = newId();

describe("What takes a change back", () => {
  const cases: [string, DraftOperation, string[]][] = [
    ["a title", { id, kind: "program.set", changes: { title: "Back" } }, ["program.set"]],
    ["a title that is the same", { id, kind: "program.set", changes: { title: "Neck" } }, []],
    ["an exercise that was added", { id, kind: "item.add", ...item(newId(), first), before: roll }, ["item.remove"]],
    ["an exercise that is there already", { id, kind: "item.add", ...item(tuck, first), before: null }, []],
    ["a note", { id, kind: "item.set", itemKey: roll, changes: { patientNote: "Slowly" } }, ["item.set"]],
    ["a dosage that is the same", { id, kind: "item.set", itemKey: roll, changes: { dosage: { ...dosage } } }, []],
    ["a move into another phase", { id, kind: "item.move", itemKey: tuck, phaseId: later, before: null }, ["item.move"]],
    ["a move to where it is", { id, kind: "item.move", itemKey: tuck, phaseId: first, before: roll }, []],
    ["a move of the last to the end", { id, kind: "item.move", itemKey: cat, phaseId: first, before: null }, []],
    ["an exercise that was removed", { id, kind: "item.remove", itemKey: roll }, ["item.add"]],
    ["an exercise that is gone", { id, kind: "item.remove", itemKey: newId() }, []],
    [
      "a phase that was added",
      { id, kind: "phase.add", phaseId: newId(), title: "", fromWeek: 5, toWeek: 6, criteria: "", before: later },
      ["phase.remove"],
    ],
    ["the weeks of a phase", { id, kind: "phase.set", phaseId: first, changes: { fromWeek: 2, toWeek: 2 } }, ["phase.set"]],
    ["a phase that was removed, with its exercises", { id, kind: "phase.remove", phaseId: first }, ["phase.add", "item.add", "item.add"]],
  ];
  it.each(cases)("%s", (_name, operation, kinds) => {
    const inverse = inverseOf(draft, operation);
    expect(inverse.map(({ kind }) => kind)).toEqual(kinds);
    expect(inverse.reduce(applyOperation, applyOperation(draft, operation))).toEqual(draft);
  });

  it("brings back any draft from any change, and the change again", () => {
    const anyOne = anyOperation({ items: ids(6), phases: [first, later, newId()], exercises: ["chin-tuck", "cat-cow"] });
    const kinds = new Set<string>();
    const seed = Date.now() % 1_000_000;
    console.info(`seed ${seed}`);
    fc.assert(
      fc.property(fc.array(anyOne, { maxLength: 12 }), anyOne, (before, operation) => {
        const start = before.reduce(applyOperation, draft);
        const changed = applyOperation(start, operation);
        const inverse = inverseOf(start, operation);
        if (inverse.length > 0) kinds.add(operation.kind);
        expect(inverse.reduce(applyOperation, changed)).toEqual(start);
        const again: DraftOperation[] = [];
        let content = changed;
        for (const step of inverse) {
          again.unshift(...inverseOf(content, step));
          content = applyOperation(content, step);
        }
        expect(again.reduce(applyOperation, start)).toEqual(changed);
      }),
      { seed, numRuns: 1_000 },
    );
    expect([...kinds].sort()).toEqual(operationKinds);
  });
});
