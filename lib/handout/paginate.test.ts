import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paginate } from "./paginate";

const pagesOf = (heights: number[], room: number): number[][] => {
  const starts = paginate(heights, room);
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
