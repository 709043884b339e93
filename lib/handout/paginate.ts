/** How much of a page a block takes. Of its height `below` is only the space to what follows: at the end of a page it is not needed. */
export type Extent = { height: number; below: number };

/** A last page that holds less than this share looks forgotten: then the page before it gives something away. */
const leastOnLast = 0.2;

/**
 * Puts blocks on pages of the given height, in order: as few pages as possible, and among those ways the one that fills the earlier pages, as
 * long as the last does not end up with two lines. Returns the index of the first block of each page. Every block must fit a page.
 */
export function paginate(blocks: readonly Extent[], pageHeight: number): number[] {
  type Plan = { pages: number; waste: number; next: number };
  const plans: Plan[] = [];
  plans[blocks.length] = { pages: 0, waste: 0, next: blocks.length };
  for (let from = blocks.length - 1; from >= 0; from--) {
    let height = 0;
    let best: Plan | null = null;
    for (const [to, block] of blocks.entries()) {
      if (to < from) continue;
      height += block.height;
      const used = height - block.below;
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
  for (let at = 0; at < blocks.length; at = plans[at]?.next ?? blocks.length) starts.push(at);
  return starts;
}

/** How blocks fit pages: how many there are, and which share is left of the emptiest but the last. */
export type Fit = { pages: number; empty: number };

export function fitOf(blocks: readonly Extent[], pageHeight: number): Fit {
  const starts = paginate(blocks, pageHeight);
  const used = starts.map((start, i) => blocks.slice(start, starts[i + 1]).reduce((sum, { height }) => sum + height, 0));
  return { pages: starts.length, empty: Math.max(0, ...used.slice(0, -1).map((height) => 1 - height / pageHeight)) };
}

/** A page before the last of which more than a third is left looks as if something were missing. */
export const isTooEmpty = ({ empty }: Fit): boolean => empty > 1 / 3;

/** Fewer pages are better; with as many, a way that fills a page which the other leaves too empty. */
export const fitsBetter = (one: Fit, other: Fit): boolean =>
  one.pages < other.pages || (one.pages === other.pages && isTooEmpty(other) && one.empty < other.empty - 0.1);
