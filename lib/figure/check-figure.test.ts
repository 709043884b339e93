import { describe, expect, it } from "vitest";
import { checkFigure } from "./check-figure";
import type { FigureDefinition } from "./definition";
import { figures } from "./figures";
import { change } from "./pose";

const good = figures["cat-cow"];
const [first, second] = good.keyframes;
const broken = (changes: Partial<FigureDefinition>) => () => checkFigure("cat-cow", { ...good, ...changes });

describe("a figure written by hand", () => {
  it("passes when it is whole", () => {
    expect(broken({})).not.toThrow();
  });

  it("is refused without a camera", () => {
    expect(broken({ camera: undefined as never })).toThrow('The figure "cat-cow" needs a camera with yaw and pitch.');
    expect(broken({ camera: { yaw: Number.NaN, pitch: 0 } })).toThrow("camera");
    expect(broken({ camera: { yaw: 0, pitch: 90 } })).toThrow("camera");
  });

  it("is refused with keyframes out of order or too few", () => {
    expect(broken({ keyframes: [second, first] })).toThrow('The figure "cat-cow" has keyframes out of order (1).');
    expect(broken({ keyframes: [first] as never })).toThrow("at least two keyframes");
    expect(broken({ keyframes: [first, { ...second, at: Number.NaN }] })).toThrow("without a time");
  });

  it("is refused with a direction of length zero", () => {
    const pose = change(first.pose, { legs: { thigh: [0, 0, 0] } });
    expect(broken({ keyframes: [{ ...first, pose }, second] })).toThrow("direction of length zero");
    expect(broken({ arrows: [{ follow: { joint: "head", point: [0, 0, 0] }, push: [0, 0, 0] }] })).toThrow("arrow without a direction");
  });

  it("is refused where a limb would turn half round with nothing between", () => {
    const [up, down] = [change(first.pose, { arms: { upper: [0, 1, 0] } }), change(first.pose, { arms: { upper: [0, -1, 0] } })];
    expect(
      broken({
        keyframes: [
          { ...first, pose: up },
          { ...second, pose: down },
        ],
      }),
    ).toThrow("turns half round between keyframes 0 and 1");
  });

  it("is refused with a number that is none", () => {
    const pose = change(first.pose, { neck: { fold: Number.NaN } });
    expect(broken({ keyframes: [{ ...first, pose }, second] })).toThrow("a number in keyframe 0 that is none");
  });

  it("is refused when it faces where its head points, or finishes nowhere", () => {
    const pose = change(first.pose, { front: [0, 0, 1], head: [0, 0, 1] });
    expect(broken({ keyframes: [{ ...first, pose }, second] })).toThrow("faces where its head points");
    expect(broken({ finish: 7 })).toThrow("finishes at a keyframe that does not exist");
  });
});
