import type { FigureDefinition } from "../definition";
import { change, headEndUp } from "../pose";
import { feetDown, handsBehindHead, handsOnHead, onBack, seatTop, sit, sitFloor, sits } from "./positions";

const upright = change(sit, { ...handsBehindHead, neck: { fold: 6 } });
const arched = change(upright, { low: { fold: -6 }, mid: { fold: -18 }, high: { fold: -21 }, neck: { fold: -10 } });

export const thoracicExtensionChair: FigureDefinition = {
  camera: { yaw: -68, pitch: 8 },
  keyframes: [
    { at: 0, pose: upright, hold: 0.5 },
    { at: 2, pose: arched, hold: 5 },
  ],
  repeat: "back",
  props: [sitFloor, { kind: "chair", seat: [0, seatTop, 0], backrest: 0.42 }],
  arrows: [{ follow: { joint: "head", point: [0, 0.15, 0] } }],
  ghost: [{ parts: ["head", "armRight"] }],
  muscles: ["upperBack"],
  contacts: [...sits, ...handsOnHead],
  sided: false,
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
