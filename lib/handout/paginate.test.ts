import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Extent, fitOf, fitsBetter, paginate } from "./paginate";

const pagesOf = (heights: number[], room: number): number[][] => {
  const starts = paginate(
    heights.map((height) => ({ height, below: 0 })),
    room,
  );
  return starts.map((start, i) => heights.slice(start, starts[i + 1]));
};

describe("blocks on pages", () => {
  it.each([
    { heights: [], pages: [] },
    { heights: [100], pages: [[100]] },
    { heights: [50, 50], pages: [[50, 50]] },
    {
      heights: [40, 40, 40, 40],
      pages: [
        [40, 40],
        [40, 40],
      ],
    },
    // The first page holds an exercise beside the letterhead, though the second would be fuller without it.
    { heights: [45, 20, 45], pages: [[45, 20], [45]] },
    // The last page would have held one short block alone.
    {
      heights: [40, 30, 30, 10],
      pages: [
        [40, 30],
        [30, 10],
      ],
    },
    { heights: [100, 10, 100], pages: [[100], [10], [100]] },
  ])("of $heights stand as $pages", ({ heights, pages }) => {
    expect(pagesOf(heights, 100)).toEqual(pages);
  });

  it("never overfill a page, keep their order, and need no more pages than one by one would", () => {
    const blocks = fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 60 });
    fc.assert(
      fc.property(blocks, (heights) => {
        const pages = pagesOf(heights, 100);
        expect(pages.flat()).toEqual(heights);
        for (const page of pages) expect(page.reduce((sum, height) => sum + height, 0)).toBeLessThanOrEqual(100);
        let greedy = heights.length ? 1 : 0;
        let used = 0;
        for (const height of heights) {
          used += height;
          if (used > 100) {
            greedy++;
            used = height;
          }
        }
        expect(pages.length).toBe(greedy);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("A page", () => {
  it("does not need the space below its last block", () => {
    const blocks: Extent[] = [40, 70].map((height) => ({ height, below: 10 }));
    expect(paginate(blocks, 100)).toEqual([0]);
    expect(paginate(blocks, 99)).toEqual([0, 1]);
  });
});

describe("Of two ways to lay a sheet out", () => {
  const fitting = (heights: number[]) =>
    fitOf(
      heights.map((height) => ({ height, below: 0 })),
      100,
    );

  it.each([
    ["the one with fewer pages", [50, 45], [55, 50], true],
    ["the one whose first page holds an exercise", [50, 48, 40], [55, 52, 42], true],
    ["the first, where no page of it is left too empty", [40, 40, 90], [45, 45, 95], false],
    ["the first, where the other fills its pages hardly better", [62, 50], [60, 52], false],
    ["the first, where only its last page has room", [90, 30], [95, 40], false],
  ])("%s is taken", (_what, smaller, usual, isBetter) => {
    expect(fitsBetter(fitting(smaller), fitting(usual))).toBe(isBetter);
  });
});
