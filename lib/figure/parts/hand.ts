import type { View } from "../camera";
import type { Cone } from "../field";
import type { Mark } from "../layer";
import type { HandShape, Limb } from "../pose";
import { type ArmJoints, sign } from "../skeleton";
import { add, inFrame, type Vec } from "../vector";

/** One round cone of a hand: from, radius, to, radius; points are (thumb side, along the fingers, palm side) from the wrist. */
type Piece = readonly [Vec, number, Vec, number];

const palm: readonly Piece[] = [
  [[0.012, 0.012, 0], 0.024, [0.024, 0.088, 0], 0.0185],
  [[-0.01, 0.012, 0], 0.024, [-0.024, 0.084, 0], 0.0175],
];
const thumb: Piece = [[0.026, 0.034, 0.006], 0.0165, [0.062, 0.086, 0.012], 0.0115];

/** Hands are drawn a little larger than life: at 3 cm they tell most of the story. */
const larger = 1.18;

/** Four fingers side by side, `spread` metres from the middle at their tips; the gaps are drawn as lines. */
const fingers = (spread: number): Piece[] => [
  [[0.024, 0.088, 0], 0.0165, [spread, 0.158, 0.003], 0.0125],
  [[0, 0.09, 0], 0.0165, [0.001, 0.168, 0.003], 0.0125],
  [[-0.023, 0.084, 0], 0.0155, [-spread - 0.002, 0.146, 0.003], 0.0115],
];

/** Lines between straight fingers, where the palm or the back of the hand faces the viewer. */
export function fingerLines(view: View, arm: ArmJoints, limb: Limb, shape: HandShape): Mark[] {
  if (shape === "clasped") return lacedFingers(view, arm, limb);
  const facing = view.direction(arm.hand.front)[2];
  if ((shape !== "open" && shape !== "flat") || Math.abs(facing) < 0.45) return [];
  const line = (x: number, top: number) =>
    [0.098, top].map((y) => {
      const p = view.point(add(arm.wrist, inFrame(arm.hand, [-x * sign(limb) * larger, y * larger, Math.sign(facing) * 0.012])));
      return [p[0], p[1]] as const;
    });
  const gaps = [line(0.011, 0.158), line(-0.011, 0.156)];
  return [{ points: gaps[0] ?? [], more: gaps.slice(1), material: "line", width: view.scale * 0.0048 }];
}

/** The fingers of the other hand, which come out between the knuckles of this one and lie across its back. */
function lacedFingers(view: View, arm: ArmJoints, limb: Limb): Mark[] {
  if (view.direction(arm.hand.front)[2] > -0.2) return [];
  const onBack = (x: number, y: number) => {
    const p = view.point(add(arm.wrist, inFrame(arm.hand, [-x * sign(limb) * larger, y * larger, -0.03])));
    return [p[0], p[1]] as const;
  };
  const finger = (x: number) => {
    const [half, knuckle, tip] = [0.0135, 0.108, 0.04];
    const round = [
      [x - half * 0.7, knuckle],
      [x + half * 0.7, knuckle],
      [x + half, tip + half],
      [x, tip],
      [x - half, tip + half],
    ] as const;
    return [...round, round[0]].map(([across, down]) => onBack(across, down));
  };
  const [first = [], ...more] = [0.035, 0.007, -0.021].map(finger);
  return [{ points: first, more, material: "line", width: view.scale * 0.0052, fill: "skinFar", smooth: true }];
}

const shapes: Readonly<Record<HandShape, readonly Piece[]>> = {
  open: [...palm, thumb, ...fingers(0.017)],
  flat: [...palm, thumb, ...fingers(0.022)],
  relaxed: [
    ...palm,
    [[0.026, 0.034, 0.008], 0.0165, [0.04, 0.095, 0.026], 0.0115],
    [[0.018, 0.09, 0.004], 0.0165, [0.018, 0.15, 0.032], 0.0125],
    [[-0.018, 0.085, 0.004], 0.0165, [-0.015, 0.138, 0.036], 0.0125],
  ],
  fist: [
    [[0.012, 0.012, 0], 0.024, [0.018, 0.074, 0.012], 0.031],
    [[-0.01, 0.012, 0], 0.024, [-0.018, 0.07, 0.012], 0.029],
    [[0.026, 0.04, 0.02], 0.017, [0.006, 0.076, 0.044], 0.013],
  ],
  clasped: [
    [[0.012, 0.012, 0], 0.026, [0.028, 0.09, 0.006], 0.035],
    [[-0.01, 0.012, 0], 0.026, [-0.028, 0.086, 0.006], 0.034],
    [[0.025, 0.096, 0.006], 0.024, [0.016, 0.116, 0.042], 0.019],
    [[-0.021, 0.091, 0.006], 0.024, [-0.016, 0.112, 0.042], 0.019],
    [[0.028, 0.04, 0.008], 0.016, [0.034, 0.09, 0.024], 0.0115],
  ],
};

export function handCones(view: View, arm: ArmJoints, limb: Limb, shape: HandShape): Cone[] {
  const place = (v: Vec) => add(arm.wrist, inFrame(arm.hand, [-v[0] * sign(limb) * larger, v[1] * larger, v[2] * larger]));
  return shapes[shape].map(([a, ar, b, br]) => view.cone(place(a), ar * larger, place(b), br * larger, 0.012));
}
