import { describe, expect, it, test } from "vitest";
import { getBuiltIn } from "../catalog/catalog";
import { exactly } from "../dosage/range";
import { holds } from "../dosage/testing/plain-dosage";
import { newId } from "../ids";
import type { DraftContent, DraftItem } from "../programs/operations";
import { appendixOf, figureSources } from "./appendix";
import { guideOf } from "./guide";

const item = (exerciseId: string, changes: Partial<DraftItem["dosage"]> = {}, variationSlug: string | null = null): DraftItem => ({
  ...{ itemKey: newId(), phaseId: "one", exerciseId, variationSlug, patientNote: "", staffNote: "Adherence: diary" },
  dosage: { ...(getBuiltIn(exerciseId)?.defaultDosage ?? holds(2, 30)), ...changes },
});
const door = "doorway-chest-stretch";

test.each<[string, DraftItem, string]>([
  ["as the catalog starts it", item("chin-tuck"), "Sets: our starting point; repetitions, hold, times a day, days: Vykoukal 2019"],
  ["with other repetitions", item("chin-tuck", { reps: exactly(5) }), "; repetitions: the therapist;"],
  ["with a rest that no source gives", item("chin-tuck", { rest: 30 }), "; rest: the therapist"],
  ["by the guideline", item("seated-cervical-rotation"), "days, intensity: ACSM"],
  ["of the clinic's own exercise", item(newId()), "all figures by the therapist"],
  [
    "of a variation with a start of its own",
    item("neck-flexion-extension", { hold: { max: 60, min: 30 }, reps: exactly(2) }, "held"),
    "repetitions, hold: Vykoukal 2019",
  ],
])("each figure of a dosage says what it rests on: %s", (_, one, expected) => expect(figureSources(one)).toContain(expected));

describe("The pages for a colleague", () => {
  const content: DraftContent = {
    ...{ title: "Neck", goals: "", startsOn: null, weeks: 6, stopSigns: [], items: [item(door), item("chin-tuck")] },
    phases: [{ id: "one", title: "", fromWeek: 1, toWeek: null, criteria: "" }],
  };
  const exerciseOf = (id: string) => {
    const found = getBuiltIn(id);
    if (!found) return undefined;
    const { name, equipment, defaultDosage, kinds, regions, muscles } = found;
    return { name, equipment, start: defaultDosage, effect: { kinds, regions, muscles } };
  };
  const guide = guideOf(content, {
    exercise: exerciseOf,
    nameOf: (id) => exerciseOf(id)?.name ?? "",
    ...{ age: null, language: "en", flags: [], therapist: { name: "Dana", credentials: "PT" }, builtInStopSigns: 7 },
  });
  const appendix = appendixOf(content, guide, ({ exerciseId }) => exerciseOf(exerciseId)?.name ?? "");

  it("have dosages, muscle groups, all of CERT and the sources", () => {
    expect(appendix).toMatchObject({
      phases: [
        {
          title: "",
          exercises: [{ name: "Doorway chest stretch", dosage: expect.stringContaining("30 s") }, { name: "Chin tuck" }],
          muscles: [
            { name: "Back of the neck (beside others)", days: "7 days" },
            { name: "Chest", session: "1½–2 min a session", week: "4½–8 min a week", days: "3–4 days" },
            { name: "Shoulders" },
          ],
        },
      ],
    });
    expect(appendix.cert).toHaveLength(16);
    expect(appendix.cert[4]).toEqual({ number: 5, name: "How adherence is measured", says: "diary" });
    expect(appendix.cert[5]?.says).toBe("Not stated");
    expect(appendix.sources.join(" ")).toMatch(/Sports Medicine.*Ingram.*Slade/);
  });
});
