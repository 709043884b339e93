import type { View } from "../camera";
import type { Muscle } from "../definition";
import type { Cone, Field } from "../field";
import { type Group, isLayer, type Layer } from "../layer";
import { limbs, type Skeleton, sign } from "../skeleton";
import { add, dot, inFrame, mix, type Vec } from "../vector";
import { trunkPoint } from "./trunk";

/** A patch of tint on one part of the body, with the way its skin faces. */
interface Patch {
  readonly group: string;
  readonly cones: readonly Cone[];
  readonly facing: Vec;
}

const isSeen = ({ facing }: Patch, view: View): boolean => dot(facing, view.toward) > -0.1;

/**
 * Stripes on the trunk for one side: level, metres out and forward at both ends, radius at both ends; and where their skin faces. Those of
 * both sides are one patch where they are `joined` along the spine.
 */
const trunkPatches: Partial<Record<Muscle, { stripes: readonly (readonly number[])[]; facing: Vec; joined?: boolean }>> = {
  chest: { stripes: [[6.9, 0.045, 0.09, 0.04, 7.5, 0.135, 0.06, 0.028]], facing: [0.5, 0.2, 0.9] },
  upperBack: {
    stripes: [
      [8.5, 0.03, -0.065, 0.028, 7.3, 0.115, -0.07, 0.036],
      [7.6, 0.035, -0.095, 0.04, 5.8, 0.036, -0.1, 0.03],
    ],
    facing: [0.5, 0.35, -0.9],
    joined: true,
  },
  shoulderTops: { stripes: [[9, 0.045, -0.01, 0.03, 8.7, 0.13, -0.005, 0.024]], facing: [0, 1, -0.2] },
  spine: { stripes: [[1.2, 0.03, -0.08, 0.03, 8, 0.03, -0.09, 0.03]], facing: [0, 0, -1], joined: true },
  sides: {
    stripes: [
      [2.2, 0.1, 0.01, 0.016, 4.4, 0.118, 0.01, 0.046],
      [4.4, 0.118, 0.01, 0.046, 6.8, 0.13, 0, 0.018],
    ],
    facing: [1, 0, 0.15],
  },
  belly: { stripes: [[1.5, 0.03, 0.09, 0.035, 5, 0.035, 0.1, 0.035]], facing: [0, 0, 1] },
};

function onTrunk(view: View, skeleton: Skeleton, muscle: Muscle): Patch[] {
  const found = trunkPatches[muscle];
  if (!found) return [];
  const sides = limbs.map((limb) => {
    const s = sign(limb);
    const cones = found.stripes.map(([l0 = 0, x0 = 0, z0 = 0, r0 = 0, l1 = 0, x1 = 0, z1 = 0, r1 = 0]) =>
      view.cone(trunkPoint(skeleton, l0, x0 * s, z0), r0, trunkPoint(skeleton, l1, x1 * s, z1), r1, 0.03),
    );
    return { group: "torso", cones, facing: inFrame(skeleton.chest, [found.facing[0] * s, found.facing[1], found.facing[2]]) };
  });
  const [left, right] = sides.filter((side) => isSeen(side, view));
  return found.joined && left && right ? [{ ...left, cones: [...left.cones, ...right.cones] }] : sides;
}

function onNeck(view: View, skeleton: Skeleton, muscle: Muscle): Patch[] {
  const low = skeleton.neck[0];
  const top = skeleton.neck[2];
  if (!low || !top) return [];
  const at = (end: typeof low, v: Vec) => add(end.at, inFrame(end.frame, v));
  const head = (v: Vec) => add(skeleton.head, inFrame(skeleton.headFrame, v));
  if (muscle === "neckBack")
    return [
      {
        group: "neck",
        cones: [view.cone(at(low, [0, 0.02, -0.05]), 0.03, head([0, -0.07, -0.06]), 0.03)],
        facing: inFrame(low.frame, [0, 0, -0.2]),
      },
    ];
  if (muscle === "neckFront")
    return [{ group: "neck", cones: [view.cone(at(low, [0, 0, 0.05]), 0.026, at(top, [0, 0.02, 0.05]), 0.026)], facing: low.frame.front }];
  if (muscle === "neckSide")
    return limbs.map((limb) => ({
      group: "neck",
      cones: [view.cone(at(low, [0.014 * sign(limb), 0, 0.05]), 0.012, head([0.065 * sign(limb), -0.07, -0.01]), 0.018)],
      facing: inFrame(low.frame, [0.6 * sign(limb), 0, 1]),
    }));
  return [];
}

function onShoulders(view: View, skeleton: Skeleton): Patch[] {
  return limbs.map((limb) => {
    const arm = skeleton.arm[limb];
    return {
      group: limb === "left" ? "upperArmLeft" : "upperArmRight",
      cones: [view.cone(arm.shoulder, 0.06, mix(arm.shoulder, arm.elbow, 0.34), 0.03)],
      facing: view.toward,
    };
  });
}

const patchesOf = (view: View, skeleton: Skeleton, muscle: Muscle): Patch[] =>
  muscle === "shoulders" ? onShoulders(view, skeleton) : [...onTrunk(view, skeleton, muscle), ...onNeck(view, skeleton, muscle)];

/** Tints the worked muscles that face the viewer, each inside the outline of the part it lies on. */
export function tinted(view: View, skeleton: Skeleton, groups: readonly Group[], muscles: readonly Muscle[]): Group[] {
  const patches = muscles.flatMap((m) => patchesOf(view, skeleton, m)).filter((patch) => isSeen(patch, view));
  return groups.map((group) => {
    const own = patches.filter((p) => p.group === group.id);
    const base = group.drawn.filter(isLayer).at(-1);
    if (own.length === 0 || !base) return group;
    const material = group.id === "neck" ? "tintSkin" : "tintShirt";
    const layers = own.map(
      ({ cones }): Layer => ({ field: inside(cones, base.field), material, line: 0.7, edge: "tintEdge", tolerance: 0.6 }),
    );
    return { ...group, drawn: [...group.drawn, ...layers] };
  });
}

const inside = (cones: readonly Cone[], field: Field): Field => ({ cones, within: { field, inset: 0.35 } });
