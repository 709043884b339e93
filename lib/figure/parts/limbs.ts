import { girth } from "../body";
import type { View } from "../camera";
import type { Cone, Cut, Field } from "../field";
import { type Group, jointAt, type Layer, type Material } from "../layer";
import type { HandShape, Limb } from "../pose";
import type { LegJoints, Skeleton } from "../skeleton";
import { add, along, angleBetween, inFrame, mix, scale, square, subtract, unit, type Vec } from "../vector";
import { fingerLines, handCones } from "./hand";

/** Whether the viewer sees this limb behind the body: it is then drawn a shade darker. */
type Far = boolean;

const shade = (material: "skin" | "shirt" | "trousers" | "shoe", far: Far): Material => (far ? `${material}Far` : material);

/** A straight cut across a limb at `at`, keeping what lies towards `from`; none where the limb points at the viewer. */
function across(view: View, from: Vec, at: Vec): Cut[] {
  const p = view.point(at);
  const d = view.direction(unit(subtract(at, from)));
  const flat = Math.hypot(d[0], d[1]);
  return flat < 0.4 ? [] : [{ x: p[0], y: p[1], nx: d[0] / flat, ny: d[1] / flat, blend: 0.012 * view.scale }];
}

/** A whole arm without detail. */
export function armShape(view: View, skeleton: Skeleton, limb: Limb): Field {
  const { shoulder, elbow, wrist, tip } = skeleton.arm[limb];
  return {
    cones: [
      view.cone(shoulder, girth.shoulder, elbow, girth.elbow + 0.004, 0.01),
      view.cone(elbow, girth.elbow + 0.004, wrist, girth.wrist + 0.004, 0.01),
      view.cone(wrist, girth.wrist + 0.004, mix(wrist, tip, 0.85), 0.024, 0.01),
    ],
  };
}

export interface ArmGroups {
  readonly upper: Group;
  readonly lower: Group;
}

export function armGroups(view: View, skeleton: Skeleton, limb: Limb, shape: HandShape, far: Far, shirt: Field): ArmGroups {
  const arm = skeleton.arm[limb];
  const bulge = mix(arm.elbow, arm.wrist, 0.26);
  const upperField: Field = {
    cones: [view.cone(mix(arm.shoulder, arm.elbow, 0.45), girth.upperArm - 0.003, arm.elbow, girth.elbow, 0.006)],
  };
  const lowerField: Field = {
    cones: [
      view.cone(arm.elbow, girth.elbow, bulge, girth.forearm, 0.006),
      view.cone(bulge, girth.forearm, arm.wrist, girth.wrist, 0.006),
      ...handCones(view, arm, limb, shape),
    ],
  };
  const cuff = mix(arm.shoulder, arm.elbow, 0.56);
  const sleeveField: Field = {
    cones: [view.cone(arm.shoulder, girth.shoulder - 0.005, mix(arm.shoulder, arm.elbow, 0.66), girth.upperArm + 0.005, 0.006)],
    cuts: across(view, arm.shoulder, cuff),
  };
  const skin = shade("skin", far);
  const forearmNearer = view.point(arm.wrist)[2] >= view.point(arm.shoulder)[2];
  const sleeve: Layer = {
    field: sleeveField,
    material: shade("shirt", far),
    joints: [jointAt(view, arm.shoulder, girth.shoulder * 1.12, shirt)],
  };
  const upper: Layer = {
    field: upperField,
    material: skin,
    joints: forearmNearer ? [] : [jointAt(view, arm.elbow, girth.elbow * 1.3, lowerField)],
  };
  const lower: Layer = {
    field: lowerField,
    material: skin,
    joints: forearmNearer ? [jointAt(view, arm.elbow, girth.elbow * 1.3, upperField)] : [],
  };
  const middle = skeleton.spine[6]?.at ?? arm.shoulder;
  const beside = view.point(mix(arm.shoulder, arm.elbow, 0.7))[2] - view.point(middle)[2] > -0.07 * view.scale;
  const root = skeleton.neck[1]?.at ?? arm.shoulder;
  const beforeNeck = view.point(arm.shoulder)[2] - view.point(root)[2] > 0.1 * view.scale;
  const name = limb === "left" ? "Left" : "Right";
  return {
    upper: {
      id: `upperArm${name}`,
      body: { cones: [view.cone(mix(arm.shoulder, arm.elbow, 0.5), girth.upperArm, arm.elbow, girth.elbow)] },
      bias: 0.05 * view.scale,
      drawn: [upper, sleeve],
      after: [...(forearmNearer ? [] : [`forearm${name}`]), ...(beside ? ["torso"] : []), ...(beforeNeck ? ["neck"] : [])],
    },
    lower: {
      id: `forearm${name}`,
      body: lowerField,
      bias: 0.02 * view.scale,
      drawn: [lower, ...fingerLines(view, arm, limb, shape)],
      after: forearmNearer ? [`upperArm${name}`] : [],
    },
  };
}

