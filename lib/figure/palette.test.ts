import { describe, expect, it } from "vitest";
import { clothes, coloursOf, contrast, hairs, type PaletteChoice, skins } from "./palette";

const keys = <T extends object>(set: T) => Object.keys(set) as (keyof T)[];
const choices: PaletteChoice[] = keys(skins).flatMap((skin) =>
  keys(hairs).flatMap((hair) => keys(clothes).map((clothing) => ({ skin, hair, clothing }))),
);

describe("every palette", () => {
  it("keeps lines apart from what they surround", () => {
    for (const choice of choices) {
      const c = coloursOf(choice);
      for (const fill of [c.skin, c.shirt, c.wood, c.mat, c.foam, c.towel, c.shoe, c.skinFar, c.shirtFar])
        expect(contrast(c.line, fill), JSON.stringify(choice)).toBeGreaterThanOrEqual(2.4);
      for (const fill of [c.trousers, c.hair]) expect(contrast(c.line, fill), JSON.stringify(choice)).toBeGreaterThanOrEqual(1.2);
    }
  });

  it("keeps neighbours apart without colour: skin, shirt, trousers, hair and paper", () => {
    for (const choice of choices) {
      const c = coloursOf(choice);
      const name = JSON.stringify(choice);
      expect(contrast(c.shirt, c.trousers), name).toBeGreaterThanOrEqual(1.8);
      expect(contrast(c.arrow, "#ffffff"), name).toBeGreaterThanOrEqual(4.5);
      expect(contrast(c.line, "#ffffff"), name).toBeGreaterThanOrEqual(12);
      expect(contrast(c.ghost, "#ffffff"), name).toBeGreaterThanOrEqual(1.25);
      expect(contrast(c.ghostLine, "#ffffff"), name).toBeGreaterThanOrEqual(2.2);
    }
  });

  it("shows the worked muscles without colour, on the shirt and on the skin", () => {
    for (const choice of choices) {
      const c = coloursOf(choice);
      expect(contrast(c.tintShirt, c.shirt), JSON.stringify(choice)).toBeGreaterThanOrEqual(1.6);
      expect(contrast(c.tintSkin, c.skin), JSON.stringify(choice)).toBeGreaterThanOrEqual(1.6);
      for (const [tint, ground] of [
        [c.tintShirt, c.shirt],
        [c.tintShirt, c.shirtFar],
        [c.tintSkin, c.skin],
      ] as const)
        expect(Math.max(contrast(c.tintEdge, tint), contrast(c.tintEdge, ground)), JSON.stringify(choice)).toBeGreaterThanOrEqual(3);
    }
  });
});
