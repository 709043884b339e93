import type { Side } from "../vocabulary";
import type { PaletteChoice } from "./palette";

/** Where staff pages fetch a still picture. Says all that it shows, so that a browser may keep it. */
export function figureAddress(poseId: string, { skin, hair, clothing }: PaletteChoice, side: Side = "none"): string {
  const query = new URLSearchParams({ skin, hair, clothing });
  if (side === "right") query.set("side", side);
  return `/api/figures/${poseId}?${query}`;
}
