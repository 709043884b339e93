import type { FigureDefinition } from "../definition";
import { change, inward, onChest, type Pose, room, up } from "../pose";
import { onSide } from "./positions";

const lie = change(onSide, {
  low: { lean: 5 },
  mid: { lean: 4 },
  neck: { lean: -10 },
  nod: { lean: -8 },
  legs: { shin: [0, -1, -0.5], foot: [0, -0.7, 1] },
  leftLeg: { thigh: [-0.16, -0.5, 1] },
  rightLeg: { thigh: [0, -0.36, 1] },
  leftArm: { reach: onChest([0.145, -0.19, 0.07]), elbow: [1, -0.3, 0], hand: [-0.5, 0.3, 1], palm: inward, shape: "flat" },
  rightArm: {
    reach: room([0, 0.114, 0.62]),
    elbow: [0, 0.4, 1],
    hand: [0.95, 0, 0.8],
    palm: up,
    handOn: "room",
    shape: "flat",
    protract: 0.06,
  },
});
const turned: Pose = {
  low: { lean: 5, turn: 4 },
  mid: { lean: 4, turn: 19 },
  high: { turn: 22 },
  neck: { turn: 36, lean: -10, fold: -12 },
  nod: { turn: 12, lean: -8 },
};
const open = change(lie, { ...turned, leftArm: { elbow: [0.55, -0.15, -1], protract: -0.06 }, rightArm: { elbow: [0.75, 0.6, 0.6] } });

export const sideLyingThoracicRotation: FigureDefinition = {
  camera: { yaw: 50, pitch: 36 },
  focus: ["head", "torso", "arms", "pelvis", "thighs"],
  keyframes: [
    { at: 0, pose: lie, hold: 0.3 },
    { at: 2.5, pose: open, hold: 3 },
  ],
  repeat: "back",
  props: [{ kind: "mat", from: [-0.36, 0, -0.75], to: [0.62, 0, 1.08] }],
  arrows: [{ follow: { joint: "elbow", limb: "left" }, span: [0, 1], stretch: 1.3, weight: 1.2, nudge: [-0.03, 0.06] }],
  ghost: [{ parts: ["armLeft"] }],
  muscles: ["chest"],
  contacts: [{ what: "palm", limb: "right", on: "head" }],
  sided: true,
};

/** To and fro without a rest. */
export const sideLyingRhythmic: FigureDefinition = {
  ...sideLyingThoracicRotation,
  keyframes: [
    { at: 0, pose: lie },
    { at: 2.5, pose: open },
  ],
};

const higher: Pose = { legs: { shin: [0, -1, -0.25] }, leftLeg: { thigh: [-0.16, 0.24, 1] }, rightLeg: { thigh: [0, 0.3, 1] } };

export const sideLyingKneesHigher: FigureDefinition = {
  ...sideLyingThoracicRotation,
  focus: ["head", "torso", "arms", "pelvis", "thighs", "shins"],
  keyframes: [
    { at: 0, pose: change(lie, higher), hold: 0.3 },
    { at: 2.5, pose: change(open, higher), hold: 3 },
  ],
};
