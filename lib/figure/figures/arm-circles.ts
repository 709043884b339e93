import type { ArrowSpec, FigureDefinition, Ghost, Keyframe, Phase, Turn } from "../definition";
import { change, type Pose, towardFeet } from "../pose";
import { limbs, sign } from "../skeleton";
import { feetDown, stand, standFloor } from "./positions";

/** Arms out to the side, the hand on a circle of this size (share of the arm's length) at this part of a turn. */
function aimed(size: number, turn: number): Pose {
  const angle = turn * Math.PI * 2;
  const aim = [1, Math.sin(angle) * size, Math.cos(angle) * size] as const;
  return change(stand, { arms: { upper: aim, fore: aim, hand: aim, palm: towardFeet, shape: "open" } });
}

const circles = (sizes: readonly number[]): Keyframe[] =>
  sizes.flatMap((size, n) => [0, 1, 2, 3].map((quarter) => ({ at: n * 1.6 + quarter * 0.4, pose: aimed(size, quarter / 4) })));

const grow = (sizes: readonly number[]): FigureDefinition["keyframes"] => {
  const [first, second, ...rest] = circles(sizes);
  if (!first || !second) throw new RangeError("A circle has four quarters.");
  return [first, second, ...rest, { at: sizes.length * 1.6, pose: first.pose }];
};

/** A turn round the hand, up, back, down and forward: two arrows that follow each other tell which way round it goes. */
const round = (radius: number): Turn[] =>
  [20, 200].map((from) => ({ axis: [1, 0, 0], zero: [0, 0, 1], degrees: [-from, -from - 150], radius: [radius, radius] }));

const rings = (shift: number, radius: number, on: Phase, weight = 1): ArrowSpec[] =>
  limbs.flatMap((limb) =>
    round(radius).map((turn) => ({ follow: { joint: "palm", limb, shift: [shift * sign(limb), 0, 0] }, turn, on, weight })),
  );

/** Both arms, pale, where they are highest and lowest. */
const arms = (...keyframes: readonly number[]): Ghost[] => keyframes.map((keyframe) => ({ keyframe, parts: ["armLeft", "armRight"] }));

export const armCircles: FigureDefinition = {
  camera: { yaw: -54, pitch: 14 },
  keyframes: grow([0.1, 0.22, 0.34]),
  finish: 8,
  repeat: "again",
  props: [standFloor],
  arrows: [...rings(0.12, 0.13, "start", 0.8), ...rings(0.16, 0.23, "finish")],
  ghost: arms(9, 11),
  muscles: ["shoulders"],
  contacts: feetDown,
  sided: false,
};

export const armCirclesSmaller: FigureDefinition = {
  ...armCircles,
  ghost: arms(1, 3),
  keyframes: grow([0.14]),
  finish: 2,
  arrows: rings(0.14, 0.13, "finish", 0.8),
};
