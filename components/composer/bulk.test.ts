import { describe, expect, it } from "vitest";
import { newId } from "@/lib/ids";
import { applyOperation, type DraftContent, type DraftItem } from "@/lib/programs/operations";
import { dosage } from "@/lib/programs/testing/dosage";
import { bulkChanges, unreadIn } from "./bulk";

const [phaseId, later] = [newId(), newId()];
const item = (patientNote: string, more: Partial<DraftItem["dosage"]> = {}): DraftItem => ({
  ...{ itemKey: newId(), phaseId, exerciseId: "chin-tuck", variationSlug: null, patientNote, staffNote: "" },
  dosage: { ...dosage, ...more },
});
const nothing = { shorthand: "", note: "", phaseId: null };
const withChange = (items: DraftItem[], bulk: Parameters<typeof bulkChanges>[1]) => {
  const phase = (id: string, fromWeek: number) => ({ id, title: "", fromWeek, toWeek: null, criteria: "" });
  const draft: DraftContent = {
    ...{ title: "", goals: "", startsOn: null, weeks: 6, stopSigns: [], items },
    phases: [phase(phaseId, 1), phase(later, 3)],
  };
  const { changes, changed, left } = bulkChanges(items, bulk);
  return { content: changes.reduce((held, change) => applyOperation(held, { ...change, id: newId() }), draft), changed, left };
};

describe("One change for several exercises", () => {
  it.each([
    ["3x/day", { perDay: { kind: "times", times: { min: 3, max: 3 } } }],
    ["mwf", { days: { kind: "weekdays", weekdays: ["mon", "wed", "fri"] } }],
    ["light pull", { intensity: { kind: "pull", level: "light" } }],
    ["each side", { side: "each" }],
    ["3x12", { sets: { min: 3, max: 3 }, reps: { min: 12, max: 12 } }],
    ["hold 20s", { hold: { min: 20, max: 20 } }],
  ])("%s changes only what it says", (shorthand, said) => {
    const items = [item("a"), item("b", { side: "left", rest: 30 })];
    const { content, left } = withChange(items, { ...nothing, shorthand });
    expect(left).toEqual([]);
    expect(content.items.map((one) => one.dosage)).toEqual(items.map((one) => ({ ...one.dosage, ...said })));
  });

  it("adds a note after what is written there, and moves into another phase in the order they have", () => {
    const items = [item("First"), item("")];
    const { content, changed } = withChange(items, { ...nothing, note: " Slowly ", phaseId: later });
    expect(content.items).toMatchObject([
      { patientNote: "First\nSlowly", phaseId: later },
      { patientNote: "Slowly", phaseId: later },
    ]);
    expect(changed).toHaveLength(2);
  });

  it("leaves alone, all of it, an exercise for which it comes to nothing valid, and says which and why", () => {
    const items = [item("x".repeat(1_999)), item("")];
    const { content, changed, left } = withChange(items, { shorthand: "3x/day", note: "Slowly", phaseId: later });
    expect(content.items.find(({ itemKey }) => itemKey === items[0]?.itemKey)).toEqual(items[0]);
    expect(changed).toEqual([items[1]]);
    expect(left).toEqual([{ item: items[0], sentence: "Keep the note for the patient to 2000 characters." }]);
  });

  it("does nothing where nothing is said, and says what cannot be read whatever the exercise is", () => {
    expect(withChange([item("")], nothing).changed).toEqual([]);
    expect(unreadIn("3x/day")).toBeUndefined();
    expect(unreadIn("")).toBeUndefined();
    expect(unreadIn("1000x")).toMatch(/\S/);
  });
});
