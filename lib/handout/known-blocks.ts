import { Recent } from "../recent";
import { type Drawn, layOutStrip } from "./layout";
import { type SheetBlock, strip } from "./sheet/flow";
import type { Grid } from "./sheet/look";

/** Blocks that previews laid out lately, by all that decides what they look like. In memory only. */
const known = new Recent<Drawn>(300);

/**
 * Lays out a strip as `layOutStrip` does, and of it only the blocks that no preview has shown lately: while somebody writes, that is the one
 * they write in.
 */
export async function layOutKnown(blocks: readonly SheetBlock[], grid: Grid): Promise<Drawn> {
  const laidOut = new Map(blocks.map(({ looks }) => [looks, known.get(looks)]));
  const missing = blocks.filter(({ looks }) => !laidOut.get(looks));
  // One of them at least: what the strip itself is comes with it.
  const asked = missing.length > 0 ? missing : blocks.slice(0, 1);
  const fresh = await layOutStrip(strip(asked, grid));
  for (const [i, { looks }] of asked.entries()) {
    const block = fresh.children?.[i];
    if (block) laidOut.set(looks, known.set(looks, block));
  }
  return { ...fresh, children: blocks.flatMap(({ looks }) => laidOut.get(looks) ?? []) };
}
