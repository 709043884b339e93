import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { faceOf, families } from "../fonts/faces";
import { loadFaces } from "../fonts/load";
import { printableText } from "./gate";
import { type Paragraph, setParagraph } from "./paragraph";

/** Real work, on machines that do other work as well. */
const slowMachine = { timeout: 60_000 };

const look = { size: 12, weight: 400, color: "#000000" } as const;
const set = (text: string, width = 200): Paragraph =>
  setParagraph([{ text, ...look }], { width, leading: 16, direction: "auto", align: "start" });
const widest = ({ lines }: Paragraph): number =>
  Math.max(0, ...lines.map(({ runs }) => runs.reduce((sum, { xAdvance }) => sum + xAdvance, 0)));

beforeAll(() => loadFaces(families.flatMap(({ name }) => [faceOf(name, 400), faceOf(name, 700)])));

describe("a paragraph", slowMachine, () => {
  it("breaks between words and loses none", () => {
    const { lines } = set("Sit tall on the chair with both feet flat on the floor.");
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.map(({ string }) => string).join(" ")).toBe("Sit tall on the chair with both feet flat on the floor.");
  });

  it("leaves no word alone on the last line where that costs no further line", () => {
    const { lines } = set("Lie on your stomach with your arms stretched out in front.", 275);
    expect(lines.at(-1)?.string.split(" ").length).toBeGreaterThan(1);
  });

  it("keeps its baseline whatever font a letter needs", () => {
    const { lines } = set("plain\n✓ 😀 → ≤\nשלום");
    expect(new Set(lines.map(({ ascent }) => ascent)).size).toBe(1);
    expect(lines.map(({ box }) => box.y)).toEqual([0, 16, 32]);
  });

  it("stands to the right where its first letter reads from right to left", () => {
    const [hebrew] = set("שלום Anna").lines;
    const [english] = set("Anna שלום").lines;
    expect(hebrew?.box.x).toBeGreaterThan(100);
    expect(english?.box.x).toBe(0);
  });

  it("draws right-to-left words from right to left, figures inside them from left to right", () => {
    const [line] = set("אבג 12").lines;
    const letters = line?.runs.flatMap(({ glyphs }) => glyphs.map(({ codePoints }) => String.fromCodePoint(...codePoints))).join("");
    expect(letters).toBe("12 גבא");
  });

  it("never grows wider than its column, whatever is typed", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."aWxi -/. 1ŁωЖשלםمرحب😀✓\u0301\u00a0\n"), maxLength: 120 });
    fc.assert(
      fc.property(letters, fc.integer({ min: 60, max: 400 }), (typed, width) => {
        const text = printableText(typed);
        const paragraph = set(text, width);
        expect(widest(paragraph)).toBeLessThanOrEqual(width + 0.5);
        const drawn = paragraph.lines.map(({ string }) => string).join("");
        expect(drawn.replace(/[ \n]/g, "")).toBe(text.replace(/[ \n]/g, ""));
      }),
      { numRuns: 1000 },
    );
  });
});
