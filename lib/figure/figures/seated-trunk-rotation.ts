import type { FigureDefinition } from "../definition";
import { change, down, inward, onChest, room } from "../pose";
import { sit, sits, sitting } from "./positions";

const laced = { elbow: [1, -0.6, 0.2], hand: [-0.3, 0.2, 1], palm: inward, shape: "clasped" } as const;
const middle = change(sit, { arms: { ...laced, reach: onChest([0.012, 0.0, 0.45]) } });
const low = change(middle, {
  head: [0, 1, 0.25],
  front: [0, -0.25, 1],
  low: { fold: 46, turn: -8, lean: -10 },
  mid: { fold: 16, turn: -18, lean: -8 },
  high: { fold: 16, turn: -18, lean: -8 },
  neck: { turn: -26, fold: -4 },
  nod: { turn: -12 },
  leftArm: { reach: onChest([0.11, 0.25, 0.52]), hand: [-0.2, 0.1, 1] },
  rightArm: { reach: onChest([-0.086, 0.25, 0.52]), hand: [-0.3, 0.1, 1] },
});
const high = change(middle, {
  low: { fold: -4, turn: 7, lean: 6 },
  mid: { fold: -8, turn: 18, lean: 6 },
  high: { fold: -8, turn: 20, lean: 6 },
  neck: { turn: 12, fold: -12 },
  leftArm: { reach: onChest([0.05, 0.36, 0.44]), hand: [0.4, 1, 0.3], palm: inward },
  rightArm: { reach: onChest([-0.026, 0.36, 0.44]), hand: [-0.4, 1, 0.3], palm: inward },
});

export const seatedTrunkRotation: FigureDefinition = {
  camera: { yaw: -58, pitch: 12 },
  focus: ["head", "torso", "arms", "pelvis", "thighs", "shins", "feet"],
  keyframes: [
    { at: 0, pose: low, hold: 0.4 },
    { at: 2.8, pose: high, hold: 0.4 },
  ],
  repeat: "back",
  props: sitting,
  arrows: [{ follow: { joint: "palm", limb: "left" }, span: [0.05, 0.95], nudge: [0.1, 0] }],
  ghost: [{ parts: ["armLeft", "armRight"], over: true }],
  muscles: ["sides"],
  contacts: [...sits, { what: "palm", limb: "left", on: "otherPalm" }],
  sided: true,
};

/** Easier: both hands rest on one knee and the chest turns a little towards it. */
const onKnee = { hand: [0, 0, 1], palm: down, handOn: "room", shape: "flat" } as const;
const resting = change(sit, {
  low: { fold: 12 },
  mid: { fold: 4 },
  leftArm: { ...onKnee, reach: room([0.17, 0.565, 0.27]), elbow: [1, -0.4, -0.4] },
  rightArm: { ...onKnee, reach: room([-0.09, 0.57, 0.3]), elbow: [1, -0.6, -0.2], hand: [-0.4, 0, 1] },
});
const aside = change(resting, { mid: { fold: 4, turn: 12 }, high: { turn: 14 }, neck: { turn: 16 }, nod: { turn: 8 } });

export const seatedTrunkSmallerTurn: FigureDefinition = {
  ...seatedTrunkRotation,
  camera: { yaw: 6, pitch: 18 },
  keyframes: [
    { at: 0, pose: resting, hold: 0.4 },
    { at: 1.8, pose: aside, hold: 0.4 },
  ],
  arrows: [
    {
      follow: { joint: "chest", point: [0, -0.06, 0] },
      turn: { axis: [0, 1, 0], zero: [0, 0, 1], degrees: [-50, 60], radius: [0.36, 0.36] },
    },
  ],
  ghost: [{ parts: ["head", "torso"] }],
  contacts: sits,
};
