import { describeExercise, getBuiltIn } from "../../catalog/catalog";
import { stopSigns } from "../../catalog/stop-signs";
import { dosageSentence } from "../../dosage/sentence";
import type { ItemView, ProgramView } from "../../programs/program-view";
import type { Language } from "../../vocabulary";

/** A program of built-in exercises as it is published in a language: what the therapist wrote stays as it is. */
export function inLanguage(view: ProgramView, language: Language): ProgramView {
  const translated = (item: ItemView): ItemView => {
    const exercise = getBuiltIn(item.exerciseId);
    const words = exercise && describeExercise(exercise, null, language);
    return { ...item, ...words, figure: item.figure, dosageSentence: dosageSentence(item.dosage, language) };
  };
  return {
    ...view,
    language,
    stopSigns: [...stopSigns(language)],
    phases: view.phases.map((phase) => ({ ...phase, items: phase.items.map(translated) })),
  };
}
