"use client";
import { useMemo } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { DraftContent, DraftPhase } from "@/lib/programs/operations";
import { checkPhases, type PhaseCheck } from "@/lib/programs/phase-check";
import { useComposer, useDraftPartLater } from "./composer-context";
import type { PhaseActions } from "./use-phases";

/** What the rules say about the phases as they are now, by phase. That one is empty is said where its exercises would be. */
export function usePhaseChecks(): ReadonlyMap<string, PhaseCheck[]> {
  const phases = useDraftPartLater((draft) => draft.content.phases);
  const items = useDraftPartLater((draft) => draft.content.items);
  const weeks = useDraftPartLater((draft) => draft.content.weeks);
  return useMemo(() => {
    const found = new Map<string, PhaseCheck[]>();
    const counted = phases.map((phase) => ({ ...phase, exercises: items.filter((item) => item.phaseId === phase.id).length }));
    for (const check of checkPhases(counted, weeks).filter(({ rule }) => rule !== "empty"))
      found.set(check.phaseId, [...(found.get(check.phaseId) ?? []), check]);
    return found;
  }, [phases, items, weeks]);
}

type Props = { phase: DraftPhase; checks: readonly PhaseCheck[]; actions: PhaseActions; isReadOnly: boolean };

/** Each with what can be done about it in one press. Nothing is changed by itself. */
export function PhaseNotices({ phase, checks, actions, isReadOnly }: Props) {
  const { store } = useComposer();
  if (checks.length === 0) return null;
  const content = store.getSnapshot().content;
  const tone = checks.some(({ level }) => level === "error") ? "red" : "amber";
  return (
    <Notice tone={tone} className="py-2!">
      <ul className="flex flex-col gap-2">
        {checks.map((check) => (
          <li key={check.message} className="flex flex-col items-start gap-1">
            {check.message}
            {!isReadOnly && <Remedy {...{ check, phase, content, actions }} />}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

type RemedyProps = { check: PhaseCheck; phase: DraftPhase; content: DraftContent; actions: PhaseActions };

function Remedy({ check, phase, content, actions }: RemedyProps) {
  const { change } = useComposer();
  if (check.rule === "overlap" || check.rule === "gap") {
    const follow = actions.following(content.phases);
    return follow && <Fix label={`Let them follow: ${follow.words}`} act={follow.apply} />;
  }
  if (check.rule === "end")
    return <Fix label="Let it go on until the end" act={() => actions.set(phase.id, { fromWeek: phase.fromWeek, toWeek: null })} />;
  if (check.rule !== "beyond") return null;
  const weeks = phase.toWeek ?? phase.fromWeek;
  return <Fix label={`Make the program ${weeks} weeks long`} act={() => change({ kind: "program.set", changes: { weeks } })} />;
}

const Fix = ({ label, act }: { label: string; act: () => unknown }) => (
  <Button size="small" onPress={() => void act()}>
    {label}
  </Button>
);
