import type { Phase } from "./definition";
import { type DrawnId, definitionOf } from "./drawn";
import { type Looks, momentOf, type Panel, turned } from "./moment";
import { cycleSeconds, keyStance, stillKeyframes } from "./motion";
import { coloursOf, defaultPalette } from "./palette";
import { drawStill } from "./signs";

export type { Panel } from "./moment";

export interface PanelOptions extends Looks {
  /** A phase carries its arrow and, pale, where the movement began; a number is seconds into the cycle, without either. */
  readonly at: Phase | number;
}

/** The still pictures that show a pose, in the order of the movement: start and finish, with one or two between where a pair cannot tell it. */
export const phasesOf = (poseId: DrawnId): readonly Phase[] => [...stillKeyframes(definitionOf(poseId)).keys()];

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
export function panel(poseId: DrawnId, { at, side = "none", palette = defaultPalette }: PanelOptions): Panel {
  if (typeof at === "number") return motionAt(poseId, at, { side, palette });
  const figure = definitionOf(poseId);
  const key = `${poseId} ${at} ${side === "right"} ${palette.skin} ${palette.hair} ${palette.clothing}`;
  const known = still.get(key);
  if (known) return known;
  const stance = keyStance(figure, stillKeyframes(figure).get(at) ?? 0);
  const result = turned(figure, side, drawStill(figure, stance, coloursOf(palette), at));
  keep(key, result);
  return result;
}

/** Seconds that one repetition takes at the figure's own pace, there and back. */
export const motionSeconds = (poseId: DrawnId): number => cycleSeconds(definitionOf(poseId));

/** The picture `seconds` into the movement, which repeats for ever; without signs. */
export const motionAt = (poseId: DrawnId, seconds: number, looks: Looks = {}): Panel => momentOf(definitionOf(poseId), seconds, looks);
