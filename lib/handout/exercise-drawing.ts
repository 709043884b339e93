import { altText } from "../figure/alt-text";
import { isPoseId, type PoseId } from "../figure/figures";
import { knownPalette, type PaletteChoice } from "../figure/palette";
import { panel } from "../figure/panel";
import type { ItemView, ProgramView } from "../programs/program-view";
import type { Side } from "../vocabulary";
import { compile, cropOf, type Drawing } from "./drawing";

/** Start and finish of one exercise, cut to the same box, in points a panel unit, and what they show in words. */
export type ExerciseDrawing = { start: Drawing; finish: Drawing; scale: number; alt: string };

/** The most that one of the two takes, in points: 3 cm across. Who stands is tall. */
export const mostWidth = 85;
const mostHeight = 112;

/** Points a panel unit at which lines have the weight they are drawn with. Smaller and larger figures get the same lines. */
const usualScale = 0.9;

/** Drawings that handouts asked for before, the oldest first. */
const known = new Map<string, Omit<ExerciseDrawing, "alt">>();
const mostKept = 200;

function drawn(poseId: PoseId, side: Side, palette: PaletteChoice): Omit<ExerciseDrawing, "alt"> {
  const key = `${poseId} ${side === "right"} ${palette.skin} ${palette.hair} ${palette.clothing}`;
  let drawing = known.get(key);
  if (!drawing) {
    const [start, finish] = [panel(poseId, { at: "start", side, palette }), panel(poseId, { at: "finish", side, palette })];
    const crop = cropOf([start, finish]);
    const scale = Math.min(mostWidth / crop.width, mostHeight / crop.height);
    const thicker = usualScale / scale;
    drawing = { start: compile(start, crop, thicker), finish: compile(finish, crop, thicker), scale };
    const [oldest] = known.keys();
    if (known.size >= mostKept && oldest !== undefined) known.delete(oldest);
    known.set(key, drawing);
  }
  return drawing;
}

/** The computed pictures of an exercise. Null where it names none, or one that is not drawn (any more). */
export function exerciseDrawing({ figure, dosage: { side } }: ItemView, view: ProgramView): ExerciseDrawing | null {
  if (!figure || !isPoseId(figure.poseId)) return null;
  return { ...drawn(figure.poseId, side, knownPalette(view.clinic.palette)), alt: altText(figure.poseId, side, view.language) };
}
