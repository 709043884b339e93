import type { Dosage } from "@/lib/dosage/dosage";
import { parseShorthand } from "@/lib/dosage/shorthand/shorthand";
import { followed, isLeftOver, keepOpenText } from "./shorthand-text";

/**
 * What an item starts with: the dosage of its exercise, with what was typed beside the name on top of it. What of that is not understood,
 * and weeks that the program does not have, wait in the shorthand of the item.
 */
export function startingDosage(itemKey: string, exercise: { dosage: Dosage }, shorthand: string, weeks: number | null): Dosage {
  if (shorthand === "") return exercise.dosage;
  const read = parseShorthand(shorthand, exercise.dosage);
  const { dosage } = read;
  const areWeeksSet = read.weeks === null || read.weeks === weeks;
  const isOpen = read.parts.some((part) => isLeftOver(part, areWeeksSet));
  keepOpenText(itemKey, followed({ text: shorthand, dosage }, dosage, areWeeksSet), isOpen);
  return dosage;
}
