import type { FigureDefinition } from "../definition";
import { change, onChest } from "../pose";
import { feetDown, sit, sitFloor, stand, standFloor } from "./positions";

const clasp = { elbow: [1, 0, -1], hand: [-0.35, -1, -0.2], palm: [-1, 0.2, 0], shape: "clasped" } as const;
const start = change(stand, { high: { fold: 8 }, arms: { ...clasp, reach: onChest([0.016, -0.37, -0.17]) } });
const finish = change(start, {
  mid: { fold: -8 },
  high: { fold: -16 },
  neck: { fold: 12 },
  nod: { fold: 14 },
  arms: { reach: onChest([0.016, -0.42, -0.46]), hand: [-0.2, -0.8, -0.7] },
});

export const claspedHandsChestOpener: FigureDefinition = {
  camera: { yaw: -120, pitch: 12 },
  focus: ["head", "torso", "arms", "pelvis", "thighs"],
  keyframes: [
    { at: 0, pose: start, hold: 0.6 },
    { at: 2, pose: finish, hold: 6 },
  ],
  repeat: "back",
  props: [standFloor],
  arrows: [{ follow: { joint: "palm", limb: "left", shift: [0, 0.02, -0.1] }, push: [0, 0.19, -0.31] }],
  ghost: [{ parts: ["armLeft", "armRight"] }],
  muscles: ["chest", "shoulders"],
  contacts: [...feetDown, { what: "palm", limb: "left", on: "otherPalm" }],
  sided: false,
};

export const claspedChinLifted: FigureDefinition = {
  ...claspedHandsChestOpener,
  keyframes: [
    { at: 0, pose: start, hold: 0.6 },
    { at: 2, pose: change(finish, { neck: { fold: -14 }, nod: { fold: -4 } }), hold: 6 },
  ],
};

/** Easier: the hands hold the ends of a towel. */
const towelAt = (height: number, depth: number) =>
  ({ reach: onChest([0.2, height, depth]), elbow: [1, 0, -1], hand: [0.3, -1, -0.2], palm: [-0.3, 0, 1], shape: "fist" }) as const;

export const claspedTowel: FigureDefinition = {
  ...claspedHandsChestOpener,
  camera: { yaw: -124, pitch: 12 },
  keyframes: [
    { at: 0, pose: change(start, { arms: towelAt(-0.46, -0.16) }), hold: 0.6 },
    { at: 2, pose: change(finish, { arms: towelAt(-0.38, -0.4) }), hold: 6 },
  ],
  held: "towel",
  contacts: feetDown,
};

const seated = change(sit, { at: [0, 0.535, 0.06], arms: { ...start.arms } });

export const claspedSitting: FigureDefinition = {
  ...claspedHandsChestOpener,
  camera: { yaw: -104, pitch: 8 },
  keyframes: [
    { at: 0, pose: seated, hold: 0.6 },
    {
      at: 2,
      pose: change(finish, { ...sit, at: [0, 0.535, 0.06], mid: finish.mid ?? {}, high: finish.high ?? {}, arms: { ...finish.arms } }),
      hold: 6,
    },
  ],
  props: [sitFloor, { kind: "chair", seat: [0, 0.43, 0.05], backrest: 0.2 }],
};
