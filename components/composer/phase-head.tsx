"use client";
import { Lightbulb, X } from "lucide-react";
import { memo } from "react";
import { Button, IconButton } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import type { DraftPhase } from "@/lib/programs/operations";
import { suggestedCriteria } from "@/lib/programs/phase-criteria";
import { phaseTitle } from "@/lib/programs/phase-words";
import { DraftTextArea, DraftTextField } from "./draft-text";
import { PhaseWeeksField } from "./phase-weeks-field";
import type { PhaseActions } from "./use-phases";

type Props = { phase: DraftPhase; place: number; isOnly: boolean; isReadOnly: boolean; actions: PhaseActions };

/** Above the exercises of a phase: its weeks, its name, and how the patient can tell that it is time for the next. */
export const PhaseHead = memo(function PhaseHead({ phase, place, isOnly, isReadOnly, actions }: Props) {
  if (isReadOnly) return <ReadOnly phase={phase} place={place} />;
  const name = `phase ${place + 1}`;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
        <h3 className="w-16 shrink-0 pb-1.5 text-base">Phase {place + 1}</h3>
        <PhaseWeeksField weeks={phase} give={(weeks) => actions.set(phase.id, weeks)} />
        <DraftTextField
          label="Name"
          isOptional
          className="min-w-24 flex-1"
          value={phase.title}
          give={(title) => actions.set(phase.id, { title })}
        />
        {!isOnly && <IconButton label={`Remove ${name}`} icon={<X aria-hidden="true" />} onPress={() => actions.remove(phase)} />}
      </div>
      <div className="flex items-start gap-2">
        <DraftTextArea
          isForPatient
          label="Move on when…"
          isOptional
          rows={1}
          className="min-w-0 flex-1"
          value={phase.criteria}
          give={(criteria) => actions.set(phase.id, { criteria })}
        />
        <Menu
          label={`Words for when to move on from ${name}`}
          trigger={
            <IconButton className="mt-7" label={`Pick words for when to move on from ${name}`} icon={<Lightbulb aria-hidden="true" />} />
          }
        >
          {suggestedCriteria.map((words) => (
            <MenuItem key={words} onAction={() => void actions.set(phase.id, { criteria: joined(phase.criteria, words) })}>
              {words}
            </MenuItem>
          ))}
        </Menu>
      </div>
    </div>
  );
});

const joined = (written: string, words: string) => (written.includes(words) ? written : [written.trim(), words].filter(Boolean).join(" "));

const ReadOnly = ({ phase, place }: { phase: DraftPhase; place: number }) => (
  <div className="flex flex-col gap-1">
    <h3 className="text-base wrap-any">
      Phase {place + 1}: {phaseTitle(phase)}
    </h3>
    {phase.criteria && <p className="text-soft wrap-any">Move on when: {phase.criteria}</p>}
  </div>
);

type AddProps = { actions: PhaseActions; hasExercises: boolean; entered: (phaseId: string) => void };

/** One press for a progression: the exercises of the phase before come along, each under a key of its own. */
export function AddPhase({ actions, hasExercises, entered }: AddProps) {
  const add = (withExercises: boolean) => {
    const phaseId = actions.add(withExercises);
    if (phaseId) entered(phaseId);
  };
  if (!hasExercises)
    return (
      <Button size="small" kind="quiet" className="self-start" onPress={() => add(false)}>
        Add a phase
      </Button>
    );
  return (
    <Menu
      label="Add a phase"
      placement="bottom start"
      trigger={
        <Button size="small" kind="quiet" className="self-start">
          Add a phase
        </Button>
      }
    >
      <MenuItem onAction={() => add(true)}>With the exercises of the phase before</MenuItem>
      <MenuItem onAction={() => add(false)}>Without exercises</MenuItem>
    </Menu>
  );
}
