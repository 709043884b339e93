import { bones, girth, heldRadius, restingSpine } from "./body";
import type { Contact, FigureDefinition } from "./definition";
import { seatTop } from "./figures/positions";
import { keyStance, stanceOnTheWay } from "./motion";
import type { Limb } from "./pose";
import { limbs, type Skeleton, sign, skeletonOf } from "./skeleton";
import type { Stance } from "./stance";
import { add, along, angleBetween, distance, dot, inFrame, mix, ofFrame, scale, subtract, unit, type Vec } from "./vector";

/**
 * Joint ranges in degrees. Limbs: US CDC joint range of motion study (adults) and the goniometry tables of the AAOS; spine by region:
 * Magee, Orthopedic Physical Assessment. Poses stay 5 degrees inside. Spine figures count from the resting curve.
 */
export const ranges = {
  elbow: [0, 150],
  knee: [0, 150],
  hipFlexion: [-30, 130],
  shoulderElevation: [0, 180],
  shoulderExtension: [0, 65],
  wrist: [0, 95],
  lowFold: [-35, 60],
  thoracicFold: [-45, 45],
  trunkTurn: [-50, 50],
  trunkLean: [-35, 35],
  neckFold: [-60, 50],
  neckTurn: [-80, 80],
} as const satisfies Record<string, readonly [number, number]>;

const margin = 5;

/** What is wrong with one moment of a figure; empty where all is well. */
type Problems = string[];

function rangeProblem(name: string, degrees: number, range: readonly [number, number], out: Problems): void {
  const low = range[0] === 0 ? 0 : range[0] + margin;
  if (degrees < low - 0.01 || degrees > range[1] - margin + 0.01) out.push(`${name} at ${degrees.toFixed(0)} degrees`);
}

function spineProblems(stance: Stance, out: Problems): void {
  const { low, mid, high, neck, nod } = stance.bends;
  const lost = (part: "low" | "mid" | "high") => restingSpine[part] * stance.flat;
  rangeProblem("low back", low.fold - lost("low"), ranges.lowFold, out);
  rangeProblem("upper back", mid.fold + high.fold - lost("mid") - lost("high"), ranges.thoracicFold, out);
  rangeProblem("turn of the trunk", low.turn + mid.turn + high.turn, ranges.trunkTurn, out);
  rangeProblem("lean of the trunk", low.lean + mid.lean + high.lean, ranges.trunkLean, out);
  rangeProblem("bend of the neck", neck.fold + nod.fold, ranges.neckFold, out);
  rangeProblem("turn of the neck", neck.turn + nod.turn, ranges.neckTurn, out);
}

function armProblems(skeleton: Skeleton, limb: Limb, out: Problems): void {
  const { shoulder, elbow, wrist, hand } = skeleton.arm[limb];
  const upper = unit(subtract(elbow, shoulder));
  const fore = unit(subtract(wrist, elbow));
  if (Math.abs(distance(shoulder, elbow) - bones.upperArm) > 1e-3 || Math.abs(distance(elbow, wrist) - bones.forearm) > 1e-3)
    out.push(`${limb} arm changes its length`);
  rangeProblem(`${limb} elbow`, angleBetween(upper, fore), ranges.elbow, out);
  rangeProblem(`${limb} wrist`, angleBetween(fore, hand.head), ranges.wrist, out);
  const aim = ofFrame(skeleton.chest, upper);
  if (aim[1] < 0.2) {
    const backward = (Math.atan2(-aim[2], Math.hypot(aim[0], aim[1])) * 180) / Math.PI;
    rangeProblem(`${limb} shoulder to the back`, Math.max(0, backward), ranges.shoulderExtension, out);
  }
  if (aim[0] * sign(limb) < -0.75) out.push(`${limb} upper arm crosses the body`);
}

function legProblems(skeleton: Skeleton, limb: Limb, out: Problems): void {
  const { hip, knee, ankle } = skeleton.leg[limb];
  const thigh = unit(subtract(knee, hip));
  const shin = unit(subtract(ankle, knee));
  if (Math.abs(distance(hip, knee) - bones.thigh) > 1e-3 || Math.abs(distance(knee, ankle) - bones.shin) > 1e-3)
    out.push(`${limb} leg changes its length`);
  rangeProblem(`${limb} knee`, angleBetween(thigh, shin), ranges.knee, out);
  const local = ofFrame(skeleton.pelvis, thigh);
  rangeProblem(`${limb} hip`, (Math.atan2(local[2], -local[1]) * 180) / Math.PI, ranges.hipFlexion, out);
  const bentBack = dot(subtract(shin, scale(thigh, dot(shin, thigh))), kneeBack(skeleton, thigh));
  if (angleBetween(thigh, shin) > 8 && bentBack < 0) out.push(`${limb} knee bends the wrong way`);
}

