import type { ArrowSpec, FigureDefinition } from "../definition";
import { change, forward } from "../pose";
import { limbs, sign } from "../skeleton";
import { onStomach } from "./positions";

const long = change(onStomach, {
  neck: { fold: -10 },
  arms: { upper: [0.8, 1, 0.12], fore: [0.75, 1, 0.1], hand: [0.75, 1, 0], palm: forward, shape: "flat" },
});
const w = change(long, {
  low: { fold: -4 },
  mid: { fold: -10 },
  high: { fold: -12 },
  neck: { fold: -4 },
  arms: { upper: [1, -0.75, -0.12], fore: [0.32, 1, -0.12], hand: [0.2, 1, 0], palm: forward, shape: "open" },
});

/** Beside each arm, the way the elbow draws: down toward the hips. */
const drawDown = limbs.map(
  (limb): ArrowSpec => ({
    follow: { joint: "elbow", limb, shift: [0.15 * sign(limb), 0, 0.24] },
    between: [1, 1],
    push: [0, 0, -0.36],
  }),
);

export const proneW: FigureDefinition = {
  camera: { yaw: 164, pitch: 36 },
  focus: ["head", "torso", "arms", "pelvis"],
  keyframes: [
    { at: 0, pose: long, hold: 0.6 },
    { at: 1.8, pose: w, hold: 2.5 },
  ],
  repeat: "back",
  props: [{ kind: "mat", from: [-0.5, 0, -1.12], to: [0.5, 0, 0.98] }],
  arrows: [...drawDown, { follow: { joint: "head", point: [0, 0.24, 0.1] }, push: [0, 0.26, 0], nudge: [0, -0.06] }],
  ghost: [{ parts: ["armLeft", "armRight"] }],
  muscles: ["upperBack"],
  contacts: [],
  sided: false,
};

/** Easier: the chest stays down. */
export const proneWChestDown: FigureDefinition = {
  ...proneW,
  arrows: drawDown,
  keyframes: [
    { at: 0, pose: long, hold: 0.6 },
    { at: 1.8, pose: change(w, { low: {}, mid: {}, high: {}, neck: { fold: -10 } }), hold: 2.5 },
  ],
};
