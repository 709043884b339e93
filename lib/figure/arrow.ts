import type { View } from "./camera";
import { curveOf, pathOf, polyline } from "./curve";
import type { ArrowSpec, FigureDefinition, Follow } from "./definition";
import type { Colours, Shape } from "./draw";
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

/** One edge of the shaft: the path moved sideways by half a width that grows from the tail to the head. */
function edge(samples: readonly Sample[], side: number): Sample[] {
  return samples.map((s, i) => {
    const half = side * (0.85 + (0.75 * i) / samples.length);
    return { ...s, x: s.x - s.ty * half, y: s.y + s.tx * half };
  });
}

const back = (samples: readonly Sample[]): Sample[] => [...samples].reverse().map((s) => ({ ...s, tx: -s.tx, ty: -s.ty }));

/** An arrow along the path that a point of the body takes, with a white rim so that it reads on any ground. */
export function arrowShapes(figure: FigureDefinition, spec: ArrowSpec, view: View, colours: Colours): Shape[] {
  const samples = samplesOf(track(figure, spec, view));
  const end = samples.at(-1);
  const before = samples.at(-4);
  if (!end || !before) return [];
  const size = Math.hypot(end.x - before.x, end.y - before.y) || 1;
  const [ux, uy] = [(end.x - before.x) / size, (end.y - before.y) / size];
  const at = (forward: number, side: number) => [end.x + ux * forward - uy * side, end.y + uy * forward + ux * side] as const;
  const weight = spec.weight ?? 1;
  const there = pathOf(curveOf(edge(samples, weight), false, 0.25));
  const home = pathOf(curveOf(back(edge(samples, -weight)), false, 0.25));
  const head = polyline([at(-1, 3.8), at(5.8, 0), at(-1, -3.8)], false);
  const d = `${there}${head.replace("M", "L")}${home.replace("M", "L")}Z`;
  return [{ d, fill: colours.arrow, stroke: colours.halo, width: 0.8 }];
}
