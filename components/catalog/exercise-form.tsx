"use client";
import { useState } from "react";
import { DosageFields } from "@/components/composer/dosage-fields";
import { ReadTextArea } from "@/components/reading/read-text-area";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox, CheckboxGroup } from "@/components/ui/checkbox";
import { Form, type FormAction } from "@/components/ui/form";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { equipmentLabels, kindLabels, positionLabels, regionLabels } from "@/lib/catalog/labels";
import type { Dosage } from "@/lib/dosage/dosage";
import { dosageSentence } from "@/lib/dosage/sentence";
import { equipment, exerciseKinds, type Muscle, positions, regions, type Trait } from "@/lib/vocabulary";
import { MovementFields } from "./movement-fields";
import { PictureField } from "./picture-field";

export type ExerciseValues = {
  exerciseId: string | null;
  name: string;
  why: string;
  steps: readonly string[];
  cautions: readonly string[];
  position: string | null;
  equipment: readonly string[];
  regions: readonly string[];
  kind: string;
  traits: readonly Trait[] | null;
  muscles: readonly Muscle[];
  dosage: Dosage;
  pictureId: string | null;
};

type Props = { action: FormAction<unknown>; values: ExerciseValues; submitLabel: string };

const choices = <T extends string>(words: readonly T[], labels: Record<T, string>) =>
  words.map((value) => ({ value, label: labels[value] }));

/** An exercise in the clinic's own words. */
export function ExerciseForm({ action, values, submitLabel }: Props) {
  return (
    <Form action={action} className="max-w-3xl">
      {values.exerciseId && <input type="hidden" name="exerciseId" value={values.exerciseId} />}
      <Card title="What the patient reads">
        <TextField label="Name" name="name" defaultValue={values.name} autoFocus={!values.exerciseId} />
        <ReadTextArea
          label="Why one does it"
          name="why"
          isOptional
          hint="One short sentence that promises no cure: “This can help you turn your head farther.”"
          rows={1}
          defaultValue={values.why}
        />
        <ReadTextArea
          label="Steps"
          name="steps"
          hint="One step a line, the verb first: “Sit up tall.” Short words are clear to everyone."
          rows={5}
          defaultValue={values.steps.join("\n")}
        />
        <ReadTextArea label="Cautions" name="cautions" isOptional hint="One a line." rows={2} defaultValue={values.cautions.join("\n")} />
        <PictureField name="pictureId" initial={values.pictureId} />
      </Card>
      <Card title="Starting dosage">
        <DosageInput initial={values.dosage} />
      </Card>
      <Card title="How it is found">
        <div className="grid gap-4 sm:grid-cols-2">
          <Select label="Type" name="kind" options={choices(exerciseKinds, kindLabels)} defaultValue={values.kind} />
          <Select
            label="Position"
            name="position"
            isOptional
            options={[{ value: "", label: "As the patient likes" }, ...choices(positions, positionLabels)]}
            defaultValue={values.position ?? ""}
          />
        </div>
        <Boxes label="Region" name="regions[]" options={choices(regions, regionLabels)} chosen={values.regions} />
        <Boxes label="Equipment" name="equipment[]" options={choices(equipment, equipmentLabels)} chosen={values.equipment} />
      </Card>
      <Card title="For safety and dose">
        <MovementFields traits={values.traits} muscles={values.muscles} />
      </Card>
      <div className="flex gap-3">
        <Button type="submit" kind="primary">
          {submitLabel}
        </Button>
      </div>
    </Form>
  );
}

function DosageInput({ initial }: { initial: Dosage }) {
  const [dosage, setDosage] = useState(initial);
  return (
    <>
      <p className="font-semibold" aria-live="polite">
        {dosageSentence(dosage)}
      </p>
      <DosageFields value={dosage} onChange={setDosage} />
      <input type="hidden" name="dosage" value={JSON.stringify(dosage)} />
    </>
  );
}

type BoxesProps = { label: string; name: string; options: readonly { value: string; label: string }[]; chosen: readonly string[] };

const Boxes = ({ label, name, options, chosen }: BoxesProps) => (
  <CheckboxGroup label={label} name={name} isOptional isInline defaultValue={[...chosen]}>
    {options.map((option) => (
      <Checkbox key={option.value} value={option.value}>
        {option.label}
      </Checkbox>
    ))}
  </CheckboxGroup>
);
