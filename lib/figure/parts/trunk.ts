import { girth } from "../body";
import type { View } from "../camera";
import type { Cone, Field } from "../field";
import { limbs, type Skeleton, sign } from "../skeleton";
import { add, inFrame, type Vec } from "../vector";

/** Half width, half depth and how far forward the middle lies, at each point of the spine from the hips up. */
const section: readonly (readonly [number, number, number])[] = [
  [0.172, 0.108, -0.004],
  [0.158, 0.102, 0],
  [0.14, 0.098, 0.006],
  [0.13, 0.093, 0.008],
  [0.133, 0.097, 0.01],
  [0.142, 0.106, 0.01],
  [0.152, 0.112, 0.01],
  [0.156, 0.11, 0.006],
  [0.14, 0.094, 0],
];

/** A point of the trunk: level of the spine (0 the hips to 9 the neck), then metres left and forward of the middle there. */
export function trunkPoint(skeleton: Skeleton, level: number, left: number, front: number): Vec {
  const below = skeleton.spine[Math.floor(level)] ?? skeleton.spine[9];
  const above = skeleton.spine[Math.ceil(level)] ?? skeleton.spine[9];
  const t = level - Math.floor(level);
  if (!below || !above) throw new RangeError("The spine has ten points.");
  const from = add(below.at, inFrame(below.frame, [left, 0, front]));
  const to = add(above.at, inFrame(above.frame, [left, 0, front]));
  return [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t, from[2] + (to[2] - from[2]) * t];
}

function column(view: View, skeleton: Skeleton, first: number, last: number, side: 1 | -1): Cone[] {
  const cones: Cone[] = [];
  const ball = (level: number): readonly [Vec, number] => {
    const [width, depth, front] = section[level] ?? [0.1, 0.1, 0];
    return [trunkPoint(skeleton, level, side * (width - depth), front), depth];
  };
  for (let level = first; level < last; level++) {
    const [a, ar] = ball(level);
    const [b, br] = ball(level + 1);
    cones.push(view.cone(a, ar, b, br, 0.012));
  }
  return cones;
}

export function shirtField(view: View, skeleton: Skeleton): Field {
  const cones = [...column(view, skeleton, 0, 8, 1), ...column(view, skeleton, 0, 8, -1)];
  const nape = trunkPoint(skeleton, 9, 0, 0);
  for (const limb of limbs) {
    const shoulder = skeleton.arm[limb].shoulder;
    cones.push(view.cone(nape, 0.052, shoulder, girth.shoulder - 0.004, 0.04));
    cones.push(view.cone(shoulder, girth.shoulder - 0.004, trunkPoint(skeleton, 6.4, sign(limb) * 0.05, 0.01), 0.1, 0.02));
  }
  const hem = skeleton.spine[0];
  if (!hem) return { cones };
  const at = view.point(add(hem.at, inFrame(hem.frame, [0, 0.012, 0])));
  const down = view.direction(hem.frame.head);
  const flat = Math.hypot(down[0], down[1]);
  if (flat < 0.35) return { cones };
  return { cones, cuts: [{ x: at[0], y: at[1], nx: -down[0] / flat, ny: -down[1] / flat, blend: 0.02 * view.scale }] };
}

export function pelvisField(view: View, skeleton: Skeleton): Field {
  const at = (left: number, head: number, front: number) => {
    const root = skeleton.spine[0];
    if (!root) throw new RangeError("The spine has ten points.");
    return add(root.at, inFrame(root.frame, [left, head, front]));
  };
  return {
    cones: [
      view.cone(at(0.055, 0.04, 0), 0.094, at(-0.055, 0.04, 0), 0.094, 0.03),
      view.cone(at(0.075, -0.012, 0), 0.094, at(-0.075, -0.012, 0), 0.094, 0.03),
      view.cone(at(0.055, -0.012, -0.04), 0.088, at(-0.055, -0.012, -0.04), 0.088, 0.04),
    ],
  };
}

export function neckField(view: View, skeleton: Skeleton): Field {
  const root = skeleton.neck[0];
  const top = skeleton.neck[2];
  if (!root || !top) throw new RangeError("The neck has three points.");
  const throat = add(root.at, inFrame(root.frame, [0, 0.008, 0.012]));
  const skull = add(top.at, inFrame(skeleton.headFrame, [0, 0.03, 0.0]));
  return { cones: [view.cone(throat, 0.053, skull, 0.053, 0.02)] };
}
