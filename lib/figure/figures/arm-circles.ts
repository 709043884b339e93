import type { FigureDefinition, Keyframe } from "../definition";
import { change, type Pose, towardFeet } from "../pose";
import { feetDown, stand, standFloor } from "./positions";

/** Arms out to the side, the hand on a circle of this size (share of the arm's length) at this part of a turn. */
function round(size: number, turn: number): Pose {
  const angle = turn * Math.PI * 2;
  const aim = [1, Math.sin(angle) * size, Math.cos(angle) * size] as const;
  return change(stand, { arms: { upper: aim, fore: aim, hand: aim, palm: towardFeet, shape: "open" } });
}

const circles = (sizes: readonly number[]): Keyframe[] =>
  sizes.flatMap((size, n) => [0, 1, 2, 3].map((quarter) => ({ at: n * 1.6 + quarter * 0.4, pose: round(size, quarter / 4) })));

const grow = (sizes: readonly number[]): FigureDefinition["keyframes"] => {
  const [first, second, ...rest] = circles(sizes);
  if (!first || !second) throw new RangeError("A circle has four quarters.");
  return [first, second, ...rest, { at: sizes.length * 1.6, pose: first.pose }];
};

export const armCircles: FigureDefinition = {
  camera: { yaw: -48, pitch: 8 },
  keyframes: grow([0.1, 0.22, 0.34]),
  finish: 9,
  repeat: "again",
  props: [standFloor],
  arrows: [
    {
      follow: { joint: "palm", limb: "left", shift: [0.24, 0, 0] },
      turn: { axis: [1, 0, 0], zero: [0, 1, 0], degrees: [0, -640], radius: [0.05, 0.28] },
    },
    {
      follow: { joint: "palm", limb: "right", shift: [-0.24, 0, 0] },
      turn: { axis: [1, 0, 0], zero: [0, 1, 0], degrees: [0, -640], radius: [0.05, 0.28] },
    },
  ],
  muscles: ["shoulders"],
  contacts: feetDown,
  sided: false,
};

const ring = { axis: [1, 0, 0], zero: [0, 1, 0], degrees: [0, -290], radius: [0.11, 0.11] } as const;

export const armCirclesSmaller: FigureDefinition = {
  ...armCircles,
  keyframes: grow([0.14]),
  finish: 1,
  arrows: [
    { follow: { joint: "palm", limb: "left", shift: [0.14, 0, 0] }, turn: ring, weight: 0.7 },
    { follow: { joint: "palm", limb: "right", shift: [-0.14, 0, 0] }, turn: ring, weight: 0.7 },
  ],
};
