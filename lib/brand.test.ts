import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inkOf, pageColours, readColour } from "./brand";
import { type Colour, contrast } from "./figure/palette";

const anyColour = fc.integer({ min: 0, max: 0xffffff }).map((number): Colour => `#${number.toString(16).padStart(6, "0")}`);

/** The tokens of a style sheet: those for light pages, and those for dark ones. */
function tokensOf(css: string): [light: Record<string, string>, dark: Record<string, string>] {
  const [light = {}, dark = {}] = css
    .split("@media")
    .map((part) => Object.fromEntries([...part.matchAll(/--([a-z-]+):(#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value])));
  return [light, dark];
}

describe("The clinic's colour", () => {
  it.each([
    ["#0B6664", "#0b6664"],
    ["0b6664", "#0b6664"],
    [" #0b6 ", "#00bb66"],
  ])("is read as people write it: %s", (written, colour) => expect(readColour(written)).toBe(colour));

  it.each(["", "teal", "#12", "#12345", "#1234567", "rgb(0, 0, 0)", "#0b6664;}body{display:none", "url(x)"])(
    "is no colour: %j",
    (written) => expect(readColour(written)).toBeNull(),
  );

  it("is printed as it was chosen where it can be read, and darker where it cannot", () => {
    expect(inkOf("#0b6664")).toBe("#0b6664");
    fc.assert(fc.property(anyColour, (colour) => contrast(inkOf(colour), "#ffffff") >= 4.5));
    const [red, yellow] = [inkOf("#ff3030"), inkOf("#ffd800")];
    expect(red).toMatch(/^#[a-f]/);
    expect(contrast(yellow, "#ffffff")).toBeLessThan(5);
  });

  it("can be read on every ground of the patient's page, light and dark, whichever it is", () => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        const [light, dark] = tokensOf(pageColours(colour));
        for (const [tokens, grounds, words] of [
          [light, ["#f8f4ec", "#fffdf9", "#f1ebdf"], "#1b2330"],
          [dark, ["#161513", "#1f1d1a", "#2a2723"], "#f3ede2"],
        ] as const) {
          const { "teal-ink": ink = "", "teal-wash": wash = "", "on-teal": on = "" } = tokens;
          for (const ground of [...grounds, wash]) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(7);
          expect(contrast(on, ink)).toBeGreaterThanOrEqual(7);
          expect(contrast(words, wash)).toBeGreaterThanOrEqual(7);
        }
      }),
    );
  });
});
