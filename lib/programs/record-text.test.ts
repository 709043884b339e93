import { describe, expect, it, test } from "vitest";
import { between, exactly } from "../dosage/range";
import { dosageWith, holds } from "../dosage/testing/plain-dosage";
import { type RecordFacts, recordText } from "./record-text";

const item = { name: "Chin tuck", dosage: dosageWith({ hold: between(2, 3) }), patientNote: "", staffNote: "" };
const phase = { title: "", fromWeek: 1, toWeek: null, criteria: "", items: [item] };
const facts: RecordFacts = {
  patient: null,
  date: "2026-11-20",
  version: 2,
  therapist: { name: "Dana Okafor", credentials: "PT, DPT" },
  title: "Neck and desk",
  goals: "",
  startsOn: "2026-11-20",
  weeks: 6,
  minutes: ["1"],
  phases: [phase],
  precautions: [],
  stopSigns: [],
  cert: [],
};

test("a program in plain text, line by line", () => {
  const second = { ...phase, title: "Stronger", fromWeek: 3, toWeek: 6, items: [{ ...item, name: "Doorway", dosage: holds(3, 30) }] };
  const first = {
    ...{ ...phase, toWeek: 2, criteria: "No pain\nfor two days" },
    items: [{ ...item, patientNote: "At the\n window", staffNote: "Guards left\nMotivation: coffee" }],
  };
  expect(
    recordText({
      ...facts,
      ...{ patient: "María López", goals: "Drive\nSleep", phases: [first, second], minutes: ["1", "2"] },
      precautions: ["Hypermobility, noted November 1, 2026"],
      stopSigns: ["Stop if the arm goes numb", " "],
      cert: [
        { number: 1, name: "Equipment", state: "stated", says: "No equipment" },
        { number: 6, name: "Motivation", state: "missing", says: "Say it" },
        { number: 7, name: "When to progress", state: "not-applicable", says: "Too short to progress" },
      ],
    }),
  ).toBe(
    [
      "Home exercise program: Neck and desk",
      "Patient: María López",
      "Date: November 20, 2026. Version 2.",
      "Therapist: Dana Okafor, PT, DPT",
      "Start: November 20, 2026, 6 weeks.",
      "Goals: Drive Sleep",
      "",
      "Weeks 1 to 2 (1 min a day)",
      "1. Chin tuck: 10x2-3s 1x/day",
      "   Hold for 2 to 3 seconds, 10 times, once a day.",
      "   Told the patient: At the window",
      "   Note: Guards left",
      "Move on when: No pain for two days",
      "",
      "Weeks 3 to 6: Stronger (2 min a day)",
      "1. Doorway: 3x30s 1x/day",
      "   Hold for 30 seconds, 3 times, once a day.",
      "",
      "Precautions",
      "- Hypermobility, noted November 1, 2026",
      "",
      "Stop signs added to the usual ones",
      "- Stop if the arm goes numb",
      "",
      "Reporting (CERT, 16 items)",
      "1. Equipment: No equipment",
      "6. Motivation: not stated",
      "7. When to progress: not applicable. Too short to progress",
    ].join("\n"),
  );
});

describe("What is left out", () => {
  it.each<[string, Partial<RecordFacts>, RegExp]>([
    ["a name that nobody asked for", {}, /Patient:/],
    ["goals where there are none", { goals: "  " }, /Goals/],
    ["precautions where there are none", {}, /Precautions/],
    ["completeness where there is no exercise", {}, /CERT/],
  ])("%s", (_, changes, pattern) => expect(recordText({ ...facts, ...changes })).not.toMatch(pattern));
});

it.each<[string, Partial<RecordFacts>, string]>([
  ["a draft", { version: null }, "Draft, not published."],
  ["no start", { startsOn: null }, "Start: not set, 6 weeks."],
  ["no end", { weeks: null }, "Start: November 20, 2026, no end set."],
  ["a week", { weeks: 1 }, ", 1 week."],
  ["no title", { title: " " }, "Home exercise program\nDate"],
  ["no credentials", { therapist: { name: "Dana", credentials: "" } }, "Therapist: Dana\n"],
  ["one phase without a name", {}, "Exercises (1 min a day)"],
  ["one phase with a name", { phases: [{ ...phase, title: "Calm", toWeek: 2 }] }, "Weeks 1 to 2: Calm (1 min a day)"],
  ["sets", { phases: [{ ...phase, items: [{ ...item, dosage: dosageWith({ sets: exactly(3) }) }] }] }, "Chin tuck: 3x10 1x/day"],
])("says %s", (_, changes, part) => expect(recordText({ ...facts, ...changes })).toContain(part));
