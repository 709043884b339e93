import type { View } from "../camera";
import type { Field } from "../field";
import type { Group, Layer, Mark } from "../layer";
import type { Skeleton } from "../skeleton";
import { add, dot, inFrame, type Vec } from "../vector";
import { neckField } from "./trunk";

/** Head, face and hair. Points are (left, up, front) of the middle of the skull, in metres. */
export function headGroups(view: View, skeleton: Skeleton): Group[] {
  const frame = skeleton.headFrame;
  const at = (v: Vec) => add(skeleton.head, inFrame(frame, v));
  const flat = (v: Vec): readonly [number, number] => {
    const p = view.point(at(v));
    return [p[0], p[1]];
  };
  const cone = (a: Vec, ar: number, b: Vec, br: number, blend = 0.02) => view.cone(at(a), ar, at(b), br, blend);
  const seen = (normal: Vec) => dot(inFrame(frame, normal), view.toward);

  const hair: Field = {
    cones: [
      cone([0.01, 0.034, -0.012], 0.098, [-0.01, 0.034, -0.012], 0.098),
      cone([0, 0.03, -0.016], 0.097, [0, -0.022, -0.042], 0.062, 0.02),
      cone([0, 0.056, 0.018], 0.078, [0, 0.04, 0.0], 0.09, 0.02),
    ],
  };
  const face: Field = {
    cones: [
      cone([0.03, 0.018, 0.034], 0.06, [-0.03, 0.018, 0.034], 0.06),
      cone([0.034, 0.005, 0.03], 0.056, [0.016, -0.084, 0.05], 0.031, 0.02),
      cone([-0.034, 0.005, 0.03], 0.056, [-0.016, -0.084, 0.05], 0.031, 0.02),
      cone([0.016, -0.078, 0.058], 0.03, [-0.016, -0.078, 0.058], 0.03),
      cone([0.052, -0.042, 0], 0.032, [0.018, -0.082, 0.045], 0.031),
      cone([-0.052, -0.042, 0], 0.032, [-0.018, -0.082, 0.045], 0.031),
      cone([0, 0.012, 0.085], 0.012, [0, -0.026, 0.114], 0.0112, 0.014),
      cone([0, -0.05, 0.076], 0.02, [0, -0.06, 0.076], 0.019, 0.016),
    ],
  };
  const neckLayer: Layer = { field: neckField(view, skeleton), material: "skin" };
  const mask: Layer = { field: face, material: "skin" };
  const cap: Layer = { field: hair, material: "hair" };
  const faceSeen = seen([0, 0, 1]);
  const drawn: (Layer | Mark)[] = faceSeen > -0.25 ? [cap, mask] : [mask, cap];
  if (faceSeen > -0.25) drawn.push(...features(view, flat, seen));
  for (const side of [1, -1]) {
    if (seen([side, 0, -0.15]) < 0.12) continue;
    const ear = cone([side * 0.088, 0.008, -0.012], 0.017, [side * 0.086, -0.026, -0.004], 0.011, 0.01);
    drawn.push({ field: { cones: [ear] }, material: "skin" });
  }
  return [
    { id: "neck", body: neckLayer.field, drawn: [neckLayer], after: ["torso"], before: ["head"] },
    { id: "head", body: { cones: [...hair.cones, ...face.cones] }, drawn },
  ];
}

function features(view: View, flat: (v: Vec) => readonly [number, number], seen: (n: Vec) => number): Mark[] {
  const eyes: Vec[][] = [];
  const lines: Vec[][] = [];
  for (const side of [1, -1]) {
    if (seen([side * 0.42, 0.1, 0.9]) < 0.33) continue;
    eyes.push([
      [side * 0.036, 0.021, 0.09],
      [side * 0.036, 0.005, 0.092],
    ]);
    lines.push([
      [side * 0.019, 0.044, 0.094],
      [side * 0.054, 0.045, 0.08],
    ]);
  }
  if (seen([0, -0.1, 1]) > 0.15) {
    const tilt = seen([1, 0, 0]) > 0 ? 1 : -1;
    if (Math.abs(seen([1, 0, 0])) < 0.8)
      lines.push([
        [0, 0.004, 0.098],
        [tilt * -0.01, -0.024, 0.118],
        [tilt * 0.004, -0.033, 0.106],
      ]);
    lines.push([
      [0.024, -0.055, 0.088],
      [0, -0.061, 0.096],
      [-0.024, -0.055, 0.088],
    ]);
  }
  const unit = view.scale / 60;
  const mark = (strokes: readonly (readonly Vec[])[], width: number): Mark[] => {
    const [points, ...more] = strokes.map((s) => s.map(flat));
    return points ? [{ points, more, material: "line", width: width * unit }] : [];
  };
  return [...mark(eyes, 1.25), ...mark(lines, 0.55)];
}
