import type { Contact, Prop } from "../definition";
import { ahead, backward, behind, change, down, forward, onHead, type Pose, room, up } from "../pose";

/** The positions exercises start from. Each stands on the floor (y 0), looks ahead, and is the same left and right. */

export const stand: Pose = { at: [0, 0.907, 0], legs: { on: "room", reach: room([0.1, 0.08, -0.01]), foot: [0.2, 0, 1] } };
export const standFloor: Prop = { kind: "floor", from: [-0.34, 0, -0.24], to: [0.34, 0, 0.3] };

export const seatTop = 0.43;
export const sit: Pose = {
  at: [0, seatTop + 0.105, -0.06],
  low: { fold: 6 },
  legs: { on: "room", reach: room([0.12, 0.08, 0.37]), knee: [0.1, 1, 1], foot: [0.12, 0, 1] },
  arms: { upper: [0.16, -1, 0.22], fore: [-0.12, -0.32, 1], hand: [-0.1, -0.3, 1], palm: [0, -1, -0.3] },
};
export const chair: Prop = { kind: "chair", seat: [0, seatTop, 0] };
export const sitFloor: Prop = { kind: "floor", from: [-0.36, 0, -0.34], to: [0.36, 0, 0.6] };
export const sitting: readonly Prop[] = [sitFloor, chair];

/** Hands and knees, head towards `ahead`. */
export const kneel: Pose = {
  front: down,
  head: ahead,
  flat: true,
  pin: { joint: "kneeLeft", at: [0.1, 0.058, -0.25] },
  legs: { on: "room", thigh: [0.02, -1, 0], shin: [0, -0.03, -1], foot: [0, -0.3, -1] },
  arms: { reach: room([0.17, 0, 0.27]), elbow: [0.5, -1, 0], hand: ahead, palm: down, handOn: "room", shape: "flat" },
};
export const kneelMat: Prop = { kind: "mat", from: [-0.36, 0, -0.92], to: [0.36, 0, 0.72] };

/** On the back with bent knees, head away from `ahead`, feet flat. */
export const onBack: Pose = {
  front: up,
  head: behind,
  flat: true,
  at: [0, 0.122, 0],
  legs: { on: "room", reach: room([0.13, 0.08, 0.42]), knee: [0.05, 1, 0], foot: [0.05, 0, 1] },
  arms: { upper: [0.25, -1, -0.12], fore: [0.18, -1, -0.05], palm: backward },
  neck: { fold: -6 },
};

export const onStomach: Pose = {
  front: down,
  head: ahead,
  flat: true,
  at: [0, 0.115, -0.1],
  legs: { thigh: [0.08, -1, 0.02], shin: [0.05, -1, 0.06], foot: [0.05, -1, 0.3] },
};

/** On the right side, the left side up; looks towards the person's own left of the room (x). */
export const onSide: Pose = {
  front: [1, 0, 0],
  head: ahead,
  flat: true,
  at: [0, 0.17, -0.1],
};

export const handsBehindHead = change(
  {},
  {
    arms: {
      reach: onHead([0.035, -0.01, -0.116]),
      elbow: [0.8, 0.3, 0.6],
      hand: [-1, 0.25, 0],
      palm: forward,
      handOn: "head",
      shape: "open",
    },
  },
);

const both = (what: Contact["what"], on: Contact["on"]): Contact[] => [
  { what, limb: "left", on },
  { what, limb: "right", on },
];

export const feetDown = both("heel", "floor");
export const sits = [...both("hip", "seat"), ...feetDown];
export const kneels = both("knee", "floor");
export const handsDown = both("palm", "floor");
export const handsOnHead = both("palm", "head");
