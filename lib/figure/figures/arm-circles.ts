import type { ArrowSpec, FigureDefinition, Keyframe, Phase } from "../definition";
import { change, type Pose, towardFeet } from "../pose";
import { limbs, sign } from "../skeleton";
import { feetDown, stand, standFloor } from "./positions";

/** Arms straight out to the side, the hand on a circle of this size (share of the arm's length) at this part of a turn. */
function aimed(size: number, turn: number): Pose {
  const angle = turn * Math.PI * 2;
  const aim = [1, Math.sin(angle) * size, Math.cos(angle) * size] as const;
  return change(stand, { arms: { upper: aim, fore: aim, hand: aim, palm: towardFeet, shape: "open" } });
}

const secondsRound = 1.6;

/** Metres from the shoulder to just beyond the finger tips, which draw the circle. */
const reach = 0.76;

/** Up, back, down and forward, one circle after another, and back to where the first began. */
function circles(sizes: readonly [number, ...number[]]): FigureDefinition["keyframes"] {
  const quarter = (n: number, k: number): Keyframe => ({
    at: (n + k / 4) * secondsRound,
    pose: aimed(sizes[n] ?? sizes[sizes.length - 1] ?? 0, (1 + k) / 4),
  });
  const [second, ...others] = sizes.flatMap((_, n) => [0, 1, 2, 3].map((k) => quarter(n, k))).slice(1);
  const [first, last] = [quarter(0, 0), quarter(sizes.length, 0)];
  return [first, second ?? last, ...others, last, { at: last.at + 0.4, pose: first.pose }];
}

/** The circle that each hand draws, from the hand at its top back, down and round in front. The far arm hides what lies behind it. */
const round = (size: number, keyframe: number, on: Phase, weight: number): ArrowSpec[] =>
  limbs.map((limb) => {
    const [radius, away] = [reach * Math.sin(Math.atan(size)), reach * Math.cos(Math.atan(size))];
    return {
      follow: { joint: "shoulder", limb, shift: [away * sign(limb), 0, 0] },
      between: [keyframe, keyframe],
      turn: { axis: [1, 0, 0], zero: [0, 0, 1], degrees: [-100, -372], radius: [radius, radius] },
      on,
      weight,
      behind: limb === "left",
    };
  });

export const armCircles: FigureDefinition = {
  camera: { yaw: -42, pitch: 14 },
  keyframes: circles([0.24, 0.36, 0.48]),
  finish: 8,
  repeat: "again",
  props: [standFloor],
  arrows: [...round(0.24, 0, "start", 0.75), ...round(0.48, 8, "finish", 1.1)],
  muscles: ["shoulders"],
  contacts: feetDown,
  sided: false,
};

export const armCirclesSmaller: FigureDefinition = {
  ...armCircles,
  keyframes: circles([0.24]),
  finish: 4,
  arrows: round(0.24, 0, "finish", 0.75),
};
