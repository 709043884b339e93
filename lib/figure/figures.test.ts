import { describe, expect, it } from "vitest";
import { exercises } from "@/lib/catalog/catalog";
import { problemsOf } from "./anatomy";
import { figureOf, figures, isPoseId, type PoseId, poseIds, posesOf } from "./figures";

const slugs = [
  "seated-trunk-rotation",
  "quadruped-rotation",
  "side-lying-thoracic-rotation",
  "thoracic-extension-chair",
  "clasped-hands-chest-opener",
  "supine-arm-raise-towel",
  "prone-w",
  "foam-roller-ity",
  "chin-tuck",
  "neck-flexion-extension",
  "seated-cervical-rotation",
  "doorway-chest-stretch",
  "shoulder-rolls",
  "arm-circles",
  "cat-cow",
];

/** Drawn because the sources describe them, though the catalog offers no variation for them. */
const unnamed: readonly PoseId[] = [
  "thoracic-extension-chair/hips-forward",
  "clasped-hands-chest-opener/sitting",
  "supine-arm-raise-towel/bigger-roll",
  "foam-roller-ity/i",
  "foam-roller-ity/y",
  "foam-roller-ity/t",
  "shoulder-rolls/sitting",
];

describe("the set of figures", () => {
  it("draws all fifteen exercises", () => {
    for (const slug of slugs) expect(posesOf(slug)[0]).toBe(slug);
    expect(new Set(poseIds.map((id) => id.split("/")[0])).size).toBe(15);
  });

  it("has every picture that the catalog names", () => {
    const named = exercises.flatMap((exercise) => [exercise, ...exercise.variations]).map(({ figure }) => figure.poseId);
    expect(named.filter((id) => !isPoseId(id))).toEqual([]);
    expect(poseIds.filter((id) => !named.includes(id) && !unnamed.includes(id))).toEqual([]);
  });

  it("draws the variations that the sources name", () => {
    const variations: PoseId[] = [
      "thoracic-extension-chair/foam-roller",
      "side-lying-thoracic-rotation/knees-higher",
      "chin-tuck/lying",
      "chin-tuck/standing",
      "foam-roller-ity/i",
      "foam-roller-ity/y",
      "foam-roller-ity/t",
      "neck-flexion-extension/hand-pressure",
      "seated-cervical-rotation/finger-pressure",
      "clasped-hands-chest-opener/sitting",
      "clasped-hands-chest-opener/chin-lifted",
      "shoulder-rolls/sitting",
      "arm-circles/smaller",
    ];
    for (const id of variations) expect(isPoseId(id)).toBe(true);
  });

  it("answers an unknown pose with one clear sentence", () => {
    expect(isPoseId("push-up")).toBe(false);
    expect(isPoseId("toString")).toBe(false);
    expect(() => figureOf("push-up" as PoseId)).toThrow('There is no figure called "push-up".');
  });
});

describe.each(Object.entries(figures))("the body in %s", (_, figure) => {
  it("keeps its bones, bends within joint ranges, sinks into nothing and touches what it should, in each keyframe and between", () => {
    expect(problemsOf(figure)).toEqual([]);
  });
});
