"use client";
import { useMemo, useRef } from "react";
import { flushSync } from "react-dom";
import { toast } from "@/components/ui/toast";
import { newId } from "@/lib/ids";
import { inverseOf } from "@/lib/programs/inverse";
import type { DraftPhase } from "@/lib/programs/operations";
import { followOn, nextPhase, type WeeksOf } from "@/lib/programs/phase-plan";
import { phaseTitle, phaseWeeks, weeksInSentence } from "@/lib/programs/phase-words";
import { useComposer } from "./composer-context";
import type { DraftChange } from "./draft-snapshot";

type PhaseChanges = Partial<Omit<DraftPhase, "id">>;

const setWeeks = ({ phaseId, ...weeks }: WeeksOf): DraftChange => ({ kind: "phase.set", phaseId, changes: weeks });

/** What a person can do with phases; each is one step to take back. */
export function usePhases() {
  const { store, change, say, target } = useComposer();
  /** The one whose weeks were changed last stays as it is when the others follow. */
  const pivot = useRef<string | null>(null);
  return useMemo(() => {
    const content = () => store.getSnapshot().content;
    /** Adds the phase after the last one, with new copies of that one's exercises where asked for; answers its id. */
    const add = (withExercises: boolean): string | null => {
      const { phases, items, weeks } = content();
      const next = nextPhase(phases, weeks);
      if (!next) {
        toast("There is no room for another phase: a program has at most 12, and 104 weeks.");
        return null;
      }
      const phaseId = newId();
      const last = [...phases].sort((a, b) => a.fromWeek - b.fromWeek).at(-1);
      const copied = withExercises ? items.filter((item) => item.phaseId === last?.id) : [];
      const { fromWeek, toWeek } = next;
      const changes: DraftChange[] = [
        ...(next.closes ? [setWeeks(next.closes)] : []),
        { kind: "phase.add", phaseId, title: "", criteria: "", fromWeek, toWeek, before: null },
        ...copied.map((item): DraftChange => ({ ...item, kind: "item.add", itemKey: newId(), phaseId, before: null })),
      ];
      const refusal = flushSync(() => store.changeAll(changes, "added a phase")).find(Boolean);
      target.set(phaseId);
      const about = copied.length === 0 ? "It has no exercises yet." : `With ${copied.length} from the phase before.`;
      if (refusal) toast(refusal);
      else say(`Added a phase for ${weeksInSentence(next)}. ${about}`);
      return phaseId;
    };
    const remove = (phase: DraftPhase) => {
      const before = content();
      const back = inverseOf(before, { id: newId(), kind: "phase.remove", phaseId: phase.id });
      flushSync(() => change({ kind: "phase.remove", phaseId: phase.id }));
      const count = before.items.filter((item) => item.phaseId === phase.id).length;
      const withIt = count === 0 ? "" : count === 1 ? " with 1 exercise" : ` with ${count} exercises`;
      toast(`Removed the phase “${phaseTitle(phase)}”${withIt}.`, () => void store.changeAll(back, "brought back a phase"));
    };
    const set = (phaseId: string, changes: PhaseChanges) => {
      if (changes.fromWeek !== undefined) pivot.current = phaseId;
      return change({ kind: "phase.set", phaseId, changes });
    };
    /** What the others would become if they followed the one that was changed last, in words; null where that is not possible. */
    const following = (phases: readonly DraftPhase[]) => {
      const stays = phases.find(({ id }) => id === pivot.current)?.id ?? phases[0]?.id ?? "";
      const moved = followOn(phases, stays);
      if (!moved || moved.length === 0) return null;
      const after = phases.map((phase) => ({ ...phase, ...moved.find(({ phaseId }) => phaseId === phase.id) }));
      const words = after
        .sort((a, b) => a.fromWeek - b.fromWeek)
        .map((weeks) => phaseWeeks(weeks).toLowerCase())
        .join(", ");
      return { words, apply: () => void store.changeAll(moved.map(setWeeks), "changed the weeks of phases") };
    };
    return { add, remove, set, following };
  }, [store, change, say, target]);
}

export type PhaseActions = ReturnType<typeof usePhases>;
