"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { Actions, Dialog } from "@/components/ui/dialog";
import { Form, type FormAction } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { directionOf } from "@/lib/language";
import { linkMail, mailAddress } from "@/lib/sharing/mail-text";
import type { Language } from "@/lib/vocabulary";
import type { ShownLink } from "./link-row";
import { ThisComputerOnly } from "./this-computer-only";

/** What a message to the patient needs; `canSend`: the clinic has a mail server. */
export type MailToPatient = { to: string; language: Language; clinic: { name: string; phone: string }; canSend: boolean };

type MailLinkDialogProps = {
  link: ShownLink;
  mail: MailToPatient;
  send: FormAction<void>;
  thisComputerOnly: boolean;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
};

/** By the clinic's mail server, or by the mail program of whoever sits here. The text is the same, and shown before it goes out. */
export function MailLinkDialog({ link, mail, send, thisComputerOnly, isOpen, onOpenChange }: MailLinkDialogProps) {
  const [to, setTo] = useState(mail.to);
  const { name, url, pin, agreement, state } = link;
  const message = url && state === "open" ? linkMail(mail.language, { url, clinic: mail.clinic, hasPin: pin !== null }) : null;
  const done = () => {
    onOpenChange(false);
    toast(`The link went out to ${to}.`);
  };
  return (
    <Dialog title={`Send the link for ${name}`} isOpen={isOpen} onOpenChange={onOpenChange}>
      {(close) =>
        message === null ? (
          <p>This link cannot be sent: it opens nothing today, or its address is not known any more.</p>
        ) : (
          <Form action={send} onDone={done}>
            <input type="hidden" name="linkId" value={link.id} />
            {thisComputerOnly && <ThisComputerOnly short />}
            {!agreement && (
              <Notice tone="amber" title="The patient's yes is not noted yet">
                <p>E-mail can be read by others on the way. Ask the patient, and note it, before you send a link.</p>
              </Notice>
            )}
            <TextField label="To" name="to" type="email" autoComplete="off" value={to} onChange={setTo} />
            <figure className="flex flex-col gap-1">
              <figcaption className="text-xs text-soft">What it says, in the patient's language. It names nothing of health.</figcaption>
              <blockquote
                lang={mail.language}
                dir={directionOf(mail.language)}
                className="rounded bg-sunken p-3 text-xs whitespace-pre-line wrap-any"
              >
                <strong>{message.subject}</strong>
                {`\n\n${message.text}`}
              </blockquote>
            </figure>
            {!mail.canSend && (
              <p className="text-soft">
                This clinic has no mail server yet: an owner can set one up under Settings. Your own mail program works now.
              </p>
            )}
            <Actions>
              {mail.canSend && (
                <Button type="submit" kind="primary">
                  Send it
                </Button>
              )}
              <a className={buttonStyle(mail.canSend ? undefined : "primary")} href={mailAddress(to, message)}>
                Open my mail program
              </a>
              <Button onPress={close}>Cancel</Button>
            </Actions>
          </Form>
        )
      }
    </Dialog>
  );
}
