/** A last page that holds less than this share looks forgotten: then the page before it gives something away. */
const leastOnLast = 0.25;

/**
 * Puts blocks of the given heights on pages of the given height, in order: as few pages as possible, and among those ways the one that fills
 * the earlier pages, as long as the last does not end up with two lines. Returns the index of the first block of each page.
 * Every block must fit a page.
 */
export function paginate(heights: number[], pageHeight: number): number[] {
  type Plan = { pages: number; waste: number; next: number };
  const plans: Plan[] = [];
  plans[heights.length] = { pages: 0, waste: 0, next: heights.length };
  for (let from = heights.length - 1; from >= 0; from--) {
    let used = 0;
    let best: Plan | null = null;
    for (let to = from; to < heights.length; to++) {
      used += heights[to] ?? 0;
      if (used > pageHeight && to > from) break;
      const rest = plans[to + 1];
      if (!rest) continue;
      const isLast = rest.pages === 0;
      const waste = isLast ? (used < leastOnLast * pageHeight ? pageHeight ** 2 : 0) : (pageHeight - used) ** 2;
      const plan: Plan = { pages: rest.pages + 1, waste: rest.waste + waste, next: to + 1 };
      if (!best || plan.pages < best.pages || (plan.pages === best.pages && plan.waste <= best.waste)) best = plan;
    }
    if (best) plans[from] = best;
  }
  const starts: number[] = [];
  for (let at = 0; at < heights.length; at = plans[at]?.next ?? heights.length) starts.push(at);
  return starts;
}
