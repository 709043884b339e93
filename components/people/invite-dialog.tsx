"use client";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Actions, Dialog } from "@/components/ui/dialog";
import { Form, type FormAction } from "@/components/ui/form";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { roleWords } from "@/lib/staff/role-words";
import { roles } from "@/lib/vocabulary";
import { ShownLink } from "./shown-link";

export type LinkMade = { url: string };
type InviteDialogProps = { invite: FormAction<LinkMade>; thisComputerOnly: boolean };

/** Who it is for, then the link, which is forgotten with the next invitation: it cannot be shown again. */
export function InviteDialog({ invite, thisComputerOnly }: InviteDialogProps) {
  const [made, setMade] = useState<(LinkMade & { name: string }) | null>(null);
  const inviteAndShow: FormAction<LinkMade> = async (previous, form) => {
    const result = await invite(previous, form);
    if (result.ok) setMade({ ...result.data, name: String(form.get("name")) });
    return result;
  };
  return (
    <Dialog
      title={made ? "The invitation" : "Invite somebody"}
      onOpenChange={(isOpen) => isOpen && setMade(null)}
      trigger={
        <Button kind="primary">
          <UserPlus aria-hidden="true" />
          Invite somebody
        </Button>
      }
    >
      {(close) =>
        made ? (
          <>
            <ShownLink {...made} lasts="7 days" thisComputerOnly={thisComputerOnly} />
            <Actions>
              <Button onPress={close}>Done</Button>
            </Actions>
          </>
        ) : (
          <Form action={inviteAndShow}>
            <TextField label="Name" name="name" autoFocus />
            <TextField
              label="E-mail address"
              name="email"
              type="email"
              hint="They sign in with it. Nothing is sent to it: you hand the link over."
            />
            <RadioGroup label="Role" name="role" defaultValue="therapist" options={roleOptions} />
            <Actions>
              <Button type="submit" kind="primary">
                Make the invitation
              </Button>
              <Button onPress={close}>Cancel</Button>
            </Actions>
          </Form>
        )
      }
    </Dialog>
  );
}

export const roleOptions = roles.map((role) => ({ value: role, label: roleWords[role].name, hint: roleWords[role].does }));
