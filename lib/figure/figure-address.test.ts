import { expect, test } from "vitest";
import { exercises } from "../catalog/catalog";
import { figureAddress, poseAddressed } from "./figure-address";
import { figurePicture } from "./figure-picture";
import { isPoseId } from "./figures";
import { defaultPalette, knownPalette } from "./palette";

test("colours that are missing, old or odd become the usual ones", () => {
  expect(knownPalette(undefined)).toEqual(defaultPalette);
  expect(knownPalette({ skin: "deep", hair: "constructor", clothing: 7 })).toEqual({ ...defaultPalette, skin: "deep" });
});

test("a right side has a picture of its own", () => {
  const figure = { poseId: "chin-tuck/lying", revision: 1 };
  expect(figureAddress(figure, defaultPalette)).toBe("/api/figures/chin-tuck/lying@1?skin=tan&hair=brown&clothing=teal");
  expect(figureAddress(figure, defaultPalette, "right")).toContain("&side=right");
});

test("every revision has an address of its own, so that no browser shows another from memory", () => {
  const posed = (revision: number) => ({ poseId: "doorway-chest-stretch", revision });
  const pathOf = (revision: number) =>
    new URL(figureAddress(posed(revision), defaultPalette), "http://a").pathname.replace("/api/figures/", "");
  expect([2, 3, 1].map(pathOf).map(poseAddressed)).toEqual(["doorway-chest-stretch@2", "doorway-chest-stretch", "doorway-chest-stretch"]);
  expect(new Set([1, 2, 3].map(pathOf)).size).toBe(3);
  expect(poseAddressed("chin-tuck/lying")).toBe("chin-tuck/lying");
  for (const path of ["", "@2", "push-up@1", "../../etc", "doorway-chest-stretch@2@2"])
    expect(poseAddressed(path)).toBe(path.endsWith("@2@2") ? "doorway-chest-stretch@2" : null);
});

test("a published version has the picture and the words of the pose that it was published with", () => {
  const seen = (revision: number) => figurePicture({ poseId: "seated-trunk-rotation", revision }, defaultPalette, "left");
  expect(seen(3)?.alt).toContain("turned right. They swing up across the body.");
  expect(seen(4)?.alt).toContain("They come back to the middle");
  expect(seen(3)?.src).not.toBe(seen(4)?.src);
  expect(figurePicture({ poseId: "push-up", revision: 1 }, defaultPalette)).toBeNull();
});

test("every built-in exercise has a picture", () => {
  expect(exercises.filter(({ figure }) => !isPoseId(figure.poseId))).toEqual([]);
});
