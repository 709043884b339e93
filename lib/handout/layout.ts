import layoutDocument, { type DocumentNode, type SafeDocumentNode } from "@react-pdf/layout";
import { Font, pdf } from "@react-pdf/renderer";
import type { Drawing } from "./drawing";
import type { Kind, Tag } from "./structure";
import type { Paragraph, SetLine } from "./text/paragraph";

export type Box = { left: number; top: number; width: number; height: number };

/** A drawing at a place of a canvas: points from its left upper corner, and points a panel unit. */
export type PlacedDrawing = { drawing: Drawing; left: number; top: number; scale: number };

type Props = {
  paragraph?: Paragraph;
  /** An entry in the outline of the PDF; one of level 2 stands under the one of level 1 before it. */
  bookmark?: { title: string; level?: 1 | 2 };
  /** What the node is to those who listen. A text without one is a paragraph, a picture an ornament. */
  tag?: Kind | Tag | undefined;
  /** The language of a text, where it is another than that of what it stands in. */
  lang?: string | null;
  /** A text in the second language of its page, and on a page, which that is. */
  isSecond?: boolean;
  second?: string | undefined;
  /** Stands for itself on every page, and is not read. */
  artifact?: "Layout" | "Header" | "Footer";
  /** Where a link leads, and that in words. */
  src?: string;
  words?: string;
  /** Of a canvas of computed figures. */
  drawings?: PlacedDrawing[];
  /** What decides what another canvas paints: see `page-keys.ts`. */
  looks?: string;
  /** Of any other canvas. It draws with the methods of pdfkit, from its left upper corner. */
  paint?: (painter: never, width: number, height: number) => null;
};

/** A node of react-pdf's tree, as far as it is used here. Boxes stand within their parent, in points. */
export type Drawn = {
  type: string;
  box?: Box & { [Border in `border${"Top" | "Right" | "Bottom" | "Left"}Width`]?: number };
  style?: Record<string, unknown>;
  props?: Props;
  children?: Drawn[];
  lines?: SetLine[];
  image?: { data: Uint8Array };
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
