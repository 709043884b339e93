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
  /** The line lies beneath the fill, which keeps its size: a rim. */
  readonly under?: boolean;
  readonly opacity?: number;
}

export type Colours = Readonly<Record<Material, string>>;

/** Weight of an outline in panel units (a panel is 120 wide). */
export const lineWeight = 0.8;

/** How far an edge without a line may lie from where it should, in panel units, unless its layer says otherwise. */
const softTolerance = 0.5;

const hidden = (s: Sample, joint: Joint): boolean =>
  (s.x - joint.x) ** 2 + (s.y - joint.y) ** 2 < joint.reach ** 2 &&
  distanceTo(joint.parent, s.x, s.y) < -0.22 &&
  !(joint.except && distanceTo(joint.except, s.x, s.y) < 0.2);

/** A point a share `t` of the way along the outline between two samples. */
function onWay(a: Sample, b: Sample, t: number): Sample {
  const third = Math.sqrt((b.x - a.x) ** 2 + (b.y - a.y) ** 2);
  const [t2, t3] = [t * t, t * t * t];
  const [h0, h1, h2, h3] = [2 * t3 - 3 * t2 + 1, t3 - 2 * t2 + t, 3 * t2 - 2 * t3, t3 - t2];
  const [tx, ty] = [a.tx + (b.tx - a.tx) * t, a.ty + (b.ty - a.ty) * t];
  const size = Math.sqrt(tx * tx + ty * ty) || 1;
  return {
    x: h0 * a.x + h1 * third * a.tx + h2 * b.x + h3 * third * b.tx,
    y: h0 * a.y + h1 * third * a.ty + h2 * b.y + h3 * third * b.ty,
    tx: tx / size,
    ty: ty / size,
  };
}

/** The outline with the stretches left out that lie inside the parts it grows from, cut where it dives under. */
function openRuns(samples: readonly Sample[], joints: readonly Joint[]): Sample[][] {
  const under = (s: Sample) => joints.some((j) => hidden(s, j));
  const covered = samples.map(under);
  const count = samples.length;
  const first = covered.findIndex((c, i) => c && !covered[(i + 1) % count]);
  if (first < 0) return [];
  const dive = (seen: Sample, gone: Sample, forward: boolean): Sample => {
    let [low, high] = [0, 1];
    const at = (t: number) => (forward ? onWay(seen, gone, t) : onWay(gone, seen, 1 - t));
    for (let i = 0; i < 5; i++) {
      const middle = (low + high) / 2;
      if (under(at(middle))) high = middle;
      else low = middle;
    }
    return at(low);
  };
  const runs: Sample[][] = [];
  let run: Sample[] = [];
  for (let k = 1; k <= count; k++) {
    const [before, here] = [samples[(first + k - 1) % count] as Sample, samples[(first + k) % count] as Sample];
    if (!covered[(first + k) % count]) {
      if (run.length === 0) run.push(dive(here, before, false));
      run.push(here);
    } else if (run.length > 0) {
      runs.push([...run, dive(before, here, true)]);
      run = [];
    }
  }
  const long = runs.filter((r) => lengthOf(r) > shortestStroke);
  return long.length > 0 ? long : runs;
}

/** A stretch of outline shorter than this (panel units) would be a dot, not a line. */
const shortestStroke = 1.6;

const lengthOf = (run: readonly Sample[]): number =>
  run.reduce((sum, s, i) => sum + (i > 0 ? Math.hypot(s.x - (run[i - 1]?.x ?? s.x), s.y - (run[i - 1]?.y ?? s.y)) : 0), 0);

/** Whether the straight line that closes an open outline runs inside the parts it grows from, so that the fill may end there. */
function chordHidden(run: readonly Sample[], joints: readonly Joint[]): boolean {
  const [a, b] = [run[0], run.at(-1)];
  if (!a || !b) return false;
  return [0.1, 0.3, 0.5, 0.7, 0.9].every((t) =>
    joints.some((j) => distanceTo(j.parent, a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t) < 0.1),
  );
}

/** The fill of an outline in several stretches: straight from one to the next where that is hidden, else all the way round. */
function hull(runs: readonly Sample[][], samples: readonly Sample[], joints: readonly Joint[]): string {
  const gaps = runs.map((run, i) => [run.at(-1), runs[(i + 1) % runs.length]?.[0]].flatMap((s) => s ?? []));
  if (!gaps.every((gap) => chordHidden(gap, joints))) return pathOf(curveOf(samples, true));
  return `${runs.map((run, i) => pathOf(curveOf(run, false)).replace("M", i ? "L" : "M")).join("")}Z`;
}

function layerShapes(layer: Layer, colours: Colours): Shape[] {
  const samples = trace(layer.field);
  if (samples.length < 4) return [];
  const fill = colours[layer.material];
  const extra = layer.opacity === undefined ? {} : { opacity: layer.opacity };
  const weight = lineWeight * (layer.line ?? 1);
  const path = (curve: Curve) => pathOf(curve);
  if (weight === 0) return [{ d: path(curveOf(samples, true, layer.tolerance ?? softTolerance)), fill, ...extra }];
  const runs = layer.joints?.length ? openRuns(samples, layer.joints) : [];
  const stroke = { stroke: colours[layer.edge ?? "line"], width: Math.round(weight * 100) / 100 };
  if (runs.length === 0) return [{ d: path(curveOf(samples, true, layer.tolerance)), fill, ...stroke, ...extra }];
  if (runs.length === 1 && chordHidden(runs[0] as Sample[], layer.joints ?? []))
    return [{ d: path(curveOf(runs[0] as Sample[], false)), fill, ...stroke, ...extra }];
  return [
    { d: hull(runs, samples, layer.joints ?? []), fill, ...extra },
    { d: runs.map((r) => path(curveOf(r, false))).join(""), fill: "none", ...stroke, ...extra },
  ];
}

/** A curve through points, with directions taken from the neighbours. */
export function through(points: readonly (readonly [number, number])[]): Curve {
  const [head, tail] = [points[0] ?? [0, 0], points.at(-1) ?? [0, 0]];
  const ring = points.length > 3 && Math.hypot(head[0] - tail[0], head[1] - tail[1]) < 0.01;
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

/** Shapes that follow each other and look alike become one, where none has the usual line, which must not show through. */
function merged(shapes: readonly Shape[], { line }: Colours): Shape[] {
  const result: Shape[] = [];
  for (const shape of shapes) {
    const last = result.at(-1);
    const isAlike = (["fill", "stroke", "width", "opacity"] as const).every((key) => last?.[key] === shape[key]);
    if (last && isAlike && shape.stroke !== line) result[result.length - 1] = { ...last, d: last.d + shape.d };
    else result.push(shape);
  }
  return result;
}

const drawnStill = new WeakMap<Group, { readonly colours: Colours; readonly shapes: readonly Shape[] }>();

function groupShapes(group: Group, colours: Colours): readonly Shape[] {
  const known = group.still ? drawnStill.get(group) : undefined;
  if (known?.colours === colours) return known.shapes;
  const shapes = group.drawn.flatMap((d) => (isLayer(d) ? layerShapes(d, colours) : [markShape(d, colours)]));
  if (group.still) drawnStill.set(group, { colours, shapes });
  return shapes;
}

export function shapesOf(groups: readonly Group[], colours: Colours): Shape[] {
  return merged(
    groups.flatMap((group) => groupShapes(group, colours)),
    colours,
  );
}