/** The way a shin folds: backwards for a straight hip, under the thigh for a bent one. */
function kneeBack(skeleton: Skeleton, thigh: Vec): Vec {
  const { head, front } = skeleton.pelvis;
  const flexed = Math.max(0, dot(thigh, front));
  return add(scale(front, -(1 - flexed)), scale(head, -flexed));
}

const allowed = 0.01;

/** The balls a body is made of, for what may not pass through what. */
function balls(skeleton: Skeleton): { name: string; at: Vec; radius: number }[] {
  const list = [{ name: "head", at: along(skeleton.head, skeleton.headFrame.head, 0.03), radius: 0.1 }];
  for (const limb of limbs) {
    const arm = skeleton.arm[limb];
    const leg = skeleton.leg[limb];
    list.push(
      { name: `${limb} shoulder`, at: arm.shoulder, radius: girth.shoulder - 0.006 },
      { name: `${limb} elbow`, at: arm.elbow, radius: girth.elbow },
      { name: `${limb} wrist`, at: arm.wrist, radius: girth.wrist },
      { name: `${limb} fingers`, at: arm.tip, radius: 0.01 },
      { name: `${limb} hip`, at: leg.hip, radius: girth.hip },
      { name: `${limb} knee`, at: leg.knee, radius: girth.knee },
      { name: `${limb} ankle`, at: leg.ankle, radius: girth.ankle },
      { name: `${limb} heel`, at: leg.heel, radius: 0 },
      { name: `${limb} toes`, at: leg.toe, radius: 0 },
    );
  }
  for (const level of [2, 4, 6, 7]) {
    const point = skeleton.spine[level];
    if (point) list.push({ name: `back ${level}`, at: along(point.at, point.frame.front, 0.005), radius: 0.095 });
  }
  return list;
}

function floorProblems(skeleton: Skeleton, figure: FigureDefinition, out: Problems): void {
  for (const { name, at, radius } of balls(skeleton)) {
    if (at[1] - radius < -allowed) out.push(`${name} ${((radius - at[1]) * 1000).toFixed(0)} mm into the floor`);
    for (const prop of figure.props) {
      if (prop.kind === "chair") {
        const [x, z] = [at[0] - prop.seat[0], at[2] - prop.seat[2]];
        const above = at[1] > prop.seat[1] - 0.06;
        const over = Math.abs(x) < 0.2 && Math.abs(z) < 0.2;
        if (over && above && at[1] - radius < prop.seat[1] - allowed)
          out.push(`${name} ${((prop.seat[1] - at[1] + radius) * 1000).toFixed(0)} mm into the seat`);
      }
      if (prop.kind === "roller" || prop.kind === "towel") {
        const axis = unit(subtract(prop.to, prop.from));
        const offset = subtract(at, prop.from);
        const way = dot(offset, axis);
        if (way < 0 || way > distance(prop.from, prop.to)) continue;
        const gap = distance(at, along(prop.from, axis, way)) - radius - prop.radius;
        const soft = prop.kind === "towel" ? 0.03 : allowed;
        if (gap < -soft) out.push(`${name} ${(-gap * 1000).toFixed(0)} mm into the ${prop.kind}`);
      }
    }
  }
}

/** Hands and elbows may touch the trunk and the head, not sink into them. */
function bodyProblems(skeleton: Skeleton, out: Problems): void {
  const head = along(skeleton.head, skeleton.headFrame.head, 0.02);
  for (const limb of limbs) {
    const arm = skeleton.arm[limb];
    const points = [arm.elbow, mix(arm.elbow, arm.wrist, 0.5), arm.wrist, arm.palm];
    const radii = [girth.elbow, girth.forearm - 0.006, girth.wrist, 0];
    for (const [i, at] of points.entries()) {
      const radius = radii[i] ?? 0;
      if (distance(at, head) < 0.095 + radius - 0.012)
        out.push(`${limb} arm (${i}) ${((0.095 + radius - distance(at, head)) * 1000).toFixed(0)} mm into the head`);
      for (const level of [2, 3, 4, 5, 6]) {
        const point = skeleton.spine[level];
        if (!point) continue;
        const inside = ofFrame(point.frame, subtract(at, point.at));
        const [x, z] = [inside[0] / (0.135 + radius - allowed), (inside[2] - 0.008) / (0.095 + radius - allowed)];
        if (Math.abs(inside[1]) < 0.03 && x * x + z * z < 1) out.push(`${limb} arm (${i}) in the trunk at level ${level}`);
      }
    }
  }
}

