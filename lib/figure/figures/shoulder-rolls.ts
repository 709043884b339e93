import type { ArrowSpec, FigureDefinition } from "../definition";
import { change, type Pose } from "../pose";
import { limbs, sign } from "../skeleton";
import { feetDown, sit, sitting, stand, standFloor } from "./positions";

/** From rest forward, up to the ears, back and down to rest again. */
const shoulders = (position: Pose): FigureDefinition["keyframes"] => {
  const at = (shrug: number, protract: number) =>
    change(position, { arms: { upper: [0.2, -1, 0], fore: [0.12, -1, 0.15], shrug, protract } });
  return [
    { at: 0, pose: at(-0.01, 0), hold: 0.3 },
    { at: 0.8, pose: at(0.01, 0.1) },
    { at: 1.7, pose: at(0.125, 0.01) },
    { at: 2.6, pose: at(0.01, -0.09) },
    { at: 3.4, pose: at(-0.01, 0) },
  ];
};

/** At both shoulders alike, one after another: forward, up, and back and down. Together they go once round. */
const arrows: ArrowSpec[] = limbs.flatMap((limb): ArrowSpec[] => {
  const beside = (metres: number) =>
    ({ follow: { joint: "shoulder", limb, shift: [metres * sign(limb), 0.02, 0] }, between: [0, 0] }) as const;
  return [
    { ...beside(0.21), push: [0, 0, 0.36], on: "second" },
    { ...beside(0.2), push: [0, 0.27, 0], on: "third", nudge: [0, -0.1] },
    { ...beside(0.2), nudge: [0, -0.05], turn: { axis: [1, 0, 0], zero: [0, 0, 1], degrees: [-92, -205], radius: [0.2, 0.2] } },
  ];
});

export const shoulderRolls: FigureDefinition = {
  camera: { yaw: -29, pitch: 24 },
  focus: ["head", "torso", "arms", "pelvis", "thighs"],
  keyframes: shoulders(stand),
  mids: [1, 2],
  finish: 3,
  repeat: "again",
  props: [standFloor],
  arrows,
  muscles: ["shoulderTops"],
  contacts: feetDown,
  sided: false,
};

export const shoulderRollsSitting: FigureDefinition = { ...shoulderRolls, keyframes: shoulders(sit), props: sitting };
