import type { FigureDefinition, Phase } from "./definition";
import type { Limb } from "./pose";
import { armDirections, limbs, type Skeleton, skeletonOf } from "./skeleton";
import { type FullArm, mixStances, type Stance, stanceOf } from "./stance";

/** The keyframes of a figure, worked out once. Arms that reach in one and not in the next turn by directions in between. */
interface Track {
  readonly stances: readonly Stance[];
  readonly times: readonly number[];
  readonly holds: readonly number[];
  readonly seconds: number;
}

const tracks = new WeakMap<FigureDefinition, Track>();

function trackOf(figure: FigureDefinition): Track {
  const known = tracks.get(figure);
  if (known) return known;
  const frames = figure.keyframes;
  let waited = 0;
  const times: number[] = [];
  for (const frame of frames) {
    times.push(frame.at + waited);
    waited += frame.hold ?? 0;
  }
  const holds = frames.map((f) => f.hold ?? 0);
  const last = frames[frames.length - 1];
  const seconds = (last?.at ?? 0) + waited;
  const track = { stances: frames.map((f) => stanceOf(f.pose)), times, holds, seconds };
  tracks.set(figure, track);
  return track;
}

function released(stance: Stance, other: Stance, skeleton: () => Skeleton, limb: Limb): FullArm {
  const arm = stance.arm[limb];
  const next = other.arm[limb];
  if (!arm.reach || (next.reach && next.reach.on === arm.reach.on)) return arm;
  return { ...arm, reach: null, ...armDirections(skeleton(), limb) };
}

/** The stance between two keyframes, both of which are shown exactly at the ends. */
export function between(a: Stance, b: Stance, t: number): Stance {
  if (t <= 0) return a;
  if (t >= 1) return b;
  const loose = (s: Stance, other: Stance): Stance => {
    let skeleton: Skeleton | null = null;
    const solved = () => {
      skeleton ??= skeletonOf(s);
      return skeleton;
    };
    const [left, right] = limbs.map((limb) => released(s, other, solved, limb)) as [FullArm, FullArm];
    return { ...s, arm: { left, right } };
  };
  return mixStances(loose(a, b), loose(b, a), t);
}

const ease = (t: number) => t * t * (3 - 2 * t);

/** Seconds of one whole cycle, there and back. */
export function cycleSeconds(figure: FigureDefinition): number {
  const { seconds, holds } = trackOf(figure);
  return figure.repeat === "again" ? seconds : seconds * 2 - (holds[holds.length - 1] ?? 0);
}

/** The stance at a moment of the cycle, in seconds; any number, the cycle repeats. */
export function stanceAt(figure: FigureDefinition, seconds: number): Stance {
  const track = trackOf(figure);
  const cycle = cycleSeconds(figure);
  let time = ((seconds % cycle) + cycle) % cycle;
  if (time > track.seconds) time = track.seconds - (holdOfLast(track) + time - track.seconds);
  for (let i = track.stances.length - 1; i >= 0; i--) {
    const start = track.times[i] ?? 0;
    if (time < start) continue;
    const stance = track.stances[i] as Stance;
    const next = track.stances[i + 1];
    const leave = start + (track.holds[i] ?? 0);
    if (!next || time <= leave) return stance;
    const arrive = track.times[i + 1] ?? leave;
    return between(stance, next, ease((time - leave) / (arrive - leave)));
  }
  return track.stances[0] as Stance;
}

const holdOfLast = (track: Track): number => track.holds[track.holds.length - 1] ?? 0;

/** The keyframes of a figure's still pictures, in their order. */
export function stillKeyframes(figure: FigureDefinition): ReadonlyMap<Phase, number> {
  const [second, third] = figure.mids ?? [];
  const between: [Phase, number][] = [];
  if (second !== undefined) between.push(["second", second]);
  if (third !== undefined) between.push(["third", third]);
  return new Map<Phase, number>([["start", 0], ...between, ["finish", figure.finish ?? figure.keyframes.length - 1]]);
}

/** The stance of a keyframe. */
export function keyStance(figure: FigureDefinition, index: number): Stance {
  const stance = trackOf(figure).stances[index];
  if (!stance) throw new RangeError(`There is no keyframe ${index}.`);
  return stance;
}

/** The stance a share of the way between two keyframes, passing those in between. */
export function stanceOnTheWay(figure: FigureDefinition, from: number, to: number, share: number): Stance {
  const place = from + (to - from) * share;
  const index = Math.min(Math.floor(place), figure.keyframes.length - 2);
  return between(keyStance(figure, index), keyStance(figure, index + 1), place - index);
}
