"use client";
import { Button } from "@/components/ui/button";
import { Actions, Dialog } from "@/components/ui/dialog";
import { Form, type FormAction } from "@/components/ui/form";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import type { Person } from "./people-table";

type EmailDialogProps = { person: Person; setEmail: FormAction<void>; isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

/** For somebody who cannot do it themselves: whoever still signs in changes it under their own name. */
export function EmailDialog({ person, setEmail, isOpen, onOpenChange }: EmailDialogProps) {
  const done = () => {
    onOpenChange(false);
    toast(`${person.name} signs in with the new address from now on.`);
  };
  return (
    <Dialog title={`E-mail address of ${person.name}`} isOpen={isOpen} onOpenChange={onOpenChange}>
      <Form action={setEmail} onDone={done}>
        <input type="hidden" name="staffId" value={person.id} />
        <p>
          {person.name} signs in with it from now on, with the same password, and is signed out everywhere. A link for a forgotten password
          goes to it as well, so be sure that it is theirs.
        </p>
        <TextField label="E-mail address" name="email" type="email" defaultValue={person.email} autoFocus />
        <Actions>
          <Button type="submit" kind="primary">
            Change the address
          </Button>
          <Button onPress={() => onOpenChange(false)}>Cancel</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
