import type { ArrowSpec, FigureDefinition, Phase } from "../definition";
import { change, type Pose } from "../pose";
import { limbs, sign } from "../skeleton";
import type { Vec } from "../vector";
import { feetDown, sit, sitting, stand, standFloor } from "./positions";

/** Forward, up to the ears, back and down. */
const shoulders = (position: Pose): FigureDefinition["keyframes"] => {
  const at = (shrug: number, protract: number, high = 0, nod = 0) =>
    change(position, { high: { fold: high }, nod: { fold: nod }, arms: { shrug, protract } });
  return [
    { at: 0, pose: at(0, 0.07, 12, -8) },
    { at: 0.9, pose: at(0.125, 0.005, 2) },
    { at: 1.8, pose: at(0.02, -0.065, -12, 6) },
    { at: 2.6, pose: at(-0.03, 0) },
    { at: 3.4, pose: at(0, 0.07, 12, -8) },
  ];
};

/** Beside each shoulder, the way it goes. */
const both = (on: Phase, keyframe: number, push: Vec, shift: Vec): ArrowSpec[] =>
  limbs.map((limb) => ({
    follow: { joint: "shoulder", limb, shift: [shift[0] * sign(limb), shift[1], shift[2]] },
    between: [keyframe, keyframe],
    push,
    on,
  }));

export const shoulderRolls: FigureDefinition = {
  camera: { yaw: -36, pitch: 18 },
  focus: ["head", "torso", "arms", "pelvis"],
  keyframes: shoulders(stand),
  mids: [1, 2],
  finish: 3,
  repeat: "again",
  props: [standFloor],
  arrows: [
    ...both("start", 0, [0, 0, 0.3], [0.08, -0.08, 0.04]),
    ...both("second", 1, [0, 0.26, 0], [0.1, 0, 0]),
    ...both("third", 2, [0, 0, -0.3], [0.14, -0.15, 0.08]),
    ...both("finish", 3, [0, -0.26, 0], [0.12, 0.1, 0]),
  ],
  muscles: ["upperBack"],
  contacts: feetDown,
  sided: false,
};

export const shoulderRollsSitting: FigureDefinition = { ...shoulderRolls, keyframes: shoulders(sit), props: sitting };
