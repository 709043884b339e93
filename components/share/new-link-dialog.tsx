"use client";
import { Link2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Actions, Dialog } from "@/components/ui/dialog";
import { Form, type FormAction } from "@/components/ui/form";
import { DateField, TextField } from "@/components/ui/text-field";
import { LinkOnScreen } from "./link-on-screen";

export type LinkMade = { id: string; url: string };
type NewLinkDialogProps = { programId: string; suggestedName: string; create: FormAction<LinkMade>; thisComputerOnly: boolean };

/** For whom it is, then the link itself with its code. */
export function NewLinkDialog({ programId, suggestedName, create, thisComputerOnly }: NewLinkDialogProps) {
  const [made, setMade] = useState<{ url: string; name: string } | null>(null);
  const createAndShow: FormAction<LinkMade> = async (previous, form) => {
    const result = await create(previous, form);
    if (result.ok) setMade({ url: result.data.url, name: String(form.get("name")) });
    return result;
  };
  return (
    <Dialog
      title={made ? `Link for ${made.name}` : "New link"}
      onOpenChange={(isOpen) => isOpen && setMade(null)}
      trigger={
        <Button kind="primary">
          <Link2 aria-hidden="true" />
          New link
        </Button>
      }
    >
      {(close) =>
        made ? (
          <>
            <LinkOnScreen {...made} thisComputerOnly={thisComputerOnly} />
            <Actions>
              <Button onPress={close}>Done</Button>
            </Actions>
          </>
        ) : (
          <Form action={createAndShow}>
            <input type="hidden" name="programId" value={programId} />
            <TextField
              label="For whom"
              name="name"
              defaultValue={suggestedName}
              hint="A name that you know the link by, such as her daughter. The patient does not see it."
              autoFocus
            />
            <DateField
              label="Last day"
              name="expiresOn"
              isOptional
              hint="Left empty, it opens until two weeks after the program ends. A year at most."
            />
            <Actions>
              <Button type="submit" kind="primary">
                Make the link
              </Button>
              <Button onPress={close}>Cancel</Button>
            </Actions>
          </Form>
        )
      }
    </Dialog>
  );
}
