import type { FigureDefinition } from "../definition";
import { change, forward, headEndUp, onHead, room } from "../pose";
import { kneel, kneelMat, kneels } from "./positions";

const back = change(kneel, {
  ...headEndUp(kneel, 15),
  legs: { thigh: [0.02, -1, 0.34] },
  leftArm: {
    reach: onHead([0.06, -0.01, -0.102]),
    elbow: [1, -0.1, 0.5],
    hand: [-1, 0.25, 0],
    palm: forward,
    handOn: "head",
    shape: "open",
  },
  rightArm: { protract: 0.04, reach: room([0.1, 0, 0.3]) },
});
const down = change(back, { mid: { turn: -4 }, high: { turn: -6 }, neck: { turn: -4 }, leftArm: { elbow: [0.5, -0.1, 1] } });
const open = change(back, {
  ...headEndUp(kneel, 28),
  low: { turn: 4 },
  mid: { turn: 19 },
  high: { turn: 22 },
  neck: { turn: 36 },
  nod: { turn: 20 },
  leftArm: { elbow: [1, 0.1, -0.1], protract: -0.05 },
});

export const quadrupedRotation: FigureDefinition = {
  camera: { yaw: 63, pitch: 14 },
  focus: ["head", "torso", "arms", "pelvis", "thighs"],
  keyframes: [
    { at: 0, pose: down, hold: 0.3 },
    { at: 2, pose: open, hold: 0.6 },
  ],
  repeat: "back",
  props: [kneelMat],
  arrows: [{ follow: { joint: "elbow", limb: "left" }, span: [0, 1], nudge: [0.06, 0] }],
  ghost: [{ parts: ["armLeft"], over: true }],
  muscles: ["sides"],
  contacts: [...kneels, { what: "palm", limb: "left", on: "head" }, { what: "palm", limb: "right", on: "floor" }],
  sided: true,
};
