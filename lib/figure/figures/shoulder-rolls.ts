import type { ArrowSpec, FigureDefinition, Phase } from "../definition";
import { change, type Pose } from "../pose";
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

/** A third of the circle round the near shoulder, which lies to the left: from in front over the top to the back. */
const third = (on: Phase, from: number, to: number): ArrowSpec => ({
  follow: { joint: "shoulder", limb: "right", shift: [-0.1, 0, 0] },
  turn: { axis: [1, 0, 0], zero: [0, 0, 1], degrees: [-from, -to], radius: [0.19, 0.19] },
  on,
});

/** At last they drop. */
const drop: ArrowSpec = { follow: { joint: "shoulder", limb: "right", shift: [-0.08, 0.1, 0] }, between: [3, 3], push: [0, -0.3, 0] };

export const shoulderRolls: FigureDefinition = {
  camera: { yaw: -66, pitch: 10 },
  focus: ["head", "torso"],
  keyframes: shoulders(stand),
  mids: [1, 2],
  finish: 3,
  repeat: "again",
  props: [standFloor],
  arrows: [third("start", -50, 60), third("second", 50, 160), third("third", 130, 240), drop],
  muscles: ["upperBack"],
  contacts: feetDown,
  sided: false,
};

export const shoulderRollsSitting: FigureDefinition = { ...shoulderRolls, keyframes: shoulders(sit), props: sitting };
