"use client";
import { ChevronDown, LogOut, UserCog } from "lucide-react";
import { useContext, useState } from "react";
import { DialogTrigger, OverlayTriggerStateContext, Popover } from "react-aria-components";
import { Button } from "@/components/ui/button";
import { Form, type FormAction } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link";
import { popoverStyle } from "@/components/ui/menu";
import { Notice } from "@/components/ui/notice";
import type { Role } from "@/lib/vocabulary";
import { forgetEverything, hasUnsentChanges } from "./forget";

type AccountMenuProps = { name: string; role: Role; clinicName: string; signOut: FormAction<never> };

const roleNames: Record<Role, string> = { owner: "Owner", therapist: "Therapist", assistant: "Assistant" };

/** Who is signed in, where, as what; and the way out. */
export function AccountMenu({ name, role, clinicName, signOut }: AccountMenuProps) {
  return (
    <DialogTrigger>
      <Button
        kind="quiet"
        className="text-ink! max-w-48! max-sm:ml-auto max-sm:max-w-[calc(100%-11rem)]!"
        aria-label={`Account of ${name}`}
      >
        <span className="truncate">{name}</span>
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover placement="bottom end" className={popoverStyle}>
        <Panel {...{ name, role, clinicName, signOut }} />
      </Popover>
    </DialogTrigger>
  );
}

function Panel({ name, role, clinicName, signOut }: AccountMenuProps) {
  const [unsent] = useState(hasUnsentChanges);
  const menu = useContext(OverlayTriggerStateContext);
  return (
    <div className="flex flex-col gap-4 p-4">
      <div className="flex flex-col wrap-any">
        <strong>{name}</strong>
        <span className="text-soft">
          {roleNames[role]} · {clinicName}
        </span>
      </div>
      <LinkButton href="/account" onClick={() => menu?.close()}>
        <UserCog aria-hidden="true" />
        Your account
      </LinkButton>
      <Form action={leaving(signOut)} className="gap-2!">
        {unsent && (
          <Notice tone="amber" className="max-w-72">
            <p>Changes to a draft are not saved yet. They are lost when you sign out.</p>
          </Notice>
        )}
        <Button type="submit">
          <LogOut aria-hidden="true" />
          {unsent ? "Sign out anyway" : "Sign out"}
        </Button>
        <p className="text-xs text-faint">Signs you out in every browser.</p>
      </Form>
    </div>
  );
}

/** A dead server signs nobody out, and then nothing is forgotten either: success is Next's own signal to go to the sign-in page. */
const leaving =
  (signOut: FormAction<never>): FormAction<never> =>
  async (previous, payload) => {
    try {
      return await signOut(previous, payload);
    } catch (error) {
      if (error instanceof Error && "digest" in error && String(error.digest).startsWith("NEXT_REDIRECT")) await forgetEverything();
      throw error;
    }
  };
