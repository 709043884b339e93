import { createHash } from "node:crypto";
import type { Drawing } from "./drawing";
import type { FontProgram } from "./fonts/load";
import type { HandoutInput } from "./handout-input";
import type { Drawn } from "./layout";

const numbers = new WeakMap<Drawing | FontProgram, number>();
let made = 0;

/** Drawings and fonts are kept and never change: which one it is says all. */
function numberOf(thing: Drawing | FontProgram): number {
  const known = numbers.get(thing) ?? ++made;
  numbers.set(thing, known);
  return known;
}

/** A child is placed within its parent, and all that is drawn comes from here: pages with the same key look the same. */
const seen = ({ type, box, style, props, lines, children }: Drawn): unknown => [
  type,
  box && [box.left, box.top, box.width, box.height],
  style,
  props?.looks,
  props?.drawings?.map(({ drawing, left, top, scale }) => [numberOf(drawing), left, top, scale]),
  lines?.map(({ string, box: { x, y, width, height }, runs }) => [
    [string, x, y, width, height],
    runs.map(({ attributes: { font, fontSize, color }, xAdvance }) => [numberOf(font[0]), fontSize, color, xAdvance]),
  ]),
  children?.map(seen),
];

/**
 * For each page a key that stays the same while the page looks the same, so that a preview draws again only what changed. Good while this
 * process runs. A picture that comes or goes changes all of them.
 */
export function pageKeys(pages: readonly Drawn[], { pictures }: HandoutInput): string[] {
  const shown = Object.keys(pictures).sort().join();
  return pages.map((page) =>
    createHash("sha1")
      .update(shown)
      .update(JSON.stringify(seen(page)))
      .digest("base64url"),
  );
}
