"use client";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Form, type FormAction } from "@/components/ui/form";
import { PasswordField } from "./password-field";

type UnlockFormProps = { action: FormAction<unknown>; staffId: string; next?: string; onDone?: () => void };

/** The way back to a screen that is locked. */
export function UnlockForm({ action, staffId, next, onDone }: UnlockFormProps) {
  return (
    <Form action={action} onDone={onDone}>
      <input type="hidden" name="staffId" value={staffId} />
      {next !== undefined && <input type="hidden" name="next" value={next} />}
      <PasswordField label="Password" autoComplete="current-password" autoFocus />
      <Button type="submit" kind="primary" size="large">
        Unlock
      </Button>
    </Form>
  );
}

/** For whoever cannot give a password. */
export const OtherWayIn = ({ href, isNewTab = false, children }: { href: string; isNewTab?: boolean; children: ReactNode }) => (
  <p className="border-t border-line pt-5 text-xs text-soft">
    No password at hand?{" "}
    <a href={href} {...(isNewTab ? { target: "_blank", rel: "noopener" } : {})} className="font-semibold underline underline-offset-3">
      {children}
    </a>
    {isNewTab && " in another way, then come back: this page opens again, with all that you typed."}
  </p>
);
