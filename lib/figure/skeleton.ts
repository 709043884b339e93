import { bones, restingSpine } from "./body";
import type { Limb, PinJoint, Target } from "./pose";
import type { FullArm, FullLeg, Stance } from "./stance";
import { add, along, bendFrame, type Frame, frameOf, inFrame, length, ofFrame, scale, square, subtract, unit, type Vec } from "./vector";

export interface ArmJoints {
  readonly shoulder: Vec;
  readonly elbow: Vec;
  readonly wrist: Vec;
  /** Middle of the palm's skin: what touches. */
  readonly palm: Vec;
  readonly tip: Vec;
  /** `head` points along the fingers, `front` is the way the palm looks. */
  readonly hand: Frame;
}

export interface LegJoints {
  readonly hip: Vec;
  readonly knee: Vec;
  readonly ankle: Vec;
  readonly heel: Vec;
  readonly toe: Vec;
  /** `front` points to the toes, `head` away from the sole. */
  readonly foot: Frame;
}

/** A body in the room: where every joint is, in metres. */
export interface Skeleton {
  /** Ten points from the line between the hips to the root of the neck, with the axes there. */
  readonly spine: readonly { readonly at: Vec; readonly frame: Frame }[];
  readonly pelvis: Frame;
  readonly chest: Frame;
  readonly neck: readonly { readonly at: Vec; readonly frame: Frame }[];
  readonly headFrame: Frame;
  readonly head: Vec;
  readonly arm: Readonly<Record<Limb, ArmJoints>>;
  readonly leg: Readonly<Record<Limb, LegJoints>>;
}

export const limbs = ["left", "right"] as const satisfies readonly Limb[];
export const sign = (limb: Limb): 1 | -1 => (limb === "left" ? 1 : -1);

/** A direction written with `out` for this limb, in the axes of a frame, turned into the room's. */
const outward = (frame: Frame, limb: Limb, v: Vec): Vec => inFrame(frame, [v[0] * sign(limb), v[1], v[2]]);

interface Trunk {
  readonly spine: { at: Vec; frame: Frame }[];
  readonly neck: { at: Vec; frame: Frame }[];
  readonly headFrame: Frame;
  readonly head: Vec;
}

function trunkOf(stance: Stance, root: Vec): Trunk {
  let frame = frameOf(stance.head, stance.front);
  let at = root;
  const spine = [{ at, frame }];
  for (const part of ["low", "mid", "high"] as const) {
    const rest = restingSpine[part] * (1 - stance.flat);
    const bend = stance.bends[part];
    for (let i = 0; i < 3; i++) {
      frame = bendFrame(frame, { ...bend, fold: bend.fold + rest }, 1 / 3);
      at = along(at, frame.head, bones[part]);
      spine.push({ at, frame });
    }
  }
  const neck = [{ at, frame }];
  const rest = 1 - stance.flat;
  for (let i = 0; i < 2; i++) {
    frame = bendFrame(frame, { ...stance.bends.neck, fold: stance.bends.neck.fold + restingSpine.neck * rest }, 1 / 2);
    at = along(along(at, frame.head, bones.neck), frame.front, stance.glide / 2);
    neck.push({ at, frame });
  }
  const headFrame = bendFrame(frame, { ...stance.bends.nod, fold: stance.bends.nod.fold + restingSpine.head * rest });
  return { spine, neck, headFrame, head: along(along(at, headFrame.head, bones.skull), headFrame.front, 0.022) };
}

/** The shoulder blade follows the arm: it rises and comes in as the arm goes up, and comes forward as the arm does. */
function shoulderOf(chest: Frame, top: Vec, limb: Limb, arm: FullArm, reach: Vec): Vec {
  const aim = ofFrame(chest, unit(reach));
  const raised = Math.max(0, (aim[1] + 0.75) / 1.75) ** 2;
  const side = bones.shoulderHalf - 0.026 * raised - 0.012 * Math.max(0, aim[2]);
  const rise = -0.068 + 0.058 * raised + arm.shrug;
  return add(top, inFrame(chest, [side * sign(limb), rise, 0.004 + 0.022 * aim[2] + arm.protract]));
}

/** Where a target lies in the room. */
function targetPoint(target: Target, limb: Limb, trunk: Trunk): Vec {
  if (target.on === "room") return [target.at[0] * sign(limb), target.at[1], target.at[2]];
  const chest = trunk.spine[8] as { at: Vec; frame: Frame };
  const pelvis = trunk.spine[0] as { at: Vec; frame: Frame };
  if (target.on === "head") return add(trunk.head, outward(trunk.headFrame, limb, target.at));
  return target.on === "chest"
    ? add(chest.at, outward(chest.frame, limb, target.at))
    : add(pelvis.at, outward(pelvis.frame, limb, target.at));
}

/** Middle joint of two bones that end in `end`, bent towards `pole`; a target out of reach is pointed at. */
function middleJoint(from: Vec, end: Vec, first: number, second: number, pole: Vec): Vec {
  const reach = subtract(end, from);
  const span = Math.min(Math.max(length(reach), Math.abs(first - second) + 0.01), first + second - 1e-4);
  const axis = unit(length(reach) > 1e-6 ? reach : pole);
  const on = (first * first - second * second + span * span) / (2 * span);
  const off = Math.sqrt(Math.max(0, first * first - on * on));
  return along(along(from, axis, on), square(pole, axis, [0, 0, 1]), off);
}

function handFrame(arm: FullArm, limb: Limb, trunk: Trunk, fore: Vec): Frame {
  const chest = (trunk.spine[8] as { frame: Frame }).frame;
  const room: Frame = { left: [1, 0, 0], head: [0, 1, 0], front: [0, 0, 1] };
  const base = arm.handOn === "head" ? trunk.headFrame : arm.handOn === "room" ? room : chest;
  const fingers = arm.hand ? outward(base, limb, arm.hand) : fore;
  const palm = arm.palm ? outward(base, limb, arm.palm) : square(scale(chest.left, -sign(limb)), fingers, chest.front);
  return frameOf(fingers, palm);
}

