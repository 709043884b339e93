/** Points and directions in metres. x is the person's left, y is up, z is forward for somebody who stands. */
export type Vec = readonly [number, number, number];

export const add = (a: Vec, b: Vec): Vec => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const subtract = (a: Vec, b: Vec): Vec => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: Vec, k: number): Vec => [a[0] * k, a[1] * k, a[2] * k];
export const dot = (a: Vec, b: Vec): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Vec, b: Vec): Vec => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
export const length = (a: Vec): number => Math.sqrt(dot(a, a));
export const distance = (a: Vec, b: Vec): number => length(subtract(a, b));
export const mix = (a: Vec, b: Vec, t: number): Vec => add(a, scale(subtract(b, a), t));
export const along = (a: Vec, direction: Vec, metres: number): Vec => add(a, scale(direction, metres));

/** @throws RangeError for a direction of length zero or not a number: it has no way to point. */
export function unit(a: Vec): Vec {
  const size = length(a);
  if (!(size > 1e-6)) throw new RangeError("A direction needs a length above zero.");
  return scale(a, 1 / size);
}

/** Degrees between two directions. */
export function angleBetween(a: Vec, b: Vec): number {
  return (Math.acos(Math.min(1, Math.max(-1, dot(unit(a), unit(b))))) * 180) / Math.PI;
}

/** Turns `a` about `axis` (unit length) by degrees, right-handed. */
export function rotate(a: Vec, axis: Vec, degrees: number): Vec {
  if (degrees === 0) return a;
  const angle = (degrees * Math.PI) / 180;
  const cos = Math.cos(angle);
  return add(add(scale(a, cos), scale(cross(axis, a), Math.sin(angle))), scale(axis, dot(axis, a) * (1 - cos)));
}

/** The direction a share `t` of the way from `a` to `b`, on the sphere. */
export function slerp(a: Vec, b: Vec, t: number): Vec {
  const from = unit(a);
  const to = unit(b);
  const angle = (angleBetween(from, to) * Math.PI) / 180;
  if (angle < 1e-4) return from;
  const sin = Math.sin(angle);
  if (sin < 1e-4) return unit(mix(from, to, t === 0.5 ? 0.5001 : t));
  return add(scale(from, Math.sin((1 - t) * angle) / sin), scale(to, Math.sin(t * angle) / sin));
}

/** The part of `a` that is square to `normal`, as a unit direction; `otherwise` where nothing is left. */
export function square(a: Vec, normal: Vec, otherwise: Vec): Vec {
  const rest = subtract(a, scale(normal, dot(a, normal)));
  return length(rest) > 1e-4 ? unit(rest) : square(otherwise, normal, [normal[1], normal[2], normal[0]]);
}

/** A right-handed set of axes: `left`, `head` (up along the body) and `front`, as seen from inside that body part. */
export interface Frame {
  readonly left: Vec;
  readonly head: Vec;
  readonly front: Vec;
}

export function frameOf(head: Vec, front: Vec): Frame {
  const up = unit(head);
  const facing = square(front, up, [0, 0, 1]);
  return { left: cross(up, facing), head: up, front: facing };
}

/** A point or direction given in the axes of a frame (left, head, front), turned into the world's. */
export const inFrame = (frame: Frame, v: Vec): Vec => add(add(scale(frame.left, v[0]), scale(frame.head, v[1])), scale(frame.front, v[2]));

/** The same way back: the world's direction in the axes of a frame. */
export const ofFrame = (frame: Frame, v: Vec): Vec => [dot(v, frame.left), dot(v, frame.head), dot(v, frame.front)];

/** How a body part is bent against its parent, in degrees: `fold` forward, `turn` and `lean` to the left; negative is the other way. */
export interface Bend {
  readonly fold?: number;
  readonly turn?: number;
  readonly lean?: number;
}

export function bendFrame(frame: Frame, bend: Bend, share = 1): Frame {
  let { left, head, front } = frame;
  const turn = (axis: Vec, degrees: number) => {
    left = rotate(left, axis, degrees);
    head = rotate(head, axis, degrees);
    front = rotate(front, axis, degrees);
  };
  if (bend.turn) turn(head, bend.turn * share);
  if (bend.lean) turn(front, -bend.lean * share);
  if (bend.fold) turn(left, bend.fold * share);
  return { left, head, front };
}
