import { expect, test } from "vitest";
import { parseDosage } from "./dosage";

const ten = { min: 10, max: 10 };
const good = {
  sets: { min: 1, max: 1 },
  reps: ten,
  hold: null,
  rest: null,
  tempo: null,
  side: "none",
  perDay: { kind: "times", times: { min: 1, max: 1 } },
  days: { kind: "every-day" },
  intensity: null,
  load: null,
};

type Refusal = [why: string, changes: Record<string, unknown>, field: string, sentence: string];

const refusals: Refusal[] = [
  ["no sets", { sets: undefined }, "sets", "Enter 1 to 10 sets, in whole numbers."],
  ["eleven sets", { sets: { min: 1, max: 11 } }, "sets", "Enter 1 to 10 sets, in whole numbers."],
  ["half a set", { sets: { min: 0.5, max: 1 } }, "sets", "Enter 1 to 10 sets, in whole numbers."],
  ["negative repetitions", { reps: { min: -5, max: -5 } }, "reps", "Enter 1 to 100 repetitions, in whole numbers."],
  ["no repetition at all", { reps: { min: 0, max: 10 } }, "reps", "Enter 1 to 100 repetitions, in whole numbers."],
  ["repetitions as words", { reps: "many" }, "reps", "Enter 1 to 100 repetitions, in whole numbers."],
  ["a range the wrong way round", { reps: { min: 15, max: 10 } }, "reps", "The smaller number comes first."],
  ["'up to' that starts at five", { reps: { min: 5, max: 10, upTo: true } }, "reps", "Enter 1 to 100 repetitions, in whole numbers."],
  ["neither repetitions nor a hold", { reps: null }, "reps", "Say how many repetitions, or how long to hold."],
  ["a thousand repetitions", { reps: { min: 1000, max: 1000 } }, "reps", "Enter 1 to 100 repetitions, in whole numbers."],
  ["a hold of no seconds", { hold: { min: 0, max: 0 } }, "hold", "Enter 1 to 600 seconds, in whole numbers."],
  ["a hold of an hour", { hold: { min: 3600, max: 3600 } }, "hold", "Enter 1 to 600 seconds, in whole numbers."],
  ["a rest without end", { rest: Number.POSITIVE_INFINITY }, "rest", "Enter 1 to 600 seconds of rest."],
  ["half a tempo", { tempo: { out: 2 } }, "tempo", "Enter 1 to 20 seconds out, 0 to 20 seconds of pause and 1 to 20 seconds back."],
  [
    "a hold and a pause",
    { hold: ten, tempo: { out: 2, pause: 1, back: 2 } },
    "tempo",
    "The hold is the pause: set the pause of the tempo to 0.",
  ],
  ["a third side", { side: "middle" }, "side", "Choose which side."],
  [
    "a thousand times a day",
    { perDay: { kind: "times", times: { min: 1000, max: 1000 } } },
    "perDay",
    "Enter 1 to 12 times a day, in whole numbers.",
  ],
  ["every 13 hours", { perDay: { kind: "every-hours", hours: 13 } }, "perDay", "Enter 1 to 12 hours."],
  ["a frequency nobody knows", { perDay: { kind: "sometimes" } }, "perDay", "Say how often on a day."],
  [
    "eight days a week",
    { days: { kind: "days-a-week", count: { min: 8, max: 8 } } },
    "days",
    "Enter 1 to 7 days a week, in whole numbers.",
  ],
  ["no weekday chosen", { days: { kind: "weekdays", weekdays: [] } }, "days", "Choose at least one day."],
  ["a day that is none", { days: { kind: "weekdays", weekdays: ["someday"] } }, "days", "Say on which days."],
  [
    "an effort of eleven",
    { intensity: { kind: "effort", min: 11, max: 11 } },
    "intensity",
    "Enter an effort from 0 to 10, in whole numbers.",
  ],
  ["an effort the wrong way round", { intensity: { kind: "effort", min: 5, max: 3 } }, "intensity", "The smaller number comes first."],
  ["a pull that hurts", { intensity: { kind: "pull", level: "painful" } }, "intensity", "Choose how strong it should feel."],
  ["a ton", { load: { kind: "weight", amount: 1000, unit: "kg" } }, "load", "Enter a weight of 0.01 to 500, with two decimals at most."],
  [
    "a weight to the milligram",
    { load: { kind: "weight", amount: 1.123456, unit: "kg" } },
    "load",
    "Enter a weight of 0.01 to 500, with two decimals at most.",
  ],
  ["script for a band", { load: { kind: "band", colour: "<script>alert(1)</script>" } }, "load", "Name the band with letters and digits."],
  ["a band without a name", { load: { kind: "band", colour: "  " } }, "load", "Name the band in 1 to 30 letters."],
  ["a part that does not exist", { speed: "fast" }, "dosage", "This is not a dosage that can be read here."],
];

test.each(refusals)("%s is refused with a sentence beside its field", (_why, changes, field, sentence) => {
  expect(parseDosage({ ...good, ...changes })).toMatchObject({ ok: false, code: "invalid", fields: { [field]: [sentence] } });
});

test.each([[null], ["3x10"], [[]], [undefined], [42]])("%j is no dosage and is refused with one sentence", (input) => {
  expect(parseDosage(input)).toMatchObject({ ok: false, fields: { dosage: ["This is not a dosage that can be read here."] } });
});

test("every wrong field gets its own sentence at once", () => {
  const result = parseDosage({ ...good, sets: null, side: 4, days: {} });
  expect(result).toMatchObject({ fields: { sets: [expect.any(String)], side: [expect.any(String)], days: [expect.any(String)] } });
});

test("days chosen twice or out of order are kept once, in order", () => {
  const result = parseDosage({ ...good, days: { kind: "weekdays", weekdays: ["fri", "mon", "fri"] } });
  expect(result).toMatchObject({ ok: true, data: { days: { weekdays: ["mon", "fri"] } } });
});
