import { createHash } from "node:crypto";
import type { Drawing } from "./drawing";
import { faceOf } from "./fonts/load";
import type { HandoutInput } from "./handout-input";
import type { Drawn } from "./layout";

const marks = new WeakMap<Drawing, string>();

/** Drawings are kept and never change: each is read once. Its mark is the same in every worker and process. */
function markOf(drawing: Drawing): string {
  const known = marks.get(drawing);
  if (known) return known;
  const { crop, operators, opacities } = drawing;
  const mark = createHash("sha1")
    .update(operators)
    .update(JSON.stringify([crop, opacities]))
    .digest("base64url");
  marks.set(drawing, mark);
  return mark;
}

/** A child is placed within its parent, and all that is drawn comes from here: pages with the same key look the same. */
const seen = ({ type, box, style, props, lines, children }: Drawn): unknown => [
  type,
  box && [box.left, box.top, box.width, box.height],
  style,
  props?.looks,
  props?.drawings?.map(({ drawing, left, top, scale }) => [markOf(drawing), left, top, scale]),
  lines?.map(({ string, box: { x, y, width, height }, runs }) => [
    [string, x, y, width, height],
    runs.map(({ attributes: { font, fontSize, color }, xAdvance }) => [faceOf(font[0]), fontSize, color, xAdvance]),
  ]),
  children?.map(seen),
];

/**
 * For each page a key that stays the same while the page looks the same, so that a preview draws again only what changed. It means the same
 * in every worker, whichever made the page before. A picture that comes or goes changes all of them.
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
