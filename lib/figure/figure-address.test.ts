import { expect, test } from "vitest";
import { exercises } from "../catalog/catalog";
import { figureAddress } from "./figure-address";
import { isPoseId } from "./figures";
import { defaultPalette, knownPalette } from "./palette";

test("colours that are missing, old or odd become the usual ones", () => {
  expect(knownPalette(undefined)).toEqual(defaultPalette);
  expect(knownPalette({ skin: "deep", hair: "constructor", clothing: 7 })).toEqual({ ...defaultPalette, skin: "deep" });
});

test("a right side has a picture of its own", () => {
  expect(figureAddress("chin-tuck/lying", defaultPalette)).toBe("/api/figures/chin-tuck/lying?skin=tan&hair=brown&clothing=teal");
  expect(figureAddress("prone-w", defaultPalette, "right")).toContain("&side=right");
});

test("every built-in exercise has a picture", () => {
  expect(exercises.filter(({ figure }) => !isPoseId(figure.poseId))).toEqual([]);
});
