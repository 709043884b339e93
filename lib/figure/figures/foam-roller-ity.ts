import type { ArrowSpec, FigureDefinition } from "../definition";
import { change, forward, inward, out, type Pose, room, towardHead } from "../pose";
import { limbs } from "../skeleton";
import { feetDown, onBack } from "./positions";

const lie = change(onBack, {
  at: [0, 0.262, 0],
  neck: { fold: -4 },
  legs: { reach: room([0.14, 0.08, 0.4]) },
  arms: { upper: [0.05, 0, 1], fore: forward, hand: [0, 0.05, 1], palm: inward, shape: "open" },
});
const t = change(lie, { arms: { upper: [1, 0, -0.3], fore: [1, 0, -0.22], hand: out, palm: forward, shape: "relaxed" } });
const y = change(lie, { arms: { upper: [0.8, 1, -0.28], fore: [0.8, 1, -0.2], hand: [0.8, 1, 0], palm: forward } });
const i = change(lie, { arms: { upper: [0.1, 1, -0.08], fore: [0.02, 1, -0.1], hand: towardHead, palm: [-0.7, 0, 1] } });

/** Arms up, then T, Y and I, each time back up. */
const rounds = (up: Pose, wide: Pose, slanted: Pose, long: Pose): FigureDefinition["keyframes"] => [
  { at: 0, pose: up, hold: 0.4 },
  { at: 2, pose: wide, hold: 0.4 },
  { at: 4, pose: up },
  { at: 6, pose: slanted, hold: 0.4 },
  { at: 8, pose: up },
  { at: 10, pose: long, hold: 0.4 },
  { at: 12, pose: up },
];

export const foamRollerIty: FigureDefinition = {
  // From beyond the head: arms that point up stand over the knees, arms of each letter come down toward the viewer.
  camera: { yaw: 142, pitch: 43 },
  focus: ["head", "torso", "arms", "pelvis", "thighs"],
  keyframes: rounds(lie, t, y, i),
  mids: [1, 3],
  finish: 5,
  repeat: "again",
  props: [
    { kind: "mat", from: [-0.42, 0, -1.06], to: [0.42, 0, 0.66] },
    { kind: "roller", from: [0, 0.075, 0.18], to: [0, 0.075, -1.08], radius: 0.075 },
  ],
  arrows: [
    ...limbs.flatMap((limb): ArrowSpec[] => [
      { follow: { joint: "palm", limb }, on: "second", between: [0, 1], bothWays: true },
      { follow: { joint: "palm", limb }, on: "third", between: [2, 3], bothWays: true, nudge: [limb === "left" ? -0.22 : 0.03, 0] },
      { follow: { joint: "palm", limb }, between: [4, 5], bothWays: true, nudge: limb === "left" ? [-0.34, -0.06] : [0.08, 0] },
    ]),
  ],
  ghost: (["second", "third", "finish"] as const).map((on) => ({ on, parts: ["armLeft", "armRight"], over: true })),
  muscles: ["chest"],
  contacts: feetDown,
  sided: false,
};

/** Easier: the same on the floor, where the arms come down less far. */
const down = { at: [0, 0.122, 0], legs: { reach: room([0.15, 0.08, 0.42]) } } as const;
const floorUp = change(lie, down);
const floorT = change(t, { ...down, arms: { upper: [1, 0, -0.1], fore: out } });
const floorY = change(y, { ...down, arms: { upper: [0.8, 1, -0.1], fore: [0.8, 1, 0.02] } });
const floorI = change(i, { ...down, arms: { upper: [0.1, 1, 0.04], fore: [0.02, 1, 0.02] } });

export const foamRollerItyOnFloor: FigureDefinition = {
  ...foamRollerIty,
  keyframes: rounds(floorUp, floorT, floorY, floorI),
  props: foamRollerIty.props.filter((p) => p.kind !== "roller"),
};
