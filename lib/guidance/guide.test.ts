import { describe, expect, it, test } from "vitest";
import { exercises } from "../catalog/catalog";
import { holds } from "../dosage/testing/plain-dosage";
import { newId } from "../ids";
import type { DraftContent, DraftItem } from "../programs/operations";
import { type GuideFacts, guideOf, hardTextsOf } from "./guide";

const known = new Map(
  exercises.map(({ slug, name, kinds, regions, muscles, equipment, defaultDosage }) => [
    slug as string,
    { name, equipment, start: defaultDosage, effect: { kinds, regions, muscles } },
  ]),
);
const facts: GuideFacts = {
  exercise: (id) => known.get(id),
  nameOf: (id) => known.get(id)?.name ?? "An exercise",
  ...{ age: 40, language: "en", flags: [], therapist: { name: "Dana Okafor", credentials: "PT" }, builtInStopSigns: 7 },
};

const item = (phaseId: string, exerciseId: string, more: Partial<DraftItem> = {}): DraftItem => ({
  ...{ itemKey: newId(), phaseId, exerciseId, variationSlug: null, patientNote: "", staffNote: "" },
  dosage: known.get(exerciseId)?.start ?? holds(2, 30),
  ...more,
});
const content = (changes: Partial<DraftContent> = {}): DraftContent => ({
  ...{ title: "Neck and desk", goals: "", startsOn: null, weeks: 6, stopSigns: [], items: [] },
  phases: [{ id: "one", title: "", fromWeek: 1, toWeek: null, criteria: "" }],
  ...changes,
});
const rules = (draft: DraftContent) => guideOf(draft, facts).hints.map(({ rule }) => rule);

describe("The guide of a draft", () => {
  it("is quiet while there is nothing in it", () => {
    expect(guideOf(content(), facts)).toMatchObject({ hints: [], phases: [{ meter: { exercises: 0 } }] });
  });

  it("measures each phase by itself", () => {
    const phases = [
      { id: "one", title: "", fromWeek: 1, toWeek: 2, criteria: "" },
      { id: "two", title: "Stronger", fromWeek: 3, toWeek: 6, criteria: "" },
    ];
    const items = [item("one", "doorway-chest-stretch"), ...Array.from({ length: 7 }, () => item("two", "cat-cow"))];
    const guide = guideOf(content({ phases, items }), facts);
    expect(guide.phases.map(({ meter }) => meter.exercises)).toEqual([1, 7]);
    expect(guide.hints.find(({ rule }) => rule === "too-many-exercises")).toMatchObject({ phaseId: "two", level: "strong" });
  });

  it("goes on without an exercise that is not known any more", () => {
    const guide = guideOf(content({ items: [item("one", newId(), { dosage: holds(2, 30) })] }), facts);
    expect(guide.phases[0]?.meter).toMatchObject({ exercises: 1, unknown: 1, perDay: { min: 60 } });
  });

  it("says what the program states and what not", () => {
    const { cert } = guideOf(content({ items: [item("one", "doorway-chest-stretch", { dosage: holds(2, 20) })] }), facts);
    expect(cert.find(({ number }) => number === 1)?.says).toBe("Doorway");
    expect(cert.find(({ number }) => number === 14)?.says).toContain("1 of 1");
    expect(rules(content({ items: [item("one", "cat-cow")] }))).toContain("incomplete");
  });

  it("does not take a dosage for tailored because a database has put its parts in another order", () => {
    const one = item("one", "doorway-chest-stretch");
    const turned = Object.fromEntries(Object.entries(one.dosage).reverse()) as DraftItem["dosage"];
    const { cert } = guideOf(content({ items: [{ ...one, dosage: turned }] }), facts);
    expect(cert.find(({ number }) => number === 14)?.says).toContain("not changed");
  });
});

const hard = "Discontinue immediately if neurological symptoms or considerable discomfort are experienced.";

test.each<[string, Partial<DraftContent>, string[]]>([
  ["the title", { title: hard }, ["title"]],
  ["the goals", { goals: hard }, ["goals"]],
  ["a stop sign", { stopSigns: ["Stop if it hurts", hard] }, ["stop-sign-2"]],
  [
    "the name of a phase and its criteria",
    { phases: [{ id: "one", title: hard, fromWeek: 1, toWeek: null, criteria: hard }] },
    ["phase-1", "criteria-1"],
  ],
  ["a note for the patient", { items: [item("one", "cat-cow", { itemKey: "a", patientNote: hard })] }, ["note:a"]],
  ["no note for staff", { items: [item("one", "cat-cow", { staffNote: hard })] }, []],
])("every text that the patient reads has its grade: %s", (_, changes, keys) => {
  expect(hardTextsOf(content(changes), facts).map(({ key }) => key)).toEqual(keys);
});

const hardInSpanish =
  "Interrumpa inmediatamente la actividad terapéutica si experimenta sintomatología neurológica o incomodidad considerable.";
const plainInSpanish = "Baja la cabeza poco a poco. Si te duele mucho, para y llama a la clínica.";

test.each<[string, GuideFacts["language"], string, string[]]>([
  ["English by its grade", "en", hard, ["reading grade 23.7, best 6 or lower"]],
  ["Spanish by its own formula", "es", hardInSpanish, ["INFLESZ reading ease 0, best 65 or higher"]],
  ["plain Spanish without a word", "es", plainInSpanish, []],
  ["no language that has no formula", null, hard, []],
])("a text is graded in the language that the patient reads: %s", (_, language, goals, says) => {
  expect(hardTextsOf(content({ goals }), { ...facts, language }).map((text) => text.says)).toEqual(says);
});
