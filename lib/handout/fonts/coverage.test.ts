import { describe, expect, it } from "vitest";
import { familyForLetter } from "./choose";
import { coverage } from "./coverage";
import { readCoverage } from "./write-coverage";

/** Real work, on machines that do other work as well. */
const slowMachine = { timeout: 60_000 };

describe("the fonts of the handout", slowMachine, () => {
  it("draw exactly the characters that the table says", async () => {
    expect(await readCoverage()).toEqual(coverage);
  });

  it.each([
    ["a", "atkinson-latin"],
    ["é", "atkinson-latin"],
    ["Ł", "atkinson-latin-ext"],
    ["ế", "noto-sans-vietnamese"],
    ["ω", "noto-sans-greek"],
    ["Ж", "noto-sans-cyrillic"],
    ["ش", "noto-sans-arabic"],
    ["ש", "noto-sans-hebrew"],
    ["→", "noto-sans-symbols"],
    ["✓", "noto-sans-math"],
    ["☐", "noto-sans-symbols-2"],
    ["😀", "noto-emoji"],
    ["中", null],
  ])("draw %s from %s", (letter, family) => {
    expect(familyForLetter(letter)).toBe(family);
  });
});
