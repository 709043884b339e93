import type { ArmPose, HandShape, LegPose, Limb, PinJoint, Pose, Target } from "./pose";
import { type Bend, mix, slerp, unit, type Vec } from "./vector";

/** A pose with nothing left out, ready to be mixed with another. */
export interface FullArm {
  readonly reach: Target | null;
  readonly elbow: Vec;
  readonly upper: Vec;
  readonly fore: Vec;
  readonly hand: Vec | null;
  readonly palm: Vec | null;
  readonly handOn: Target["on"];
  readonly shape: HandShape;
  readonly shrug: number;
  readonly protract: number;
}

export interface FullLeg {
  readonly reach: Target | null;
  readonly knee: Vec;
  readonly on: "pelvis" | "room";
  readonly thigh: Vec;
  readonly shin: Vec;
  readonly foot: Vec | null;
}

export type Stretch = "low" | "mid" | "high" | "neck" | "nod";
export const stretches = ["low", "mid", "high", "neck", "nod"] as const satisfies readonly Stretch[];

export interface Stance {
  readonly front: Vec;
  readonly head: Vec;
  readonly at: Vec;
  readonly pin: { readonly joint: PinJoint; readonly at: Vec } | null;
  readonly bends: Readonly<Record<Stretch, Required<Bend>>>;
  readonly glide: number;
  /** 0 keeps the resting curve of the spine, 1 takes it away. */
  readonly flat: number;
  readonly arm: Readonly<Record<Limb, FullArm>>;
  readonly leg: Readonly<Record<Limb, FullLeg>>;
}

function fullArm(arm: ArmPose): FullArm {
  const upper = unit(arm.upper ?? [0.08, -1, 0]);
  return {
    reach: arm.reach ?? null,
    elbow: unit(arm.elbow ?? [0.6, -0.4, -1]),
    upper,
    fore: unit(arm.fore ?? arm.upper ?? [0, -1, 0.22]),
    hand: arm.hand ? unit(arm.hand) : null,
    palm: arm.palm ? unit(arm.palm) : null,
    handOn: arm.handOn ?? "chest",
    shape: arm.shape ?? "relaxed",
    shrug: arm.shrug ?? 0,
    protract: arm.protract ?? 0,
  };
}

function fullLeg(leg: LegPose): FullLeg {
  const thigh = unit(leg.thigh ?? [0.03, -1, 0]);
  return {
    reach: leg.reach ?? null,
    knee: unit(leg.knee ?? [0.1, 0, 1]),
    on: leg.on ?? "pelvis",
    thigh,
    shin: unit(leg.shin ?? leg.thigh ?? thigh),
    foot: leg.foot ? unit(leg.foot) : null,
  };
}

const bend = (b: Bend | undefined): Required<Bend> => ({ fold: b?.fold ?? 0, turn: b?.turn ?? 0, lean: b?.lean ?? 0 });

/** @throws RangeError where a direction of the pose has no length. */
export function stanceOf(pose: Pose): Stance {
  return {
    front: unit(pose.front ?? [0, 0, 1]),
    head: unit(pose.head ?? [0, 1, 0]),
    at: pose.at ?? [0, 0.9, 0],
    pin: pose.pin ?? null,
    bends: { low: bend(pose.low), mid: bend(pose.mid), high: bend(pose.high), neck: bend(pose.neck), nod: bend(pose.nod) },
    glide: pose.glide ?? 0,
    flat: pose.flat ? 1 : 0,
    arm: { left: fullArm({ ...pose.arms, ...pose.leftArm }), right: fullArm({ ...pose.arms, ...pose.rightArm }) },
    leg: { left: fullLeg({ ...pose.legs, ...pose.leftLeg }), right: fullLeg({ ...pose.legs, ...pose.rightLeg }) },
  };
}

const number = (a: number, b: number, t: number) => a + (b - a) * t;
const either = (a: Vec | null, b: Vec | null, t: number) => (a && b ? slerp(a, b, t) : t < 0.5 ? a : b);

function target(a: Target | null, b: Target | null, t: number): Target | null {
  return a && b && a.on === b.on ? { on: a.on, at: mix(a.at, b.at, t) } : null;
}

const mixArm = (a: FullArm, b: FullArm, t: number): FullArm => ({
  reach: target(a.reach, b.reach, t),
  elbow: slerp(a.elbow, b.elbow, t),
  upper: slerp(a.upper, b.upper, t),
  fore: slerp(a.fore, b.fore, t),
  hand: a.handOn === b.handOn ? either(a.hand, b.hand, t) : t < 0.5 ? a.hand : b.hand,
  palm: a.handOn === b.handOn ? either(a.palm, b.palm, t) : t < 0.5 ? a.palm : b.palm,
  handOn: t < 0.5 ? a.handOn : b.handOn,
  shape: t < 0.5 ? a.shape : b.shape,
  shrug: number(a.shrug, b.shrug, t),
  protract: number(a.protract, b.protract, t),
});

const mixLeg = (a: FullLeg, b: FullLeg, t: number): FullLeg => ({
  reach: target(a.reach, b.reach, t),
  knee: slerp(a.knee, b.knee, t),
  on: b.on,
  thigh: slerp(a.thigh, b.thigh, t),
  shin: slerp(a.shin, b.shin, t),
  foot: either(a.foot, b.foot, t),
});

const mixBend = (a: Required<Bend>, b: Required<Bend>, t: number): Required<Bend> => ({
  fold: number(a.fold, b.fold, t),
  turn: number(a.turn, b.turn, t),
  lean: number(a.lean, b.lean, t),
});

/** The stance a share `t` of the way from one to the next. Limbs that reach in both keep reaching; the others turn on the sphere. */
export function mixStances(a: Stance, b: Stance, t: number): Stance {
  if (t <= 0) return a;
  if (t >= 1) return b;
  const bends = (s: Stretch) => mixBend(a.bends[s], b.bends[s], t);
  return {
    front: slerp(a.front, b.front, t),
    head: slerp(a.head, b.head, t),
    at: mix(a.at, b.at, t),
    pin: a.pin && b.pin && a.pin.joint === b.pin.joint ? { joint: a.pin.joint, at: mix(a.pin.at, b.pin.at, t) } : null,
    bends: { low: bends("low"), mid: bends("mid"), high: bends("high"), neck: bends("neck"), nod: bends("nod") },
    glide: number(a.glide, b.glide, t),
    flat: number(a.flat, b.flat, t),
    arm: { left: mixArm(a.arm.left, b.arm.left, t), right: mixArm(a.arm.right, b.arm.right, t) },
    leg: { left: mixLeg(a.leg.left, b.leg.left, t), right: mixLeg(a.leg.right, b.leg.right, t) },
  };
}
