"use client";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Actions, Dialog } from "@/components/ui/dialog";
import { Form, type FormAction } from "@/components/ui/form";
import { TextArea } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";

type Note = { id: string; text: string | null; by: string; on: string; isMine: boolean };
type Props = {
  patientId: string;
  notes: readonly Note[];
  mayWrite: boolean;
  actions: { add: FormAction<unknown>; remove: FormAction<unknown> };
};

/** What therapists note for each other. Assistants never see this card. */
export const PrivateNotes = ({ patientId, notes, mayWrite, actions }: Props) => (
  <Card title="Private notes" actions={mayWrite && <AddNote patientId={patientId} add={actions.add} />}>
    <p className="text-xs text-soft">For therapists and owners. Kept encrypted; never printed, never shared.</p>
    {notes.length > 0 && (
      <ul className="flex flex-col gap-3">
        {notes.map((note) => (
          <li key={note.id} className="flex flex-col gap-1 border-t border-line pt-3">
            <p className="whitespace-pre-line wrap-any">{note.text ?? "This note cannot be read any more: its key is gone."}</p>
            <div className="flex flex-wrap items-center justify-between gap-2 text-xs text-soft">
              <span>
                {note.by}, {note.on}
              </span>
              {note.isMine && <RemoveNote noteId={note.id} remove={actions.remove} />}
            </div>
          </li>
        ))}
      </ul>
    )}
  </Card>
);

const AddNote = ({ patientId, add }: { patientId: string; add: FormAction<unknown> }) => (
  <Dialog title="Private note" trigger={<Button size="small">Write a note</Button>}>
    {(close) => (
      <Form action={add} onDone={close}>
        <input type="hidden" name="patientId" value={patientId} />
        <TextArea label="Note" name="text" rows={5} maxLength={4000} hint="Therapists and owners of your clinic can read it." />
        <Actions>
          <Button type="submit" kind="primary">
            Keep the note
          </Button>
          <Button onPress={close}>Cancel</Button>
        </Actions>
      </Form>
    )}
  </Dialog>
);

const RemoveNote = ({ noteId, remove }: { noteId: string; remove: FormAction<unknown> }) => (
  <Dialog
    title="Remove this note?"
    role="alertdialog"
    trigger={
      <Button size="small" kind="quiet">
        Remove…
      </Button>
    }
  >
    {(close) => (
      <Form action={remove} onDone={() => toast("The note is removed.")}>
        <input type="hidden" name="noteId" value={noteId} />
        <p>Nobody can read it any more. That there was one stays on record.</p>
        <Actions>
          <Button type="submit" kind="primary">
            Remove
          </Button>
          <Button onPress={close}>Keep it</Button>
        </Actions>
      </Form>
    )}
  </Dialog>
);
