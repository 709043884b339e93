"use client";
import { PaletteFields } from "@/components/figure/palette-fields";
import { Button } from "@/components/ui/button";
import { Actions } from "@/components/ui/dialog";
import { Form, type FormAction } from "@/components/ui/form";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextArea, TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import type { ClinicInput } from "@/lib/clinic/clinic-input";
import type { TimeZoneOption } from "@/lib/clinic/time-zones";

type ClinicFormProps = { action: FormAction<unknown>; clinic: ClinicInput; zones: readonly TimeZoneOption[] };

const papers = [
  { value: "letter", label: "US letter" },
  { value: "a4", label: "A4" },
];

export function ClinicForm({ action, clinic, zones }: ClinicFormProps) {
  return (
    <Form action={action} onDone={() => toast("The clinic's settings are saved.")}>
      <p className="text-soft measure">This stands at the head of every handout from now on. What is published already stays as it is.</p>
      <TextField name="name" label="Name of the clinic" defaultValue={clinic.name} autoComplete="organization" />
      <TextField
        name="phone"
        label="Phone"
        type="tel"
        isOptional
        defaultValue={clinic.phone}
        hint="Patients call it when something is wrong."
      />
      <TextField
        name="emergencyNumber"
        label="Emergency number"
        type="tel"
        isOptional
        defaultValue={clinic.emergencyNumber}
        hint="What your patients call when it cannot wait, such as 911, 112 or 999. It stands on their page and their handout."
      />
      <TextArea name="address" label="Address" rows={2} isOptional defaultValue={clinic.address} />
      <RadioGroup name="paperSize" label="Paper size" options={papers} defaultValue={clinic.paperSize} isInline />
      <Select
        name="timeZone"
        label="Time zone"
        options={zones}
        defaultValue={clinic.timeZone}
        hint="A program's days begin and end here."
      />
      <PaletteFields clinic={clinic} />
      <Actions>
        <Button type="submit" kind="primary">
          Save
        </Button>
      </Actions>
    </Form>
  );
}
