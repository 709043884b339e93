import { describe, expect, it, test } from "vitest";
import { newId } from "../ids";
import type { DraftContent } from "../programs/operations";
import { dosage } from "../programs/testing/dosage";
import { keepable, leavingOut, namesIn, textsOf, withNewIds, withoutName, withoutPatient } from "./copying";
import { templateContent } from "./template";

const [first, later] = [newId(), newId()];
const item = (phaseId: string, exerciseId: string) => ({
  ...{ itemKey: newId(), phaseId, exerciseId, dosage, variationSlug: null, patientNote: "Mind the left knee", staffNote: "Private" },
});
const program: DraftContent = {
  ...{ title: "Neck", goals: "Play with Ana", startsOn: "2026-11-20", weeks: 6, stopSigns: ["Your knee swells", " "] },
  phases: [
    { id: first, title: "", fromWeek: 1, toWeek: 2, criteria: "It feels easy" },
    { id: later, title: "More", fromWeek: 3, toWeek: null, criteria: "" },
  ],
  items: [item(first, "chin-tuck"), item(later, "chin-tuck"), item(later, "cat-cow")],
};

describe("A program without its patient", () => {
  it("has no date, no goals, no notes and no stop signs of its own, and all its exercises and weeks", () => {
    const bare = withoutPatient(program, []);
    expect(templateContent.parse(bare)).toEqual(bare);
    expect(bare).toMatchObject({ title: "Neck", goals: "", weeks: 6, stopSigns: [], phases: program.phases });
    expect(bare).not.toHaveProperty("startsOn");
    expect(bare.items.map((one) => [one.exerciseId, one.patientNote, one.staffNote])).toEqual([
      ["chin-tuck", "", ""],
      ["chin-tuck", "", ""],
      ["cat-cow", "", ""],
    ]);
  });

  it.each(keepable)("keeps its %s when that is asked for, and nothing else", (part) => {
    const kept = withoutPatient(program, [part]);
    expect(kept.goals).toBe(part === "goals" ? "Play with Ana" : "");
    expect(kept.stopSigns).toEqual(part === "stopSigns" ? ["Your knee swells"] : []);
    expect(kept.items[0]?.patientNote).toBe(part === "notes" ? "Mind the left knee" : "");
    expect(kept.items[0]?.staffNote).toBe("");
  });
});

test("a copy shares no id with what it was copied from, and its items stand in the same phases", () => {
  const { startsOn: _, ...content } = program;
  const copy = withNewIds(content, newId);
  const ids = ({ phases, items }: typeof content) => [...phases.map((phase) => phase.id), ...items.map((one) => one.itemKey)];
  expect(ids(copy).filter((id) => ids(content).includes(id))).toEqual([]);
  const placeOf = (of: typeof content) => of.items.map((one) => of.phases.findIndex((phase) => phase.id === one.phaseId));
  expect(placeOf(copy)).toEqual([0, 1, 1]);
  expect(templateContent.parse(copy)).toEqual(copy);
});

test("what cannot be added any more is left out and said", () => {
  const { content, leftOut } = leavingOut(withoutPatient(program, []), (one) => one.exerciseId !== "chin-tuck");
  expect(content.items.map((one) => one.exerciseId)).toEqual(["cat-cow"]);
  expect(leftOut.map((one) => one.exerciseId)).toEqual(["chin-tuck", "chin-tuck"]);
  expect(content.phases).toHaveLength(2);
});

const maria = { firstName: "María José", lastName: "O'Brien-Li" };
const cases: [string, { firstName: string; lastName: string }, string, string[]][] = [
  ["the first name", maria, "For María", ["María"]],
  ["a part of the last name", maria, "brien, Brien and more", ["Brien"]],
  ["a name in other accents as typed on another keyboard", maria, "For Mari\u0301a", ["María"]],
  ["a name that is an everyday word, in lower case", { firstName: "Will", lastName: "Grace" }, "It will help with grace", []],
  ["the same name as a name", { firstName: "Will", lastName: "Grace" }, "Will walks", ["Will"]],
  ["a letter of a name", { firstName: "J", lastName: "A" }, "A J", []],
  ["a longer word that begins like a name", { firstName: "Ann", lastName: "Lee" }, "Annual leeway", []],
];
test.each(cases)("%s in the words of a template is told apart", (_what, name, text, found) => {
  expect(namesIn(name, ["", text])).toEqual(found);
});

test("what names the other patient is emptied in a copy, and the rest stays", () => {
  const { startsOn: _, ...content } = { ...program, title: "Neck of Ana", goals: "Swim", stopSigns: ["Ana falls", "It hurts"] };
  const copy = withoutName(content, { firstName: "Ana", lastName: "Easy" }, "Home program");
  expect(copy).toMatchObject({ title: "Home program", goals: "Swim", stopSigns: ["It hurts"] });
  expect(copy.phases.map((phase) => [phase.title, phase.criteria])).toEqual([
    ["", "It feels easy"],
    ["More", ""],
  ]);
  expect(namesIn({ firstName: "Ana", lastName: "Easy" }, textsOf(copy))).toEqual([]);
});

test("every text of a template is looked at for a name", () => {
  const { startsOn: _, ...content } = program;
  expect(textsOf(content)).toEqual(
    expect.arrayContaining(["Neck", "Play with Ana", "Your knee swells", "More", "It feels easy", "Mind the left knee"]),
  );
});
