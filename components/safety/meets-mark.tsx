"use client";
import { TriangleAlert } from "lucide-react";
import { useMemo } from "react";
import { useComposer } from "@/components/composer/composer-context";
import { conflictsOf } from "@/lib/safety/conflicts";
import { flagWords } from "@/lib/safety/flag-words";
import type { SafetyExercise } from "@/lib/safety/suggestions";
import { useFlags } from "./use-gate";

/** Before it is added: which flags of this patient an exercise meets. */
export function MeetsMark({ exercise }: { exercise: SafetyExercise }) {
  const { safety } = useComposer();
  const flags = useFlags();
  const { id, traits } = exercise;
  const met = useMemo(() => {
    const item = { itemKey: id, exerciseId: id, variationSlug: null, traits };
    return [...new Set(conflictsOf(flags, [item], safety.rules).map(({ flag }) => flagWords[flag].short))];
  }, [id, traits, flags, safety.rules]);
  if (met.length === 0) return null;
  return (
    <p className="flex gap-1 text-xs text-amber-ink">
      <TriangleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
      <span className="wrap-any">meets {met.join(", ")}</span>
    </p>
  );
}
