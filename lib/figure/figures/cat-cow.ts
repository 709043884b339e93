import type { FigureDefinition } from "../definition";
import { change } from "../pose";
import { kneel, kneelMat } from "./positions";

const hollow = change(kneel, { head: [0, -0.25, 1], front: [0, -1, -0.25], low: { fold: -34 }, mid: { fold: -22 }, high: { fold: -8 }, neck: { fold: -26 }, nod: { fold: -10 } });
const round = change(kneel, { head: [0, 0.6, 1], front: [0, -1, 0.6], low: { fold: 30 }, mid: { fold: 40 }, high: { fold: 26 }, neck: { fold: 30 }, nod: { fold: 15 } });

export const catCow: FigureDefinition = {
  camera: { yaw: -80, pitch: 10 },
  keyframes: [
    { at: 0, pose: hollow, hold: 0.5 },
    { at: 2.2, pose: round, hold: 0.5 },
  ],
  then: "back",
  props: [kneelMat],
  arrows: [{ follow: { joint: "mid", point: [0, 0, -0.14] } }],
  ghost: [{ parts: ["torso", "head"] }],
  muscles: ["spine"],
  contacts: [
    { what: "palm", limb: "left", on: "floor" },
    { what: "palm", limb: "right", on: "floor" },
    { what: "knee", limb: "left", on: "floor" },
    { what: "knee", limb: "right", on: "floor" },
  ],
  sided: false,
};
