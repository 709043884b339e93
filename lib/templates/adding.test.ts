import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { newId } from "../ids";
import { applyOperation, type DraftContent, type DraftItem, readOperation } from "../programs/operations";
import { checkPhases } from "../programs/phase-check";
import { dosage } from "../programs/testing/dosage";
import { type Adding, addTemplate, type Where } from "./adding";
import { builtInTemplates, getBuiltInTemplate } from "./built-ins";
import type { TemplateContent } from "./template";

const item = (phaseId: string, exerciseId: string): DraftItem => ({
  ...{ itemKey: newId(), phaseId, exerciseId, dosage, variationSlug: null, patientNote: "", staffNote: "Keep" },
});

/** A draft with one phase for each list of exercises; `ends` are the last weeks of the phases. */
function draftOf(lists: string[][], ends: (number | null)[], weeks: number | null): DraftContent {
  const phases = lists.map((_, i) => ({
    ...{ id: newId(), title: `Part ${i + 1}`, fromWeek: (ends[i - 1] ?? 0) + 1, toWeek: ends[i] ?? null, criteria: "" },
  }));
  return {
    ...{ title: "Neck", goals: "Swim", startsOn: "2026-11-20", weeks, stopSigns: ["It hurts"], phases },
    items: lists.flatMap((exercises, i) => exercises.map((exerciseId) => item(phases[i]?.id ?? "", exerciseId))),
  };
}

const neck = getBuiltInTemplate("stiff-neck")?.content;
const desk = getBuiltInTemplate("desk-breaks-upper-back")?.content;
if (!neck || !desk) throw new Error("A built-in template is gone.");
const anything = { canBeAdded: () => true, newId };

const changed = (draft: DraftContent, { changes }: Adding) =>
  changes.reduce((content, change) => {
    const read = readOperation({ ...change, id: newId() });
    if (!read.success) throw read.error;
    return applyOperation(content, read.data);
  }, draft);
const list = (content: DraftContent, place: number) =>
  content.items.filter((one) => one.phaseId === content.phases[place]?.id).map((one) => one.exerciseId);

describe("A template that goes into a phase of a running program", () => {
  it("comes after what is there, once each, and what is there stays to the last letter", () => {
    const draft = draftOf([["cat-cow", "chin-tuck"]], [null], 6);
    const adding = addTemplate(draft, neck, { ...anything, where: { kind: "phase", phaseId: draft.phases[0]?.id ?? "" } });
    expect(adding).toMatchObject({ skipped: ["chin-tuck"], leftOut: [], problem: null });
    expect(adding.added).toEqual(["neck-flexion-extension", "shoulder-rolls", "seated-cervical-rotation"]);
    const content = changed(draft, adding);
    expect(list(content, 0)).toEqual(["cat-cow", "chin-tuck", "neck-flexion-extension", "shoulder-rolls", "seated-cervical-rotation"]);
    expect(content.items.slice(0, 2)).toEqual(draft.items);
    expect({ ...content, items: [] }).toEqual({ ...draft, items: [] });
  });

  it("goes into a later phase also where an earlier one has the exercise", () => {
    const draft = draftOf([["shoulder-rolls"], ["cat-cow"]], [2, null], 6);
    const adding = addTemplate(draft, desk, { ...anything, where: { kind: "phase", phaseId: draft.phases[1]?.id ?? "" } });
    expect(adding.skipped).toEqual([]);
    expect(list(changed(draft, adding), 1)).toContain("shoulder-rolls");
  });

  it("adds nothing where all of it is there, and says so", () => {
    const draft = draftOf([desk.items.map((one) => one.exerciseId)], [null], 6);
    const adding = addTemplate(draft, desk, { ...anything, where: { kind: "phase", phaseId: draft.phases[0]?.id ?? "" } });
    expect(adding.changes).toEqual([]);
    expect(adding.skipped).toHaveLength(desk.items.length);
  });
});

