import { recognizeLanguage } from "../catalog/recognize";
import { isId } from "../ids";
import type { Language } from "../vocabulary";
import type { ItemView, ProgramView } from "./program-view";

/** What a therapist wrote is the same in every language of a view; what comes from the catalog is in the view's own. */
export const isTyped = (item: ItemView): boolean => isId(item.exerciseId);

const itemTexts = (item: ItemView): string[] => [item.note, ...(isTyped(item) ? [ownWording(item)] : [])];

/** Says of any text that a therapist wrote in this program which language it is in. What is too short to tell is in that of the rest. */
export function writtenIn({ title, goals, phases }: ProgramView): (text: string) => Language {
  const all = [title, goals, ...phases.flatMap((phase) => [phase.title, phase.criteria ?? "", ...phase.items.flatMap(itemTexts)])];
  const usual = recognizeLanguage(all.join("\n")) ?? "en";
  return (text) => recognizeLanguage(text) ?? usual;
}

/** All that was written of an exercise of the clinic's own, to tell its language by. */
export const ownWording = ({ name, why = "", steps, cautions }: ItemView): string => [name, why, ...steps, ...cautions].join("\n");
