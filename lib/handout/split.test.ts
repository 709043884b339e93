import { describe, expect, it } from "vitest";
import type { Drawn } from "./layout";
import { splitBlock } from "./split";

const box = (top: number, height: number) => ({ left: 0, top, width: 100, height });
const text = (top: number, lines: number): Drawn => ({
  type: "TEXT",
  box: box(top, lines * 10),
  lines: Array.from({ length: lines }, (_, i) => ({
    string: `line ${i}`,
    endsWord: true,
    inOrder: true,
    box: { x: 0, y: i * 10, width: 100, height: 10 },
    ascent: 8,
    runs: [],
  })),
});
const block = (height: number, children: Drawn[]): Drawn => ({ type: "VIEW", box: box(500, height), children });

const linesOf = (node: Drawn): string[] => [...(node.lines ?? []).map(({ string }) => string), ...(node.children ?? []).flatMap(linesOf)];

describe("a block taller than a page", () => {
  it("stays as it is where it fits", () => {
    expect(splitBlock(block(90, [text(0, 9)]), 100)).toMatchObject([{ box: { top: 0, height: 90 } }]);
  });

  it("is cut between its rows, never through one", () => {
    const rows = Array.from({ length: 15 }, (_, i) => text(i * 20, 2));
    const parts = splitBlock(block(300, rows), 110);
    expect(parts.flatMap(linesOf)).toHaveLength(30);
    for (const part of parts) {
      expect(part.box?.height).toBeLessThanOrEqual(110);
      expect((part.box?.height ?? 0) % 20).toBe(0);
    }
  });

  it("is cut between the lines of a long text, which all stay", () => {
    const parts = splitBlock(block(400, [text(0, 40)]), 100);
    expect(parts.flatMap(linesOf)).toEqual(Array.from({ length: 40 }, (_, i) => `line ${i}`));
    for (const part of parts) expect(linesOf(part).length).toBeGreaterThan(2);
  });

  it("keeps what stands beside the cut whole on the page where it begins", () => {
    const picture: Drawn = { type: "IMAGE", box: box(0, 60) };
    const parts = splitBlock(block(200, [picture, ...Array.from({ length: 20 }, (_, i) => text(i * 10, 1))]), 100);
    expect(parts[0]?.children?.filter(({ type }) => type === "IMAGE")).toHaveLength(1);
    expect(
      parts
        .slice(1)
        .flatMap(({ children }) => children ?? [])
        .some(({ type }) => type === "IMAGE"),
    ).toBe(false);
  });
});
