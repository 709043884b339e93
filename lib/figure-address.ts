import { clothes, defaultPalette, hairs, type PaletteChoice, skins } from "./figure/palette";
import type { Side } from "./vocabulary";

const known = <T extends object, D extends keyof T>(values: T, key: unknown, usual: D): keyof T =>
  typeof key === "string" && Object.hasOwn(values, key) ? (key as keyof T) : usual;

/** The colours that were chosen; the usual one in place of each that is missing or not known. */
export const knownPalette = (choice: Partial<Record<keyof PaletteChoice, unknown>> | null | undefined): PaletteChoice => ({
  skin: known(skins, choice?.skin, defaultPalette.skin),
  hair: known(hairs, choice?.hair, defaultPalette.hair),
  clothing: known(clothes, choice?.clothing, defaultPalette.clothing),
});

/** Where staff pages fetch a still picture. Says all that it shows, so that a browser may keep it. */
export function figureAddress(poseId: string, { skin, hair, clothing }: PaletteChoice, side: Side = "none"): string {
  const query = new URLSearchParams({ skin, hair, clothing });
  if (side === "right") query.set("side", side);
  return `/api/figures/${poseId}?${query}`;
}
