import { describe, expect, it } from "vitest";
import { type CheckFacts, checkDraft } from "./check";
import type { ItemView, ProgramView } from "./program-view";
import { dosage } from "./testing/dosage";

const item = (itemKey: string, exerciseId: string): ItemView => ({
  ...{ itemKey, exerciseId, name: exerciseId, position: null, equipment: [], steps: [], cautions: [], dosage, dosageSentence: "" },
  ...{ note: "", picture: null, figure: null },
});
const view = (more: Partial<ProgramView> = {}, items = [item("a", "Chin tuck")]): ProgramView => ({
  ...{ language: "en", clinic: { name: "Clinic", phone: "555 0142", address: "", paperSize: "letter" }, patientFirstName: "María" },
  ...{
    therapist: { name: "Dana", credentials: "PT" },
    title: "Neck",
    goals: "",
    version: null,
    startsOn: "2026-11-20",
    weeks: 6,
    stopSigns: [],
  },
  phases: [{ phaseId: "p", title: "", fromWeek: 1, toWeek: null, items }],
  ...more,
});
const inPhases = (...weeks: [number, number | null][]) =>
  weeks.map(([fromWeek, toWeek]) => ({ phaseId: `${fromWeek}`, title: "", fromWeek, toWeek, items: [item(`${fromWeek}`, "Chin tuck")] }));
const emptyLast = (phase: ProgramView["phases"][number], place: number) => (place > 0 ? { ...phase, items: [] } : phase);
const facts = (more: Partial<CheckFacts> = {}): CheckFacts => ({
  ...{ view: view(), archived: [], lost: 0, patientArchived: false, unprintable: [], endsOn: "2026-12-31", linksEndingBefore: [] },
  ...{ isOver: false, extendedBy: 0 },
  ...more,
});
const said = (level: "error" | "warning", more: Partial<CheckFacts>) =>
  checkDraft(facts(more)).flatMap((check) => (check.level === level ? [check.message] : []));

describe("Before publishing", () => {
  it("has nothing against a whole program", () => {
    expect(checkDraft(facts())).toEqual([]);
  });

  it("has nothing against an exercise that is done in two ways", () => {
    const sitting = { ...item("b", "Chin tuck"), name: "Chin tuck (sitting)" };
    expect(checkDraft(facts({ view: view({}, [item("a", "Chin tuck"), sitting]) }))).toEqual([]);
  });

  it.each<[string, Partial<CheckFacts>, RegExp]>([
    ["an empty program", { view: view({}, []) }, /Add at least one exercise/],
    ["a program without a title", { view: view({ title: "" }) }, /Give the program a title/],
    ["a program without a start", { view: view({ startsOn: null }) }, /on which day/],
    ["an archived patient", { patientArchived: true }, /patient is archived/],
    ["an exercise that is not known", { lost: 1 }, /not known any more/],
    [
      "two phases in one week",
      { view: view({ phases: inPhases([1, 2], [2, null]) }) },
      /weeks? 1 to 2 and the phase for week 2 and later both cover week 2/,
    ],
    ["a phase without exercises", { view: view({ phases: inPhases([1, 2], [3, null]).map(emptyLast) }) }, /has no exercises/],
    [
      "a character without a font",
      { unprintable: [{ character: "𒀀", codePoint: "U+12000", where: "the goals" }] },
      /“𒀀” \(U\+12000\) in the goals cannot be printed/,
    ],
  ])("stops %s", (_what, more, sentence) => {
    expect(said("error", more)).toEqual([expect.stringMatching(sentence)]);
  });

  it.each<[string, Partial<CheckFacts>, RegExp]>([
    ["a program without an end", { view: view({ weeks: null }) }, /no end/],
    ["a clinic without a phone number", { view: view({ clinic: { ...view().clinic, phone: "" } }) }, /no phone number/],
    [
      "the same exercise twice",
      { view: view({}, [item("a", "Chin tuck"), item("b", "Chin tuck")]) },
      /Chin tuck is in the program more than once/,
    ],
    ["an archived exercise", { archived: ["Desk push"] }, /Desk push is archived/],
    ["a program that is over", { isOver: true, extendedBy: 2 }, /ended on December 31, 2026, and publishing does not start it again/],
    ["weeks that come on top", { extendedBy: 2 }, /extended by 2 weeks: with the 6 weeks stated here it lasts 8 weeks/],
    ["a link that ends too early", { linksEndingBefore: ["Maria"] }, /link for Maria.*December 31, 2026/],
  ])("tells of %s and lets it pass", (_what, more, sentence) => {
    expect(said("warning", more)).toEqual([expect.stringMatching(sentence)]);
    expect(said("error", more)).toEqual([]);
  });
});
