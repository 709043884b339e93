import fc from "fast-check";
import { expect, test } from "vitest";
import { anyDosage } from "../dosage/testing/arbitrary";
import { newId } from "../ids";
import { applyOperation, type DraftContent, type DraftItem, readOperation } from "../programs/operations";
import { dosage } from "../programs/testing/dosage";
import { builtInTemplates } from "./built-ins";
import { withNewIds } from "./copying";
import { type Difference, differencesFrom, takeTemplates } from "./difference";
import type { TemplateContent } from "./template";

const more = { ...dosage, reps: { min: 20, max: 20 } };
type Short = [exerciseId: string, variationSlug?: string | null, dosage?: DraftItem["dosage"]];
function contentOf(...phases: Short[][]): TemplateContent {
  const ids = phases.map(() => newId());
  return {
    ...{ title: "Neck", goals: "", weeks: 6, stopSigns: [] },
    phases: ids.map((id, i) => ({ id, title: "", fromWeek: i + 1, toWeek: i + 1, criteria: "" })),
    items: phases.flatMap((items, i) =>
      items.map(([exerciseId, variationSlug = null, given = dosage]) => ({
        ...{ itemKey: newId(), phaseId: ids[i] ?? "", exerciseId, variationSlug, dosage: given, patientNote: "", staffNote: "" },
      })),
    ),
  };
}
const said = (differences: readonly Difference[]) =>
  differences.map((one) => {
    if (one.kind === "changed") return `${one.what.join(" and ")} of ${one.item.exerciseId}`;
    return `${one.kind} ${one.kind === "added" ? one.item.exerciseId : one.template.exerciseId}`;
  });

const template = contentOf([["a"], ["b"]], [["a", "harder"], ["c"]]);
const cases: [string, TemplateContent, string[]][] = [
  ["the same under other ids", contentOf([["a"], ["b"]], [["a", "harder"], ["c"]]), []],
  ["the same in another order", contentOf([["b"], ["a"]], [["c"], ["a", "harder"]]), []],
  ["another dosage", contentOf([["a"], ["b", null, more]], [["a", "harder"], ["c"]]), ["dosage of b"]],
  ["another variation", contentOf([["a"], ["b", "easier"]], [["a", "harder"], ["c"]]), ["variation of b"]],
  ["both", contentOf([["a"], ["b", "easier", more]], [["a", "harder"], ["c"]]), ["variation and dosage of b"]],
  ["one gone", contentOf([["b"]], [["a", "harder"], ["c"]]), ["removed a"]],
  ["one gone from the later phase", contentOf([["a"], ["b"]], [["c"]]), ["removed a"]],
  ["one new", contentOf([["a"], ["b"]], [["a", "harder"], ["c"], ["d"]]), ["added d"]],
  ["one twice", contentOf([["a"], ["b"], ["b"]], [["a", "harder"], ["c"]]), ["added b"]],
  ["one moved to the other phase", contentOf([["a"]], [["a", "harder"], ["c"], ["b"]]), []],
  ["all in one phase", contentOf([["a"], ["b"], ["a", "harder"], ["c"]]), []],
  ["the phases swapped", contentOf([["a", "harder"], ["c"]], [["a"], ["b"]]), ["variation of a", "variation of a"]],
  ["nothing left", contentOf([]), ["removed a", "removed b", "removed a", "removed c"]],
];
test.each(cases)("%s", (_what, program, differences) => {
  expect(said(differencesFrom(template, program))).toEqual(differences);
});

test("a dosage that is kept with its parts in another order is the same dosage", () => {
  const turned = Object.fromEntries(Object.entries(dosage).reverse()) as typeof dosage;
  expect(differencesFrom(contentOf([["a"]]), contentOf([["a", null, turned]]))).toEqual([]);
});

const taken = (content: DraftContent, from: TemplateContent, difference: Difference) =>
  takeTemplates(difference, from, content, newId).reduce((draft, change) => {
    const read = readOperation({ ...change, id: newId() });
    if (!read.success) throw read.error;
    return applyOperation(draft, read.data);
  }, content);

test("what comes back from the template stands where the template has it", () => {
  const original = contentOf([["a"], ["b"], ["c"]]);
  const program: DraftContent = { ...contentOf([["a"], ["c"]]), startsOn: null };
  const [gone] = differencesFrom(original, program);
  expect(gone && taken(program, original, gone).items.map((item) => item.exerciseId)).toEqual(["a", "b", "c"]);
});

/** Made once: what counts here is that dosages differ, not how many there are. */
const dosages = fc.sample(anyDosage, { numRuns: 40, seed: 7 });

/** A program that began with a template and was changed in any way. */
const anyProgram = fc.constantFrom(...builtInTemplates.map(({ content }) => content)).chain((from) =>
  fc
    .tuple(
      fc.array(fc.nat(), { maxLength: 4 }),
      fc.array(fc.tuple(fc.nat(), fc.constantFrom(...dosages)), { maxLength: 4 }),
      fc.array(fc.tuple(fc.constantFrom("prone-w", "cat-cow"), fc.nat()), { maxLength: 4 }),
    )
    .map(([removed, dosed, added]) => {
      const copy = withNewIds(from, newId);
      const items = copy.items
        .map((item, i) => ({ ...item, dosage: dosed.find(([at]) => at % copy.items.length === i)?.[1] ?? item.dosage }))
        .filter((_, i) => !removed.some((at) => at % copy.items.length === i));
      const own = added.map(([exerciseId, at]) => ({
        ...{ itemKey: newId(), exerciseId, dosage, variationSlug: null, patientNote: "", staffNote: "" },
        phaseId: copy.phases[at % copy.phases.length]?.id ?? "",
      }));
      return { from, program: { ...copy, startsOn: null, items: [...items, ...own] } };
    }),
);

test("taking the template's side in every difference leaves none", () => {
  fc.assert(
    fc.property(anyProgram, ({ from, program }) => {
      let draft: DraftContent = program;
      for (let round = 0; round < 20; round++) {
        const [next] = differencesFrom(from, draft);
        if (!next) break;
        draft = taken(draft, from, next);
      }
      expect(differencesFrom(from, draft)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
