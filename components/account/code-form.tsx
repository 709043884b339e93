"use client";
import { Button } from "@/components/ui/button";
import { Form, type FormAction } from "@/components/ui/form";
import { TextField } from "@/components/ui/text-field";

/** The second step of signing in. */
export function CodeForm({ action, next }: { action: FormAction<never>; next: string }) {
  return (
    <Form action={action}>
      <input type="hidden" name="next" value={next} />
      <TextField label="Code" name="code" autoComplete="one-time-code" inputMode="text" autoFocus autoCorrect="off" spellCheck="false" />
      <Button type="submit" kind="primary" size="large">
        Sign in
      </Button>
    </Form>
  );
}
