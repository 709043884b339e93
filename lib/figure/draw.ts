import { type Curve, curveOf, pathOf, polyline } from "./curve";
import { distanceTo, type Field } from "./field";
import { type Group, isLayer, type Joint, type Layer, type Mark, type Material } from "./layer";
import { type Sample, trace } from "./trace";

/** One flat shape in panel units. Paths hold M, L, C and Z only, absolute. Colours are six hex digits. */
export interface Shape {
  readonly d: string;
  readonly fill: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly opacity?: number;
}

export type Colours = Readonly<Record<Material, string>>;

/** Weight of an outline in panel units (a panel is 120 wide). */
export const lineWeight = 0.8;

const hidden = (s: Sample, joint: Joint): boolean =>
  (s.x - joint.x) ** 2 + (s.y - joint.y) ** 2 < joint.reach ** 2 &&
  distanceTo(joint.parent, s.x, s.y) < -0.45 &&
  !(joint.except && distanceTo(joint.except, s.x, s.y) < 0.2);

/** The outline with the stretches left out that lie inside the part it grows from; the longest hidden stretch becomes the gap. */
function openRuns(samples: readonly Sample[], joints: readonly Joint[]): Sample[][] {
  const covered = samples.map((s) => joints.some((j) => hidden(s, j)));
  const first = covered.findIndex((c, i) => c && !covered[(i + 1) % covered.length]);
  if (first < 0) return [];
  const runs: Sample[][] = [];
  let run: Sample[] = [];
  for (let k = 1; k <= samples.length; k++) {
    const i = (first + k) % samples.length;
    if (!covered[i]) run.push(samples[i] as Sample);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  return runs;
}

/** Whether the straight line that closes an open outline runs inside the parts it grows from, so that the fill may end there. */
function chordHidden(run: readonly Sample[], joints: readonly Joint[]): boolean {
  const [a, b] = [run[0], run.at(-1)];
  if (!a || !b) return false;
  return [0.25, 0.5, 0.75].every((t) => joints.some((j) => distanceTo(j.parent, a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t) < 0.3));
}

function layerShapes(layer: Layer, colours: Colours): Shape[] {
  const samples = trace(layer.field);
  if (samples.length < 4) return [];
  const fill = colours[layer.material];
  const extra = layer.opacity === undefined ? {} : { opacity: layer.opacity };
  const weight = lineWeight * (layer.line ?? 1);
  const path = (curve: Curve) => pathOf(curve);
  if (weight === 0) return [{ d: path(curveOf(samples, true)), fill, ...extra }];
  const runs = layer.joints?.length ? openRuns(samples, layer.joints) : [];
  const stroke = { stroke: colours.line, width: Math.round(weight * 100) / 100 };
  if (runs.length === 0) return [{ d: path(curveOf(samples, true)), fill, ...stroke, ...extra }];
  if (runs.length === 1 && chordHidden(runs[0] as Sample[], layer.joints ?? []))
    return [{ d: path(curveOf(runs[0] as Sample[], false)), fill, ...stroke, ...extra }];
  return [
    { d: path(curveOf(samples, true)), fill, ...extra },
    { d: runs.map((r) => path(curveOf(r, false))).join(""), fill: "none", ...stroke, ...extra },
  ];
}

/** A curve through points, with directions taken from the neighbours. */
export function through(points: readonly (readonly [number, number])[]): Curve {
  const ring = points.length > 3 && points[0]?.[0] === points.at(-1)?.[0] && points[0]?.[1] === points.at(-1)?.[1];
  const samples = points.map(([x, y], i): Sample => {
    const before = points[i - 1] ?? (ring ? points.at(-2) : points[i]) ?? [x, y];
    const after = points[i + 1] ?? (ring ? points[1] : points[i]) ?? [x, y];
    const size = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1;
    return { x, y, tx: (after[0] - before[0]) / size, ty: (after[1] - before[1]) / size };
  });
  return curveOf(samples, false, 0.2);
}

/** The outline of a field as one closed path. */
export function outline(field: Field, tolerance: number): string {
  return pathOf(curveOf(trace(field), true, tolerance));
}

function markShape(mark: Mark, colours: Colours): Shape {
  const one = (points: Mark["points"]) => {
    const d = mark.smooth && points.length > 2 ? pathOf(through(points)) : polyline(points, false);
    return mark.fill ? `${d}Z` : d;
  };
  const extra = mark.opacity === undefined ? {} : { opacity: mark.opacity };
  const width = Math.round(mark.width * 100) / 100;
  const fill = mark.fill ? colours[mark.fill] : "none";
  const stroke = width > 0 ? { stroke: colours[mark.material], width } : {};
  return { d: [mark.points, ...(mark.more ?? [])].map(one).join(""), fill, ...stroke, ...extra };
}

export function shapesOf(groups: readonly Group[], colours: Colours): Shape[] {
  return groups.flatMap((g) => g.drawn.flatMap((d) => (isLayer(d) ? layerShapes(d, colours) : [markShape(d, colours)])));
}
