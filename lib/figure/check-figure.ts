import type { FigureDefinition } from "./definition";
import { stanceOf, stretches } from "./stance";
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

/** @throws RangeError with one sentence that names the figure and what is wrong with it. */
export function checkFigure(id: string, figure: FigureDefinition): void {
  const { camera } = figure;
  const seen = camera && Number.isFinite(camera.yaw) && Number.isFinite(camera.pitch) && Math.abs(camera.pitch) < 90;
  let problem = seen ? checkKeyframes(figure) : "needs a camera with yaw and pitch";
  try {
    problem ??= checkPoses(figure);
  } catch (error) {
    problem = `has a direction of length zero (${error instanceof Error ? error.message : "unknown"})`;
  }
  const turns = figure.arrows.flatMap((a) => (a.turn ? [a.turn.axis, a.turn.zero] : a.push ? [a.push] : []));
  if (!problem && turns.some((v) => !(length(v) > 1e-6))) problem = "has an arrow without a direction";
  if (problem) throw new RangeError(`The figure "${id}" ${problem}.`);
}
