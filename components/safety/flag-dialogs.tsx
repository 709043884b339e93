"use client";
import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Actions, Dialog } from "@/components/ui/dialog";
import { Form, type FormAction } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { DateField, TextArea } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { flagWords, urgentMessage } from "@/lib/safety/flag-words";
import { type PatientFlag, patientFlags } from "@/lib/vocabulary";

type AddProps = { patientId: string; today: string; noted: readonly PatientFlag[]; add: FormAction<unknown> };

/** What is true of the patient from a day on. What is noted already is not offered again. */
export function AddFlagDialog({ patientId, today, noted, add }: AddProps) {
  const offered = patientFlags.filter((flag) => !noted.includes(flag));
  const [chosen, choose] = useState<string>("");
  const flag = offered.find((candidate) => candidate === chosen);
  return (
    <Dialog
      title="Note what to watch for"
      onOpenChange={() => choose("")}
      trigger={
        <Button size="small">
          <Plus aria-hidden="true" />
          Note something
        </Button>
      }
    >
      {(close) => (
        <Form action={add} onDone={close}>
          <input type="hidden" name="patientId" value={patientId} />
          <Select
            label="What"
            name="flag"
            value={chosen}
            onChange={choose}
            options={[{ value: "", label: "Choose" }, ...offered.map((value) => ({ value, label: flagWords[value].name }))]}
          />
          {flag && flagWords[flag].signs && <p className="-mt-3 text-xs text-soft measure">{flagWords[flag].signs}</p>}
          {flag && urgentMessage[flag] && (
            <Notice tone="red" role="alert">
              <p>{urgentMessage[flag]}</p>
            </Notice>
          )}
          <DateField label="Since" name="notedOn" defaultValue={today} max={today} />
          <TextArea label="Note" name="note" isOptional rows={2} maxLength={500} hint="For staff. The patient never sees any of this." />
          <Actions>
            <Button type="submit" kind="primary">
              Note it
            </Button>
            <Button onPress={close}>Cancel</Button>
          </Actions>
        </Form>
      )}
    </Dialog>
  );
}

/** It cannot be taken up again as it was, so it is asked once. */
export function EndFlagDialog({ flagId, flag, end }: { flagId: string; flag: PatientFlag; end: FormAction<unknown> }) {
  const { name } = flagWords[flag];
  return (
    <Dialog
      title={`End: ${name}`}
      role="alertdialog"
      trigger={
        <Button size="small" kind="quiet" aria-label={`End ${name}`}>
          End…
        </Button>
      }
    >
      {(close) => (
        <Form action={end} onDone={() => toast(`${name} is over. It stays in the history.`)}>
          <input type="hidden" name="flagId" value={flagId} />
          <p>From now on it meets no exercise. It stays in the history with your name and today's date; it can be noted anew.</p>
          <Actions>
            <Button type="submit" kind="primary">
              It is over
            </Button>
            <Button onPress={close}>Keep it</Button>
          </Actions>
        </Form>
      )}
    </Dialog>
  );
}
