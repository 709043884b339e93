import { describe, expect, it } from "vitest";
import { sampleView } from "./sample-view";
import { unprintableCharacters, unprintableInAny } from "./texts";

describe("characters that cannot be printed", () => {
  it("are none in a program of plain words", () => {
    expect(unprintableCharacters(sampleView(6))).toEqual([]);
  });

  it("are named with the text they stand in, each once", () => {
    const view = sampleView(2);
    const [first, second] = view.phases[0]?.items ?? [];
    if (!first || !second) throw new Error("The sample has two exercises.");
    first.note = "氣 and 氣 again";
    second.steps[1] = "ก";
    view.patientFirstName = "明 Anna 😀 Łucja";
    expect(unprintableCharacters(view)).toEqual([
      { character: "明", codePoint: "U+660E", where: "the patient's first name" },
      { character: "氣", codePoint: "U+6C23", where: `the note for the patient of “${first.name}”` },
      { character: "ก", codePoint: "U+0E01", where: `step 2 of “${second.name}”` },
    ]);
  });

  it("are named in every language that a program is published in, and what was typed once for all of them", () => {
    const [english, spanish] = [sampleView(1), { ...sampleView(1), language: "es" as const, stopSigns: ["Dolor ก"] }];
    for (const view of [english, spanish]) view.goals = "Walk 明";
    expect(unprintableInAny([english, spanish])).toEqual([
      { character: "明", codePoint: "U+660E", where: "the goals" },
      { character: "ก", codePoint: "U+0E01", where: "a stop sign" },
    ]);
  });
});
