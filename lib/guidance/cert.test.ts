import { describe, expect, it, test } from "vitest";
import { type CertFacts, certOf, notedUnder, withNoted } from "./cert";
import { type CertNumber, certItems } from "./cert-items";

const facts: CertFacts = {
  therapist: { name: "Dana Okafor", credentials: "PT, DPT" },
  equipment: ["Chair", "Mat"],
  exercises: [{ isTailored: true }, { isTailored: false }],
  phases: [{ criteria: "No pain for two days" }, { criteria: "" }],
  minutes: "9 min a day",
  stopSigns: 7,
  weeks: 6,
  staffNotes: [],
};

type Case = [number: CertNumber, title: string, changes: Partial<CertFacts>, state: string, says: string];
const cases: Case[] = [
  [1, "equipment is named", {}, "stated", "Chair, Mat"],
  [1, "nothing is needed", { equipment: [] }, "stated", "No equipment"],
  [1, "no exercise yet", { exercises: [] }, "missing", "Add an exercise"],
  [2, "who delivers it", {}, "stated", "Dana Okafor, PT, DPT"],
  [2, "without credentials", { therapist: { name: "Dana Okafor", credentials: "" } }, "missing", "credentials"],
  [3, "a program is one patient's", {}, "stated", "Individually"],
  [4, "at home nobody watches", {}, "stated", "Not supervised"],
  [4, "somebody does", { staffNotes: ["Supervision: by video each Monday"] }, "stated", "by video each Monday"],
  [5, "nothing noted: the product measures it", {}, "stated", "the page or the paper diary"],
  [5, "adherence is noted", { staffNotes: ["Guards.\nadherence: diary"] }, "stated", "diary"],
  [5, "a label without words changes nothing", { staffNotes: ["Adherence:  "] }, "stated", "the page or the paper diary"],
  [6, "no word on motivation", {}, "missing", "going"],
  [6, "it is not needed", { staffNotes: ["Motivation: not applicable, an athlete"] }, "not-applicable", "athlete"],
  [7, "criteria to move on", {}, "stated", "2 phases; when to move on is said in 1"],
  [7, "phases without criteria", { phases: [{ criteria: " " }, { criteria: "" }] }, "missing", "time to move on"],
  [7, "one short phase", { phases: [{ criteria: "" }], weeks: 2 }, "not-applicable", "Too short"],
  [7, "one phase of three weeks", { phases: [{ criteria: "" }], weeks: 3 }, "missing", "time to move on"],
  [8, "all are described", {}, "stated", "steps"],
  [9, "the home program itself", {}, "stated", "2 exercises at home, 9 min a day"],
  [10, "nothing on other care", {}, "missing", "other care"],
  [10, "there is none", { staffNotes: ["Beside exercise: none"] }, "stated", "none"],
  [11, "stop signs", {}, "stated", "7 stop signs"],
  [12, "at home", {}, "stated", "home"],
  [13, "dosages", {}, "stated", "dosage"],
  [13, "no exercise yet", { exercises: [] }, "missing", "Add an exercise"],
  [14, "some are tailored", {}, "stated", "1 of 2"],
  [14, "none is", { exercises: [{ isTailored: false }] }, "stated", "not changed"],
  [15, "how the start was chosen is not said", {}, "missing", "starting level"],
  [15, "it is", { staffNotes: ["", "Starting level: by the deep neck flexor test"] }, "stated", "by the deep neck flexor test"],
  [16, "no word on fidelity", {}, "missing", "as planned"],
];

test.each(cases)("item %i, %s", (number, _, changes, state, says) => {
  const line = certOf({ ...facts, ...changes }).find((one) => one.number === number);
  expect(line).toMatchObject({ state, says: expect.stringContaining(says) });
});

it("has all sixteen items, each once and with a case above", () => {
  expect(certOf(facts).map(({ number }) => number)).toEqual(Array.from({ length: 16 }, (_, i) => i + 1));
  expect(new Set(cases.map(([number]) => number)).size).toBe(16);
  for (const { label, how } of certItems) expect(Boolean(label)).toBe(Boolean(how));
});

describe("A line in a note for staff", () => {
  test.each([
    ["", "diary", "Adherence: diary"],
    ["Guards the left side", "diary", "Guards the left side\nAdherence: diary"],
    ["Adherence: old\nGuards", " new \n words ", "Guards\nAdherence: new words"],
    ["Guards\nadherence: old", "", "Guards"],
    ["Adherence: old", "  ", ""],
  ])("%j with %j", (note, words, expected) => {
    const changed = withNoted(note, "Adherence", words);
    expect(changed).toBe(expected);
    expect(notedUnder("Adherence", [changed])).toBe(words.replace(/\s+/g, " ").trim());
  });
});
