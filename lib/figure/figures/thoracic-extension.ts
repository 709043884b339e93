import type { FigureDefinition } from "../definition";
import { backward, change, headEndUp, onChest, type Pose } from "../pose";
import { feetDown, handsBehindHead, handsOnHead, onBack, seatTop, sit, sitFloor, sits } from "./positions";

const elbowsWide = { ...handsBehindHead.arms, elbow: [1, 0.15, 0.2] } as const;
const upright = change(sit, { arms: elbowsWide, at: [0, seatTop + 0.105, -0.115], low: { fold: 4 }, neck: { fold: 6 } });
const arched = change(upright, { mid: { fold: 1 }, high: { fold: -41 } });

export const thoracicExtensionChair: FigureDefinition = {
  camera: { yaw: -66, pitch: 12 },
  focus: ["head", "torso", "arms", "pelvis", "thighs", "shins", "feet"],
  keyframes: [
    { at: 0, pose: upright, hold: 0.5 },
    { at: 2, pose: arched, hold: 5 },
  ],
  repeat: "back",
  props: [sitFloor, { kind: "chair", seat: [0, seatTop, 0], backrest: 0.45 }],
  arrows: [{ follow: { joint: "head", point: [0, 0.225, 0] }, stretch: 1.4 }],
  ghost: [{ parts: ["head", "torso"] }],
  muscles: ["upperBack", "chest"],
  contacts: [...sits, ...handsOnHead],
  sided: false,
};

/** The hips slide forward on the seat, so the backrest presses higher. */
const slid = { at: [0, sit.at?.[1] ?? 0, 0.03], low: { fold: -14 } } as const;

export const thoracicExtensionHipsForward: FigureDefinition = {
  ...thoracicExtensionChair,
  props: [sitFloor, { kind: "chair", seat: [0, seatTop, 0], backrest: 0.44 }],
  keyframes: [
    { at: 0, pose: change(upright, slid), hold: 0.5 },
    { at: 2, pose: change(arched, slid), hold: 5 },
  ],
};

const crossed: Pose = {
  arms: {
    reach: onChest([-0.05, -0.15, 0.13]),
    elbow: [0.8, -1, 0.4],
    hand: [-1, 0, -0.3],
    palm: backward,
    handOn: "chest",
    shape: "flat",
  },
  leftArm: { reach: onChest([-0.05, -0.12, 0.165]), hand: [-1, 0, -0.4] },
};

export const thoracicExtensionArmsCrossed: FigureDefinition = {
  ...thoracicExtensionChair,
  camera: { yaw: -50, pitch: 8 },
  keyframes: [
    { at: 0, pose: change(upright, crossed), hold: 0.5 },
    { at: 2, pose: change(arched, crossed), hold: 5 },
  ],
  contacts: sits,
  ghost: [{ parts: ["head"] }],
};

const raised = change(onBack, {
  at: [0, 0.13, 0],
  ...handsBehindHead,
  ...headEndUp(onBack, 20),
  mid: { fold: 10 },
  high: { fold: 14 },
  neck: { fold: 20 },
});
const over = change(raised, { mid: { fold: -9 }, high: { fold: -12 }, neck: { fold: -14 } });

export const thoracicExtensionRoller: FigureDefinition = {
  ...thoracicExtensionChair,
  contacts: [...feetDown, ...handsOnHead],
  camera: { yaw: -74, pitch: 14 },
  keyframes: [
    { at: 0, pose: raised, hold: 0.5 },
    { at: 2, pose: over, hold: 5 },
  ],
  props: [
    { kind: "mat", from: [-0.45, 0, -0.95], to: [0.45, 0, 0.75] },
    { kind: "roller", from: [-0.36, 0.075, -0.36], to: [0.36, 0.075, -0.36], radius: 0.075 },
  ],
};
