import type { View } from "./camera";
import { type Cone, coneOf } from "./field";
import type { Group } from "./layer";
import { limbs, type Skeleton } from "./skeleton";
import { mix, type Vec } from "./vector";

/** The body as a few thick lines: from, to, half width. */
function sticks({ spine, head, headFrame, arm, leg }: Skeleton): (readonly [Vec, Vec, number])[] {
  const level = (i: number): Vec => spine[i]?.at ?? head;
  const crown: Vec = [head[0] + headFrame.head[0] * 0.03, head[1], head[2] + headFrame.head[2] * 0.03];
  return [
    [level(0), level(4), 0.15],
    [level(4), level(8), 0.15],
    [level(8), crown, 0.085],
    ...limbs.flatMap((limb) => {
      const { shoulder, elbow, wrist, tip } = arm[limb];
      const { hip, knee, ankle } = leg[limb];
      return [
        [shoulder, elbow, 0.05],
        [elbow, mix(wrist, tip, 0.8), 0.04],
        [hip, knee, 0.075],
        [knee, ankle, 0.05],
      ] as const;
    }),
  ];
}

/** The shadow that light from straight above casts on the floor: what touches meets its shadow, what is lifted stands apart from it. */
export function shadowGroup(view: View, skeleton: Skeleton): Group {
  // A disc on the floor looks flat from the side; half way between its height and its width serves for both.
  const flat = (1 + view.toward[1]) / 2;
  const cones = sticks(skeleton).map(([from, to, radius]): Cone => {
    const [a, b] = [view.point([from[0], 0, from[2]]), view.point([to[0], 0, to[2]])];
    const r = radius * view.scale * flat;
    return coneOf(a[0], a[1], a[2], r, b[0], b[1], b[2], r, 0.05 * view.scale);
  });
  return { id: "shadow", body: { cones: [] }, drawn: [{ field: { cones }, material: "shadow", line: 0, tolerance: 3 }] };
}
