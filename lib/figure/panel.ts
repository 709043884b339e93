import type { Side } from "@/lib/vocabulary";
import { mirroredPath } from "./curve";
import type { FigureDefinition, Phase } from "./definition";
import type { Shape } from "./draw";
import { figureOf, type PoseId } from "./figures";
import { cycleSeconds, keyStance, stanceAt, stillKeyframes } from "./motion";
import { defaultPalette, type PaletteChoice } from "./palette";
import { draw, panelHeight, panelWidth } from "./scene";

/** One picture as plain data: flat shapes from back to front, in units of a box `width` by `height`. */
export interface Panel {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

export interface PanelOptions {
  /** A phase carries its arrow and, pale, where the movement began; a number is seconds into the cycle, without either. */
  readonly at: Phase | number;
  /** `right` is the mirror of what is drawn; every other side shows the left. */
  readonly side?: Side;
  readonly palette?: PaletteChoice;
}

/** The still pictures that show a pose, in the order of the movement: start and finish, with one or two between where a pair cannot tell it. */
export const phasesOf = (poseId: PoseId): readonly Phase[] => [...stillKeyframes(figureOf(poseId)).keys()];

/** Still pictures that were asked for before, the oldest first. */
const still = new Map<string, Panel>();
const mostKept = 300;

function keep(key: string, result: Panel): void {
  const [oldest] = still.keys();
  if (still.size >= mostKept && oldest !== undefined) still.delete(oldest);
  still.set(key, result);
}

function stanceFor(figure: FigureDefinition, at: PanelOptions["at"]) {
  if (typeof at === "number") return stanceAt(figure, at);
  return keyStance(figure, stillKeyframes(figure).get(at) ?? 0);
}

/**
 * Draws one moment of a pose.
 * @throws RangeError for a pose that does not exist or a moment that is not a number.
 */
export function panel(poseId: PoseId, { at, side = "none", palette = defaultPalette }: PanelOptions): Panel {
  if (typeof at === "number" && !Number.isFinite(at)) throw new RangeError("A moment is a number of seconds.");
  const figure = figureOf(poseId);
  const key = `${poseId} ${at} ${side === "right"} ${palette.skin} ${palette.hair} ${palette.clothing}`;
  const known = still.get(key);
  if (known) return known;
  const signs = typeof at === "number" ? null : at;
  const shapes = draw(figure, stanceFor(figure, at), { palette, signs });
  const mirrored = side === "right" && figure.sided;
  const result: Panel = {
    width: panelWidth,
    height: panelHeight,
    shapes: mirrored ? shapes.map((s) => ({ ...s, d: mirroredPath(s.d, panelWidth) })) : shapes,
  };
  if (signs) keep(key, result);
  return result;
}

/** Seconds that one repetition takes at the figure's own pace, there and back. */
export function motionSeconds(poseId: PoseId): number {
  return cycleSeconds(figureOf(poseId));
}

/** The picture `seconds` into the movement, which repeats for ever. */
export function motionAt(poseId: PoseId, seconds: number, options: Omit<PanelOptions, "at"> = {}): Panel {
  return panel(poseId, { ...options, at: seconds });
}
