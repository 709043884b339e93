import { altText, type ShownSides, shownSides } from "../figure/alt-text";
import { type DrawnId, drawnPose } from "../figure/drawn";
import { knownPalette, type PaletteChoice } from "../figure/palette";
import { type Panel, panel, phasesOf } from "../figure/panel";
import type { ItemView, ProgramView } from "../programs/program-view";
import type { Side } from "../vocabulary";
import { type Crop, compile, cropOf, type Drawing } from "./drawing";

/** The pictures of one exercise from start to finish, cut to the same box, in points a panel unit, and what they show in words. */
export type ExerciseDrawing = { pictures: Drawing[]; scale: number; alt: string; sides: ShownSides };

/** What each picture takes across, in points: 3 cm. */
export const pictureWidth = 85;

/** The most points that each of some pictures takes down: who stands is tall, and two rows of pictures are lower. */
const mostHeight = (pictures: number): number => (pictures > 2 ? 88 : 112);

/** The box of some panels on paper. */
export const paperCrop = (panels: readonly Panel[]): Crop => cropOf(panels, pictureWidth / mostHeight(panels.length));

/** Points a panel unit at which lines have the weight they are drawn with. Smaller and larger figures get the same lines. */
const usualScale = 0.9;

/** Drawings that handouts asked for before, the oldest first. */
const known = new Map<string, Omit<ExerciseDrawing, "alt" | "sides">>();
const mostKept = 200;

function drawn(poseId: DrawnId, side: Side, palette: PaletteChoice): Omit<ExerciseDrawing, "alt" | "sides"> {
  const key = `${poseId} ${side === "right"} ${palette.skin} ${palette.hair} ${palette.clothing}`;
  let drawing = known.get(key);
  if (!drawing) {
    const panels = phasesOf(poseId).map((at) => panel(poseId, { at, side, palette }));
    const crop = paperCrop(panels);
    const scale = pictureWidth / crop.width;
    drawing = { pictures: panels.map((each) => compile(each, crop, usualScale / scale)), scale };
    const [oldest] = known.keys();
    if (known.size >= mostKept && oldest !== undefined) known.delete(oldest);
    known.set(key, drawing);
  }
  return drawing;
}

/** The computed pictures of an exercise. Null where it names none, or one that is not drawn (any more). */
export function exerciseDrawing({ figure, dosage: { side } }: ItemView, view: ProgramView): ExerciseDrawing | null {
  const poseId = drawnPose(figure);
  if (!poseId) return null;
  return {
    ...drawn(poseId, side, knownPalette(view.clinic.palette)),
    alt: altText(poseId, side, view.language),
    sides: shownSides(poseId, side),
  };
}
