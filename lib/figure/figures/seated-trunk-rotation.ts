import type { FigureDefinition } from "../definition";
import { change, down, inward, onChest, room } from "../pose";
import { sit, sits, sitting } from "./positions";

const laced = { elbow: [1, -0.6, 0.2], hand: [-0.3, 0.2, 1], palm: inward, shape: "clasped" } as const;
const middle = change(sit, { arms: { ...laced, reach: onChest([0.012, -0.06, 0.34]), elbow: [1, -0.8, 0], hand: [-0.5, 0.5, 1] } });
const low = change(middle, {
  head: [0, 1, 0.25],
  front: [0, -0.25, 1],
  low: { fold: 46, turn: -8, lean: -14 },
  mid: { fold: 14, turn: -18, lean: -9 },
  high: { fold: 14, turn: -18, lean: -6 },
  neck: { turn: 6, fold: -22 },
  nod: { turn: 6, fold: -10 },
  leftArm: { reach: onChest([0.06, 0.2, 0.54]), hand: [-0.2, 0.1, 1] },
  rightArm: { reach: onChest([-0.036, 0.2, 0.54]), hand: [-0.3, 0.1, 1] },
});
const high = change(middle, {
  low: { fold: -4, turn: 7, lean: 0 },
  mid: { fold: -8, turn: 18, lean: 0 },
  high: { fold: -8, turn: 20, lean: 2 },
  neck: { turn: -8, fold: -10, lean: -4 },
  leftArm: { reach: onChest([0.13, 0.32, 0.45]), hand: [0.4, 1, 0.3], palm: inward },
  rightArm: { reach: onChest([-0.106, 0.32, 0.45]), hand: [-0.4, 1, 0.3], palm: inward },
});

/** The way of the hands from picture to picture, beside the arms. */
const swing = { follow: { joint: "palm", limb: "left" } } as const;

const seated = {
  focus: ["head", "torso", "arms", "pelvis", "thighs", "shins", "feet"],
  repeat: "back",
  props: sitting,
  muscles: ["sides"],
  sided: true,
} as const satisfies Partial<FigureDefinition>;

export const seatedTrunkRotation: FigureDefinition = {
  ...seated,
  camera: { yaw: 10, pitch: 8 },
  keyframes: [
    { at: 0, pose: low, hold: 0.4 },
    { at: 1.4, pose: middle },
    { at: 2.8, pose: high, hold: 0.4 },
  ],
  mids: [1],
  arrows: [
    { ...swing, on: "second", between: [0, 1], span: [0, 0.7], nudge: [-0.07, 0.02] },
    { ...swing, between: [1, 2], span: [0.15, 1], nudge: [0.23, -0.05] },
  ],
  contacts: [...sits, { what: "palm", limb: "left", on: "otherPalm" }],
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
  ...seated,
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
