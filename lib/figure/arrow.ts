import type { View } from "./camera";
import { curveOf, pathOf, polyline } from "./curve";
import type { ArrowSpec, FigureDefinition, Follow } from "./definition";
import { type Colours, type Shape, through } from "./draw";
import { stanceOnTheWay } from "./motion";
import { type Skeleton, skeletonOf } from "./skeleton";
import type { Sample } from "./trace";
import { add, along, inFrame, rotate, unit, type Vec } from "./vector";

function followed(skeleton: Skeleton, follow: Follow): Vec {
  if ("limb" in follow) return add(skeleton.arm[follow.limb][follow.joint], follow.shift ?? [0, 0, 0]);
  const { joint, point } = follow;
  if (joint === "head") return add(skeleton.head, inFrame(skeleton.headFrame, point));
  const level = joint === "chest" ? 7 : joint === "mid" ? 5 : 0;
  const spine = skeleton.spine[level] ?? skeleton.spine[0];
  return spine ? add(spine.at, inFrame(spine.frame, point)) : skeleton.head;
}

const steps = 24;

/** Smooth run of points with directions, evenly placed along the way. */
function samplesOf(points: readonly (readonly [number, number])[]): Sample[] {
  return points.map(([x, y], i) => {
    const a = points[Math.max(0, i - 1)] ?? [x, y];
    const b = points[Math.min(points.length - 1, i + 1)] ?? [x, y];
    const size = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
    return { x, y, tx: (b[0] - a[0]) / size, ty: (b[1] - a[1]) / size };
  });
}

/** Points of the room that an arrow passes: along the path of what it follows, or round it. */
function pathInRoom(figure: FigureDefinition, spec: ArrowSpec): Vec[] {
  const [from, to] = spec.between ?? [0, figure.finish ?? figure.keyframes.length - 1];
  const [first, last] = spec.span ?? [0.06, 0.94];
  const shares = Array.from({ length: steps + 1 }, (_, i) => i / steps);
  const at = (share: number) => followed(skeletonOf(stanceOnTheWay(figure, from, to, share)), spec.follow);
  const { push } = spec;
  if (push) {
    const start = at(spec.on === "start" ? 0 : 1);
    return shares.map((s) => add(start, [push[0] * s, push[1] * s, push[2] * s]));
  }
  if (!spec.turn) return shares.map((s) => at(first + (last - first) * s));
  const { axis, zero, degrees, radius } = spec.turn;
  const middle = at(0);
  return shares.map((s) =>
    along(middle, rotate(unit(zero), unit(axis), degrees[0] + (degrees[1] - degrees[0]) * s), radius[0] + (radius[1] - radius[0]) * s),
  );
}

export function track(figure: FigureDefinition, spec: ArrowSpec, view: View): (readonly [number, number])[] {
  const points = pathInRoom(figure, spec).map((v) => view.point(v));
  const middle = [0, 1].map((k) => points.reduce((sum, p) => sum + (p[k] ?? 0), 0) / points.length) as [number, number];
  const k = spec.stretch ?? 1;
  const [right, up] = spec.nudge ?? [0, 0];
  return points.map(
    ([x, y]) => [middle[0] + (x - middle[0]) * k + right * view.scale, middle[1] + (y - middle[1]) * k - up * view.scale] as const,
  );
}

/** Half widths and length of the parts of an arrow, in panel units: bold enough to be seen first at 3 cm. */
const shaft = 1.5;
const headHalf = 4.7;
const headLength = 7.6;

/** One edge of the shaft: the path moved sideways by half a width that grows a little from the tail to the head. */
function edge(samples: readonly Sample[], half: number): Sample[] {
  return samples.map((s, i) => {
    const off = half * (0.75 + (0.5 * i) / samples.length);
    return { ...s, x: s.x - s.ty * off, y: s.y + s.tx * off };
  });
}

const back = (samples: readonly Sample[]): Sample[] => [...samples].reverse().map((s) => ({ ...s, tx: -s.tx, ty: -s.ty }));

/** The path without its last stretch, which the head takes: the tip of an arrow lies where the path ends. */
function shortened(samples: readonly Sample[], by: number): Sample[] {
  const end = samples.at(-1);
  if (!end) return [];
  const far = samples.findLastIndex((s) => Math.hypot(s.x - end.x, s.y - end.y) >= by);
  const [a, b] = [samples[far], samples[far + 1]];
  if (!a || !b) return samples.slice(0, 2);
  const [near, away] = [Math.hypot(b.x - end.x, b.y - end.y), Math.hypot(a.x - end.x, a.y - end.y)];
  const t = (away - by) / (away - near || 1);
  return [...samples.slice(0, far + 1), { ...b, x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t }];
}

/** The three corners of a head, from the end of the shaft to the tip. */
function arrowhead(end: Sample, tip: Sample, weight: number): string {
  const size = Math.hypot(tip.x - end.x, tip.y - end.y) || 1;
  const [ux, uy] = [(tip.x - end.x) / size, (tip.y - end.y) / size];
  const at = (forward: number, side: number) =>
    [end.x + (ux * forward - uy * side) * weight, end.y + (uy * forward + ux * side) * weight] as const;
  return polyline([at(-0.4, headHalf), at(headLength, 0), at(-0.4, -headHalf)], false).replace("M", "L");
}

/** The circles that turns are part of, as one thin line: nothing where no arrow has one. */
export function ringShapes(figure: FigureDefinition, specs: readonly ArrowSpec[], view: View, colours: Colours): Shape[] {
  const whole = specs.flatMap((spec) =>
    spec.ring && spec.turn ? [track(figure, { ...spec, turn: { ...spec.turn, degrees: [0, 360] } }, view)] : [],
  );
  const d = whole.map((points) => pathOf(through(points))).join("");
  return d ? [{ d, fill: "none", stroke: colours.arrow, width: 0.8, opacity: 0.45 }] : [];
}

/** An arrow along the path that a point of the body takes. A white rim sets it off from any ground. */
export function arrowShapes(figure: FigureDefinition, spec: ArrowSpec, view: View, colours: Colours): Shape[] {
  const weight = spec.weight ?? 1;
  const path = samplesOf(track(figure, spec, view));
  const cut = shortened(path, headLength * weight);
  const samples = spec.bothWays ? back(shortened(back(cut), headLength * weight)) : cut;
  const [first, last, tail, tip] = [samples[0], samples.at(-1), path[0], path.at(-1)];
  if (!first || !last || !tail || !tip) return [];
  const there = pathOf(curveOf(edge(samples, shaft * weight), false, 0.25));
  const home = pathOf(curveOf(back(edge(samples, -shaft * weight)), false, 0.25));
  const d = `${there}${arrowhead(last, tip, weight)}${home.replace("M", "L")}${spec.bothWays ? arrowhead(first, tail, weight) : ""}Z`;
  return [{ d, fill: colours.arrow, stroke: colours.halo, width: 2.4, under: true }];
}
