import type { PhaseView, ProgramView } from "./program-view";

/**
 * Exercises that come again in a later phase with another dosage or in another way, by item key, each with the phase that had it last.
 * Whoever knows an exercise from before is told that it is different now.
 */
export function differentFrom({ phases }: Pick<ProgramView, "phases">): Map<string, PhaseView> {
  const found = new Map<string, PhaseView>();
  for (const [place, phase] of phases.entries())
    for (const item of phase.items) {
      const known = phases.slice(0, place).findLast((earlier) => earlier.items.some((other) => other.exerciseId === item.exerciseId));
      const same = known?.items.some(
        (other) => other.exerciseId === item.exerciseId && other.dosageSentence === item.dosageSentence && other.name === item.name,
      );
      if (known && !same) found.set(item.itemKey, known);
    }
  return found;
}
