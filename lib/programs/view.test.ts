import { expect, it } from "vitest";
import { describeExercise, getBuiltIn } from "../catalog/catalog";
import { stopSigns } from "../catalog/stop-signs";
import { sampleView } from "../handout/sample-view";
import { applyOperation, type DraftContent } from "./operations";
import { buildView } from "./view";

const empty: DraftContent = {
  ...{ title: "Neck", goals: "", startsOn: null, weeks: 6, items: [] },
  stopSigns: ["A rash", " A rash ", "", stopSigns("en")[0] ?? ""],
  phases: [{ id: "a", title: "", fromWeek: 1, toWeek: null, criteria: "" }],
};

it("a stop sign or a caution that was written twice is read once", () => {
  const chinTuck = getBuiltIn("chin-tuck");
  if (!chinTuck) throw new Error("The catalog has no chin tuck.");
  const item = { itemKey: "1", phaseId: "a", exerciseId: "chin-tuck", variationSlug: null, before: null };
  const rest = { dosage: chinTuck.defaultDosage, patientNote: "", staffNote: "" };
  const draft = applyOperation(empty, { id: "b", kind: "item.add", ...item, ...rest });
  const described = describeExercise(chinTuck, null, "en");
  if (!described) throw new Error("The chin tuck has no words.");
  const words = { ...described, cautions: ["Go slowly.", "Go slowly."], picture: null };
  const view = buildView(draft, { ...sampleView(1), builtInStopSigns: stopSigns, exercise: () => words }, "en");
  expect(view.stopSigns).toEqual([...stopSigns("en"), "A rash"]);
  expect(view.phases[0]?.items.map(({ cautions }) => cautions)).toEqual([["Go slowly."]]);
});
