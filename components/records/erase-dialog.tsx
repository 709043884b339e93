"use client";
import { Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Actions, Dialog } from "@/components/ui/dialog";
import { Form, type FormAction } from "@/components/ui/form";
import { TextField } from "@/components/ui/text-field";

type EraseDialogProps = { patient: { id: string; name: string }; erase: FormAction<unknown> };

/** Nothing brings this back, so the name is typed. */
export function EraseDialog({ patient, erase }: EraseDialogProps) {
  const trigger = (
    <Button kind="danger">
      <Trash2 aria-hidden="true" />
      Erase for good
    </Button>
  );
  return (
    <Dialog title={`Erase ${patient.name} for good`} role="alertdialog" trigger={trigger}>
      {(close) => (
        <Form action={erase}>
          <input type="hidden" name="patientId" value={patient.id} />
          <p>
            Programs, versions, links, logs and notes of this patient are deleted, and links on paper and in messages stop working. Nobody
            can bring them back. That it was done stays on record, without the name. Backups from before forget the patient when they are
            restored.
          </p>
          <TextField
            name="lastName"
            label="Last name of the patient"
            hint="Typed, so that nobody erases the wrong one."
            autoComplete="off"
            isRequired
          />
          <Actions>
            <Button type="submit" kind="danger">
              Erase for good
            </Button>
            <Button onPress={close}>Keep the record</Button>
          </Actions>
        </Form>
      )}
    </Dialog>
  );
}
