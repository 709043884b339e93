"use client";
import { Button } from "@/components/ui/button";
import { Actions } from "@/components/ui/dialog";
import { Form, type FormAction } from "@/components/ui/form";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import type { MailSettings } from "@/lib/mail/mail";

type MailFormProps = { mail: MailSettings | null; save: FormAction<unknown> };

const securities = [
  { value: "starttls", label: "STARTTLS", hint: "The connection is turned into a protected one. Usually port 587." },
  { value: "tls", label: "TLS", hint: "Protected from the start. Usually port 465." },
  { value: "none", label: "None", hint: "Only for a mail server on this very computer." },
];

export const MailForm = ({ mail, save }: MailFormProps) => (
  <Form action={save} onDone={() => toast("The mail server is saved.")}>
    <p className="text-soft measure">
      Links to patients and new passwords go out by this server, always over a protected connection. Whoever runs your mail knows these
      entries.
    </p>
    <div className="grid items-end gap-5 sm:grid-cols-[1fr_8rem]">
      <TextField name="host" label="Server" defaultValue={mail?.host} hint="Such as smtp.example.org." autoComplete="off" />
      <TextField name="port" label="Port" inputMode="numeric" defaultValue={`${mail?.port ?? 587}`} inputClassName="tabular-nums" />
    </div>
    <RadioGroup name="security" label="Protection" options={securities} defaultValue={mail?.security ?? "starttls"} />
    <div className="grid items-end gap-5 sm:grid-cols-2">
      <TextField name="username" label="User name" isOptional defaultValue={mail?.username} autoComplete="off" />
      <TextField
        name="password"
        label="Password"
        type="password"
        isOptional
        autoComplete="new-password"
        hint={mail?.hasPassword ? "Left empty, the one that is kept stays." : "Kept sealed; nobody can read it here."}
      />
    </div>
    <div className="grid items-end gap-5 sm:grid-cols-2">
      <TextField name="fromName" label="Sender's name" defaultValue={mail?.fromName} hint="What patients see, such as the clinic's name." />
      <TextField name="fromAddress" label="Sender's address" type="email" defaultValue={mail?.fromAddress} autoComplete="off" />
    </div>
    <Actions>
      <Button type="submit" kind="primary">
        Save
      </Button>
    </Actions>
  </Form>
);
