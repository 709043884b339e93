"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Actions, Dialog } from "@/components/ui/dialog";
import { Form, type FormAction } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { NumberField } from "@/components/ui/number-field";
import { DateField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { addDays } from "@/lib/calendar-date";
import type { LifecycleChanged } from "@/lib/programs/lifecycle";
import { dayOf, type Lifecycle, type LifecycleChange, type LifecycleKind, reasonAgainst } from "@/lib/programs/lifecycle-rules";
import { consequencesOf } from "./lifecycle-words";

type Props = {
  kind: LifecycleKind;
  programId: string;
  title: string;
  lifecycle: Lifecycle;
  change: FormAction<LifecycleChanged>;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
};

const words: Record<LifecycleKind, { title: (program: string) => string; button: string; done: string }> = {
  pause: { title: (program) => `Pause ${program}`, button: "Pause the program", done: "The pause is recorded." },
  resume: { title: (program) => `Resume ${program}`, button: "Resume the program", done: "The program goes on." },
  end: { title: (program) => `End ${program}`, button: "End the program", done: "The end is recorded." },
  extend: { title: (program) => `Extend ${program}`, button: "Extend the program", done: "The program lasts longer now." },
};

/** Says beforehand what the patient's page will say, or why it cannot be. */
export function LifecycleDialog({ kind, programId, title, lifecycle, change, isOpen, onOpenChange }: Props) {
  const [on, setOn] = useState(() => firstDay(kind, lifecycle));
  const [resumesOn, setResumesOn] = useState("");
  const [weeks, setWeeks] = useState(2);
  const done = ({ warnings }: LifecycleChanged) => {
    onOpenChange(false);
    toast([words[kind].done, ...warnings].join(" "));
  };
  return (
    <Dialog title={words[kind].title(title)} isOpen={isOpen} onOpenChange={onOpenChange}>
      {(close) => (
        <Form action={change} onDone={done}>
          <input type="hidden" name="programId" value={programId} />
          <input type="hidden" name="kind" value={kind} />
          {kind === "extend" ? (
            <NumberField label="By how many weeks" name="weeks" value={weeks} onChange={setWeeks} minValue={1} maxValue={103} />
          ) : (
            <DateField label={dayLabels[kind]} hint={dayHints[kind]} name="on" value={on} onChange={setOn} />
          )}
          {kind === "pause" && (
            <DateField
              label="Goes on from"
              isOptional
              hint="Leave it empty where nobody knows yet."
              name="resumesOn"
              value={resumesOn}
              onChange={setResumesOn}
            />
          )}
          <Foreseen lifecycle={lifecycle} change={wanted(kind, { on, resumesOn, weeks })} />
          <Actions>
            <Button type="submit" kind="primary">
              {words[kind].button}
            </Button>
            <Button onPress={close}>Cancel</Button>
          </Actions>
        </Form>
      )}
    </Dialog>
  );
}

const dayLabels = { pause: "Pauses from", resume: "Goes on from", end: "Over from" };
const dayHints = {
  pause: "The first day without exercises.",
  resume: "The first day with exercises again.",
  end: "From this day on the program is over.",
};

/** Today, or the first day on which it makes sense. */
function firstDay(kind: LifecycleKind, lifecycle: Lifecycle): string {
  const { startsOn, pause } = dayOf(lifecycle);
  const { today } = lifecycle;
  if (kind === "resume" && pause && today <= pause.from) return addDays(pause.from, 1);
  return startsOn && startsOn > today ? startsOn : today;
}

type Typed = { on: string; resumesOn: string; weeks: number };

/** Null while a field holds nothing that can be read. */
function wanted(kind: LifecycleKind, { on, resumesOn, weeks }: Typed): LifecycleChange | null {
  if (kind === "extend") return Number.isInteger(weeks) ? { kind, weeks } : null;
  if (!isDay(on) || (resumesOn && !isDay(resumesOn))) return null;
  return kind === "pause" ? { kind, on, resumesOn: resumesOn || null } : { kind, on };
}

const isDay = (text: string) => /^2\d{3}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

function Foreseen({ lifecycle, change }: { lifecycle: Lifecycle; change: LifecycleChange | null }) {
  const refusal = change && reasonAgainst(change, lifecycle);
  const sentences = change && !refusal ? consequencesOf(lifecycle, change) : [];
  return (
    <div role="status">
      {refusal && (
        <Notice tone="amber">
          <p>{refusal.message}</p>
        </Notice>
      )}
      {sentences.length > 0 && (
        <Notice title="What follows">
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
    </div>
  );
}
