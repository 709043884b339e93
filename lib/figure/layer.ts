import type { View } from "./camera";
import type { Field } from "./field";
import type { Vec } from "./vector";

/** What a shape is made of; the palette turns it into a colour. */
export type Material =
  | "skin"
  | "skinFar"
  | "shirt"
  | "shirtFar"
  | "trousers"
  | "trousersFar"
  | "shoe"
  | "shoeFar"
  | "hair"
  | "line"
  | "tintShirt"
  | "tintSkin"
  | "tintEdge"
  | "wood"
  | "woodDark"
  | "mat"
  | "foam"
  | "foamEnd"
  | "towel"
  | "towelEnd"
  | "wall"
  | "shadow"
  | "arrow"
  | "halo"
  | "ghost"
  | "ghostLine";

/** Where a part grows out of another: its outline is left open there, so that no circle shows at the joint. */
export interface Joint {
  readonly x: number;
  readonly y: number;
  readonly reach: number;
  readonly parent: Field;
  /** Where the outline shows all the same: what the part lies upon. */
  readonly except?: Field;
}

/** A flat part with an outline. */
export interface Layer {
  readonly field: Field;
  readonly material: Material;
  readonly joints?: readonly Joint[];
  /** 0 draws no line round the part. */
  readonly line?: number;
  /** The colour of that line, where it is not the usual one. */
  readonly edge?: Material;
  /** How far the edge of a part may lie from where it should, in panel units. */
  readonly tolerance?: number;
  readonly opacity?: number;
}

/** A stroke or a dot drawn upon a part: an eye, the crease of a mouth, a seam. Points are in panel units. */
export interface Mark {
  readonly points: readonly (readonly [number, number])[];
  /** Further strokes of the same width. */
  readonly more?: readonly (readonly (readonly [number, number])[])[];
  readonly material: Material;
  readonly width: number;
  readonly smooth?: boolean;
  readonly fill?: Material;
  readonly opacity?: number;
}

/** Parts that are drawn together, and `body`, which says how near they are. */
export interface Group {
  readonly id: string;
  readonly body: Field;
  readonly drawn: readonly (Layer | Mark)[];
  /** Ids of groups that this one is always drawn after. */
  readonly after?: readonly string[];
  readonly before?: readonly string[];
  /** The same object at every moment: drawn once and kept. */
  readonly still?: boolean;
  /** Panel units that the part counts as nearer than it is. */
  readonly bias?: number;
}

export const isLayer = (x: Layer | Mark): x is Layer => "field" in x;

export function jointAt(view: View, at: Vec, radius: number, parent: Field, except?: Field): Joint {
  const p = view.point(at);
  return { x: p[0], y: p[1], reach: radius * view.scale, parent, ...(except ? { except } : {}) };
}
