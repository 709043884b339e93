"use client";
import { Button } from "@/components/ui/button";
import { Actions, Dialog } from "@/components/ui/dialog";
import { Form, type FormAction } from "@/components/ui/form";
import { DateField, TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import type { ShownLink } from "./link-row";

type ChangeLinkDialogProps = { link: ShownLink; change: FormAction<void>; isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

/** A later day also brings an expired link back; the address and the code stay the same. */
export function ChangeLinkDialog({ link, change, isOpen, onOpenChange }: ChangeLinkDialogProps) {
  const done = () => {
    onOpenChange(false);
    toast("The link is changed. Its address and code stay the same.");
  };
  return (
    <Dialog title={`Link for ${link.name}`} isOpen={isOpen} onOpenChange={onOpenChange}>
      {(close) => (
        <Form action={change} onDone={done}>
          <input type="hidden" name="linkId" value={link.id} />
          <TextField label="For whom" name="name" defaultValue={link.name} />
          <DateField label="Last day" name="expiresOn" defaultValue={link.expiresOn} hint="The address and the code stay the same." />
          <Actions>
            <Button type="submit" kind="primary">
              Save
            </Button>
            <Button onPress={close}>Cancel</Button>
          </Actions>
        </Form>
      )}
    </Dialog>
  );
}
