import type { FigureDefinition } from "../definition";
import { backward, change, type Pose } from "../pose";
import { feetDown, onBack, sit, sits, sitting, stand, standFloor } from "./positions";

const poked: Pose = { neck: { fold: 28 }, nod: { fold: -28 }, glide: 0.05 };
const tucked: Pose = { neck: { fold: -8 }, nod: { fold: 18 }, glide: -0.04 };

const tuck = (position: Pose): FigureDefinition["keyframes"] => [
  { at: 0, pose: change(position, poked), hold: 0.5 },
  { at: 1.5, pose: change(position, tucked), hold: 2.5 },
];

export const chinTuck: FigureDefinition = {
  camera: { yaw: -80, pitch: 8 },
  focus: ["head", "torso", "arms", "pelvis"],
  keyframes: tuck(sit),
  repeat: "back",
  props: sitting,
  arrows: [{ follow: { joint: "head", point: [0, -0.07, 0.36] }, push: [0, 0, -0.22] }],
  ghost: [{ parts: ["head"] }],
  muscles: ["neckBack"],
  contacts: sits,
  sided: false,
};

export const chinTuckStanding: FigureDefinition = { ...chinTuck, keyframes: tuck(stand), props: [standFloor], contacts: feetDown };

const lie = change(onBack, { arms: { upper: [0.3, -1, -0.1], fore: [0.2, -1, -0.05], palm: backward } });

export const chinTuckLying: FigureDefinition = {
  ...chinTuck,
  contacts: feetDown,
  camera: { yaw: -84, pitch: 10 },
  arrows: [{ follow: { joint: "head", point: [0, -0.07, 0.36] }, push: [0, -0.22, 0.03] }],
  keyframes: [
    { at: 0, pose: change(lie, { neck: { fold: -4 }, nod: { fold: -12 } }), hold: 0.5 },
    { at: 1.5, pose: change(lie, { neck: { fold: -8 }, nod: { fold: 16 }, glide: -0.015 }), hold: 2.5 },
  ],
  props: [{ kind: "mat", from: [-0.4, 0, -0.95], to: [0.4, 0, 0.75] }],
};
