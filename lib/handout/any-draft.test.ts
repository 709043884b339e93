import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeExercise, getBuiltIn } from "../catalog/catalog";
import { stopSigns } from "../catalog/stop-signs";
import { newId } from "../ids";
import { applyOperation, type DraftContent } from "../programs/operations";
import { anyOperation } from "../programs/testing/operations";
import { buildView, type ViewFacts } from "../programs/view";
import { handoutPdf } from "./pdf";
import { sampleInput, sampleView } from "./sample-view";

const ids = (count: number) => Array.from({ length: count }, () => newId());
const [[first = "", later = ""], keys] = [ids(2), ids(8)];
const phase = (id: string, fromWeek: number) => ({ id, title: "", fromWeek, toWeek: null, criteria: "" });
const draft: DraftContent = {
  ...{ title: "Neck", goals: "", startsOn: null, weeks: 6, stopSigns: [], items: [] },
  phases: [phase(first, 1), phase(later, 3)],
};
const { clinic, patientFirstName, therapist } = sampleView(1);
const facts: ViewFacts = {
  ...{ clinic, patientFirstName, therapist, version: null, builtInStopSigns: stopSigns },
  exercise: ({ exerciseId, variationSlug }, language) => {
    const exercise = getBuiltIn(exerciseId);
    const words = exercise && describeExercise(exercise, variationSlug, language);
    return words && { ...words, picture: null };
  },
};

describe("The handout of a draft while it is composed", { timeout: 60_000 }, () => {
  it("is drawn whatever the draft holds: phases that overlap or are empty, dosages and texts of any kind", async () => {
    const anyOne = anyOperation({
      items: keys,
      phases: [first, later, newId()],
      exercises: ["chin-tuck", "cat-cow", "prone-w", "unknown"],
    });
    const seed = Date.now() % 1_000_000;
    console.info(`seed ${seed}`);
    await fc.assert(
      fc.asyncProperty(fc.array(anyOne, { maxLength: 20 }), async (operations) => {
        const view = buildView(operations.reduce(applyOperation, draft), facts, "en");
        const { pdf, pages, keys: seen } = await handoutPdf({ ...sampleInput(view), draft: true });
        expect(pdf.byteLength).toBeGreaterThan(1_000);
        expect(seen).toHaveLength(pages);
        const again = await handoutPdf({ ...sampleInput(view), draft: true, has: seen });
        expect([again.pdf.byteLength, again.keys]).toEqual([0, seen]);
      }),
      { numRuns: 8, seed },
    );
  });
});
