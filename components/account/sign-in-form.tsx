"use client";
import { Button } from "@/components/ui/button";
import { Form, type FormAction } from "@/components/ui/form";
import { TextField } from "@/components/ui/text-field";
import { PasswordField } from "./password-field";

export function SignInForm({ action, next }: { action: FormAction<never>; next: string }) {
  return (
    <Form action={action}>
      <input type="hidden" name="next" value={next} />
      <TextField label="E-mail address" name="email" type="email" autoComplete="username" autoFocus />
      <PasswordField label="Password" autoComplete="current-password" />
      <Button type="submit" kind="primary" size="large">
        Sign in
      </Button>
    </Form>
  );
}
