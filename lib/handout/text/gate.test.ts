import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { missingIn, plainText, printableText } from "./gate";

/** Real work, on machines that do other work as well. */
const slowMachine = { timeout: 60_000 };

describe("a text on its way to paper", slowMachine, () => {
  it.each([
    ["composes accents", "Jose\u0301", "José"],
    ["keeps line breaks of every system", "a\r\nb\rc\u2028d", "a\nb\nc\nd"],
    ["drops what turns the reading direction unseen", "pay\u202e001\u202c $", "pay001 $"],
    ["drops control characters and halves of characters", "a\u0000b\u0007c\ud800d", "abcd"],
    ["has no more than one empty line in a row", "a\n\n\n\n\nb", "a\n\nb"],
    ["has single spaces", "  a \t  b  ", "a b"],
    ["prints hyphens that do not break as hyphens", "10\u201112", "10-12"],
    ["keeps the first of a joined emoji", "👩\u200d🏫 👨🏽\u200d👩\u200d👧", "👩 👨"],
    ["drops skin tones and picture selectors", "👍🏽 ❤\ufe0f", "👍 ❤"],
    ["prints a flag as the letters of its country", "🇨🇦", "CA"],
    ["prints a keycap as its figure", "1\ufe0f\u20e3", "1"],
    ["keeps the joiners that Persian needs", "می\u200cخواهم", "می\u200cخواهم"],
  ])("%s", (_, typed, printed) => {
    expect(plainText(typed)).toBe(printed);
  });

  it("puts a box where no font has the character, and can name it", () => {
    expect(printableText("Qi 氣 gong")).toBe("Qi \u25a1 gong");
    expect(missingIn("Qi 氣 gong 氣 ก")).toEqual(["氣", "ก"]);
    expect(missingIn("Łódź ✓ 😀 שלום مرحبا Привет")).toEqual([]);
  });

  it("comes out the same when it goes through twice, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const once = printableText(text);
        expect(printableText(once)).toBe(once);
        expect(missingIn(once)).toEqual([]);
        expect(once).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e]/u);
      }),
      { numRuns: 1000 },
    );
  });
});
