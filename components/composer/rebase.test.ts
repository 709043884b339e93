import { describe, expect, it } from "vitest";
import { newId } from "@/lib/ids";
import { applyOperation, type DraftContent, type DraftItem, type DraftOperation } from "@/lib/programs/operations";
import { dosage } from "@/lib/programs/testing/dosage";
import { rebase } from "./rebase";

const [phaseId, otherPhaseId] = [newId(), newId()];
const item = (exerciseId: string, patientNote = ""): DraftItem => ({
  ...{ itemKey: newId(), phaseId, exerciseId, dosage, variationSlug: null, patientNote, staffNote: "" },
});
const draft = (items: DraftItem[], phase = phaseId): DraftContent => ({
  ...{
    title: "Neck",
    goals: "",
    startsOn: null,
    weeks: 6,
    stopSigns: [],
    phases: [{ id: phase, title: "", fromWeek: 1, toWeek: null, criteria: "" }],
  },
  items: items.map((one) => ({ ...one, phaseId: phase })),
});
const note = ({ itemKey }: DraftItem, patientNote: string): DraftOperation => ({
  id: newId(),
  kind: "item.set",
  itemKey,
  changes: { patientNote },
});
const onTop = (operations: DraftOperation[], from: DraftContent, onto: DraftContent) =>
  rebase(operations, from, onto).reduce(applyOperation, onto);

const [tuck, roll] = [item("chin-tuck"), item("shoulder-rolls")];

describe("Putting my changes on top of theirs", () => {
  it("keeps what both wrote in different places", () => {
    const theirs = { ...draft([tuck, roll]), title: "Theirs" };
    expect(onTop([note(tuck, "Mine")], draft([tuck, roll]), theirs)).toMatchObject({
      title: "Theirs",
      items: [{ patientNote: "Mine" }, {}],
    });
  });

  it("brings back an exercise that I changed and they removed, with all that it held", () => {
    const before = draft([{ ...tuck, staffNote: "Old" }, roll]);
    const result = onTop([note(tuck, "Mine"), note(tuck, "Mine too")], before, draft([roll]));
    expect(result.items).toMatchObject([
      { exerciseId: "shoulder-rolls" },
      { exerciseId: "chin-tuck", patientNote: "Mine too", staffNote: "Old" },
    ]);
  });

  it("does not bring back what I removed myself, nor add twice what both hold", () => {
    const remove: DraftOperation = { id: newId(), kind: "item.remove", itemKey: tuck.itemKey };
    expect(onTop([note(tuck, "x"), remove], draft([tuck, roll]), draft([roll])).items).toHaveLength(1);
    const { phaseId: phase, ...rest } = roll;
    const add: DraftOperation = { id: newId(), kind: "item.add", ...rest, phaseId: phase, before: null };
    expect(onTop([add], draft([tuck]), draft([tuck, roll])).items).toHaveLength(2);
  });

  it("finds the phase of the same place in the draft that follows a published version", () => {
    const { phaseId: phase, ...rest } = item("cat-cow");
    const add: DraftOperation = { id: newId(), kind: "item.add", ...rest, phaseId: phase, before: null };
    const result = onTop([add, note(tuck, "Mine")], draft([tuck]), draft([tuck], otherPhaseId));
    expect(result.items).toMatchObject([{ patientNote: "Mine" }, { exerciseId: "cat-cow", phaseId: otherPhaseId }]);
  });
});
