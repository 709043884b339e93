"use client";
import { type ReactNode, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Form, type FormAction } from "@/components/ui/form";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextArea, TextField } from "@/components/ui/text-field";
import { ownTimeZone, paperIn, type TimeZoneOption } from "@/lib/clinic/time-zones";
import { newPasswordHint, PasswordField } from "./password-field";

type SetupFormProps = { action: FormAction<never>; token: string; zones: readonly TimeZoneOption[]; serverZone: string };

/** A clinic and its owner on one page: what a handout needs, and what signing in needs. */
export function SetupForm({ action, token, zones, serverZone }: SetupFormProps) {
  return (
    <Form action={action} className="gap-8!">
      <input type="hidden" name="token" value={token} />
      <Part title="Your clinic" lead="This stands at the head of every handout. You can change it later.">
        <TextField label="Name of the clinic" name="clinicName" autoComplete="organization" autoFocus />
        <TextField label="Phone" name="phone" type="tel" autoComplete="tel" isOptional hint="Patients call it when something is wrong." />
        <TextField
          label="Emergency number"
          name="emergencyNumber"
          type="tel"
          isOptional
          hint="What your patients call when it cannot wait, such as 911, 112 or 999. It stands on their page and their handout."
        />
        <TextArea label="Address" name="address" autoComplete="street-address" rows={2} isOptional />
        <PlaceFields zones={zones} serverZone={serverZone} />
      </Part>
      <Part title="You, the owner" lead="Owners prescribe like therapists, and look after the clinic's people and settings as well.">
        <div className="grid gap-5 sm:grid-cols-[1fr_10rem]">
          <TextField label="Your name" name="name" autoComplete="name" />
          <TextField label="Credentials" name="credentials" isOptional placeholder="PT, DPT" />
        </div>
        <TextField
          label="E-mail address"
          name="email"
          type="email"
          autoComplete="username"
          hint="You sign in with it. Only a link for a new password is ever sent to it, once a mail server is set up."
        />
        <PasswordField label="Password" autoComplete="new-password" hint={newPasswordHint} />
      </Part>
      <div className="flex flex-col gap-6 border-t border-line pt-6">
        <Checkbox
          name="withSample"
          value="yes"
          hint="Eight invented people with programs, to look around with. One button in the settings removes them all."
        >
          Add a sample caseload
        </Checkbox>
        <Button type="submit" kind="primary" size="large">
          Set up the clinic
        </Button>
      </div>
    </Form>
  );
}

function Part({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-5 border-t border-line pt-6">
      <div className="flex flex-col gap-1">
        <h2 className="text-lg">{title}</h2>
        <p className="text-soft">{lead}</p>
      </div>
      {children}
    </section>
  );
}

/** The zone of this browser, and the paper of its country until somebody chooses otherwise. */
function PlaceFields({ zones, serverZone }: Pick<SetupFormProps, "zones" | "serverZone">) {
  const [zone, setZone] = useState(serverZone);
  const [paper, setPaper] = useState<string | null>(null);
  useEffect(() => {
    const own = ownTimeZone();
    if (zones.some((option) => option.value === own)) setZone(own);
  }, [zones]);
  return (
    <>
      <Select
        label="Time zone"
        name="timeZone"
        options={zones}
        value={zone}
        onChange={setZone}
        hint="A patient's day begins and ends in it."
      />
      <RadioGroup
        label="Paper"
        name="paperSize"
        value={paper ?? paperIn(zone)}
        onChange={setPaper}
        isInline
        options={[
          { value: "letter", label: "US letter" },
          { value: "a4", label: "A4" },
        ]}
      />
    </>
  );
}
