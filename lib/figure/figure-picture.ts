import type { Language, Side } from "../vocabulary";
import { altText } from "./alt-text";
import { figureAddress } from "./figure-address";
import { isPoseId } from "./figures";
import type { PaletteChoice } from "./palette";

export type FigurePicture = { src: string; alt: string };

/** A still picture for staff pages, with what it shows in words; null where nothing is drawn for the pose. */
export function figurePicture(poseId: string | undefined, palette: PaletteChoice, side: Side = "none", language: Language = "en") {
  if (poseId === undefined || !isPoseId(poseId)) return null;
  return { src: figureAddress(poseId, palette, side), alt: altText(poseId, side, language) } satisfies FigurePicture;
}
