"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Form, type FormAction } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { PasswordField } from "./password-field";

type ChangeEmailProps = { change: FormAction<{ isMailed: boolean }>; byMail: boolean };

/** Says the same for every address that a link is mailed to: whether it has an account is said in that mail alone. */
export function ChangeEmail({ change, byMail }: ChangeEmailProps) {
  const [isAsked, setAsked] = useState(false);
  const done = ({ isMailed }: { isMailed: boolean }) => {
    setAsked(isMailed);
    if (!isMailed) toast("You sign in with the new address from now on. Everywhere else you are signed out.");
  };
  return (
    <>
      {isAsked && (
        <Notice tone="teal" role="status" title="Look into the mail of the new address">
          <p>A link is on its way. Open it in this browser within one hour. Until then you sign in as before.</p>
        </Notice>
      )}
      <Form action={change} onDone={done} isClearedAfter>
        <TextField
          label="New e-mail address"
          name="email"
          type="email"
          autoComplete="email"
          hint={
            byMail
              ? "It gets a link first. The old address is told."
              : "You sign in with it at once. Look twice: nothing is sent to it first."
          }
        />
        <PasswordField name="current" label="Current password" autoComplete="current-password" />
        <Button type="submit" className="self-start">
          Change the address
        </Button>
      </Form>
    </>
  );
}
