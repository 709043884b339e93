import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { exercises } from "../catalog/catalog";
import { type PatientFlag, patientFlags, severities, type Trait, traits } from "../vocabulary";
import { type Conflict, conflictsOf, notesFor, overrideOf } from "./conflicts";
import { type ClinicRule, gateRules, traitsOfRule } from "./rules";
import { type SafetyExercise, suggestionsFor, wayOf } from "./suggestions";

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
console.info(`Properties of the gate: seed ${seed} (set SEED to run the same again).`);

const catalog: SafetyExercise[] = exercises.map(({ slug, name, muscles, traits, variations }) => ({
  ...{ id: slug, name, traits, variations },
  muscles: [...muscles.main, ...(muscles.also ?? []), ...(muscles.stretched ?? [])],
}));
const built = (slug: string, variationSlug: string | null = null) => {
  const exercise = catalog.find(({ id }) => id === slug);
  if (!exercise) throw new Error(`No ${slug}.`);
  return { itemKey: slug, exerciseId: slug, variationSlug, traits: wayOf(exercise, variationSlug).traits };
};
const met = (conflicts: readonly Conflict[]) => conflicts.map(({ exerciseId, flag, severity }) => `${exerciseId}: ${flag}, ${severity}`);

describe("A conflict", () => {
  it.each<[PatientFlag, string, string | null, string[]]>([
    ["osteoporosis", "seated-trunk-rotation", null, ["care: spine-flexion-end-range, spine-rotation-end-range"]],
    ["osteoporosis", "cat-cow", null, ["care: spine-flexion-end-range", "care: floor-transfer"]],
    ["vertebral-fracture", "cat-cow", null, ["stop: spine-flexion-end-range", "care: floor-transfer"]],
    ["vertebral-fracture", "supine-arm-raise-towel", null, ["stop: roller-pressure", "care: floor-transfer"]],
    ["pregnancy-later", "prone-w", null, ["stop: prone"]],
    ["pregnancy-first-third", "prone-w", null, ["care: prone"]],
    ["pregnancy-later", "chin-tuck", "lying", ["care: supine"]],
    ["pregnancy-later", "chin-tuck", null, []],
    ["dizziness", "seated-cervical-rotation", "finger-pressure", ["care: neck-end-range, neck-overpressure"]],
    ["upper-neck-instability", "neck-flexion-extension", "hand-pressure", ["stop: neck-end-range, neck-overpressure"]],
    ["infection-signs", "shoulder-rolls", null, ["stop: "]],
    ["hypermobility", "shoulder-rolls", null, []],
    ["hypermobility", "prone-w", null, []],
    ["heart-or-blood-pressure", "prone-w", null, ["care: breath-hold-risk"]],
    ["knee-pain", "quadruped-rotation", null, ["care: floor-transfer, kneeling"]],
    ["surgery-chest", "thoracic-extension-chair", "arms-crossed", ["stop: chair-edge-pressure, spine-extension"]],
  ])("of %s with %s (%s): %j", (flag, slug, variation, reasons) => {
    const conflicts = conflictsOf([flag], [built(slug, variation)]);
    const said = conflicts.flatMap((conflict) =>
      conflict.reasons.map((reason) => `${reason.severity}: ${[...reason.traits].sort().join(", ")}`),
    );
    expect(said).toEqual(reasons);
    if (conflicts[0]) expect(conflicts[0].severity).toBe(reasons.some((reason) => reason.startsWith("stop")) ? "stop" : "care");
  });

  it("is there once for each item and flag, in the order of the program", () => {
    const items = [built("prone-w"), built("shoulder-rolls"), built("chin-tuck")];
    expect(met(conflictsOf(["heart-or-blood-pressure", "pregnancy-later", "pregnancy-later"], items))).toEqual([
      "prone-w: heart-or-blood-pressure, care",
      "prone-w: pregnancy-later, stop",
      "chin-tuck: heart-or-blood-pressure, care",
    ]);
  });

  it("with an exercise whose traits nobody recorded is known only for flags that meet everything", () => {
    const unknown = { itemKey: "a", exerciseId: "own", variationSlug: null, traits: null };
    expect(conflictsOf(patientFlags, [unknown]).map((conflict) => conflict.flag)).toEqual(patientFlags.slice(0, 5));
  });

  it("follows the clinic where it judges a trait otherwise, and gives each weight its own reason", () => {
    const stricter: ClinicRule = { flag: "osteoporosis", trait: "spine-rotation-end-range", severity: "stop" };
    const off: ClinicRule = { flag: "osteoporosis", trait: "floor-transfer", severity: "none" };
    const [conflict] = conflictsOf(["osteoporosis"], [built("seated-trunk-rotation")], [stricter]);
    expect(conflict?.severity).toBe("stop");
    expect(conflict?.reasons.map(({ severity, traits }) => [severity, traits])).toEqual([
      ["stop", ["spine-rotation-end-range"]],
      ["care", ["spine-flexion-end-range"]],
    ]);
    expect(met(conflictsOf(["osteoporosis"], [built("foam-roller-ity", "on-floor")], [off]))).toEqual([]);
  });

  it("offers the notes of its rows, each once", () => {
    const [conflict] = conflictsOf(["osteoporosis"], [built("cat-cow")]);
    expect(conflict && notesFor(conflict)).toHaveLength(2);
  });
});