/** From the hip joint down to what one sits on. */
const seatDepth = 0.106;

/** The underside of the chin, in the axes of the head. */
const chin: Vec = [0, -0.114, 0.056];

/** Metres between what should touch and what it should touch. */
export function contactGap(skeleton: Skeleton, contact: Contact): number {
  const { limb } = contact;
  const arm = skeleton.arm[limb];
  const leg = skeleton.leg[limb];
  const knee = along(leg.knee, [0, 1, 0], -girth.knee);
  const hip = along(leg.hip, [0, 1, 0], -seatDepth);
  const point = { palm: arm.palm, knee, hip, heel: leg.heel, toe: leg.toe }[contact.what];
  if (contact.on === "seat") return Math.abs(point[1] - seatTop);
  if (contact.on === "floor") return Math.abs(point[1]);
  if (contact.on === "otherPalm") return Math.max(0, distance(point, skeleton.arm[limb === "left" ? "right" : "left"].palm) - 0.02);
  if (contact.on === "chin") return Math.max(0, distance(point, add(skeleton.head, inFrame(skeleton.headFrame, chin))) - 0.03);
  if (contact.on === "place") return contact.place ? distance(point, contact.place) : 0;
  const skull = add(skeleton.head, inFrame(skeleton.headFrame, [0, 0.02, -0.014]));
  return Math.abs(distance(point, skull) - 0.105);
}

/** A towel between the hands keeps its length and passes beside the body. */
function heldProblems(skeleton: Skeleton, figure: FigureDefinition, out: Problems): void {
  if (!figure.held) return;
  const first = skeletonOf(keyStance(figure, 0));
  const span = (s: Skeleton) => distance(s.arm.left.palm, s.arm.right.palm);
  const change = Math.abs(span(skeleton) - span(first));
  if (change > 0.015) out.push(`the ${figure.held} changes its length by ${(change * 1000).toFixed(0)} mm`);
  for (let k = 0; k <= 10; k++) {
    const at = mix(skeleton.arm.left.palm, skeleton.arm.right.palm, k / 10);
    for (const level of [0, 1, 2, 3, 4, 5, 6, 7]) {
      const point = skeleton.spine[level];
      if (!point) continue;
      const inside = ofFrame(point.frame, subtract(at, point.at));
      const [x, z] = [inside[0] / (0.135 + heldRadius - allowed), (inside[2] - 0.008) / (0.095 + heldRadius - allowed)];
      if (Math.abs(inside[1]) < 0.04 && x * x + z * z < 1) out.push(`the ${figure.held} in the trunk at level ${level}`);
    }
  }
}

/** What is wrong at one moment. Contacts of one keyframe count where that is given. */
export function problemsAt(figure: FigureDefinition, stance: Stance, keyframe?: number): string[] {
  const out: Problems = [];
  const skeleton = skeletonOf(stance);
  spineProblems(stance, out);
  for (const limb of limbs) {
    armProblems(skeleton, limb, out);
    legProblems(skeleton, limb, out);
  }
  floorProblems(skeleton, figure, out);
  bodyProblems(skeleton, out);
  heldProblems(skeleton, figure, out);
  for (const contact of figure.contacts) {
    if (contact.keyframe !== undefined && contact.keyframe !== keyframe) continue;
    const gap = contactGap(skeleton, contact);
    if (gap > 0.015) out.push(`${contact.limb} ${contact.what} ${(gap * 1000).toFixed(0)} mm from the ${contact.on}`);
  }
  return out;
}

/** Everything that is wrong with a figure in its keyframes and at twenty moments between each two of them. */
export function problemsOf(figure: FigureDefinition): string[] {
  const found = new Set<string>();
  for (let i = 0; i < figure.keyframes.length; i++) {
    for (const problem of problemsAt(figure, keyStance(figure, i), i)) found.add(`keyframe ${i}: ${problem}`);
    if (i + 1 < figure.keyframes.length)
      for (let k = 1; k <= 20; k++)
        for (const problem of problemsAt(figure, stanceOnTheWay(figure, i, i + 1, k / 21)))
          found.add(`between ${i} and ${i + 1}: ${problem}`);
  }
  return [...found];
}
