import type { FigureDefinition } from "../definition";
import { change, inward, onChest, type Pose, room, up } from "../pose";
import { onSide } from "./positions";

const lie = change(onSide, {
  low: { lean: 5, turn: -2 },
  mid: { lean: 4, turn: -8 },
  high: { turn: -8 },
  neck: { lean: -10, turn: -4 },
  nod: { lean: -8 },
  legs: { shin: [0, -0.75, -1], foot: [0, -0.9, 0.6] },
  leftLeg: { thigh: [-0.16, -0.5, 1] },
  rightLeg: { thigh: [0, -0.36, 1] },
  leftArm: {
    reach: onChest([0.14, -0.26, 0.02]),
    elbow: [0.8, 0.1, 1],
    hand: [-0.2, -1, 0.1],
    palm: inward,
    shape: "flat",
    protract: 0.03,
  },
  rightArm: {
    reach: room([-0.6, 0.05, 0.36]),
    elbow: [-0.4, -1, 0.3],
    hand: [-1, 0, 0],
    palm: up,
    handOn: "room",
    shape: "open",
    protract: 0.06,
  },
});
const turned: Pose = {
  low: { lean: 5, turn: 4 },
  mid: { lean: 4, turn: 19 },
  high: { turn: 22 },
  neck: { turn: 36, lean: -10, fold: -15 },
  nod: { turn: 12, lean: -8 },
};
const open = change(lie, {
  ...turned,
  leftArm: { elbow: [1, 0.1, -1], hand: [-0.2, -1, 0.3], protract: -0.07 },
  rightArm: { protract: -0.05 },
});

export const sideLyingThoracicRotation: FigureDefinition = {
  camera: { yaw: 132, pitch: 52 },
  focus: ["head", "torso", "arms", "pelvis", "thighs", "shins", "feet"],
  keyframes: [
    { at: 0, pose: lie, hold: 0.3 },
    { at: 2.5, pose: open, hold: 3 },
  ],
  repeat: "back",
  props: [
    { kind: "mat", from: [-0.4, 0, -0.8], to: [0.74, 0, 0.84] },
    { kind: "cushion", from: [-0.15, 0, 0.47], to: [0.21, 0.12, 0.71] },
  ],
  arrows: [{ follow: { joint: "elbow", limb: "left" }, span: [0.1, 1], nudge: [-0.01, 0.05] }],
  muscles: ["chest"],
  contacts: [{ what: "palm", limb: "right", on: "place", place: [0.6, 0.05, 0.36] }],
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
  keyframes: [
    { at: 0, pose: change(lie, higher), hold: 0.3 },
    { at: 2.5, pose: change(open, higher), hold: 3 },
  ],
};
