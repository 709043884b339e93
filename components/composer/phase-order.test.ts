import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newId } from "@/lib/ids";
import { applyOperation, type DraftContent, type DraftItem } from "@/lib/programs/operations";
import { dosage } from "@/lib/programs/testing/dosage";
import { endSlot, inPageOrder, numbered, placeOfSlot, sectionsOf, slotsOf, stepFrom } from "./phase-order";

const item = (itemKey: string, phaseId: string): DraftItem => ({
  ...{ itemKey, phaseId, exerciseId: "chin-tuck", dosage, variationSlug: null, patientNote: "", staffNote: "" },
});
/** `draft("ab", "", "c")`: three phases p0, p1, p2 with their items. */
const draft = (...inPhases: string[]): DraftContent => ({
  ...{ title: "", goals: "", startsOn: null, weeks: 6, stopSigns: [] },
  phases: inPhases.map((_, at) => ({ id: `p${at}`, title: "", fromWeek: at + 1, toWeek: at + 1, criteria: "" })),
  items: inPhases.flatMap((keys, at) => [...keys].map((key) => item(key, `p${at}`))),
});
const drawn = (content: DraftContent) => sectionsOf(content).map(({ items }) => items.map(({ itemKey }) => itemKey).join(""));
const move = (content: DraftContent, itemKey: string, place: ReturnType<typeof stepFrom>) =>
  place ? applyOperation(content, { id: newId(), kind: "item.move", itemKey, ...place }) : content;

describe("Moving an exercise by keys", () => {
  it.each<[string, string, 1 | -1, string[], string[]]>([
    ["goes down within its phase", "a", 1, ["abc"], ["bac"]],
    ["goes up within its phase", "c", -1, ["abc"], ["acb"]],
    ["crosses the border down, to the top of the next phase", "b", 1, ["ab", "cd"], ["a", "bcd"]],
    ["crosses the border up, to the end of the phase before", "c", -1, ["ab", "cd"], ["abc", "d"]],
    ["enters an empty phase, and does not jump over it", "a", 1, ["a", "", "b"], ["", "a", "b"]],
    ["stays where it is at the top", "a", -1, ["ab", "c"], ["ab", "c"]],
    ["stays where it is at the end", "c", 1, ["ab", "c"], ["ab", "c"]],
  ])("%s", (_what, key, step, before, after) => {
    const content = draft(...before);
    expect(drawn(move(content, key, stepFrom(sectionsOf(content), key, step)))).toEqual(after);
  });

  it("comes back with the opposite key, from wherever it is", () => {
    const phases = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(phases, fc.nat(), fc.constantFrom(1 as const, -1 as const), (counts, pick, step) => {
        let next = 97;
        const content = draft(...counts.map((count) => Array.from({ length: count }, () => String.fromCharCode(next++)).join("")));
        const key = content.items[pick % Math.max(1, content.items.length)]?.itemKey;
        if (!key) return;
        const there = move(content, key, stepFrom(sectionsOf(content), key, step));
        if (there === content) return;
        const back = move(there, key, stepFrom(sectionsOf(there), key, step === 1 ? -1 : 1));
        expect(drawn(back)).toEqual(drawn(content));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("Letting go of a dragged exercise", () => {
  const content = draft("ab", "", "c");
  const sections = sectionsOf(content);
  it("is possible above each card and at the end of each phase", () => {
    expect(slotsOf(sections)).toEqual(["a", "b", endSlot("p0"), endSlot("p1"), "c", endSlot("p2")]);
  });
  it.each<[string, string, string, string[]]>([
    ["above a card of another phase", "a", "c", ["b", "", "ac"]],
    ["in an empty phase", "a", endSlot("p1"), ["b", "a", "c"]],
    ["at the end of its own phase", "a", endSlot("p0"), ["ba", "", "c"]],
    ["at the end of another phase", "a", endSlot("p2"), ["b", "", "ca"]],
    ["where it is already", "a", "b", ["ab", "", "c"]],
    ["on itself", "b", "b", ["ab", "", "c"]],
    ["where nothing is any more", "b", "gone", ["ab", "", "c"]],
  ])("%s", (_what, key, slot, after) => expect(drawn(move(content, key, placeOfSlot(sections, key, slot)))).toEqual(after));
});

it("The exercises of a program are counted through its phases", () => {
  const sections = sectionsOf(draft("ab", "", "c"));
  expect(sections.map(({ from }) => from)).toEqual([0, 2, 2]);
  expect(inPageOrder(sections).map(({ itemKey }) => itemKey)).toEqual(["a", "b", "c"]);
});

it("What is said about an exercise has its number on the page, also where it came into an earlier phase last", () => {
  const content = draft("ab", "cd");
  const late = applyOperation(content, { ...item("e", "p0"), id: newId(), kind: "item.add", before: null });
  const said = ["d", "e", null, "gone", "a"].map((itemKey) => ({ itemKey, message: `About ${itemKey}` }));
  expect(numbered(late, said).map(({ itemKey, number }) => [itemKey, number])).toEqual([
    [null, null],
    ["gone", null],
    ["a", 1],
    ["e", 3],
    ["d", 5],
  ]);
});
