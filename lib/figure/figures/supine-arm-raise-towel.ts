import type { FigureDefinition, Prop } from "../definition";
import { change, headEndUp, inward } from "../pose";
import { feetDown, onBack } from "./positions";

const upwards = change(onBack, {
  ...headEndUp(onBack, 6.2),
  mid: { fold: -6 },
  high: { fold: -10 },
  arms: { upper: [0.02, 0, 1], fore: [0, 0.06, 1], hand: [0, 0.05, 1], palm: inward, shape: "open" },
});
const overhead = change(upwards, {
  mid: { fold: -7 },
  high: { fold: -11 },
  neck: { fold: 8 },
  arms: { upper: [0.14, 1, 0.27], fore: [0.06, 1, 0.22], hand: [0, 1, 0.1], palm: [-0.6, 0, 1] },
});

export const supineArmRaiseTowel: FigureDefinition = {
  camera: { yaw: -66, pitch: 30 },
  focus: ["head", "torso", "arms", "pelvis", "thighs"],
  keyframes: [
    { at: 0, pose: upwards, hold: 0.6 },
    { at: 2.5, pose: overhead, hold: 0.6 },
  ],
  repeat: "back",
  props: [
    { kind: "mat", from: [-0.42, 0, -1.15], to: [0.42, 0, 0.72] },
    { kind: "towel", from: [-0.42, 0.042, -0.34], to: [0.42, 0.042, -0.34], radius: 0.042 },
  ],
  arrows: [{ follow: { joint: "palm", limb: "left" } }],
  ghost: [{ parts: ["armLeft", "armRight"] }],
  muscles: ["sides", "chest"],
  contacts: feetDown,
  sided: false,
};

const bigger = { ...headEndUp(onBack, 11.5), mid: { fold: -9 }, high: { fold: -12 } };

/** A bigger roll lifts and bends the upper back more. */
export const supineArmRaiseBiggerRoll: FigureDefinition = {
  ...supineArmRaiseTowel,
  keyframes: [
    { at: 0, pose: change(upwards, bigger), hold: 0.6 },
    { at: 2.5, pose: change(overhead, bigger), hold: 0.6 },
  ],
  props: [supineArmRaiseTowel.props[0] as Prop, { kind: "towel", from: [-0.42, 0.055, -0.34], to: [0.42, 0.055, -0.34], radius: 0.055 }],
};
