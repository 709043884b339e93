import { describe, expect, it, test } from "vitest";
import { type ExerciseEffect, meterOf } from "../dosage/meter";
import { between, exactly, upTo } from "../dosage/range";
import { dosageWith, holds } from "../dosage/testing/plain-dosage";
import type { CertLine } from "./cert";
import { type HintItem, hintsOfPhase, hintsOfProgram, isDismissed, type PhaseFacts } from "./hints";
import { guidanceSources } from "./sources";

const stretch: ExerciseEffect = { kinds: ["static-stretch"], regions: ["chest"], muscles: { main: ["pectorals"] } };
const mobility: ExerciseEffect = { kinds: ["dynamic-mobility"], regions: ["upper-back"], muscles: { main: ["obliques"] } };
const neck: ExerciseEffect = { kinds: ["static-stretch"], regions: ["neck"], muscles: { main: ["splenius"] } };
const strength: ExerciseEffect = { kinds: ["strength", "posture"], regions: ["neck"], muscles: { main: ["deep-neck-flexors"] } };

let made = 0;
const item = (effect: ExerciseEffect | null, dosage = holds(2, 30), more: Partial<HintItem> = {}): HintItem => {
  made++;
  return { itemKey: `item-${made}`, exerciseId: `exercise-${made}`, variationSlug: null, name: "Chest stretch", dosage, effect, ...more };
};
const hints = (items: HintItem[], more: Partial<PhaseFacts> = {}) =>
  hintsOfPhase({ phaseId: "phase", items, meter: meterOf(items), age: 40, flags: [], ...more });
const rulesOf = (...facts: Parameters<typeof hints>) => hints(...facts).map(({ rule }) => rule);
const some = (count: number) => Array.from({ length: count }, () => item(mobility, dosageWith({ reps: exactly(5) })));

describe("The number of exercises", () => {
  test.each([
    [0, []],
    [1, []],
    [4, []],
    [5, []],
    [6, [["many-exercises", "hint"]]],
    [7, [["too-many-exercises", "strong"]]],
    [30, [["too-many-exercises", "strong"]]],
  ])("%i: %j", (count, expected) => expect(hints(some(count)).map(({ rule, level }) => [rule, level])).toEqual(expected));

  it("comes first where it is strong, and says how small the studies are", () => {
    const [first] = hints([item(stretch, holds(1, 5)), ...some(8)]);
    expect(first).toMatchObject({ level: "strong", why: expect.stringContaining("small") });
  });
});

describe("The minutes of a day", () => {
  test.each([
    ["20 minutes", 400, []],
    ["20 minutes and 3 seconds", 401, ["long-day"]],
  ])("%s", (_, reps, expected) => {
    const parts = [100, 100, 100, 100, reps - 400].filter(Boolean).map((count) => item(mobility, dosageWith({ reps: exactly(count) })));
    expect(rulesOf(parts)).toEqual(expected);
  });

  it("looks at the least that the dosage allows", () => {
    expect(rulesOf([item(mobility, dosageWith({ reps: between(1, 100), sets: between(1, 10) }))])).toEqual([]);
  });
});

describe("The dose of stretching for a muscle group", () => {
  const weekly = (count: number) => ({ days: { kind: "days-a-week" as const, count: exactly(count) } });
  const cases: [string, ReturnType<typeof holds>, string[]][] = [
    ["59 s a session", dosageWith({ reps: exactly(1), hold: exactly(59), ...weekly(3) }), ["short-stretch", "long-hold"]],
    ["60 s a session", holds(2, 30, weekly(3)), []],
    ["up to 60 s a session", dosageWith({ reps: between(1, 2), hold: upTo(30), ...weekly(3) }), []],
    ["once a week", holds(2, 30, weekly(1)), ["seldom-stretch"]],
    ["twice a week", holds(2, 30, weekly(2)), []],
    ["4 min a session", holds(8, 30, weekly(2)), []],
    ["4 min and more a session", holds(9, 30, weekly(2)), ["much-stretch"]],
    ["10 min a week", holds(4, 30, weekly(5)), []],
    ["10 min and more a week", holds(3, 30), ["much-stretch"]],
    ["a range that begins below 10 min a week", dosageWith({ reps: between(2, 5), hold: exactly(30) }), []],
  ];
  test.each(cases)("%s", (_, dosage, expected) => expect(rulesOf([item(stretch, dosage)])).toEqual(expected));

  it("adds up over exercises, and one hint names the muscle group", () => {
    const both = [item(stretch), item(stretch)];
    expect(hints(both)).toMatchObject([
      { id: "much-stretch:chest", sentence: expect.stringContaining("Chest: 2 min a session"), source: "ingram" },
    ]);
  });

  it("counts what other exercises do for it beside their own muscles, before it says too little", () => {
    const also: ExerciseEffect = { ...stretch, muscles: { main: ["latissimus-dorsi"], also: ["pectorals"] } };
    expect(rulesOf([item(stretch, holds(1, 30)), item(also)])).toEqual([]);
  });

  it("says nothing of muscles that are only stretched beside others, or of movements", () => {
    const chinTuck: ExerciseEffect = { ...strength, muscles: { main: ["deep-neck-flexors"], stretched: ["suboccipitals"] } };
    expect(rulesOf([item(chinTuck, holds(10, 3)), item(mobility, dosageWith())])).toEqual([]);
  });
});

