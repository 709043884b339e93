import { describe, expect, it } from "vitest";
import { exercises } from "../catalog/catalog";
import { dosageSchema } from "../dosage/dosage";
import type { DraftItem } from "./operations";
import { dosage } from "./testing/dosage";
import { chooseWay, earlierOf, harderThan, nameOfWay, waysOf } from "./ways";

const offered = (slug: string) => {
  const exercise = exercises.find((one) => one.slug === slug);
  if (!exercise) throw new Error(`There is no ${slug}.`);
  const variations = exercise.variations.map(({ defaultDosage, ...way }) => ({ ...way, dosage: defaultDosage }));
  return { name: exercise.name, dosage: exercise.defaultDosage, variations };
};
const [tuck, turn, doorway, quadruped] = ["chin-tuck", "side-lying-thoracic-rotation", "doorway-chest-stretch", "quadruped-rotation"].map(
  offered,
) as [ReturnType<typeof offered>, ReturnType<typeof offered>, ReturnType<typeof offered>, ReturnType<typeof offered>];
const own = dosageSchema.parse({ ...turn.dosage, sets: { min: 3, max: 3 } });

describe("The ways to do an exercise", () => {
  it("go from the easiest to the hardest, each with what it rests on", () => {
    expect(waysOf(tuck)).toEqual([
      { slug: "lying", label: "Easier: lying down", basis: "Clinical judgement; no single source" },
      { slug: null, label: "As usual", basis: null },
      { slug: "sitting", label: "Another way: sitting", basis: "Clinical judgement; no single source" },
      { slug: "standing", label: "Harder: standing", basis: "Clinical judgement; no single source" },
    ]);
    expect(waysOf(turn).at(-1)).toEqual({ slug: "knees-higher", label: "Harder: knees higher", basis: "Vykoukal 2019" });
    expect(waysOf(doorway).map(({ basis }) => basis)).toContain("Plain anatomy");
    expect(waysOf(quadruped)).toHaveLength(1);
  });

  it("are named as the patient reads them", () => {
    expect(nameOfWay(tuck, null)).toBe("Chin tuck");
    expect(nameOfWay(tuck, "standing")).toBe("Chin tuck (standing)");
    expect(nameOfWay(tuck, "gone")).toBe("Chin tuck");
  });

  it.each<[string, ReturnType<typeof offered>, string | null, string | null | undefined]>([
    ["the usual way after an easier one", tuck, "lying", null],
    ["a harder one after the usual way", tuck, null, "standing"],
    ["a harder one after another way of the same kind", tuck, "sitting", "standing"],
    ["none after the hardest", tuck, "standing", undefined],
    ["none where the catalog knows none", doorway, null, undefined],
    ["none where there are no other ways", quadruped, null, undefined],
    ["a harder one also after a way that is gone", tuck, "gone", "standing"],
  ])("get harder in order: %s", (_what, exercise, slug, next) => expect(harderThan(exercise, slug)).toBe(next));

  it("all of the catalog get harder only, and end", () => {
    for (const { slug } of exercises) {
      const exercise = offered(slug);
      for (const { slug: from } of waysOf(exercise)) {
        const seen = [from];
        for (let at = harderThan(exercise, from); at !== undefined; at = harderThan(exercise, at)) {
          expect(seen).not.toContain(at);
          seen.push(at);
        }
      }
    }
  });
});

describe("Doing an item in another way", () => {
  const rhythmic = turn.variations.find((way) => way.slug === "rhythmic")?.dosage;
  it("brings the dosage of that way along where nobody changed it, and takes it back", () => {
    expect(chooseWay(turn, { variationSlug: null, dosage: turn.dosage }, "rhythmic")).toEqual({
      changes: { variationSlug: "rhythmic", dosage: rhythmic },
      offer: null,
    });
    expect(rhythmic && chooseWay(turn, { variationSlug: "rhythmic", dosage: rhythmic }, null).changes).toEqual({
      variationSlug: null,
      dosage: turn.dosage,
    });
  });

  it("never writes over a dosage that the therapist changed: the other one is offered", () => {
    expect(chooseWay(turn, { variationSlug: null, dosage: own }, "rhythmic")).toEqual({
      changes: { variationSlug: "rhythmic" },
      offer: rhythmic,
    });
  });

  it("has nothing to offer where it has that dosage already, in whatever order it was stored", () => {
    const stored = JSON.parse(
      JSON.stringify(
        rhythmic,
        Object.keys(rhythmic ?? {})
          .reverse()
          .concat("min", "max", "kind", "times", "count", "level"),
      ),
    );
    expect(chooseWay(turn, { variationSlug: null, dosage: stored }, "rhythmic")).toEqual({
      changes: { variationSlug: "rhythmic" },
      offer: null,
    });
    expect(chooseWay(tuck, { variationSlug: null, dosage: tuck.dosage }, "standing").offer).toBeNull();
  });
});

it("The same exercise of an earlier phase is the nearest by weeks, and never of the same phase or a later one", () => {
  const item = (itemKey: string, phaseId: string, exerciseId = "chin-tuck"): DraftItem => ({
    ...{ itemKey, phaseId, exerciseId, dosage, variationSlug: null, patientNote: "", staffNote: "" },
  });
  const phase = (id: string, fromWeek: number) => ({ id, title: "", fromWeek, toWeek: fromWeek, criteria: "" });
  const [a, b, c, twin] = [item("a", "p1"), item("b", "p2", "arm-circles"), item("c", "p3"), item("d", "p3")];
  const content = { phases: [phase("p3", 3), phase("p1", 1), phase("p2", 2)], items: [c, twin, a, b] };
  expect(earlierOf(content, c)).toBe(a);
  expect(earlierOf(content, a)).toBeNull();
  expect(earlierOf({ ...content, items: [...content.items, item("e", "p2")] }, c)?.itemKey).toBe("e");
  expect(earlierOf({ ...content, items: [c, twin] }, c)).toBeNull();
});
