import type { FigureDefinition } from "../definition";
import { change, forward, inward, onHead, type Pose } from "../pose";
import { handsOnHead, sit, sits, sitting } from "./positions";

const bowed = change(sit, { high: { fold: 4 }, neck: { fold: 31 }, nod: { fold: 14 } });
const lifted = change(sit, { high: { fold: -4 }, neck: { fold: -32 }, nod: { fold: -16 } });

export const neckFlexionExtension: FigureDefinition = {
  camera: { yaw: -76, pitch: 8 },
  focus: ["head", "torso", "arms", "pelvis"],
  keyframes: [
    { at: 0, pose: bowed, hold: 0.8 },
    { at: 3, pose: lifted, hold: 0.8 },
  ],
  repeat: "back",
  props: sitting,
  arrows: [
    { follow: { joint: "head", point: [0, 0.02, 0.22] }, between: [1, 0], on: "start" },
    { follow: { joint: "head", point: [0, 0.02, 0.22] } },
  ],
  ghost: [{ parts: ["head"] }],
  muscles: ["neckBack", "neckFront"],
  contacts: sits,
  sided: false,
};

/** The same movement, resting at both ends. */
export const neckFlexionHeld: FigureDefinition = {
  ...neckFlexionExtension,
  keyframes: [
    { at: 0, pose: bowed, hold: 6 },
    { at: 3, pose: lifted, hold: 6 },
  ],
};

const press: Pose = {
  arms: {
    reach: onHead([0.03, 0.03, -0.118]),
    elbow: [1, -0.3, 0.5],
    hand: [-0.8, 0.6, 0],
    palm: forward,
    handOn: "head",
    shape: "open",
  },
};

/** The hands let go on the way from the back of the head to under the chin. */
const free: Pose = { arms: { upper: [0.9, -0.2, 0.7], fore: [0.5, 0.6, 1], hand: [0.2, 0.8, 0.8], palm: inward, shape: "open" } };

const underChin: Pose = {
  arms: {
    reach: onHead([0.026, -0.124, 0.062]),
    elbow: [0.5, -1, 0.4],
    hand: [0.2, 0.8, -0.35],
    palm: [0, 1, 0.4],
    handOn: "head",
    shape: "open",
  },
};

/** Both halves: the hands press the bent head down, then the tipped head back. */
export const neckFlexionHands: FigureDefinition = {
  ...neckFlexionExtension,
  keyframes: [
    { at: 0, pose: change(bowed, press), hold: 3 },
    { at: 2, pose: change(sit, free) },
    { at: 4, pose: change(lifted, underChin), hold: 3 },
  ],
  contacts: [
    ...sits,
    ...handsOnHead.map((contact) => ({ ...contact, keyframe: 0 })),
    ...handsOnHead.map((contact) => ({ ...contact, on: "chin" as const, keyframe: 2 })),
  ],
};

const turned = change(sit, { neck: { turn: 38 }, nod: { turn: 34 } });

export const seatedCervicalRotation: FigureDefinition = {
  camera: { yaw: 0, pitch: 18 },
  focus: ["head", "torso", "arms", "pelvis", "thighs", "shins", "feet"],
  keyframes: [
    { at: 0, pose: sit, hold: 0.5 },
    { at: 2, pose: turned, hold: 6 },
  ],
  repeat: "back",
  props: sitting,
  arrows: [
    {
      follow: { joint: "head", point: [0, 0.335, 0] },
      turn: { axis: [0, 0.8, 0.6], zero: [0, -0.6, 0.8], degrees: [-95, 100], radius: [0.17, 0.17] },
    },
  ],
  ghost: [{ parts: ["head"] }],
  muscles: ["neckSide"],
  contacts: sits,
  sided: true,
};

const fingers: Pose = {
  rightArm: {
    reach: onHead([0.102, 0.008, 0.036]),
    elbow: [1, -0.6, 0.3],
    hand: [-0.5, 0.8, 0.4],
    palm: inward,
    handOn: "head",
    shape: "open",
  },
};

export const seatedCervicalRotationFingers: FigureDefinition = {
  ...seatedCervicalRotation,
  camera: { yaw: 14, pitch: 12 },
  focus: ["head", "torso", "arms", "pelvis", "thighs"],
  keyframes: [
    { at: 0, pose: change(sit, fingers), hold: 0.5 },
    { at: 2, pose: change(turned, fingers), hold: 6 },
  ],
  contacts: [...sits, { what: "palm", limb: "right", on: "head" }],
};
