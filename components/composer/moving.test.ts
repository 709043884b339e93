import { expect, it } from "vitest";
import { newId } from "@/lib/ids";
import { applyOperation, type DraftContent, type DraftItem } from "@/lib/programs/operations";
import { dosage } from "@/lib/programs/testing/dosage";
import { copyOf } from "./moving";

const [phaseId, later] = [newId(), newId()];
const phase = (id: string, fromWeek: number) => ({ id, title: "", fromWeek, toWeek: null, criteria: "" });
const item = (phase_: string, patientNote: string): DraftItem => ({
  ...{ itemKey: newId(), phaseId: phase_, exerciseId: "chin-tuck", dosage, variationSlug: null, patientNote, staffNote: "Old" },
});
const [one, two, three] = [item(phaseId, "one"), item(later, "two"), item(phaseId, "three")];
const draft: DraftContent = {
  ...{ title: "", goals: "", startsOn: null, weeks: 6, stopSigns: [] },
  ...{ phases: [phase(phaseId, 1), phase(later, 3)], items: [one, two, three] },
};

it("A copy stands right after what it is a copy of, in the same phase, with everything that was written", () => {
  const copy = copyOf(draft, one);
  const { items } = applyOperation(draft, { ...copy, id: newId() });
  expect(items.map(({ patientNote }) => patientNote)).toEqual(["one", "one", "two", "three"]);
  expect(items[1]).toEqual({ ...one, itemKey: copy.itemKey });
  expect(copy.itemKey).not.toBe(one.itemKey);
});
