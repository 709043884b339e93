"use client";
import { useCallback, useMemo } from "react";
import { useComposer, useDraftPartLater } from "@/components/composer/composer-context";
import type { DraftItem } from "@/lib/programs/operations";
import { type Conflict, conflictsOf, type GateItem } from "@/lib/safety/conflicts";
import { isSettled } from "@/lib/safety/gate-checks";
import { type SafetyExercise, wayOf } from "@/lib/safety/suggestions";
import type { PatientFlag } from "@/lib/vocabulary";

/** The exercise as the catalog has it, or as it came with the draft where it is archived. */
function useExercise() {
  const { catalog, safety } = useComposer();
  const { byId } = catalog;
  const { exercises } = safety;
  return useCallback(
    (exerciseId: string): SafetyExercise | undefined => byId.get(exerciseId) ?? exercises.find(({ id }) => id === exerciseId),
    [byId, exercises],
  );
}

/** What is noted of the patient, each flag once. */
export function useFlags(): readonly PatientFlag[] {
  const { safety } = useComposer();
  return useMemo(() => safety.flags.map(({ flag }) => flag), [safety]);
}

const gateItem = ({ itemKey, exerciseId, variationSlug }: DraftItem, exercise: SafetyExercise | undefined): GateItem => ({
  ...{ itemKey, exerciseId, variationSlug },
  traits: exercise ? wayOf(exercise, variationSlug).traits : null,
});

/** What meets one item as it stands; the same function decides on the server again when the program is published. */
export function useItemGate(item: DraftItem) {
  const { safety } = useComposer();
  const flags = useFlags();
  const find = useExercise();
  const { itemKey, exerciseId, variationSlug } = item;
  return useMemo(() => {
    const exercise = find(exerciseId);
    const traits = exercise ? wayOf(exercise, variationSlug).traits : null;
    const conflicts = conflictsOf(flags, [{ itemKey, exerciseId, variationSlug, traits }], safety.rules);
    return { exercise, conflicts, isUnknown: flags.length > 0 && exercise !== undefined && exercise.traits === null };
  }, [find, flags, safety.rules, itemKey, exerciseId, variationSlug]);
}

export type OpenConflict = Conflict & { name: string };

/** What meets the program and is not settled, a moment behind the keys. */
export function useOpenConflicts(): OpenConflict[] {
  const { safety, nameOf } = useComposer();
  const flags = useFlags();
  const find = useExercise();
  const items = useDraftPartLater((draft) => draft.content.items);
  return useMemo(() => {
    const notes = new Map(items.map((item) => [item.itemKey, item.patientNote]));
    const gateItems = items.map((item) => gateItem(item, find(item.exerciseId)));
    return conflictsOf(flags, gateItems, safety.rules)
      .filter((conflict) => !isSettled(conflict, notes.get(conflict.itemKey) ?? "", safety.overrides))
      .map((conflict) => ({ ...conflict, name: nameOf(conflict.exerciseId) }));
  }, [items, flags, find, safety, nameOf]);
}
