import type { Camera } from "./camera";
import type { FigureDefinition } from "./definition";
import { limbs } from "./skeleton";
import { type Stance, stanceOf, stretches } from "./stance";
import { angleBetween, length } from "./vector";

function checkKeyframes(figure: FigureDefinition): string | null {
  const frames = figure.keyframes;
  if (!Array.isArray(frames) || frames.length < 2) return "needs at least two keyframes";
  for (let i = 0; i < frames.length; i++) {
    const { at, hold } = frames[i] ?? {};
    if (!Number.isFinite(at) || (hold !== undefined && !(hold >= 0))) return `has a keyframe (${i}) without a time`;
    if (i > 0 && !((at ?? 0) > (frames[i - 1]?.at ?? 0))) return `has keyframes out of order (${i})`;
  }
  if (figure.finish !== undefined && !frames[figure.finish]) return "finishes at a keyframe that does not exist";
  return null;
}

function checkPoses(figure: FigureDefinition): string | null {
  for (const [i, frame] of figure.keyframes.entries()) {
    const stance = stanceOf(frame.pose);
    const numbers = [stance.at, stance.front, stance.head, ...stretches.map((s) => Object.values(stance.bends[s])), [stance.glide]];
    if (!numbers.flat().every(Number.isFinite)) return `has a number in keyframe ${i} that is none`;
    const lean = angleBetween(stance.front, stance.head);
    if (lean < 5 || lean > 175) return `faces where its head points in keyframe ${i}`;
  }
  return null;
}

/** Two keyframes with a limb or the body pointing opposite ways leave open which way round it goes. */
function checkTurns(figure: FigureDefinition): string | null {
  const stances = figure.keyframes.map((f) => stanceOf(f.pose));
  for (let i = 1; i < stances.length; i++) {
    const [a, b] = [stances[i - 1] as Stance, stances[i] as Stance];
    const pairs = [
      [a.front, b.front],
      [a.head, b.head],
      ...limbs.flatMap((limb) => [
        [a.arm[limb].upper, b.arm[limb].upper],
        [a.arm[limb].fore, b.arm[limb].fore],
        [a.leg[limb].thigh, b.leg[limb].thigh],
        [a.leg[limb].shin, b.leg[limb].shin],
      ]),
    ] as const;
    if (pairs.some(([x, y]) => x && y && angleBetween(x, y) > 175))
      return `turns half round between keyframes ${i - 1} and ${i}: put one between`;
  }
  return null;
}

const sees = (camera: Camera | undefined): boolean =>
  camera !== undefined && Number.isFinite(camera.yaw) && Number.isFinite(camera.pitch) && Math.abs(camera.pitch) < 90;

/** @throws RangeError with one sentence that names the figure and what is wrong with it. */
export function checkFigure(id: string, figure: FigureDefinition): void {
  let problem = sees(figure.camera) ? checkKeyframes(figure) : "needs a camera with yaw and pitch";
  try {
    problem ??= checkPoses(figure) ?? checkTurns(figure);
  } catch (error) {
    problem = `has a direction of length zero (${error instanceof Error ? error.message : "unknown"})`;
  }
  const turns = figure.arrows.flatMap((a) => (a.turn ? [a.turn.axis, a.turn.zero] : a.push ? [a.push] : []));
  if (!problem && turns.some((v) => !(length(v) > 1e-6))) problem = "has an arrow without a direction";
  if (problem) throw new RangeError(`The figure "${id}" ${problem}.`);
}
