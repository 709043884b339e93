import type { Box, Drawn } from "./layout";
import type { Extent } from "./paginate";

/** Where the last that is seen of a node ends, in the node above it. */
function endOf(node: Drawn): number {
  const { top, height } = boxOf(node);
  const { children = [], lines, style } = node;
  const isSeen = children.length === 0 || lines || style?.backgroundColor;
  return top + (isSeen ? height : Math.max(0, ...children.map(endOf)));
}

/** How much of a page a block takes, without the space at its foot where it ends the page. */
export function extentOf(block: Drawn): Extent {
  const { top, height } = boxOf(block);
  return { height, below: top + height - endOf(block) };
}

const boxOf = (node: Drawn): Box => node.box ?? { left: 0, top: 0, width: 0, height: 0 };

type Cuts = {
  cuts: number[];
  /** Those of them that are within a text. */
  within: number[];
  solid: [number, number][];
};

/** Heights at which a block may be cut: between rows of a column and, in a text of five lines or more, two lines from its ends. */
function cutsOf(node: Drawn, top = 0): Cuts {
  const box = boxOf(node);
  const start = top + box.top;
  const end = start + box.height;
  if (node.lines) {
    const inner = node.lines.length < 5 ? [] : node.lines.slice(2, -1).map(({ box: line }) => start + line.y);
    const bounds = [start, ...inner, end];
    return {
      cuts: [start, end, ...inner],
      within: inner,
      solid: bounds.slice(1).map((bound, i): [number, number] => [bounds[i] ?? start, bound]),
    };
  }
  const children = (node.children ?? []).map((child) => cutsOf(child, start));
  if (!children.length || node.type === "LINK") return { cuts: [start, end], within: [], solid: [[start, end]] };
  return {
    cuts: children.flatMap(({ cuts }) => cuts),
    within: children.flatMap(({ within }) => within),
    solid: children.flatMap(({ solid }) => solid),
  };
}

const shifted = (node: Drawn, by: number): Drawn => ({ ...node, box: { ...boxOf(node), top: boxOf(node).top + by } });

/** The part of a node between two heights, moved up by the upper one. Null where nothing of it lies there. */
function part(node: Drawn, from: number, to: number): Drawn | null {
  const box = boxOf(node);
  const end = box.top + box.height;
  if (end <= from + 0.01 || box.top >= to - 0.01) return null;
  if (box.top >= from - 0.01 && end <= to + 0.01) return shifted(node, -from);
  const top = Math.max(box.top, from);
  const inside: [number, number] = [top - box.top, Math.min(end, to) - box.top];
  const cutBox: Box = { ...box, top: top - from, height: inside[1] - inside[0] };
  if (node.lines) {
    const lines = node.lines.filter(({ box: line }) => line.y >= inside[0] - 0.01 && line.y + line.height <= inside[1] + 0.01);
    return { ...node, lines, box: cutBox };
  }
  const children = (node.children ?? []).map((child) => part(child, ...inside)).filter((child) => child !== null);
  return { ...node, box: cutBox, children };
}

/** The last part of a block keeps at least this share of a page, so that no page has two lines. */
const leastShare = 0.35;

/** A page that is filled to this share ends between two texts. */
const wholeTexts = 0.7;

/** Cuts a block that is taller than a page into parts that are not, between its rows. A block that fits stays whole. */
export function splitBlock(block: Drawn, pageHeight: number): Drawn[] {
  const { top, height } = boxOf(block);
  const whole = shifted(block, -top);
  if (height - extentOf(block).below <= pageHeight) return [whole];
  const { cuts, within, solid } = cutsOf(whole);
  const clean = [...new Set(cuts)]
    .filter((cut) => solid.every(([start, end]) => cut <= start + 0.01 || cut >= end - 0.01))
    .sort((a, b) => a - b);
  const parts: Drawn[] = [];
  let from = 0;
  while (height - from > pageHeight) {
    const rest = height - from;
    const limit = from + (rest < pageHeight * (1 + leastShare) ? rest * (1 - leastShare) : pageHeight);
    const possible = clean.filter((cut) => cut > from + 1 && cut <= limit);
    // A text goes on over the page only where the page would stay too empty without a part of it.
    const between = possible.filter((cut) => cut > from + (limit - from) * wholeTexts && !within.includes(cut)).at(-1);
    const to = between ?? possible.at(-1) ?? limit;
    const piece = part(whole, from, to);
    if (piece) parts.push(piece);
    from = to;
  }
  const last = part(whole, from, height);
  return last ? [...parts, last] : parts;
}
