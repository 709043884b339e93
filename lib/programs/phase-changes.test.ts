import { describe, expect, it } from "vitest";
import { changesBetween } from "./changes";
import type { ItemView, PhaseView, ProgramView } from "./program-view";
import { dosage } from "./testing/dosage";

const item = (itemKey: string, name: string, more: Partial<ItemView> = {}): ItemView => ({
  ...{ itemKey, exerciseId: name, name, position: null, equipment: [], steps: ["Sit tall."], cautions: [], dosage, note: "" },
  ...{ dosageSentence: "Do it 10 times.", picture: null, figure: null, ...more },
});
const [tuck, roll, later] = [
  item("a", "Chin tuck"),
  item("b", "Shoulder rolls"),
  item("c", "Chin tuck", { dosageSentence: "Do it 15 times." }),
];

/** Every draft gives its phases new ids, so none is the same in two views. */
let made = 0;
const phase = (fromWeek: number, toWeek: number | null, items: ItemView[], more: Partial<PhaseView> = {}): PhaseView => ({
  ...{ phaseId: `${made++}`, title: "", fromWeek, toWeek, items, criteria: "", ...more },
});
const view = (...phases: PhaseView[]): ProgramView => ({
  ...{ language: "en", clinic: { name: "Clinic", phone: "555 0142", address: "", paperSize: "letter" }, patientFirstName: "María" },
  ...{ therapist: { name: "Dana", credentials: "PT" }, title: "Neck", goals: "", version: { number: 1, publishedOn: "2026-11-20" } },
  ...{ startsOn: "2026-11-20", weeks: 6, stopSigns: [], phases },
});
const two = (first: Partial<PhaseView> = {}, second: Partial<PhaseView> = {}) =>
  view(phase(1, 2, [tuck, roll], first), phase(3, null, [later], second));

describe("What changed about phases, in the patient's words", () => {
  it.each<[string, ProgramView, ProgramView, string[]]>([
    ["nothing where only the ids are new", two(), two(), []],
    [
      "nothing where an old version has no criteria at all",
      view({ ...phase(1, null, [tuck]), criteria: undefined } as PhaseView),
      view(phase(1, null, [tuck])),
      [],
    ],
    [
      "one phase that became two",
      view(phase(1, null, [tuck, roll])),
      two({}, { criteria: "It feels easy." }),
      [
        "New: Chin tuck in week 3 and later. Do it 15 times.",
        "Your program now has 2 phases: weeks 1 to 2 and week 3 and later.",
        "When to move on from the phase for week 3 and later: It feels easy.",
      ],
    ],
    [
      "two that became one",
      two(),
      view(phase(1, null, [tuck, roll])),
      ["You no longer need to do: Chin tuck in week 3 and later.", "Your program no longer has phases: all of it counts from now on."],
    ],
    [
      "a new phase",
      two({}, { toWeek: 4 }),
      view(phase(1, 2, [tuck, roll]), phase(3, 4, [later]), phase(5, null, [item("d", "Cat-cow")], { title: "Keep it up" })),
      ["New: Cat-cow in week 5 and later. Do it 10 times.", "New phase for week 5 and later: Keep it up."],
    ],
    [
      "a phase that is gone",
      view(phase(1, 2, [tuck]), phase(3, 4, [roll]), phase(5, null, [later])),
      view(phase(1, 2, [tuck]), phase(3, 4, [roll])),
      ["You no longer need to do: Chin tuck in week 5 and later.", "The phase for week 5 and later is no longer part of the program."],
    ],
    [
      "other weeks",
      two({ title: "Start" }),
      two({ title: "Start", toWeek: 3 }, { fromWeek: 4 }),
      ["Start is now for weeks 1 to 3.", "The phase for week 3 and later is now for week 4 and later."],
    ],
    ["another name", two(), two({}, { title: "Build up" }), ["From week 3: this phase is now called Build up."]],
    ["a name that is gone, which the weeks replace", two({ title: "Start" }), two(), []],
    ["criteria", two(), two({ criteria: "No pain." }), ["When to move on from the phase for weeks 1 to 2: No pain."]],
    [
      "criteria of the only phase",
      view(phase(1, null, [tuck])),
      view(phase(1, null, [tuck], { criteria: "No pain." })),
      ["When to move on: No pain."],
    ],
    [
      "criteria that are gone",
      two({ criteria: "No pain.", title: "Start" }),
      two({ title: "Start" }),
      ["There is no longer a sign for when to move on from Start."],
    ],
    [
      "an exercise that went to another phase, and nothing about the order",
      two(),
      view(phase(1, 2, [tuck]), phase(3, null, [roll, later], { title: "" })),
      ["Shoulder rolls is now for week 3 and later."],
    ],
    [
      "one that went there and is done in another way",
      two({}, { title: "Build up" }),
      view(
        phase(1, 2, [tuck]),
        phase(3, null, [later, item("b", "Shoulder rolls", { dosageSentence: "Do it 20 times." })], { title: "Build up" }),
      ),
      ["Shoulder rolls is now for Build up, week 3 and later.", "Shoulder rolls in week 3 and later is different now. Do it 20 times."],
    ],
    [
      "which of two it is, where an exercise stands in several phases with a dosage for each",
      two(),
      view(phase(1, 2, [tuck, roll]), phase(3, null, [{ ...later, dosageSentence: "Do it 20 times." }])),
      ["Chin tuck in week 3 and later is different now. Do it 20 times."],
    ],
    [
      "another order within a phase",
      two(),
      view(phase(1, 2, [roll, tuck]), phase(3, null, [later])),
      ["The order of the exercises has changed."],
    ],
    [
      "a harder way of the same exercise",
      view(phase(1, null, [item("a", "Chin tuck", { figure: { poseId: "chin-tuck", revision: 1 } })])),
      view(
        phase(1, null, [
          item("a", "Chin tuck (standing)", { figure: { poseId: "chin-tuck/standing", revision: 1 }, dosageSentence: "Do it 5 times." }),
        ]),
      ),
      ["Chin tuck (standing) takes the place of Chin tuck.", "Chin tuck (standing) is different now. Do it 5 times."],
    ],
  ])("names %s", (_what, before, after, texts) => {
    expect(changesBetween(before, after).map((change) => change.text)).toEqual(texts);
  });

  it("says of which exercise it is that it went to another phase", () => {
    const [change] = changesBetween(two(), view(phase(1, 2, [tuck]), phase(3, null, [roll, later])));
    expect(change).toMatchObject({ kind: "changed", itemKey: "b" });
  });
});