describe("An override", () => {
  const [conflict] = conflictsOf(["pregnancy-later"], [built("prone-w")]);
  const own = { itemKey: "prone-w", exerciseId: "prone-w", variationSlug: null, flag: "pregnancy-later" } as const;
  it.each([
    ["the same item and flag", {}, true],
    ["another item", { itemKey: "b" }, false],
    ["another exercise in its place", { exerciseId: "cat-cow" }, false],
    ["another variation", { variationSlug: "chest-down" }, false],
    ["another flag", { flag: "surgery-chest" }, false],
  ] as const)("for %s: holds %s %s", (_what, other, holds) => {
    expect(conflict && overrideOf(conflict, [{ ...own, ...other }]) !== null).toBe(holds);
  });
});

describe("Suggestions", () => {
  const suggested = (flag: PatientFlag, slug: string, variationSlug: string | null = null, flags = [flag]) => {
    const [conflict] = conflictsOf([flag], [built(slug, variationSlug)]);
    if (!conflict) throw new Error("There is no conflict.");
    const exercise = catalog.find(({ id }) => id === slug);
    const { ways, instead } = suggestionsFor(conflict, exercise, catalog, { flags, rules: [] });
    return { ways: ways.map((way) => way.variationSlug), instead: instead.map((other) => other.exerciseId) };
  };

  it.each<[string, PatientFlag, string, string | null, (string | null)[]]>([
    ["arms crossed where the arms may not go up", "shoulder-pain", "thoracic-extension-chair", null, ["arms-crossed"]],
    ["the chair instead of the roller", "osteoporosis", "thoracic-extension-chair", "foam-roller", [null, "arms-crossed"]],
    ["the floor without the roller", "surgery-spine", "foam-roller-ity", null, ["on-floor"]],
    ["sitting or standing instead of lying", "pregnancy-later", "chin-tuck", "lying", [null, "sitting"]],
    ["no way at all where every way meets the flag", "osteoporosis", "side-lying-thoracic-rotation", null, []],
  ])("offer %s", (_what, flag, slug, variation, ways) => {
    expect(suggested(flag, slug, variation).ways).toEqual(ways);
  });

  it("offer other exercises for the same muscles, and none that a flag of this patient meets", () => {
    expect(suggested("knee-pain", "cat-cow").instead).toContain("seated-trunk-rotation");
    expect(suggested("knee-pain", "cat-cow", null, ["knee-pain", "osteoporosis"]).instead).not.toContain("seated-trunk-rotation");
    expect(suggested("shoulder-pain", "doorway-chest-stretch").instead.length).toBeGreaterThan(0);
  });

  it("offer nothing where no exercise is meant to be done", () => {
    expect(suggested("infection-signs", "cat-cow")).toEqual({ ways: [], instead: [] });
  });

  it("never offer a harder way", () => {
    for (const { slug, variations } of exercises)
      for (const flag of patientFlags)
        for (const conflict of conflictsOf([flag], [built(slug)])) {
          const { ways } = suggestionsFor(
            conflict,
            catalog.find(({ id }) => id === slug),
            catalog,
            { flags: [flag], rules: [] },
          );
          for (const way of ways) expect(variations.find((one) => one.slug === way.variationSlug)?.direction).not.toBe("harder");
        }
  });
});

const anyFlag = fc.constantFrom(...patientFlags);
const anyItem = fc.record({
  itemKey: fc.uuid(),
  exerciseId: fc.string({ maxLength: 8 }),
  variationSlug: fc.option(fc.string({ maxLength: 8 })),
  traits: fc.option(fc.subarray([...traits] as Trait[])),
});
const anyRule: fc.Arbitrary<ClinicRule> = fc.constantFrom(...gateRules).chain((rule) =>
  fc.record({
    flag: fc.constant(rule.flag),
    trait: fc.constantFrom(...traitsOfRule(rule)),
    severity: fc.constantFrom(...severities),
  }),
);
const anyCase = fc.record({
  flags: fc.array(anyFlag, { maxLength: 6 }),
  more: anyFlag,
  items: fc.array(anyItem, { maxLength: 6 }),
  rules: fc.array(anyRule, { maxLength: 10 }),
});

test("one more flag never takes a conflict away, whatever the clinic has set", () => {
  const seen = new Set<PatientFlag>();
  fc.assert(
    fc.property(anyCase, ({ flags, more, items, rules }) => {
      const before = conflictsOf(flags, items, rules);
      const after = conflictsOf([...flags, more], items, rules);
      for (const conflict of before) expect(after).toContainEqual(conflict);
      for (const { flag } of after) seen.add(flag);
    }),
    { seed, numRuns: 1000 },
  );
  expect([...seen].sort()).toEqual([...patientFlags].sort());
});

test("what a source says is never weaker than the source, whatever the clinic has set", () => {
  fc.assert(
    fc.property(anyCase, ({ flags, items, rules }) => {
      const here = conflictsOf(flags, items, rules);
      for (const { itemKey, flag, severity, reasons } of conflictsOf(flags, items)) {
        const sourced = reasons.filter(({ rule }) => rule.source !== null && !rule.isSeverityJudged);
        if (sourced.length === 0) continue;
        const mine = here.find((conflict) => conflict.itemKey === itemKey && conflict.flag === flag);
        expect(mine).toBeDefined();
        if (severity === "stop" && sourced.some((reason) => reason.severity === "stop")) expect(mine?.severity).toBe("stop");
      }
    }),
    { seed, numRuns: 1000 },
  );
});
