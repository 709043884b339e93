import type { Side } from "@/lib/vocabulary";
import { mirroredPath } from "./curve";
import type { FigureDefinition } from "./definition";
import type { Shape } from "./draw";
import { stanceAt } from "./motion";
import { coloursOf, defaultPalette, type PaletteChoice } from "./palette";
import { layersOf, panelHeight, panelWidth } from "./scene";

/** One picture as plain data: flat shapes from back to front, in units of a box `width` by `height`. */
export interface Panel {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

export interface Looks {
  /** `right` is the mirror of what is drawn; every other side shows the left. */
  readonly side?: Side;
  readonly palette?: PaletteChoice;
}

/** Shapes on the side that is meant. */
export const turned = (figure: FigureDefinition, side: Side, shapes: readonly Shape[]): Panel => ({
  width: panelWidth,
  height: panelHeight,
  shapes: side === "right" && figure.sided ? shapes.map((s) => ({ ...s, d: mirroredPath(s.d, panelWidth) })) : shapes,
});

/** One moment of a movement, without signs. A page that only moves figures needs this and knows none of them. */
export function momentOf(figure: FigureDefinition, seconds: number, { side = "none", palette = defaultPalette }: Looks): Panel {
  if (!Number.isFinite(seconds)) throw new RangeError("A moment is a number of seconds.");
  const { ground, body } = layersOf(figure, stanceAt(figure, seconds), coloursOf(palette));
  return turned(figure, side, [...ground, ...body]);
}
