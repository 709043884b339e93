"use client";
import { Button } from "@/components/ui/button";
import { Actions, Dialog } from "@/components/ui/dialog";
import { Form, type FormAction } from "@/components/ui/form";
import { toast } from "@/components/ui/toast";
import type { Person } from "./people-table";

type ResetFactorDialogProps = { person: Person; reset: FormAction<void>; isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

/** For a lost phone. Whoever calls and says they lost it may be somebody else, so it is asked once. */
export function ResetFactorDialog({ person, reset, isOpen, onOpenChange }: ResetFactorDialogProps) {
  const close = () => onOpenChange(false);
  const done = () => {
    close();
    toast(`${person.name} is signed out, and signs in by the password alone.`);
  };
  return (
    <Dialog title={`Take the second factor of ${person.name} away`} role="alertdialog" isOpen={isOpen} onOpenChange={onOpenChange}>
      <Form action={reset} onDone={done}>
        <input type="hidden" name="staffId" value={person.id} />
        <p>
          For somebody who has lost both phone and recovery codes. Be sure that it is {person.name} who asks: see them, or call them at a
          number that you know. They are signed out everywhere, and can set up a new one afterwards.
        </p>
        <Actions>
          <Button type="submit" kind="danger">
            Take it away
          </Button>
          <Button onPress={close}>Keep it</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
