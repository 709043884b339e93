import type { Side } from "@/lib/vocabulary";
import { mirroredPath } from "./curve";
import type { FigureDefinition, Phase } from "./definition";
import type { Shape } from "./draw";
import { figureOf, type PoseId } from "./figures";
import { cycleSeconds, keyStance, stanceAt, stillKeyframes } from "./motion";
import { coloursOf, defaultPalette, type PaletteChoice } from "./palette";
import { layersOf, panelHeight, panelWidth } from "./scene";
import { drawStill } from "./signs";

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

/**
 * Draws one moment of a pose.
 * @throws RangeError for a pose that does not exist or a moment that is not a number.
 */
export function panel(poseId: PoseId, { at, side = "none", palette = defaultPalette }: PanelOptions): Panel {
  if (typeof at === "number") return motionAt(poseId, at, { side, palette });
  const figure = figureOf(poseId);
  const key = `${poseId} ${at} ${side === "right"} ${palette.skin} ${palette.hair} ${palette.clothing}`;
  const known = still.get(key);
  if (known) return known;
  const stance = keyStance(figure, stillKeyframes(figure).get(at) ?? 0);
  const result = turned(figure, side, drawStill(figure, stance, coloursOf(palette), at));
  keep(key, result);
  return result;
}

const turned = (figure: FigureDefinition, side: Side, shapes: readonly Shape[]): Panel => ({
  width: panelWidth,
  height: panelHeight,
  shapes: side === "right" && figure.sided ? shapes.map((s) => ({ ...s, d: mirroredPath(s.d, panelWidth) })) : shapes,
});

/** Seconds that one repetition takes at the figure's own pace, there and back. */
export function motionSeconds(poseId: PoseId): number {
  return cycleSeconds(figureOf(poseId));
}

/** The picture `seconds` into the movement, which repeats for ever; without signs. */
export function motionAt(
  poseId: PoseId,
  seconds: number,
  { side = "none", palette = defaultPalette }: Omit<PanelOptions, "at"> = {},
): Panel {
  if (!Number.isFinite(seconds)) throw new RangeError("A moment is a number of seconds.");
  const figure = figureOf(poseId);
  const { ground, body } = layersOf(figure, stanceAt(figure, seconds), coloursOf(palette));
  return turned(figure, side, [...ground, ...body]);
}
