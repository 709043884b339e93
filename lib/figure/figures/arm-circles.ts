import type { ArrowSpec, FigureDefinition, Keyframe, Phase } from "../definition";
import { change, type Pose, towardFeet } from "../pose";
import { limbs, sign } from "../skeleton";
import { feetDown, stand, standFloor } from "./positions";

/** Arms straight out to the side, the hand on a circle of this size (share of the arm's length) at this part of a turn; size 0 is its middle. */
function aimed(size: number, turn: number): Pose {
  const angle = turn * Math.PI * 2;
  const aim = [1, Math.sin(angle) * size, Math.cos(angle) * size] as const;
  return change(stand, { arms: { upper: aim, fore: aim, hand: aim, palm: towardFeet, shape: "open" } });
}

const secondsRound = 1.6;

/** From arms straight out into one circle after another, up, back, down and forward, and out of the last again. */
function circles(sizes: readonly number[]): FigureDefinition["keyframes"] {
  const quarters = sizes.flatMap((size, n) =>
    [0, 1, 2, 3].map((quarter): Keyframe => ({ at: 0.4 + (n + quarter / 4) * secondsRound, pose: aimed(size, quarter / 4) })),
  );
  const [out, end] = [aimed(0, 0), 0.4 + sizes.length * secondsRound];
  const [first, ...rest] = quarters;
  if (!first) throw new RangeError("There is no circle to draw.");
  return [{ at: 0, pose: out }, first, ...rest, { at: end, pose: aimed(sizes.at(-1) ?? 0, 0) }, { at: end + 0.4, pose: out }];
}

/** Round each hand, in the plane of the circle: from below up in front, over the top and down behind. */
const round = (radius: number, on: Phase, weight: number): ArrowSpec[] =>
  limbs.map((limb) => ({
    follow: { joint: "palm", limb, shift: [0.04 * sign(limb), 0, 0] },
    turn: { axis: [1, 0, 0], zero: [0, 0, 1], degrees: [100, -176], radius: [radius, radius] },
    on,
    weight,
  }));

export const armCircles: FigureDefinition = {
  camera: { yaw: -42, pitch: 12 },
  keyframes: circles([0.1, 0.22, 0.34]),
  repeat: "again",
  props: [standFloor],
  arrows: [...round(0.15, "start", 0.75), ...round(0.31, "finish", 1.1)],
  muscles: ["shoulders"],
  contacts: feetDown,
  sided: false,
};

export const armCirclesSmaller: FigureDefinition = {
  ...armCircles,
  keyframes: circles([0.14]),
  arrows: round(0.15, "finish", 0.75),
};
