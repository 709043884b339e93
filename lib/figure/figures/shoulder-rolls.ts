import type { FigureDefinition } from "../definition";
import { change, type Pose } from "../pose";
import { feetDown, sit, sitting, stand, standFloor } from "./positions";

const shoulders = (position: Pose): FigureDefinition["keyframes"] => {
  const at = (shrug: number, protract: number, high = 0) => change(position, { high: { fold: high }, arms: { shrug, protract } });
  return [
    { at: 0, pose: at(-0.02, 0) },
    { at: 0.8, pose: at(0.02, 0.055, 6) },
    { at: 1.6, pose: at(0.115, 0, 2) },
    { at: 2.4, pose: at(0.02, -0.055, -6) },
    { at: 3.2, pose: at(-0.02, 0) },
  ];
};

export const shoulderRolls: FigureDefinition = {
  camera: { yaw: -48, pitch: 6 },
  keyframes: shoulders(stand),
  finish: 2,
  repeat: "again",
  props: [standFloor],
  arrows: [
    {
      follow: { joint: "shoulder", limb: "right", shift: [-0.04, -0.03, 0] },
      turn: { axis: [1, 0, 0], zero: [0, 0, 1], degrees: [40, -210], radius: [0.19, 0.19] },
      weight: 1.2,
    },
    {
      follow: { joint: "shoulder", limb: "left", shift: [0.42, -0.03, 0] },
      turn: { axis: [1, 0, 0], zero: [0, 0, 1], degrees: [40, -210], radius: [0.19, 0.19] },
      weight: 1.2,
    },
  ],
  muscles: ["upperBack"],
  contacts: feetDown,
  sided: false,
};

export const shoulderRollsSitting: FigureDefinition = { ...shoulderRolls, keyframes: shoulders(sit), props: sitting };
