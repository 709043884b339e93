import type { FigureDefinition } from "../definition";
import { change, room } from "../pose";
import type { Vec } from "../vector";
import { stand } from "./positions";

/** Half the width of the door; the palms press on the inside of the frame, which has the width of a hand. */
const half = 0.47;
const side = half - 0.012;
const frame = { elbow: [0.3, -1, -0.5], hand: [0, 1, 0.1], palm: [1, 0, 0.15], handOn: "room", shape: "open" } as const;
const upright = change(stand, {
  at: [0, 0.89, -0.22],
  arms: { ...frame, reach: room([side, 1.38, -0.02]) },
  leftLeg: { reach: room([0.1, 0.08, -0.26]) },
  rightLeg: { reach: room([0.1, 0.08, -0.2]) },
});
const leaned = change(upright, {
  at: [0, 0.86, 0.04],
  head: [0, 1, 0.2],
  front: [0, -0.2, 1],
  high: { fold: -10 },
  // The far leg leads: seen from the front left, the legs do not cross.
  leftLeg: { reach: room([0.09, 0.12, -0.36]), foot: [0, -0.25, 1] },
  rightLeg: { reach: room([0.09, 0.08, 0.3]) },
});

export const doorwayChestStretch: FigureDefinition = {
  camera: { yaw: 40, pitch: 10 },
  focus: ["head", "torso", "arms", "pelvis", "thighs", "shins", "feet"],
  keyframes: [
    { at: 0, pose: upright, hold: 0.6 },
    { at: 2, pose: leaned, hold: 6 },
  ],
  repeat: "back",
  props: [
    { kind: "floor", from: [-0.6, 0, -0.5], to: [0.6, 0, 0.5] },
    { kind: "doorway", half, at: 0, height: 1.84 },
  ],
  arrows: [{ follow: { joint: "chest", point: [0, 0.06, 0.2] }, push: [0, 0, 0.56] }],
  ghost: [{ parts: ["torso", "head"] }],
  muscles: ["chest"],
  contacts: [
    { what: "palm", limb: "left", on: "place", place: [side, 1.38, -0.02] },
    { what: "palm", limb: "right", on: "place", place: [-side, 1.38, -0.02] },
    { what: "heel", limb: "right", on: "floor" },
    { what: "toe", limb: "left", on: "floor" },
  ],
  sided: false,
};

/** Easier: one arm at a time, the other hangs. */
const hanging = {
  reach: undefined,
  upper: [0.1, -1, 0.05],
  fore: [0.05, -1, 0.2],
  hand: undefined,
  palm: undefined,
  handOn: "chest",
  shape: "relaxed",
} as const;

export const doorwayOneArm: FigureDefinition = {
  ...doorwayChestStretch,
  keyframes: [
    { at: 0, pose: change(upright, { rightArm: hanging }), hold: 0.6 },
    { at: 2, pose: change(leaned, { rightArm: hanging }), hold: 6 },
  ],
  contacts: doorwayChestStretch.contacts.filter((c) => !(c.what === "palm" && c.limb === "right")),
  sided: true,
};

/** The hands at another height: the elbows, and so the pull on the chest, go with them. */
function handsAt(height: number, elbow: Vec): FigureDefinition {
  const arms = { reach: room([side, height, -0.02]), elbow } as const;
  return {
    ...doorwayChestStretch,
    keyframes: [
      { at: 0, pose: change(upright, { arms }), hold: 0.6 },
      { at: 2, pose: change(leaned, { arms }), hold: 6 },
    ],
    contacts: doorwayChestStretch.contacts.map((c) => (c.place ? { ...c, place: [c.place[0], height, c.place[2]] } : c)),
  };
}

export const doorwayElbowsHigher = handsAt(1.7, [1, 0.2, -0.3]);
export const doorwayElbowsLower = handsAt(1.22, [1, -1.4, -0.3]);
