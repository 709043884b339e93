import type { FigureDefinition } from "../definition";
import { change, onChest } from "../pose";
import { sit, sitting } from "./positions";

const laced = { elbow: [1, -0.6, 0.2], hand: [-0.3, 0.2, 1], palm: [-1, 0, 0], shape: "clasped" } as const;
const middle = change(sit, { arms: { ...laced, reach: onChest([0.012, -0.06, 0.36]) } });
const low = change(middle, {
  low: { fold: 36, turn: -8 },
  mid: { fold: 22, turn: -16, lean: -6 },
  high: { fold: 12, turn: -14, lean: -6 },
  neck: { turn: -12 },
  arms: { reach: onChest([0.012, -0.2, 0.5]), hand: [-0.2, -0.5, 1] },
  leftArm: { reach: onChest([-0.1, -0.16, 0.5]) },
  rightArm: { reach: onChest([0.124, -0.16, 0.5]) },
});
const high = change(middle, {
  low: { fold: -4, turn: 8 },
  mid: { fold: -12, turn: 16, lean: 4 },
  high: { fold: -12, turn: 18, lean: 4 },
  neck: { turn: 20, fold: -14 },
  leftArm: { reach: onChest([0.16, 0.4, 0.24]), hand: [0.3, 1, 0], palm: [-1, 0, 0] },
  rightArm: { reach: onChest([-0.136, 0.4, 0.24]), hand: [-0.3, 1, 0], palm: [-1, 0, 0] },
});

export const seatedTrunkRotation: FigureDefinition = {
  camera: { yaw: 25, pitch: 10 },
  keyframes: [
    { at: 0, pose: low, hold: 0.4 },
    { at: 1.4, pose: middle },
    { at: 2.8, pose: high, hold: 0.4 },
  ],
  then: "back",
  props: sitting,
  arrows: [{ follow: { joint: "palm", limb: "left" }, span: [0.1, 0.86] }],
  ghost: [{ parts: ["head", "torso", "armLeft", "armRight"] }],
  muscles: ["sides", "spine"],
  contacts: [{ what: "palm", limb: "left", on: "otherPalm" }],
  sided: true,
};
