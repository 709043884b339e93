"use client";
import { Plus, X } from "lucide-react";
import { useRef } from "react";
import { Button, IconButton } from "@/components/ui/button";
import { limits } from "@/lib/programs/operations";
import { useComposer, useDraftPart } from "./composer-context";
import type { DraftChange } from "./draft-snapshot";
import { DraftTextArea, DraftTextField } from "./draft-text";

const number = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : Number.NaN);

type Changes = Extract<DraftChange, { kind: "program.set" }>["changes"];

function useSet() {
  const { change } = useComposer();
  return (changes: Changes) => change({ kind: "program.set", changes });
}

/** What concerns the program as a whole: name and dates in view, the rest folded away. Each field asks for its own value, and is drawn for that alone. */
export function ProgramFields() {
  const hasGoals = useDraftPart((draft) => draft.content.goals !== "");
  const signs = useDraftPart((draft) => draft.content.stopSigns.length);
  const folded = [hasGoals ? "Goals written" : "", ownSigns(signs)].filter(Boolean).join(", ");
  return (
    <div className="@container flex flex-col gap-3">
      <div className="grid grid-cols-2 gap-x-4 gap-y-3 @lg:grid-cols-[1fr_10.5rem_5.5rem]">
        <Title />
        <StartsOn />
        <Weeks />
      </div>
      <details>
        <summary className="flex min-h-8 w-fit items-center rounded-sm pr-2 font-semibold text-teal-ink">
          Goals and stop signs
          {folded && <span className="ml-2 text-xs font-normal text-soft">{folded}</span>}
        </summary>
        <div className="flex flex-col gap-4 pt-2">
          <Goals />
          <StopSigns />
        </div>
      </details>
    </div>
  );
}

const ownSigns = (count: number) => (count === 0 ? "" : `${count} stop ${count === 1 ? "sign" : "signs"} of your own`);

function Title() {
  const set = useSet();
  const title = useDraftPart((draft) => draft.content.title);
  return (
    <DraftTextField label="Title" isForPatient className="col-span-2 @lg:col-span-1" value={title} give={(text) => set({ title: text })} />
  );
}

function StartsOn() {
  const set = useSet();
  const startsOn = useDraftPart((draft) => draft.content.startsOn);
  return (
    <DraftTextField
      label="Starts on"
      type="date"
      min="2000-01-01"
      max="2100-12-31"
      inputClassName="tabular-nums"
      value={startsOn ?? ""}
      give={(text) => set({ startsOn: text || null })}
    />
  );
}

function Weeks() {
  const set = useSet();
  const weeks = useDraftPart((draft) => draft.content.weeks);
  return (
    <DraftTextField
      label="Weeks"
      inputMode="numeric"
      inputClassName="tabular-nums"
      value={weeks?.toString() ?? ""}
      give={(text) => set({ weeks: text.trim() ? number(text) : null })}
    />
  );
}

function Goals() {
  const set = useSet();
  const goals = useDraftPart((draft) => draft.content.goals);
  return (
    <DraftTextArea
      label="Goals, for the patient to read"
      isForPatient
      isOptional
      rows={2}
      value={goals}
      give={(text) => set({ goals: text })}
    />
  );
}

/** The built-in signs are always printed; a therapist may add some. */
function StopSigns() {
  const { builtInStopSigns } = useComposer();
  const setProgram = useSet();
  const own = useDraftPart((draft) => draft.content.stopSigns);
  const list = useRef<HTMLUListElement>(null);
  const set = (stopSigns: string[]) => setProgram({ stopSigns });
  const replace = (place: number, text: string) => set(own.map((sign, i) => (i === place ? text : sign)));
  const add = () => {
    set([...own, ""]);
    requestAnimationFrame(() => list.current?.querySelector<HTMLInputElement>("li:last-child input")?.focus());
  };
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-semibold">Stop signs</legend>
      <p className="text-xs text-soft">These are on every handout and every patient page, and cannot be taken off:</p>
      <ul className="list-disc pl-5 text-xs text-soft">
        {builtInStopSigns.map((sign) => (
          <li key={sign}>{sign}</li>
        ))}
      </ul>
      <ul ref={list} className="flex flex-col gap-2">
        {own.map((sign, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a sign has no name but its place
          <li key={place} className="flex items-end gap-2">
            <DraftTextField
              className="flex-1"
              isForPatient
              label={`Your stop sign ${place + 1}`}
              placeholder="Stop and call if…"
              value={sign}
              give={(text) => replace(place, text)}
            />
            <IconButton
              label={`Remove stop sign ${place + 1}`}
              icon={<X aria-hidden="true" />}
              onPress={() => void set(own.filter((_, i) => i !== place))}
            />
          </li>
        ))}
      </ul>
      <Button size="small" className="self-start" isDisabled={own.length >= limits.stopSigns} onPress={add}>
        <Plus aria-hidden="true" />
        Add a stop sign
      </Button>
    </fieldset>
  );
}
