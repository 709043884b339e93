"use client";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { Form, type FormAction } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";

type ForgotFormProps = { ask: FormAction<void>; children: ReactNode };

/** Says the same for every address; `children` is what helps where no mail comes. */
export function ForgotForm({ ask, children }: ForgotFormProps) {
  const [isAsked, setAsked] = useState(false);
  if (!isAsked)
    return (
      <Form action={ask} onDone={() => setAsked(true)}>
        <TextField
          label="E-mail address"
          name="email"
          type="email"
          autoComplete="username"
          autoFocus
          hint="The one that you sign in with."
        />
        <Button type="submit" kind="primary" size="large">
          Send me a link
        </Button>
      </Form>
    );
  return (
    <>
      <Notice tone="teal" role="status" title="Look into your mail">
        <p>If there is an account with this address, and its clinic sends mail, a link is on its way. It works once, within one hour.</p>
      </Notice>
      <p className="font-semibold">Nothing has come after a few minutes?</p>
      {children}
    </>
  );
}
