import { describe, expect, it } from "vitest";
import { AppError } from "../errors";
import { handoutLayouts } from "../vocabulary";
import { chooseContent, chooseDiaryWeeks, chooseLayout, chooseSheet, contentFor, contentParts, usualContent } from "./content";
import { sampleInput } from "./sample-view";

const refusal = (ask: () => unknown): string => {
  try {
    ask();
  } catch (error) {
    if (error instanceof AppError && error.code === "invalid") return error.message;
  }
  return "not refused";
};

describe("What is printed", () => {
  it("is what is usual for the layout where nothing is asked for", () => {
    for (const layout of handoutLayouts) expect(contentFor({ ...sampleInput(), layout })).toEqual(usualContent[layout]);
    expect([chooseLayout(null), chooseContent(null), chooseDiaryWeeks(null)]).toEqual([undefined, undefined, undefined]);
  });

  it("can be named part by part, down to nothing", () => {
    expect(chooseContent("steps, dosage")).toEqual({ ...chooseContent(""), steps: true, dosage: true });
    expect(Object.values(chooseContent("") ?? {}).every((part) => !part)).toBe(true);
    expect(Object.values(chooseContent(contentParts.join()) ?? {}).every(Boolean)).toBe(true);
  });

  it("is read from the address of a sheet, and what is not asked for is left out", () => {
    expect(chooseSheet(new URLSearchParams("paper=a4"))).toEqual({});
    expect(chooseSheet(new URLSearchParams("layout=diary&weeks=3&content="))).toEqual({
      ...{ layout: "diary", diaryWeeks: 3 },
      content: chooseContent(""),
    });
  });

  it("has a diary on the diary whatever is asked for", () => {
    expect(contentFor({ ...sampleInput(), layout: "diary", content: usualContent.standard }).diary).toBe(true);
  });

  it.each(["stop-signs", "steps,stopsigns", "no-stop-signs", "-stopSigns"])("never leaves the choice of stop signs (%s)", (asked) => {
    expect(refusal(() => chooseContent(asked))).toBe("Stop signs are on every handout. They can be neither chosen nor left out.");
  });

  it.each([
    ["a layout that is not there", () => chooseLayout("poster"), "There is no such layout. Ask for one of: standard, compact, "],
    ["an empty layout", () => chooseLayout(""), "There is no such layout."],
    ["a part that is not there", () => chooseContent("steps,poem"), "A handout has no such part. Choose from: pictures, steps, "],
    ["no week", () => chooseDiaryWeeks("0"), "A diary has 1 to 26 weeks."],
    ["too many weeks", () => chooseDiaryWeeks("27"), "A diary has 1 to 26 weeks."],
    ["weeks that are no number", () => chooseDiaryWeeks("six"), "A diary has 1 to 26 weeks."],
  ])("is refused with a sentence for %s", (_, ask, sentence) => {
    expect(refusal(ask)).toContain(sentence);
  });
});
