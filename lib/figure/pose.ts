import { type Bend, cross, rotate, unit, type Vec } from "./vector";

/**
 * Directions for writing poses. Those of arms are relative to the chest, those of legs to the pelvis, so they follow the body;
 * `out` is away from the middle of the body, so the same words serve left and right.
 */
export const out: Vec = [1, 0, 0];
export const inward: Vec = [-1, 0, 0];
export const towardHead: Vec = [0, 1, 0];
export const towardFeet: Vec = [0, -1, 0];
export const forward: Vec = [0, 0, 1];
export const backward: Vec = [0, 0, -1];

/** Directions of the room, for where the body faces. */
export const up: Vec = [0, 1, 0];
export const down: Vec = [0, -1, 0];
export const ahead: Vec = [0, 0, 1];
export const behind: Vec = [0, 0, -1];
export const toLeft: Vec = [1, 0, 0];
export const toRight: Vec = [-1, 0, 0];

/** A direction made of several, each with its weight: `between([forward, 2], [out, 1])`. */
export function between(...parts: readonly (readonly [Vec, number])[]): Vec {
  return parts.reduce<Vec>((sum, [v, k]) => [sum[0] + v[0] * k, sum[1] + v[1] * k, sum[2] + v[2] * k], [0, 0, 0]);
}

export type Limb = "left" | "right";

/** Where a hand or foot goes: a point of the room, or of a body part (out, head, front from its middle), in metres. */
export interface Target {
  readonly on: "room" | "head" | "chest" | "pelvis";
  readonly at: Vec;
}

export const room = (at: Vec): Target => ({ on: "room", at });
export const onHead = (at: Vec): Target => ({ on: "head", at });
export const onChest = (at: Vec): Target => ({ on: "chest", at });
export const onPelvis = (at: Vec): Target => ({ on: "pelvis", at });

export type HandShape = "open" | "relaxed" | "fist" | "flat" | "clasped";

/** An arm is two directions, or a hand that reaches a target while the elbow points somewhere. */
export interface ArmPose {
  readonly upper?: Vec;
  readonly fore?: Vec;
  readonly reach?: Target;
  readonly elbow?: Vec;
  /** Where the fingers point and the palm looks; both follow the forearm where left out. */
  readonly hand?: Vec;
  readonly palm?: Vec;
  /** Directions of the hand belong to the chest, the head or the room. */
  readonly handOn?: Target["on"];
  readonly shape?: HandShape;
  /** Shoulder blade, metres: up towards the ear, forward round the ribs. */
  readonly shrug?: number;
  readonly protract?: number;
}

export interface LegPose {
  readonly thigh?: Vec;
  readonly shin?: Vec;
  readonly reach?: Target;
  readonly knee?: Vec;
  /** Directions of the leg belong to the pelvis, or to the room (legs that stay while the pelvis tilts). */
  readonly on?: "pelvis" | "room";
  readonly foot?: Vec;
}

export interface Pose {
  /** Where the body is: the way the front of the pelvis faces and where its head end points, in the room. */
  readonly front?: Vec;
  readonly head?: Vec;
  /** Middle between the hips; or a joint that stays where it is. */
  readonly at?: Vec;
  readonly pin?: { readonly joint: PinJoint; readonly at: Vec };
  /** Bends in degrees, on top of the resting curve of the spine (`flat` takes that curve away: somebody who lies). */
  readonly low?: Bend;
  readonly mid?: Bend;
  readonly high?: Bend;
  readonly neck?: Bend;
  readonly nod?: Bend;
  /** Moves the head forward over the neck (metres, negative is drawn back), as a chin tuck does. */
  readonly glide?: number;
  readonly flat?: boolean;
  readonly arms?: ArmPose;
  readonly leftArm?: ArmPose;
  readonly rightArm?: ArmPose;
  readonly legs?: LegPose;
  readonly leftLeg?: LegPose;
  readonly rightLeg?: LegPose;
}

export type PinJoint = "ankleLeft" | "ankleRight" | "kneeLeft" | "kneeRight" | "pelvis";

/** The body of a pose tipped so that its head end rises by degrees (negative: sinks), as somebody does who leans up from the floor. */
export function headEndUp(pose: Pose, degrees: number): Pick<Pose, "front" | "head"> {
  const [head, front] = [pose.head ?? up, pose.front ?? ahead];
  const axis = unit(cross(head, up));
  return { head: rotate(head, axis, degrees), front: rotate(front, axis, degrees) };
}

/** One pose written as changes of another; arms and legs are merged field by field. */
export function change(pose: Pose, changes: Pose): Pose {
  const merged: Pose = { ...pose, ...changes };
  const limb = <K extends "arms" | "leftArm" | "rightArm" | "legs" | "leftLeg" | "rightLeg">(key: K) =>
    changes[key] || pose[key] ? { [key]: { ...pose[key], ...changes[key] } } : {};
  return { ...merged, ...limb("arms"), ...limb("leftArm"), ...limb("rightArm"), ...limb("legs"), ...limb("leftLeg"), ...limb("rightLeg") };
}
