import type { ArrowSpec, FigureDefinition, Phase } from "../definition";
import { change, type Pose } from "../pose";
import { limbs } from "../skeleton";
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

/** A quarter of one circle round each shoulder, which goes on from picture to picture: starts at degrees from straight ahead, over the top. */
const quarter = (on: Phase, from: number): ArrowSpec[] =>
  limbs.map((limb) => ({
    follow: { joint: "shoulder", limb, shift: limb === "left" ? [0.22, -0.06, 0] : [-0.1, 0, 0] },
    turn: { axis: [1, 0, 0], zero: [0, 0, 1], degrees: [-from, -from - 94], radius: [0.2, 0.2] },
    between: [3, 3],
    on,
  }));

export const shoulderRolls: FigureDefinition = {
  camera: { yaw: -48, pitch: 14 },
  focus: ["head", "torso", "arms", "pelvis"],
  keyframes: shoulders(stand),
  mids: [1, 2],
  finish: 3,
  repeat: "again",
  props: [standFloor],
  arrows: [...quarter("start", -137), ...quarter("second", -47), ...quarter("third", 43), ...quarter("finish", 133)],
  muscles: ["shoulderTops"],
  contacts: feetDown,
  sided: false,
};

export const shoulderRollsSitting: FigureDefinition = { ...shoulderRolls, keyframes: shoulders(sit), props: sitting };