function footCones(view: View, leg: LegJoints): Cone[] {
  const at = (v: Vec) => add(leg.ankle, inFrame(leg.foot, v));
  return [
    view.cone(at([0, -0.035, -0.012]), 0.042, at([0, -0.044, -0.032]), 0.036, 0.006),
    view.cone(at([0, -0.03, 0.01]), 0.042, at([0, -0.048, 0.105]), 0.033, 0.006),
    view.cone(at([0, -0.048, 0.1]), 0.034, at([0, -0.054, 0.15]), 0.026, 0.006),
    view.cone(at([0, -0.046, -0.032]), 0.034, at([0, -0.054, 0.1]), 0.026, 0.01),
  ];
}

export interface LegGroups {
  readonly thigh: Group;
  readonly shin: Group;
  readonly foot: Group;
}

export function legGroups(view: View, skeleton: Skeleton, limb: Limb, far: Far, pelvis: Field, shirt: Field): LegGroups {
  const leg = skeleton.leg[limb];
  const shinLine = unit(subtract(leg.ankle, leg.knee));
  const rear = square(scale(leg.foot.front, -1), shinLine, scale(skeleton.pelvis.front, -1));
  const calf = along(mix(leg.knee, leg.ankle, 0.3), rear, 0.012);
  const thighField: Field = {
    cones: [
      view.cone(leg.hip, girth.hip, mix(leg.hip, leg.knee, 0.4), girth.thigh, 0.006),
      view.cone(mix(leg.hip, leg.knee, 0.4), girth.thigh, leg.knee, girth.knee, 0.006),
    ],
  };
  const hem = mix(leg.knee, leg.ankle, 0.9);
  const shinField: Field = {
    cones: [view.cone(leg.knee, girth.knee, calf, girth.calf, 0.006), view.cone(calf, girth.calf, leg.ankle, girth.ankle + 0.004, 0.006)],
    cuts: across(view, leg.knee, hem),
  };
  const ankleField: Field = { cones: [view.cone(mix(leg.knee, leg.ankle, 0.75), girth.ankle, leg.ankle, girth.ankle - 0.004, 0.006)] };
  const shinNearer = view.point(leg.ankle)[2] >= view.point(leg.hip)[2];
  const bent = angleBetween(subtract(leg.knee, leg.hip), scale(skeleton.pelvis.head, -1));
  const folded = bent > 104;
  const under = far && bent > 50;
  const name = limb === "left" ? "Left" : "Right";
  const cloth = shade("trousers", far);
  const hipJoint = jointAt(view, leg.hip, girth.hip * 1.35, pelvis, folded ? shirt : undefined);
  return {
    thigh: {
      id: `thigh${name}`,
      body: { cones: [view.cone(mix(leg.hip, leg.knee, 0.3), girth.thigh, leg.knee, girth.knee)] },
      drawn: [
        {
          field: thighField,
          material: cloth,
          joints: shinNearer ? [hipJoint] : [hipJoint, jointAt(view, leg.knee, girth.knee * 1.25, shinField)],
        },
      ],
      after: [...(under ? [] : ["pelvis"]), ...(shinNearer ? [] : [`shin${name}`])],
      before: [...(under ? ["pelvis"] : []), ...(folded ? [] : ["torso"])],
    },
    shin: {
      id: `shin${name}`,
      body: shinField,
      drawn: [
        { field: ankleField, material: shade("skin", far) },
        { field: shinField, material: cloth, joints: shinNearer ? [jointAt(view, leg.knee, girth.knee * 1.25, thighField)] : [] },
      ],
      after: shinNearer ? [`thigh${name}`] : [],
    },
    foot: {
      id: `foot${name}`,
      body: { cones: footCones(view, leg) },
      drawn: [{ field: { cones: footCones(view, leg) }, material: shade("shoe", far) }],
    },
  };
}
