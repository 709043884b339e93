import layoutDocument, { type DocumentNode, type SafeDocumentNode } from "@react-pdf/layout";
import { Font, pdf } from "@react-pdf/renderer";
import type { Drawing } from "./drawing";
import type { Paragraph, SetLine } from "./text/paragraph";

export type Box = { left: number; top: number; width: number; height: number };

/** A drawing at a place of a canvas: points from its left upper corner, and points a panel unit. */
export type PlacedDrawing = { drawing: Drawing; left: number; top: number; scale: number };

/** A node of react-pdf's tree, as far as it is used here. Boxes stand within their parent, in points. */
export type Drawn = {
  type: string;
  box?: Box;
  style?: object;
  /** `drawings` with `alt`: a canvas of computed figures, and what they show in words. `looks`: what decides what another canvas paints. */
  props?: {
    paragraph?: Paragraph;
    bookmark?: { title: string };
    drawings?: PlacedDrawing[];
    alt?: string;
    looks?: string;
    paint?: () => null;
  };
  children?: Drawn[];
  lines?: SetLine[];
};

/** Gives each text the lines that were set for it, so that react-pdf need not set them. */
function presetLines(node: Drawn): void {
  if (node.props?.paragraph) node.lines = node.props.paragraph.lines;
  for (const child of node.children ?? []) presetLines(child);
}

// The layout engine's declared type lacks its second argument, the font store.
const layOut = layoutDocument as (document: DocumentNode, fonts: typeof Font) => Promise<SafeDocumentNode>;

/** Lays out a document of one long page and returns the page. */
export async function layOutStrip(document: Parameters<typeof pdf>[0]): Promise<Drawn> {
  const tree: DocumentNode = pdf(document).container.document;
  presetLines(tree as unknown as Drawn);
  const laidOut = (await layOut(tree, Font)) as unknown as Drawn;
  const strip = laidOut.children?.[0];
  if (!strip) throw new Error("The handout was laid out without a page.");
  return strip;
}
