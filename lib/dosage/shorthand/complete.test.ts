import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyDosage } from "../testing/arbitrary";
import { completeShorthand, takeSuggestion } from "./complete";
import { parseShorthand } from "./shorthand";
import { writeShorthand } from "./write";

const conflicts = (text: string) => parseShorthand(text).parts.filter(({ kind }) => kind === "conflict").length;
const labels = (text: string) => completeShorthand(text, text.length).map(({ label }) => label);

describe("while a therapist types", () => {
  test.each([
    ["ea", "each side"],
    ["3x10 si", "each side"],
    ["3", "3x10"],
    ["3", "3x/day"],
    ["3x", "3x/day"],
    ["3x10", "3x10s"],
    ["2x30", "2x30s"],
    ["3x10 2x/", "2x/day"],
    ["3x10 5d", "5d/wk"],
    ["3x10 hold 5", "hold 5s"],
    ["3x10 rest 4", "rest 4s"],
    ["3x10 every", "every other day"],
    ["3x10 every 3", "every 3h"],
    ["3x10 every other ", "every other day"],
    ["2x30s light ", "light pull"],
    ["3x10 LIGHT", "light pull"],
    ["3x10 effort", "effort 4"],
    ["", "3x10"],
    ["3x10 ", "each side"],
  ])("“%s” offers %s", (text, label) => {
    expect(labels(text)).toContain(label);
  });

  test("nothing is offered that contradicts what stands there, or that is out of range", () => {
    expect(labels("3x10 left e")).not.toContain("each side");
    expect(labels("3x10 ")).not.toContain("2x30s");
    expect(labels("15")).not.toContain("15x10");
  });

  test("each thing is offered once", () => {
    for (const text of ["3x", "3", "", "h", "3x10 m"]) expect(new Set(labels(text)).size).toBe(labels(text).length);
  });

  test("a suggestion takes the place of what was begun, wherever the caret is", () => {
    const text = "3x10 ea 3x/day";
    const [first] = completeShorthand(text, 7);
    expect(first && takeSuggestion(text, first)).toEqual({ text: "3x10 each side 3x/day", caret: 15 });
  });

  test("what the item said before is offered whole when it was typed over", () => {
    const was = parseShorthand("2x30s each side 3x/day light pull").dosage;
    const [first] = completeShorthand("3x60s", 5, was);
    expect(first).toMatchObject({ label: "each side 3x/day light pull" });
    expect(first && takeSuggestion("3x60s", first).text.trim()).toBe("3x60s each side 3x/day light pull");
    expect(completeShorthand("3x60s each side 3x/day light pull", 33, was)).toEqual([]);
    expect(completeShorthand("3x60s ea", 8, was).map(({ label }) => label)).toEqual(["each side", "3x/day light pull"]);
  });
});

test("whatever is offered anywhere in a text is understood, and never contradicts the rest", () => {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
  console.info(`Completing the shorthand: seed ${seed}.`);
  const property = fc.property(anyDosage, anyDosage, fc.nat(100), (dosage, was, at) => {
    const whole = writeShorthand(dosage);
    const text = whole.slice(0, at % (whole.length + 1));
    for (const suggestion of completeShorthand(text, text.length, was)) {
      const taken = takeSuggestion(text, suggestion).text;
      expect(parseShorthand(suggestion.insert).parts.every(({ kind }) => kind === "read")).toBe(true);
      expect(conflicts(taken), taken).toBeLessThanOrEqual(conflicts(text));
    }
  });
  fc.assert(property, { seed, numRuns: 300 });
});
