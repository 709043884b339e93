import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newId } from "../ids";
import { applyOperation, type DraftContent, type DraftItem, type DraftPhase, readOperation } from "./operations";
import { operationsTo } from "./replace";
import { dosage } from "./testing/dosage";

const keys = Array.from({ length: 6 }, () => newId());
const phaseOf = (more: Partial<DraftPhase> = {}): DraftPhase => ({
  id: newId(),
  title: "",
  fromWeek: 1,
  toWeek: null,
  criteria: "",
  ...more,
});
const itemOf = (itemKey: string, phaseId: string, more: Partial<DraftItem> = {}): DraftItem => ({
  ...{ itemKey, phaseId, exerciseId: "chin-tuck", dosage, variationSlug: null, patientNote: "", staffNote: "", ...more },
});
const program = { title: "Neck", goals: "", startsOn: "2026-11-20", weeks: 6, stopSigns: [] };
const draftOf = (...itemKeys: string[]): DraftContent => {
  const phase = phaseOf();
  return { ...program, phases: [phase], items: itemKeys.map((key) => itemOf(key, phase.id)) };
};

/** What is in a draft, whatever the ids of its phases. */
const inside = ({ phases, items, ...rest }: DraftContent) => ({
  ...rest,
  phases: phases.map(({ id, ...phase }) => ({
    ...phase,
    items: items.filter((item) => item.phaseId === id).map(({ phaseId: _, ...item }) => item),
  })),
});
const [a = "", b = "", c = ""] = keys;

describe("Putting a version into a draft", () => {
  it.each<[string, DraftContent, DraftContent, string[]]>([
    ["nothing where they are the same", draftOf(a, b), draftOf(a, b), []],
    ["an exercise that came back", draftOf(a), draftOf(a, b), ["item.add"]],
    ["one that goes", draftOf(a, b), draftOf(b), ["item.remove"]],
    ["one that moves", draftOf(a, b, c), draftOf(b, c, a), ["item.move"]],
    ["the title alone", draftOf(a), { ...draftOf(a), title: "Back" }, ["program.set"]],
    [
      "another exercise under the same key",
      draftOf(a),
      { ...draftOf(), items: [itemOf(a, "", { exerciseId: "cat-cow" })] },
      ["item.remove", "item.add"],
    ],
  ])("takes %s", (_what, from, to, kinds) => {
    const target = { ...to, items: to.items.map((item) => ({ ...item, phaseId: to.phases[0]?.id ?? "" })) };
    expect(operationsTo(from, target, newId).map(({ kind }) => kind)).toEqual(kinds);
  });
});

const anyPhases = fc
  .array(fc.record({ title: fc.constantFrom("", "Calm", "Strong"), criteria: fc.constantFrom("", "No pain.") }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((phases) => phases.map((phase, place) => phaseOf({ ...phase, fromWeek: place + 1, toWeek: place + 1 })));
const anyItem = fc.record({
  itemKey: fc.constantFrom(...keys),
  exerciseId: fc.constantFrom("chin-tuck", "shoulder-rolls"),
  variationSlug: fc.constantFrom(null, "easier"),
  patientNote: fc.constantFrom("", "Slowly."),
  staffNote: fc.constantFrom("", "Hip."),
  dosage: fc.constantFrom(dosage, { ...dosage, sets: { min: 3, max: 3 } }),
  phase: fc.nat(3),
});
const anyDraft = fc
  .record({
    phases: anyPhases,
    items: fc.uniqueArray(anyItem, { selector: (item) => item.itemKey, maxLength: 6 }),
    title: fc.constantFrom("Neck", "Back"),
    goals: fc.constantFrom("", "Sleep."),
    startsOn: fc.option(fc.constantFrom("2026-11-20", "2026-12-01")),
    weeks: fc.option(fc.constantFrom(1, 6)),
    stopSigns: fc.uniqueArray(fc.constantFrom("Fever", "Fainting")),
  })
  .map(({ phases, items, ...rest }): DraftContent => {
    const placed = items.map(({ phase, ...item }) => itemOf(item.itemKey, phases[phase % phases.length]?.id ?? "", item));
    return { ...rest, phases, items: phases.flatMap(({ id }) => placed.filter((item) => item.phaseId === id)) };
  });

it("arrives at the version's content from any draft, by operations that all apply and can all be read", () => {
  fc.assert(
    fc.property(anyDraft, anyDraft, (from, to) => {
      const operations = operationsTo(from, to, newId);
      let draft = from;
      for (const operation of operations) {
        expect(readOperation(operation).success).toBe(true);
        const after = applyOperation(draft, operation);
        expect(after).not.toBe(draft);
        draft = after;
      }
      expect(inside(draft)).toEqual(inside(to));
      expect(operationsTo(draft, to, newId)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
