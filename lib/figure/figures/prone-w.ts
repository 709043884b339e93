import type { FigureDefinition } from "../definition";
import { change, forward } from "../pose";
import { onStomach } from "./positions";

const long = change(onStomach, {
  neck: { fold: -10 },
  arms: { upper: [0.5, 1, 0.12], fore: [0.25, 1, 0.1], hand: [0.1, 1, 0], palm: forward, shape: "flat" },
});
const w = change(long, {
  mid: { fold: -9 },
  high: { fold: -12 },
  neck: { fold: -6 },
  arms: { upper: [1, -0.55, -0.1], fore: [0.22, 1, -0.12], hand: [0.2, 1, 0], palm: forward, shape: "open" },
});

export const proneW: FigureDefinition = {
  camera: { yaw: 205, pitch: 40 },
  keyframes: [
    { at: 0, pose: long, hold: 0.6 },
    { at: 1.8, pose: w, hold: 2.5 },
  ],
  repeat: "back",
  props: [{ kind: "mat", from: [-0.54, 0, -1.08], to: [0.54, 0, 1.08] }],
  arrows: [
    { follow: { joint: "elbow", limb: "left" }, span: [0.1, 1] },
    { follow: { joint: "elbow", limb: "right" }, span: [0.1, 1] },
  ],
  ghost: [{ parts: ["armLeft", "armRight"] }],
  muscles: ["upperBack"],
  contacts: [],
  sided: false,
};

/** Easier: the chest stays down. */
export const proneWChestDown: FigureDefinition = {
  ...proneW,
  keyframes: [
    { at: 0, pose: long, hold: 0.6 },
    { at: 1.8, pose: change(w, { mid: {}, high: {}, neck: { fold: -10 } }), hold: 2.5 },
  ],
};
