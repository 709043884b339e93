"use client";
import { Button } from "@/components/ui/button";
import { Form, type FormAction } from "@/components/ui/form";
import { toast } from "@/components/ui/toast";
import { newPasswordHint, PasswordField } from "./password-field";

/** Empty again once it is done: a password that was typed stays on no screen. */
export const ChangePassword = ({ change, email }: { change: FormAction<void>; email: string }) => (
  <Form action={change} onDone={() => toast("Your new password is set. Everywhere else you are signed out.")} isClearedAfter>
    {/* For the browser's own store of passwords. */}
    <input type="text" name="username" autoComplete="username" defaultValue={email} hidden readOnly />
    <PasswordField name="current" label="Current password" autoComplete="current-password" />
    <PasswordField label="New password" autoComplete="new-password" hint={newPasswordHint} />
    <Button type="submit" className="self-start">
      Change the password
    </Button>
  </Form>
);