describe("A template that follows as phases of its own", () => {
  it("begins the week after the last, closes what was open, makes the program longer, and leaves no week twice", () => {
    const draft = draftOf([["cat-cow"]], [null], 6);
    const content = changed(draft, addTemplate(draft, neck, { ...anything, where: { kind: "new-phases" } }));
    expect(content.weeks).toBe(12);
    expect(content.phases.map(({ title, fromWeek, toWeek }) => [title, fromWeek, toWeek])).toEqual([
      ["Part 1", 1, 6],
      ["Small moves", 7, 8],
      ["Turn and hold", 9, 12],
    ]);
    expect(list(content, 1)).toEqual(["neck-flexion-extension", "chin-tuck", "shoulder-rolls"]);
    const checked = content.phases.map((phase, i) => ({ ...phase, exercises: list(content, i).length }));
    expect(checkPhases(checked, content.weeks)).toEqual([]);
  });

  it("is called as the template where its phase has no name", () => {
    const draft = draftOf([["cat-cow"]], [4], 4);
    const content = changed(draft, addTemplate(draft, desk, { ...anything, where: { kind: "new-phases" } }));
    expect(content.phases.at(-1)).toMatchObject({ title: desk.title, fromWeek: 5, toWeek: 10 });
  });
});

const full = draftOf([Array.from({ length: 199 }, (_, i) => `own-${i}`)], [null], 6);
const many = draftOf(
  Array.from({ length: 11 }, () => ["cat-cow"]),
  Array.from({ length: 11 }, (_, i) => i + 1),
  11,
);
const refusals: [string, DraftContent, Where, RegExp][] = [
  ["a program without an end", draftOf([["cat-cow"]], [null], null), { kind: "new-phases" }, /has no end. Say how many weeks/],
  ["a program that is nearly two years long", draftOf([["cat-cow"]], [100], 100), { kind: "new-phases" }, /at most 104 weeks/],
  ["a program with eleven phases", many, { kind: "new-phases" }, /at most 12 phases/],
  ["a program with 199 exercises", full, { kind: "new-phases" }, /at most 200 exercises.*Remove some first/],
  ["a phase that somebody has removed", draftOf([["cat-cow"]], [6], 6), { kind: "phase", phaseId: newId() }, /not there any more/],
];
test.each(refusals)("%s gets a sentence and no change", (_what, draft, where, sentence) => {
  const adding = addTemplate(draft, neck, { ...anything, where });
  expect(adding.problem).toMatch(sentence);
  expect(adding.changes).toEqual([]);
});

test("what was archived is left out and named", () => {
  const draft = draftOf([[]], [null], 6);
  const where = { kind: "phase", phaseId: draft.phases[0]?.id ?? "" } as const;
  const adding = addTemplate(draft, neck, { where, newId, canBeAdded: (one) => one.exerciseId !== "chin-tuck" });
  expect(adding.leftOut).toEqual(["chin-tuck"]);
  expect(list(changed(draft, adding), 0)).not.toContain("chin-tuck");
});

const slugs = ["cat-cow", "chin-tuck", "shoulder-rolls", "prone-w", "arm-circles"];
const anyDraft = fc
  .tuple(
    fc.array(fc.uniqueArray(fc.constantFrom(...slugs), { maxLength: 5 }), { minLength: 1, maxLength: 4 }),
    fc.option(fc.integer({ min: 8, max: 40 })),
  )
  .map(([lists, weeks]) =>
    draftOf(
      lists,
      lists.map((_, i) => (i === lists.length - 1 ? null : (i + 1) * 2)),
      weeks,
    ),
  );
const anyTemplate: fc.Arbitrary<TemplateContent> = fc.constantFrom(...builtInTemplates.map(({ content }) => content));

test("nothing that a program has is ever changed, removed or moved by adding a template", () => {
  fc.assert(
    fc.property(anyDraft, anyTemplate, fc.boolean(), (draft, template, isNew) => {
      const where: Where = isNew ? { kind: "new-phases" } : { kind: "phase", phaseId: draft.phases[0]?.id ?? "" };
      const adding = addTemplate(draft, template, { ...anything, where });
      const content = changed(draft, adding);
      expect(content.items.slice(0, draft.items.length)).toEqual(draft.items);
      expect(content.phases.slice(0, draft.phases.length).map((phase) => ({ ...phase, toWeek: 0 }))).toEqual(
        draft.phases.map((phase) => ({ ...phase, toWeek: 0 })),
      );
      for (const phase of content.phases) {
        const inPhase = content.items.filter((one) => one.phaseId === phase.id).map((one) => one.exerciseId);
        expect(new Set(inPhase).size).toBe(inPhase.length);
      }
    }),
    { numRuns: 1000 },
  );
});
