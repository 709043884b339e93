import type { Language, Side } from "../vocabulary";
import { altText } from "./alt-text";
import { drawnPose, type PoseAtRevision } from "./drawn";
import { figureAddress } from "./figure-address";
import type { PaletteChoice } from "./palette";

export type FigurePicture = { src: string; alt: string };

/** A still picture for staff pages, with what it shows in words; null where nothing is drawn for the pose. */
export function figurePicture(
  figure: PoseAtRevision | null | undefined,
  palette: PaletteChoice,
  side: Side = "none",
  language: Language = "en",
) {
  const drawn = drawnPose(figure);
  if (!figure || !drawn) return null;
  return { src: figureAddress(figure, palette, side), alt: altText(drawn, side, language) } satisfies FigurePicture;
}