describe("The length of a hold", () => {
  const cases: [age: number | null, seconds: number, string[]][] = [
    [40, 9, ["short-hold"]],
    [40, 10, []],
    [40, 30, []],
    [40, 31, ["long-hold"]],
    [18, 31, ["long-hold"]],
    [64, 31, ["long-hold"]],
    [65, 29, ["short-hold"]],
    [65, 30, []],
    [65, 60, []],
    [65, 61, ["long-hold"]],
    [null, 9, ["short-hold"]],
    [null, 31, []],
    [null, 60, []],
    [null, 61, ["long-hold"]],
    [17, 5, []],
    [17, 90, []],
  ];
  test.each(cases)("at the age of %s, %i s: %j", (age, seconds, expected) => {
    const dosage = holds(Math.ceil(60 / seconds), seconds, { days: { kind: "days-a-week", count: exactly(3) } });
    expect(rulesOf([item(stretch, dosage)], { age })).toEqual(expected);
  });

  it("is no matter where a range reaches into the figures, nor for a strength exercise", () => {
    expect(rulesOf([item(stretch, dosageWith({ reps: exactly(2), hold: between(30, 60) }))])).toEqual([]);
    expect(rulesOf([item(stretch, dosageWith({ reps: exactly(10), hold: between(5, 10) }))])).toEqual([]);
    expect(rulesOf([item(strength, holds(10, 3))])).toEqual([]);
  });

  it("names the exercise", () => {
    const one = item(stretch, holds(10, 6));
    expect(hints([one])).toMatchObject([
      { id: `short-hold:${one.itemKey}`, itemKey: one.itemKey, sentence: expect.stringContaining("6 s") },
    ]);
  });
});

describe("Stretching alone for the neck", () => {
  const cases: [string, (ExerciseEffect | null)[], string[]][] = [
    ["a neck stretch alone", [neck], ["stretching-alone"]],
    ["a neck stretch and a movement", [neck, mobility], ["stretching-alone"]],
    ["a neck stretch and strengthening", [neck, strength], []],
    ["a neck stretch and posture work for another part", [neck, { ...mobility, kinds: ["posture"] }], []],
    ["no exercise for the neck", [stretch], []],
    ["an exercise that is not known, which may strengthen", [neck, null], []],
  ];
  test.each(cases)("%s: %j", (_, effects, expected) => expect(rulesOf(effects.map((effect) => item(effect)))).toEqual(expected));
});

describe("A hypermobile patient", () => {
  test.each([
    ["with a stretch", [stretch], ["hypermobility"], ["hypermobile-gently"]],
    ["with strengthening only", [strength], ["hypermobility"], []],
    ["with another flag", [stretch], ["dizziness"], []],
    ["without a flag", [stretch], [], []],
  ] as const)("%s", (_, effects, flags, expected) =>
    expect(
      rulesOf(
        effects.map((effect) => item(effect)),
        { flags },
      ),
    ).toEqual(expected),
  );
});

describe("An exercise that is in it more than once", () => {
  it("is named each further time", () => {
    const [first, second, third] = [1, 2, 3].map(() => item(mobility, dosageWith(), { exerciseId: "cat-cow" }));
    if (!first || !second || !third) throw new Error("Three were made.");
    expect(hints([first, second, third]).map(({ id }) => id)).toEqual([
      `repeated-exercise:${second.itemKey}`,
      `repeated-exercise:${third.itemKey}`,
    ]);
  });

  it("is another one in another variation", () => {
    const one = item(mobility, dosageWith(), { exerciseId: "chin-tuck" });
    expect(rulesOf([one, item(mobility, dosageWith(), { exerciseId: "chin-tuck", variationSlug: "lying" })])).toEqual([]);
  });
});

describe("The program as a whole", () => {
  const line = (state: CertLine["state"]): CertLine => ({ number: 1, name: "Equipment", state, says: "" });

  it("names each text that is hard to read, and how much is not stated", () => {
    const hardTexts = [{ key: "goals", where: "Goals", says: "grade 9.1" }];
    expect(hintsOfProgram({ hardTexts, cert: [line("stated"), line("missing"), line("not-applicable")] })).toMatchObject([
      { id: "hard-words:goals", sentence: "Goals: grade 9.1." },
      { id: "incomplete", sentence: "1 of the 3 points that colleagues look for is not stated." },
    ]);
  });

  it("says nothing where nothing is hard and nothing missing", () => {
    expect(hintsOfProgram({ hardTexts: [], cert: [line("stated")] })).toEqual([]);
  });
});

it("every hint says why, with its source, in a short sentence", () => {
  const all = [
    ...hints([item(neck, holds(1, 5, { days: { kind: "days-a-week", count: exactly(1) } })), ...some(6)], { flags: ["hypermobility"] }),
    ...hints([
      item(stretch, holds(10, 300)),
      item(mobility, dosageWith(), { exerciseId: "a" }),
      item(mobility, dosageWith(), { exerciseId: "a" }),
    ]),
    ...hints(some(6)),
  ];
  expect(new Set(all.map(({ rule }) => rule)).size).toBe(11);
  for (const { sentence, why, source } of all) {
    expect(sentence.length, sentence).toBeLessThanOrEqual(110);
    expect(why).toMatch(/\.$/);
    expect(guidanceSources[source]).toBeTruthy();
  }
});

describe("A dismissed hint", () => {
  const [hint] = hints([item(stretch), item(stretch)]);
  if (!hint) throw new Error("There is a hint.");
  test.each([
    ["here, under its own name", { here: ["much-stretch:chest"], everywhere: [] }, true],
    ["here, for another muscle", { here: ["much-stretch:lats"], everywhere: [] }, false],
    ["everywhere, by its rule", { here: [], everywhere: ["much-stretch"] }, true],
    ["everywhere, by another rule", { here: [], everywhere: ["short-stretch"] }, false],
    ["not at all", { here: [], everywhere: [] }, false],
  ])("%s", (_, dismissed, expected) => expect(isDismissed(hint, dismissed)).toBe(expected));
});
