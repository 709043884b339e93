"use client";
import { useCallback, useMemo } from "react";
import { safely } from "@/components/ui/call-action";
import { toast } from "@/components/ui/toast";
import { newId } from "@/lib/ids";
import type { OfferedExercise } from "@/lib/programs/offered";
import { useComposer, useDraftPart } from "./composer-context";
import { startingDosage } from "./starting-dosage";
import { favoured, used } from "./use-offer";

/** Adding an exercise with what it starts with, and marking favourites. */
export function useAdding() {
  const { store, change, catalog, say, actions, target } = useComposer();
  const { mark } = catalog;
  const add = useCallback(
    (exercise: OfferedExercise, shorthand = "") => {
      const { phases, items, weeks } = store.getSnapshot().content;
      const itemKey = newId();
      const start = { dosage: startingDosage(itemKey, exercise, shorthand, weeks), variationSlug: null, patientNote: "", staffNote: "" };
      const where = { itemKey, phaseId: target.among(phases)?.id ?? "", exerciseId: exercise.id, before: null };
      const refusal = change({ kind: "item.add", ...where, ...start });
      if (refusal) return void toast(refusal);
      mark((offer) => used(offer, exercise));
      say(`Added ${exercise.name}. ${items.length + 1} in the program.`);
    },
    [change, mark, say, store, target],
  );
  const favour = useCallback(
    async (exerciseId: string, favourite: boolean) => {
      mark((offer) => favoured(offer, exerciseId, favourite));
      const result = await safely(() => actions.setFavourite(null, { exerciseId, favourite }));
      if (result.ok) return;
      mark((offer) => favoured(offer, exerciseId, !favourite));
      toast(result.message);
    },
    [actions, mark],
  );
  return { add, favour };
}

/** The exercises of the program; the same set for as long as they are the same. */
export function useInProgram(): ReadonlySet<string> {
  const items = useDraftPart((draft) => draft.content.items);
  const added = items.map((item) => item.exerciseId).join();
  return useMemo(() => new Set(added.split(",")), [added]);
}
