import { weeksInSentence } from "../../programs/phase-words";
import type { ItemView, PhaseView } from "../../programs/program-view";
import { differentFrom } from "../../programs/progression";
import { type ExerciseDrawing, exerciseDrawing } from "../exercise-drawing";
import type { HandoutInput, HandoutPicture } from "../handout-input";
import type { Sheet } from "../sheet/sheet";

/** One exercise with all that is drawn of it. */
export type Shown = {
  item: ItemView;
  /** The same in the second language of the sheet. */
  also: ItemView | null;
  /** As it is counted on the whole sheet. */
  number: number;
  /** The clinic's own picture. */
  picture: HandoutPicture | null;
  drawing: ExerciseDrawing | null;
  /** Said to whoever knows this exercise from an earlier phase, where it was done differently. */
  unlike: { text: string; also: string | null } | null;
};

export type ShownPhase = { phase: PhaseView; exercises: Shown[] };

const unlikeOf = (known: PhaseView | undefined, { words, language, also }: Sheet): Shown["unlike"] =>
  known
    ? {
        text: words.unlike(weeksInSentence(known, language)),
        also: also ? also.words.unlike(weeksInSentence(known, also.language)) : null,
      }
    : null;

/** The phases that are printed, each with its exercises; those without any are left out. */
export function shownPhases({ view, second, phases: chosen, pictures }: HandoutInput, sheet: Sheet): ShownPhase[] {
  const before = differentFrom(view);
  const inSecond = new Map((second?.phases ?? []).flatMap((phase) => phase.items.map((item) => [item.itemKey, item] as const)));
  let number = 0;
  return view.phases.flatMap((phase, place) => {
    const exercises = phase.items.map((item): Shown => {
      number++;
      const picture = (item.picture && pictures[item.picture.pictureId]) || null;
      return {
        ...{ item, number, picture, also: (sheet.also && inSecond.get(item.itemKey)) ?? null },
        drawing: picture ? null : exerciseDrawing(item, view),
        unlike: unlikeOf(before.get(item.itemKey), sheet),
      };
    });
    return exercises.length > 0 && (chosen?.includes(place) ?? true) ? [{ phase, exercises }] : [];
  });
}
