import type { FigureDefinition } from "../definition";
import { change, headEndUp } from "../pose";
import { handsDown, kneel, kneelMat, kneels } from "./positions";

const hollow = change(kneel, {
  ...headEndUp(kneel, -29),
  low: { fold: -40 },
  mid: { fold: -12 },
  high: { fold: -4 },
  neck: { fold: -26 },
  nod: { fold: -12 },
});
const round = change(kneel, {
  ...headEndUp(kneel, 46),
  low: { fold: 24 },
  mid: { fold: 32 },
  high: { fold: 24 },
  neck: { fold: 30 },
  nod: { fold: 14 },
});

export const catCow: FigureDefinition = {
  camera: { yaw: -80, pitch: 12 },
  focus: ["head", "torso", "arms", "pelvis", "thighs", "shins", "feet"],
  keyframes: [
    { at: 0, pose: hollow, hold: 0.5 },
    { at: 2.2, pose: round, hold: 0.5 },
  ],
  repeat: "back",
  props: [kneelMat],
  arrows: [
    { follow: { joint: "mid", point: [0, -0.1, 0.15] }, push: [0, -0.24, 0], on: "start" },
    { follow: { joint: "mid", point: [0, 0, -0.16] }, push: [0, 0.24, 0] },
  ],
  ghost: [{ parts: ["torso", "head"] }],
  muscles: ["spine"],
  contacts: [...kneels, ...handsDown],
  sided: false,
};
