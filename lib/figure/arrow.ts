import type { View } from "./camera";
import { fit, pathOf } from "./curve";
import type { ArrowSpec, FigureDefinition, Follow } from "./definition";
import type { Colours, Shape } from "./draw";
import { stanceOnTheWay } from "./motion";
import { type Skeleton, skeletonOf } from "./skeleton";
import type { Sample } from "./trace";
import { add, inFrame, type Vec } from "./vector";

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

function track(figure: FigureDefinition, spec: ArrowSpec, view: View): (readonly [number, number])[] {
  const [from, to] = spec.between ?? [0, figure.finish ?? figure.keyframes.length - 1];
  const [first, last] = spec.span ?? [0.06, 0.94];
  const points = Array.from({ length: steps + 1 }, (_, i) => {
    const share = first + ((last - first) * i) / steps;
    const p = view.point(followed(skeletonOf(stanceOnTheWay(figure, from, to, share)), spec.follow));
    return [p[0], p[1]] as const;
  });
  const middle = [0, 1].map((k) => points.reduce((sum, p) => sum + (p[k] ?? 0), 0) / points.length) as [number, number];
  const k = spec.stretch ?? 1;
  const [right, up] = spec.nudge ?? [0, 0];
  const flip = view.mirrored ? -1 : 1;
  return points.map(
    ([x, y]) =>
      [middle[0] + (x - middle[0]) * k + right * view.scale * flip, middle[1] + (y - middle[1]) * k - up * view.scale] as const,
  );
}

const round = (n: number) => Math.round(n * 10) / 10;

/** An arrow along the path that a point of the body takes, with a white rim so that it reads on any ground. */
export function arrowShapes(figure: FigureDefinition, spec: ArrowSpec, view: View, colours: Colours): Shape[] {
  const samples = samplesOf(track(figure, spec, view));
  const end = samples.at(-1);
  const before = samples.at(-4);
  if (!end || !before) return [];
  const size = Math.hypot(end.x - before.x, end.y - before.y) || 1;
  const [ux, uy] = [(end.x - before.x) / size, (end.y - before.y) / size];
  const [long, wide] = [5.4, 3.3];
  const at = (forward: number, side: number) => `${round(end.x + ux * forward - uy * side)} ${round(end.y + uy * forward + ux * side)}`;
  const head = `M${at(long, 0)}L${at(-0.6, wide)}L${at(-0.6, -wide)}Z`;
  const shaft = pathOf(fit(samples, false, 0.25));
  return [
    { d: shaft + head, fill: "none", stroke: colours.halo, width: 4.2 },
    { d: shaft, fill: "none", stroke: colours.arrow, width: 2.1 },
    { d: head, fill: colours.arrow },
  ];
}
