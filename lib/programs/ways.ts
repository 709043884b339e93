import { basisLabels } from "../catalog/sources";
import type { Dosage } from "../dosage/dosage";
import { isSame } from "./inverse";
import type { OfferedExercise, OfferedVariation } from "./offered";
import type { DraftContent, DraftItem } from "./operations";

/** What is asked of an exercise here: its usual way and its variations. */
type Ways = Pick<OfferedExercise, "name" | "dosage" | "variations">;
type Chosen = Pick<DraftItem, "variationSlug" | "dosage">;

const directions: Record<OfferedVariation["direction"], string> = { easier: "Easier", harder: "Harder", other: "Another way" };

/** One way to do an exercise, for staff: null is the usual one. `basis` says what it rests on that it is easier or harder. */
export type WayChoice = { slug: string | null; label: string; basis: string | null };

/** From the easiest to the hardest, with the usual way and others of its kind between them; the usual way alone where there is no other. */
export function waysOf({ variations }: Pick<Ways, "variations">): WayChoice[] {
  const choice = ({ slug, name, direction, basis }: OfferedVariation): WayChoice => ({
    ...{ slug, label: `${directions[direction]}: ${name}`, basis: basisLabels[basis] },
  });
  const all = (direction: OfferedVariation["direction"]) => variations.filter((way) => way.direction === direction).map(choice);
  return [...all("easier"), { slug: null, label: "As usual", basis: null }, ...all("other"), ...all("harder")];
}

const variationOf = ({ variations }: Pick<Ways, "variations">, slug: string | null) => variations.find((way) => way.slug === slug);

/** "Chin tuck", or "Chin tuck (standing)": as the patient reads it. */
export function nameOfWay(exercise: Pick<Ways, "name" | "variations">, slug: string | null): string {
  const variation = variationOf(exercise, slug);
  return variation ? `${exercise.name} (${variation.name})` : exercise.name;
}

const usualDosage = (exercise: Ways, slug: string | null): Dosage => variationOf(exercise, slug)?.dosage ?? exercise.dosage;

/**
 * What changes where an item is done in another way. A dosage that nobody changed follows; one that somebody wrote stays, and `offer` holds
 * the dosage that belongs to the new way, null where it is the same.
 */
export function chooseWay(exercise: Ways, item: Chosen, slug: string | null): { changes: Partial<Chosen>; offer: Dosage | null } {
  const [was, next] = [usualDosage(exercise, item.variationSlug), usualDosage(exercise, slug)];
  if (isSame(item.dosage, next)) return { changes: { variationSlug: slug }, offer: null };
  if (isSame(item.dosage, was)) return { changes: { variationSlug: slug, dosage: next }, offer: null };
  return { changes: { variationSlug: slug }, offer: next };
}

const rank = { easier: -1, other: 0, harder: 1 } as const;

/** The next harder way after this one: from an easier one the usual way, else the first that is harder; undefined where there is none. */
export function harderThan(exercise: Pick<Ways, "variations">, slug: string | null): string | null | undefined {
  const here = rank[variationOf(exercise, slug)?.direction ?? "other"];
  if (here < 0) return null;
  return here > 0 ? undefined : exercise.variations.find((way) => way.direction === "harder")?.slug;
}

/** The same exercise in the phase that comes before by its weeks and has it: there to be made harder. */
export function earlierOf(
  { phases, items }: Pick<DraftContent, "phases" | "items">,
  item: Pick<DraftItem, "phaseId" | "exerciseId">,
): DraftItem | null {
  if (phases.length < 2) return null;
  const from = phases.find(({ id }) => id === item.phaseId)?.fromWeek ?? 0;
  const before = phases.filter((phase) => phase.fromWeek < from && phase.id !== item.phaseId).sort((a, b) => b.fromWeek - a.fromWeek);
  for (const phase of before) {
    const found = items.find((other) => other.phaseId === phase.id && other.exerciseId === item.exerciseId);
    if (found) return found;
  }
  return null;
}
