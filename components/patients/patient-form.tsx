"use client";
import type { Route } from "next";
import { Button } from "@/components/ui/button";
import { Actions } from "@/components/ui/dialog";
import { Form, type FormAction } from "@/components/ui/form";
import { LinkButton } from "@/components/ui/link";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { DateField, TextField } from "@/components/ui/text-field";
import { languageFacts } from "@/lib/language";
import type { Patient } from "@/lib/patients/patients";
import { languages } from "@/lib/vocabulary";
import { PatientWarning } from "./patient-warning";

type Known = Pick<
  Patient,
  "firstName" | "lastName" | "birthOn" | "phone" | "email" | "recordNumber" | "language" | "printSize" | "therapistId"
>;
type PatientFormProps = {
  action: FormAction<unknown>;
  therapists: readonly { id: string; name: string }[];
  known: Partial<Known>;
  /** For a patient who is there already: who it is, and the last change that this form knows of. */
  change?: { patientId: string; seen: string };
  submitLabel: string;
  cancelHref: Route;
};

const languageChoices = languages.map((language) => ({ value: language, label: languageFacts[language].name }));

const printSizes = [
  { value: "standard", label: "Standard" },
  { value: "large", label: "Large print" },
];

export function PatientForm({ action, therapists, known, change, submitLabel, cancelHref }: PatientFormProps) {
  const choices = [{ value: "", label: "Nobody yet" }, ...therapists.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <Form action={action} aboutFailure={(failure) => <PatientWarning data={failure.data} />}>
      <input type="hidden" name="anyway" defaultValue="" />
      {change && <input type="hidden" name="patientId" value={change.patientId} />}
      {change && <input type="hidden" name="seen" value={change.seen} />}
      <div className="grid gap-x-5 gap-y-5 sm:grid-cols-2">
        <TextField name="firstName" label="First name" defaultValue={known.firstName} autoComplete="off" autoFocus={!change} />
        <TextField name="lastName" label="Last name" defaultValue={known.lastName} autoComplete="off" />
        <DateField
          name="birthOn"
          label="Birth date"
          isOptional
          defaultValue={known.birthOn ?? ""}
          hint="The advice on how long to hold a stretch depends on age."
        />
        <TextField
          name="recordNumber"
          label="Record number"
          isOptional
          defaultValue={known.recordNumber}
          autoComplete="off"
          hint="From your own records; the search finds it."
        />
        <TextField name="phone" label="Phone" type="tel" isOptional defaultValue={known.phone} autoComplete="off" />
        <TextField
          name="email"
          label="E-mail address"
          type="text"
          inputMode="email"
          isOptional
          defaultValue={known.email}
          autoComplete="off"
        />
        <Select
          name="therapistId"
          label="Therapist"
          options={choices}
          defaultValue={known.therapistId ?? ""}
          hint="Whose caseload this patient is in."
        />
        <Select
          name="language"
          label="Language"
          options={languageChoices}
          defaultValue={known.language ?? "en"}
          hint="Of the handout and of the page on the phone."
        />
        <RadioGroup name="printSize" label="Handouts in" options={printSizes} defaultValue={known.printSize ?? "standard"} isInline />
      </div>
      <Actions>
        <Button type="submit" kind="primary">
          {submitLabel}
        </Button>
        <LinkButton href={cancelHref} kind="quiet">
          Cancel
        </LinkButton>
      </Actions>
    </Form>
  );
}
