"use client";
import { Button } from "@/components/ui/button";
import { Form, type FormAction } from "@/components/ui/form";
import { newPasswordHint, PasswordField } from "./password-field";

export function NewPasswordForm({ action, token }: { action: FormAction<never>; token: string }) {
  return (
    <Form action={action}>
      <input type="hidden" name="token" value={token} />
      <PasswordField label="New password" autoComplete="new-password" hint={newPasswordHint} autoFocus />
      <Button type="submit" kind="primary" size="large">
        Set the password
      </Button>
    </Form>
  );
}
