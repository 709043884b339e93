import { describe, expect, it } from "vitest";
import { dosageSpans } from "./dosage-spans";
import { type } from "./look";

/** The sentence with a bar wherever a line may end. */
const breaks = (sentence: string) =>
  dosageSpans(sentence, type)
    .map(({ text }) => text)
    .join("")
    .replaceAll(" ", "|")
    .replaceAll("\u00a0", " ");

describe("The dosage sentence on paper", () => {
  it.each([
    ["Hold for 5 to 10 seconds, 2 times a day.", "Hold|for|5 to 10 seconds,|2 times|a|day."],
    ["Mantenga la postura de 2 a 3 segundos, 2 veces al día.", "Mantenga|la|postura|de|2 a 3 segundos,|2 veces|al|día."],
    ["اثبت من 2 إلى 3 ثوانٍ، 10 مرات.", "اثبت|من|2 إلى 3 ثوانٍ،|10 مرات."],
    ["Do 3 repetitions.", "Do|3|repetitions."],
  ])("keeps a figure with what it counts: %s", (sentence, expected) => {
    expect(breaks(sentence)).toBe(expected);
  });

  it("has large figures", () => {
    expect(dosageSpans("Hold for 2.5 seconds.", type).map(({ text, size }) => [text, size])).toEqual([
      ["Hold for ", type.dosage.size],
      ["2.5", type.dosageFigure.size],
      ["\u00a0seconds.", type.dosage.size],
    ]);
  });
});
