import type { ArrowSpec, FigureDefinition } from "../definition";
import { change, forward } from "../pose";
import { limbs } from "../skeleton";
import { onStomach } from "./positions";

const long = change(onStomach, {
  neck: { fold: -10 },
  legs: { foot: [0.1, -1, -0.2] },
  arms: { upper: [0.7, 1, 0.12], fore: [0.65, 1, 0.1], hand: [0.65, 1, 0], palm: forward, shape: "flat" },
});
/** Chest and arms a little off the mat. */
const lift = { low: { fold: -4 }, mid: { fold: -11 }, high: { fold: -11 }, neck: { fold: 4 }, nod: { fold: 14 } } as const;
const lifted = change(long, { ...lift, arms: { upper: [0.7, 1, 0.14], fore: [0.65, 1, 0.12] } });
const w = change(lifted, { arms: { upper: [1, -0.75, -0.1], fore: [0.4, 1, -0.12], hand: [0.3, 1, 0], palm: forward, shape: "open" } });

/** The way each elbow draws: out and down toward the hips. */
const drawDown = (from: number, to: number): ArrowSpec[] =>
  limbs.map((limb) => ({
    follow: { joint: "elbow", limb },
    between: [from, to],
    span: [0, 1],
    nudge: limb === "left" ? [0.05, -0.2] : [0.02, 0.24],
    weight: 0.85,
  }));

/** Off the mat, on the second picture: the chest and, a little thinner, both hands. */
const upward = { push: [0, 0.32, 0], on: "second", between: [1, 1] } as const;
const rise: ArrowSpec[] = [
  { ...upward, follow: { joint: "chest", point: [0, 0.02, -0.15] } },
  ...limbs.map((limb) => ({ ...upward, follow: { joint: "palm", limb, shift: [0, 0.06, -0.04] }, weight: 0.85 }) as const),
];

const lying = {
  camera: { yaw: 112, pitch: 25 },
  focus: ["head", "torso", "arms", "pelvis", "thighs", "shins", "feet"],
  repeat: "back",
  props: [{ kind: "mat", from: [-0.44, 0, -1.02], to: [0.44, 0, 0.94] }],
  muscles: ["upperBack"],
  contacts: [],
  sided: false,
} as const satisfies Partial<FigureDefinition>;

export const proneW: FigureDefinition = {
  ...lying,
  keyframes: [
    { at: 0, pose: long, hold: 0.6 },
    { at: 1.2, pose: lifted },
    { at: 2.6, pose: w, hold: 2.5 },
  ],
  mids: [1],
  ghost: [
    { on: "second", parts: ["armLeft", "armRight"] },
    { keyframe: 1, parts: ["armLeft", "armRight"] },
  ],
  arrows: [...rise, ...drawDown(1, 2)],
};

/** Easier: the chest stays down. */
export const proneWChestDown: FigureDefinition = {
  ...lying,
  keyframes: [
    { at: 0, pose: long, hold: 0.6 },
    { at: 1.8, pose: change(w, { low: {}, mid: {}, high: {}, nod: {}, neck: { fold: -10 } }), hold: 2.5 },
  ],
  ghost: [{ parts: ["armLeft", "armRight"] }],
  arrows: drawDown(0, 1),
};
