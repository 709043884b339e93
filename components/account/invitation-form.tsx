"use client";
import { Button } from "@/components/ui/button";
import { Form, type FormAction } from "@/components/ui/form";
import { TextField } from "@/components/ui/text-field";
import { newPasswordHint, PasswordField } from "./password-field";

type InvitationFormProps = { action: FormAction<never>; token: string; name: string; email: string; clinicName: string };

export function InvitationForm({ action, token, name, email, clinicName }: InvitationFormProps) {
  return (
    <Form action={action}>
      <input type="hidden" name="token" value={token} />
      <TextField
        label="E-mail address"
        type="email"
        defaultValue={email}
        isReadOnly
        autoComplete="username"
        hint="You will sign in with it."
      />
      <div className="grid gap-5 sm:grid-cols-[1fr_10rem]">
        <TextField label="Your name" name="name" defaultValue={name} autoComplete="name" />
        <TextField label="Credentials" name="credentials" isOptional placeholder="PT, DPT" />
      </div>
      <PasswordField label="Password" autoComplete="new-password" hint={newPasswordHint} />
      <Button type="submit" kind="primary" size="large">
        Join {clinicName}
      </Button>
    </Form>
  );
}
