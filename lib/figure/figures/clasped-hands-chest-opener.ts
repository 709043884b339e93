import type { FigureDefinition } from "../definition";
import { change, onChest } from "../pose";
import { feetDown, sit, sitFloor, stand, standFloor } from "./positions";

const clasp = { elbow: [1, 0, -1], hand: [-0.35, -1, -0.2], palm: [-1, 0.2, 0], shape: "clasped" } as const;
const start = change(stand, { high: { fold: 8 }, arms: { ...clasp, reach: onChest([0.016, -0.47, -0.14]) } });
const finish = change(start, {
  head: [0, 1, 0.2],
  front: [0, -0.2, 1],
  mid: { fold: -4 },
  high: { fold: -10 },
  neck: { fold: 4 },
  nod: { fold: 6 },
  arms: { reach: onChest([0.016, -0.37, -0.46]), hand: [-0.2, -0.7, -0.7] },
});

export const claspedHandsChestOpener: FigureDefinition = {
  camera: { yaw: -90, pitch: 8 },
  focus: ["head", "torso", "arms", "pelvis", "thighs"],
  keyframes: [
    { at: 0, pose: start, hold: 0.6 },
    { at: 2, pose: finish, hold: 6 },
  ],
  repeat: "back",
  props: [standFloor],
  arrows: [{ follow: { joint: "palm", limb: "right" }, span: [0, 1], nudge: [-0.08, -0.06] }],
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
    { at: 0, pose: change(start, { arms: towelAt(-0.47, -0.13) }), hold: 0.6 },
    { at: 2, pose: change(finish, { arms: towelAt(-0.38, -0.41) }), hold: 6 },
  ],
  held: "towel",
  arrows: claspedHandsChestOpener.arrows.map((arrow) => ({ ...arrow, stretch: 1.7, nudge: [-0.14, -0.06] })),
  contacts: feetDown,
};

const seated = change(sit, { at: [0, 0.535, 0.06], arms: { ...start.arms, reach: onChest([0.016, -0.37, -0.17]) } });

export const claspedSitting: FigureDefinition = {
  ...claspedHandsChestOpener,
  camera: { yaw: -104, pitch: 8 },
  keyframes: [
    { at: 0, pose: seated, hold: 0.6 },
    {
      at: 2,
      pose: change(finish, {
        ...sit,
        at: [0, 0.535, 0.06],
        mid: finish.mid ?? {},
        high: finish.high ?? {},
        arms: { ...finish.arms, reach: onChest([0.016, -0.39, -0.44]) },
      }),
      hold: 6,
    },
  ],
  props: [sitFloor, { kind: "chair", seat: [0, 0.43, 0.05], backrest: 0.2 }],
  ghost: [],
};
