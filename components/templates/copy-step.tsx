"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox, CheckboxGroup } from "@/components/ui/checkbox";
import { Actions } from "@/components/ui/dialog";
import { type Keepable, keepable } from "@/lib/templates/copying";

export type Copied = { programId: string; title: string; exercises: number; isOther: boolean; patientName?: string };

export const keepWords: Record<Keepable, string> = {
  goals: "The goals",
  notes: "The notes for the patient",
  stopSigns: "The stop signs that were added",
};

type Props = { program: Copied; isBusy: boolean; copy: (keep: readonly Keepable[]) => void };

/** What comes along is asked. From another patient nothing does unless one says so, and no note ever does. */
export function CopyStep({ program: { title, exercises, isOther, patientName }, isBusy, copy }: Props) {
  const offered = keepable.filter((part) => !isOther || part !== "notes");
  const [keep, setKeep] = useState<readonly Keepable[]>(isOther ? [] : offered);
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        copy(keep);
      }}
    >
      <p className="wrap-any">
        <strong>{title || "Untitled program"}</strong>
        {patientName && ` of ${patientName}`}, {exercises === 1 ? "1 exercise" : `${exercises} exercises`}, with their dosages and weeks. It
        begins today. Notes for staff stay where they are.
      </p>
      <CheckboxGroup
        label="Take along as well"
        hint={isOther ? "Only what says nothing about the other patient." : undefined}
        value={[...keep]}
        onChange={(parts) => setKeep(keepable.filter((part) => parts.includes(part)))}
      >
        {offered.map((part) => (
          <Checkbox key={part} value={part}>
            {keepWords[part]}
          </Checkbox>
        ))}
      </CheckboxGroup>
      {isOther && <p className="text-xs text-faint">That you looked at the other patient’s program goes on record.</p>}
      <Actions>
        <Button kind="primary" type="submit" autoFocus isPending={isBusy}>
          Copy it
        </Button>
      </Actions>
    </form>
  );
}
