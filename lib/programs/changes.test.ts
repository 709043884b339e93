import { describe, expect, it } from "vitest";
import { changesBetween } from "./changes";
import type { ItemView, ProgramView } from "./program-view";
import { dosage } from "./testing/dosage";

const item = (name: string, more: Partial<ItemView> = {}): ItemView => ({
  ...{ itemKey: name, exerciseId: name, name, position: null, equipment: [], steps: ["Sit tall."], cautions: [], dosage, note: "" },
  ...{ dosageSentence: "Do it 10 times, once a day.", picture: null, figure: null, ...more },
});
const [tuck, roll, cat] = [item("Chin tuck"), item("Shoulder rolls"), item("Cat-cow")];

const view = (more: Partial<ProgramView> = {}, items: ItemView[] = [tuck, roll]): ProgramView => ({
  ...{ language: "en", clinic: { name: "Clinic", phone: "555 0142", address: "", paperSize: "letter" }, patientFirstName: "María" },
  ...{ therapist: { name: "Dana", credentials: "PT" }, title: "Neck", goals: "", version: { number: 1, publishedOn: "2026-11-20" } },
  ...{ startsOn: "2026-11-20", weeks: 6, stopSigns: ["Chest pain"] },
  phases: [{ phaseId: "p", title: "", fromWeek: 1, toWeek: null, items }],
  ...more,
});

const texts = (before: ProgramView, after: ProgramView) => changesBetween(before, after).map((change) => change.text);

describe("What changed, in the patient's words", () => {
  it.each<[string, ProgramView, string[]]>([
    ["nothing that a patient would notice", view({ version: { number: 2, publishedOn: "2026-12-01" } }), []],
    [
      "nothing where a version has reasons and the one before had none yet",
      view({}, [item("Chin tuck", { why: "This can help." }), roll]),
      [],
    ],
    ["a new exercise with its dosage", view({}, [tuck, roll, cat]), ["New: Cat-cow. Do it 10 times, once a day."]],
    ["one that is gone", view({}, [tuck]), ["You no longer need to do: Shoulder rolls."]],
    [
      "another dosage",
      view({}, [item("Chin tuck", { dosageSentence: "Do it 5 times." }), roll]),
      ["Chin tuck is different now. Do it 5 times."],
    ],
    ["a new note", view({}, [item("Chin tuck", { note: "Use the mirror." }), roll]), ["Chin tuck has a new note: Use the mirror."]],
    ["other steps", view({}, [item("Chin tuck", { steps: ["Lie down."] }), roll]), ["The steps of Chin tuck have changed."]],
    ["other cautions", view({}, [item("Chin tuck", { cautions: ["Gently."] }), roll]), ["What to watch out for in Chin tuck has changed."]],
    [
      "what it takes",
      view({}, [item("Chin tuck", { equipment: ["a band", "a chair"] }), roll]),
      ["For Chin tuck you now need a band and a chair."],
    ],
    [
      "another side",
      view({}, [item("Chin tuck", { dosageSentence: "Do it 10 times on each side." }), roll]),
      ["Chin tuck is different now. Do it 10 times on each side."],
    ],
    [
      "another exercise with what it takes and its note",
      view({}, [{ ...cat, itemKey: tuck.itemKey, equipment: ["a mat"], note: "Slowly." }, roll]),
      [
        "Cat-cow takes the place of Chin tuck.",
        "Cat-cow is different now. Do it 10 times, once a day.",
        "For Cat-cow you now need a mat.",
        "Cat-cow has a new note: Slowly.",
      ],
    ],
    ["another order", view({}, [roll, tuck]), ["The order of the exercises has changed."]],
    [
      "another exercise in the same place",
      view({}, [{ ...cat, itemKey: tuck.itemKey }, roll]),
      ["Cat-cow takes the place of Chin tuck.", "Cat-cow is different now. Do it 10 times, once a day."],
    ],
    ["another start", view({ startsOn: "2026-12-01" }), ["The program now starts on December 1, 2026."]],
    ["another length", view({ weeks: 1 }), ["The program now lasts 1 week."]],
    ["no length", view({ weeks: null }), ["The program has no end date now."]],
    ["a new stop sign", view({ stopSigns: ["Chest pain", "Fever"] }), ["New stop sign: Fever"]],
    ["goals", view({ goals: "Sleep well." }), ["Your goals are now: Sleep well."]],
    ["the phone number", view({ clinic: { ...view().clinic, phone: "555 0199" } }), ["The clinic's phone number is now 555 0199."]],
  ])("names %s", (_what, after, expected) => {
    expect(texts(view(), after)).toEqual(expected);
  });

  describe("of a picture that shows another movement than the version before", () => {
    const doorway = (revision: number, more: Partial<ItemView> = {}) =>
      view({}, [item("Doorway stretch", { figure: { poseId: "doorway-chest-stretch", revision }, ...more })]);

    it("is said, though no word is different", () => {
      expect(texts(doorway(2), doorway(3))).toEqual(["The picture of Doorway stretch has changed. Look at how it is done now."]);
    });

    it("is nothing where both are drawn alike, where there was none, or where the clinic's own picture is shown", () => {
      const picture = { pictureId: "p", width: 320, height: 240 };
      expect(texts(doorway(1), doorway(3))).toEqual([]);
      expect(texts(doorway(2, { figure: null }), doorway(3))).toEqual([]);
      expect(texts(doorway(2, { picture }), doorway(3, { picture }))).toEqual([]);
    });
  });

  it("says where an exercise needs nothing else any more", () => {
    const before = view({}, [item("Chin tuck", { equipment: ["a band"] }), roll]);
    expect(texts(before, view())).toEqual(["Chin tuck needs nothing else now."]);
  });

  it("says nothing of the order when something was only added in between or taken out", () => {
    expect(texts(view({}, [tuck, roll]), view({}, [cat, tuck, roll]))).toHaveLength(1);
    expect(texts(view({}, [tuck, cat, roll]), view({}, [tuck, roll]))).toHaveLength(1);
  });

  it("says which exercise each change is about", () => {
    expect(changesBetween(view(), view({ title: "Back" }, [cat, roll])).map(({ kind, itemKey }) => [kind, itemKey])).toEqual([
      ["added", "Cat-cow"],
      ["removed", "Chin tuck"],
      ["program", null],
    ]);
  });
});
