import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { getBuiltIn } from "../catalog/catalog";
import { type Muscle, muscles } from "../vocabulary";
import type { Dosage } from "./dosage";
import { type ExerciseEffect, type MeterItem, meterOf, stretchedBy } from "./meter";
import { minutesOf, secondsWords } from "./minutes";
import { groupsOf, type MuscleGroup } from "./muscle-groups";
import { between, exactly, upTo } from "./range";
import { dosageSeconds, holdingSeconds } from "./seconds";
import { anyDosage } from "./testing/arbitrary";
import { dosageWith, holds } from "./testing/plain-dosage";

const effect = (kinds: ExerciseEffect["kinds"], main: Muscle[], more: Partial<ExerciseEffect["muscles"]> = {}): ExerciseEffect => ({
  kinds,
  regions: ["chest"],
  muscles: { main, ...more },
});
const chestStretch = effect(["static-stretch"], ["pectoralis-major", "pectoralis-minor"]);
const item = (dosage: Dosage, of: ExerciseEffect | null = chestStretch, itemKey = "a"): MeterItem => ({ itemKey, dosage, effect: of });
const twice: Dosage["perDay"] = { kind: "times", times: exactly(2) };

describe("Seconds of holding for one side", () => {
  const cases: [string, Dosage, [number, number]][] = [
    ["2 holds of 30 s", holds(2, 30), [60, 60]],
    ["2 sets of 3 holds of 10 s", holds(3, 10, { sets: exactly(2) }), [60, 60]],
    ["2 to 3 holds of 30 to 60 s", dosageWith({ reps: between(2, 3), hold: between(30, 60) }), [60, 180]],
    ["up to 30 s", dosageWith({ reps: null, hold: upTo(30) }), [1, 30]],
    ["each side counts once for each muscle", holds(2, 30, { side: "each" }), [60, 60]],
    ["and so it does where the sides alternate", holds(2, 30, { side: "alternating" }), [60, 60]],
    ["one side only", holds(2, 30, { side: "left" }), [60, 60]],
    ["rests between sets stretch nothing", holds(1, 30, { sets: exactly(3), rest: 60 }), [90, 90]],
    ["nor does moving in and out of a hold", holds(2, 30, { tempo: { out: 3, pause: 0, back: 3 } }), [60, 60]],
    ["an untimed repetition counts 3 s", dosageWith(), [30, 30]],
    ["a tempo counts as it is", dosageWith({ tempo: { out: 2, pause: 1, back: 2 } }), [50, 50]],
  ];
  test.each(cases)("%s", (_, dosage, [min, max]) => expect(holdingSeconds(dosage)).toEqual({ min, max }));

  it("are never more than the patient's own time", () => {
    fc.assert(
      fc.property(anyDosage, (dosage) => {
        const [own, held] = [dosageSeconds(dosage).perSession, holdingSeconds(dosage)];
        expect(held.min).toBeGreaterThan(0);
        expect(held.min).toBeLessThanOrEqual(own.min);
        expect(held.max).toBeLessThanOrEqual(own.max);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("What is stretched", () => {
  const main = (...groups: MuscleGroup[]) => ({ main: groups, also: [] });
  const cases: [string, ExerciseEffect, Dosage, ReturnType<typeof stretchedBy>][] = [
    ["a held static stretch: its main muscles, each group once", chestStretch, holds(2, 30), main("chest")],
    ["a static stretch that is not held", chestStretch, dosageWith(), main("chest")],
    ["a stretch or a movement, held", effect(["static-stretch", "dynamic-mobility"], ["obliques"]), holds(1, 30), main("trunk")],
    ["a stretch or a movement, moved: nothing", effect(["static-stretch", "dynamic-mobility"], ["obliques"]), dosageWith(), null],
    ["a movement: nothing", effect(["dynamic-mobility"], ["obliques"]), dosageWith(), null],
    ["a movement that is held", effect(["dynamic-mobility"], ["obliques"]), holds(1, 30), main("trunk")],
    ["a strength exercise: nothing", effect(["strength"], ["rhomboids"]), holds(10, 3), null],
    [
      "a strength exercise that names what it stretches: that, beside its work",
      effect(["strength", "posture"], ["deep-neck-flexors"], { stretched: ["suboccipitals"] }),
      holds(10, 3),
      { main: [], also: ["neck-back"] },
    ],
    [
      "muscles that take part stand apart, unless they are main muscles too",
      effect(["static-stretch"], ["pectorals"], { also: ["anterior-deltoid", "pectoralis-minor"] }),
      holds(1, 30),
      { main: ["chest"], also: ["shoulders"] },
    ],
  ];
  test.each(cases)("by %s", (_, of, dosage, expected) => expect(stretchedBy(of, dosage)).toEqual(expected));

  test.each(muscles)("every muscle has its group: %s", (muscle) => expect(groupsOf([muscle])).toHaveLength(1));
});

describe("The dose of a phase", () => {
  it("adds what reaches the same muscles, a session and a week", () => {
    const door = item(holds(3, 30, { days: { kind: "days-a-week", count: between(3, 4) } }));
    const clasp = item(holds(2, 30, { perDay: twice }), chestStretch, "b");
    expect(meterOf([door, clasp]).muscles).toEqual([
      {
        group: "chest",
        session: { min: 150, max: 150 },
        week: { min: 270 + 840, max: 360 + 840 },
        also: { session: { min: 0, max: 0 }, week: { min: 0, max: 0 } },
        daysAWeek: { min: 7, max: 7 },
        itemKeys: ["a", "b"],
      },
    ]);
  });

  it("keeps muscles that only take part apart from those that are meant", () => {
    const also = effect(["static-stretch"], ["latissimus-dorsi"], { also: ["pectorals"] });
    const [chest] = meterOf([item(holds(2, 30)), item(holds(1, 20), also, "b")]).muscles;
    expect(chest).toMatchObject({ group: "chest", session: { min: 60 }, also: { session: { min: 20 } } });
  });

  const days: [string, Dosage["days"][], [number, number]][] = [
    ["every day", [{ kind: "every-day" }], [7, 7]],
    ["every other day", [{ kind: "every-other-day" }], [3, 4]],
    [
      "Monday for one, Thursday for the other",
      [
        { kind: "weekdays", weekdays: ["mon"] },
        { kind: "weekdays", weekdays: ["thu"] },
      ],
      [2, 2],
    ],
    [
      "the same day for both",
      [
        { kind: "weekdays", weekdays: ["mon"] },
        { kind: "weekdays", weekdays: ["mon"] },
      ],
      [1, 1],
    ],
    [
      "3 days that may fall on the named ones",
      [
        { kind: "weekdays", weekdays: ["mon"] },
        { kind: "days-a-week", count: exactly(3) },
      ],
      [3, 3],
    ],
  ];
  test.each(days)("counts the days of a week: %s", (_, all, [min, max]) => {
    const items = all.map((one, i) => item(holds(2, 30, { days: one }), chestStretch, `${i}`));
    expect(meterOf(items).muscles[0]?.daysAWeek).toEqual({ min, max });
  });

  it("counts the patient's minutes with both sides, rests and times a day", () => {
    const dosage = holds(2, 30, { sets: exactly(2), rest: 30, side: "each", perDay: twice });
    expect(meterOf([item(dosage), item(dosageWith())])).toMatchObject({
      exercises: 2,
      perDay: { min: 570, max: 570 },
      perWeek: { min: 3990 },
    });
  });

  it("counts the minutes of an exercise that is not known, and says that its muscles are not", () => {
    const own = effect(["static-stretch"], []);
    expect(meterOf([item(holds(2, 30), null), item(holds(2, 30), own)])).toMatchObject({ perDay: { min: 120 }, muscles: [], unknown: 2 });
  });

  it("is nothing where there is no exercise", () => {
    const nothing = { min: 0, max: 0 };
    expect(meterOf([])).toEqual({ exercises: 0, perDay: nothing, perWeek: nothing, muscles: [], unknown: 0 });
  });

  it("counts anew when the dosage stays and the exercise is another", () => {
    const dosage = holds(2, 30);
    expect(meterOf([item(dosage)]).muscles[0]?.group).toBe("chest");
    expect(meterOf([item(dosage, effect(["static-stretch"], ["obliques"]))]).muscles[0]?.group).toBe("trunk");
  });

  it("grows with every exercise", () => {
    fc.assert(
      fc.property(fc.array(anyDosage, { minLength: 1, maxLength: 8 }), (dosages) => {
        const items = dosages.map((dosage) => item(dosage));
        const [less, more] = [meterOf(items.slice(1)), meterOf(items)];
        expect(more.perDay.max).toBeGreaterThan(less.perDay.max);
        expect(more.perWeek.min).toBeGreaterThan(less.perWeek.min);
      }),
      { numRuns: 300 },
    );
  });
});

test("the doorway stretch as its source gives it is within the figures", () => {
  const door = getBuiltIn("doorway-chest-stretch");
  expect(door && meterOf([{ itemKey: "a", dosage: door.defaultDosage, effect: door }]).muscles).toMatchObject([
    { group: "chest", session: { min: 90, max: 120 }, week: { min: 270, max: 480 }, daysAWeek: { min: 3, max: 4 } },
    { group: "shoulders", session: { min: 90, max: 120 } },
  ]);
});

describe("Time in words", () => {
  const cases: [min: number, max: number, minutes: string, seconds: string][] = [
    [0, 0, "0", "0 s"],
    [1, 1, "1", "1 s"],
    [29, 45, "1", "29–45 s"],
    [89, 89, "1", "89 s"],
    [90, 119, "2", "90–119 s"],
    [120, 120, "2", "2 min"],
    [60, 180, "1–3", "1–3 min"],
    [20, 210, "1–4", "½–3½ min"],
    [540, 840, "9–14", "9–14 min"],
  ];
  test.each(cases)("%i to %i s", (min, max, minutes, seconds) => {
    expect(minutesOf({ min, max })).toBe(minutes);
    expect(secondsWords({ min, max })).toBe(seconds);
  });
});
