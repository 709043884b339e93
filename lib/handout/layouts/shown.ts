import type { ItemView, PhaseView } from "../../programs/program-view";
import { differentFrom } from "../../programs/progression";
import { type ExerciseDrawing, exerciseDrawing } from "../exercise-drawing";
import type { HandoutInput, HandoutPicture } from "../handout-input";

/** One exercise with all that is drawn of it. */
export type Shown = {
  item: ItemView;
  /** The same in the second language of the sheet. */
  second: ItemView | null;
  /** As it is counted on the whole sheet. */
  number: number;
  /** The clinic's own picture. */
  picture: HandoutPicture | null;
  drawing: ExerciseDrawing | null;
  /** The earlier phase from which whoever does this exercise knows it, where it was done differently there. */
  unlike: PhaseView | null;
};

export type ShownPhase = { phase: PhaseView; exercises: Shown[] };

/** The phases that are printed, each with its exercises; those without any are left out. */
export function shownPhases({ view, second, phases: chosen, pictures }: HandoutInput): ShownPhase[] {
  const before = differentFrom(view);
  const inSecond = new Map((second?.phases ?? []).flatMap((phase) => phase.items.map((item) => [item.itemKey, item] as const)));
  let number = 0;
  return view.phases.flatMap((phase, place) => {
    const exercises = phase.items.map((item): Shown => {
      number++;
      const picture = (item.picture && pictures[item.picture.pictureId]) || null;
      return {
        ...{ item, number, picture, second: inSecond.get(item.itemKey) ?? null },
        drawing: picture ? null : exerciseDrawing(item, view),
        unlike: before.get(item.itemKey) ?? null,
      };
    });
    return exercises.length > 0 && (chosen?.includes(place) ?? true) ? [{ phase, exercises }] : [];
  });
}