const palmAlong = 0.085;
const palmDeep = 0.018;

function armOf(stance: Stance, limb: Limb, trunk: Trunk): ArmJoints {
  const arm = stance.arm[limb];
  const chestPoint = trunk.spine[9] as { at: Vec; frame: Frame };
  const chest = (trunk.spine[8] as { frame: Frame }).frame;
  let shoulder: Vec;
  let elbow: Vec;
  let wrist: Vec;
  if (arm.reach) {
    const goal = targetPoint(arm.reach, limb, trunk);
    const pole = outward(chest, limb, arm.elbow);
    let hand = handFrame(arm, limb, trunk, unit(subtract(goal, chestPoint.at)));
    shoulder = shoulderOf(chest, chestPoint.at, limb, arm, subtract(goal, chestPoint.at));
    elbow = goal;
    wrist = goal;
    for (let i = 0; i < 4; i++) {
      wrist = along(along(goal, hand.head, -palmAlong), hand.front, -palmDeep);
      elbow = middleJoint(shoulder, wrist, bones.upperArm, bones.forearm, pole);
      shoulder = shoulderOf(chest, chestPoint.at, limb, arm, subtract(elbow, shoulder));
      hand = handFrame(arm, limb, trunk, unit(subtract(wrist, elbow)));
    }
    elbow = middleJoint(shoulder, wrist, bones.upperArm, bones.forearm, pole);
    wrist = along(elbow, unit(subtract(wrist, elbow)), bones.forearm);
    elbow = along(shoulder, unit(subtract(elbow, shoulder)), bones.upperArm);
  } else {
    const upper = outward(chest, limb, arm.upper);
    shoulder = shoulderOf(chest, chestPoint.at, limb, arm, upper);
    elbow = along(shoulder, upper, bones.upperArm);
    wrist = along(elbow, outward(chest, limb, arm.fore), bones.forearm);
  }
  const hand = handFrame(arm, limb, trunk, unit(subtract(wrist, elbow)));
  const palm = along(along(wrist, hand.head, palmAlong), hand.front, palmDeep);
  return { shoulder, elbow, wrist, palm, tip: along(wrist, hand.head, bones.hand), hand };
}

function footFrame(leg: FullLeg, limb: Limb, pelvis: Frame, shin: Vec): Frame {
  const toes = leg.foot ? outward(pelvis, limb, leg.foot) : square(pelvis.front, shin, pelvis.head);
  const top = square(scale(shin, -1), toes, pelvis.front);
  return frameOf(top, toes);
}

function legOf(stance: Stance, limb: Limb, trunk: Trunk): LegJoints {
  const leg = stance.leg[limb];
  const base = trunk.spine[0] as { at: Vec; frame: Frame };
  const axes: Frame = leg.on === "room" ? { left: [1, 0, 0], head: [0, 1, 0], front: [0, 0, 1] } : base.frame;
  const hip = add(base.at, inFrame(base.frame, [bones.hipHalf * sign(limb), 0, 0]));
  let knee: Vec;
  let ankle: Vec;
  if (leg.reach) {
    const goal = targetPoint(leg.reach, limb, trunk);
    knee = middleJoint(hip, goal, bones.thigh, bones.shin, outward(axes, limb, leg.knee));
    ankle = along(knee, unit(subtract(goal, knee)), bones.shin);
  } else {
    knee = along(hip, outward(axes, limb, leg.thigh), bones.thigh);
    ankle = along(knee, outward(axes, limb, leg.shin), bones.shin);
  }
  const foot = footFrame(leg, limb, axes, unit(subtract(ankle, knee)));
  const point = (v: Vec) => add(ankle, inFrame(foot, v));
  return { hip, knee, ankle, heel: point([0, -bones.ankle, -0.055]), toe: point([0, -bones.ankle, bones.foot - 0.055]), foot };
}

function pinned(stance: Stance, joint: PinJoint, at: Vec): Vec {
  if (joint === "pelvis") return at;
  const probe = trunkOf(stance, [0, 0, 0]);
  const leg = legOf(stance, joint.endsWith("Left") ? "left" : "right", probe);
  return subtract(at, joint.startsWith("knee") ? leg.knee : leg.ankle);
}

/** Puts a stance into the room: pure arithmetic, the same result for the same stance. */
export function skeletonOf(stance: Stance): Skeleton {
  const root = stance.pin ? pinned(stance, stance.pin.joint, stance.pin.at) : stance.at;
  const trunk = trunkOf(stance, root);
  return {
    ...trunk,
    pelvis: (trunk.spine[0] as { frame: Frame }).frame,
    chest: (trunk.spine[8] as { frame: Frame }).frame,
    arm: { left: armOf(stance, "left", trunk), right: armOf(stance, "right", trunk) },
    leg: { left: legOf(stance, "left", trunk), right: legOf(stance, "right", trunk) },
  };
}

/** The directions of the arm as it stands, in the axes of the chest: what a reaching arm becomes when it lets go. */
export function armDirections(skeleton: Skeleton, limb: Limb): { upper: Vec; fore: Vec } {
  const arm = skeleton.arm[limb];
  const local = (v: Vec): Vec => {
    const inside = ofFrame(skeleton.chest, unit(v));
    return [inside[0] * sign(limb), inside[1], inside[2]];
  };
  return { upper: local(subtract(arm.elbow, arm.shoulder)), fore: local(subtract(arm.wrist, arm.elbow)) };
}
