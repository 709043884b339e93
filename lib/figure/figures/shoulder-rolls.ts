import type { ArrowSpec, FigureDefinition, Phase } from "../definition";
import { change, type Pose } from "../pose";
import { limbs, sign } from "../skeleton";
import { feetDown, sit, sitting, stand, standFloor } from "./positions";

/** Forward, up to the ears, back and down. */
const shoulders = (position: Pose): FigureDefinition["keyframes"] => {
  const at = (shrug: number, protract: number) => change(position, { arms: { shrug, protract } });
  return [
    { at: 0, pose: at(0, 0.08) },
    { at: 0.9, pose: at(0.125, 0.005) },
    { at: 1.8, pose: at(0.02, -0.075) },
    { at: 2.6, pose: at(-0.03, 0) },
    { at: 3.4, pose: at(0, 0.08) },
  ];
};

/** A quarter of one circle round each shoulder, which goes on from picture to picture: starts at degrees from straight ahead, over the top. */
const quarter = (on: Phase, from: number): ArrowSpec[] =>
  limbs.map((limb) => ({
    follow: { joint: "shoulder", limb, shift: [0.1 * sign(limb), 0, 0] },
    turn: { axis: [1, 0, 0], zero: [0, 0, 1], degrees: [-from, -from - 94], radius: [0.15, 0.15] },
    ring: true,
    between: [3, 3],
    on,
  }));

export const shoulderRolls: FigureDefinition = {
  camera: { yaw: -42, pitch: 14 },
  focus: ["head", "torso", "arms", "pelvis"],
  keyframes: shoulders(stand),
  mids: [1, 2],
  finish: 3,
  repeat: "again",
  props: [standFloor],
  arrows: [...quarter("start", -137), ...quarter("second", -47), ...quarter("third", 43), ...quarter("finish", 133)],
  ghost: [
    { on: "start", keyframe: 3, parts: ["armLeft", "armRight"] },
    { on: "second", keyframe: 0, parts: ["armLeft", "armRight"] },
    { on: "third", keyframe: 1, parts: ["armLeft", "armRight"] },
    { keyframe: 2, parts: ["armLeft", "armRight"] },
  ],
  muscles: ["shoulderTops"],
  contacts: feetDown,
  sided: false,
};

export const shoulderRollsSitting: FigureDefinition = { ...shoulderRolls, keyframes: shoulders(sit), props: sitting };
