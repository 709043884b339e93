"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox, CheckboxGroup } from "@/components/ui/checkbox";
import { ComboBox } from "@/components/ui/combo-box";
import { Actions } from "@/components/ui/dialog";
import { Form, type FormAction } from "@/components/ui/form";
import { NumberField } from "@/components/ui/number-field";
import { RadioGroup } from "@/components/ui/radio-group";
import { SearchField } from "@/components/ui/search-field";
import { Select } from "@/components/ui/select";
import { DateField, TextArea, TextField } from "@/components/ui/text-field";

const sizes = [
  { value: "letter", label: "US letter" },
  { value: "a4", label: "A4" },
];
const zones = ["America/New_York", "Europe/Madrid", "Asia/Tokyo"].map((id) => ({ id, label: id.replace("_", " ") }));
const wrong = (sentence: string) => [sentence];

const refuse: FormAction<never> = async (_previous, payload) => {
  if (payload.get("how") === "dead") throw new TypeError("Failed to fetch");
  const fields = Object.fromEntries([...payload.keys()].map((name) => [name.replace("[]", ""), wrong("A sentence beside the field.")]));
  return { ok: false, code: "invalid", message: "Please check the marked fields.", fields };
};

export function FieldsShown() {
  const [typed, setTyped] = useState("");
  return (
    <Card title="Fields">
      <SearchField label="Search" placeholder="Name or record number" value={typed} onChange={setTyped} />
      <Form action={refuse} aria-label="Every field">
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField name="first" label="First name" autoComplete="off" />
          <TextField name="second" label="Disabled" isDisabled defaultValue="Cannot be changed" />
          <DateField name="born" label="Birth date" isOptional hint="As on the record." />
          <Select name="paper" label="Paper size" options={sizes} />
          <NumberField name="weeks" label="Weeks" minValue={1} maxValue={104} defaultValue={6} />
          <ComboBox name="zone" label="Time zone" options={zones} defaultSelectedKey="Europe/Madrid" />
          <RadioGroup name="print" label="Print size" options={sizes} defaultValue="letter" isInline />
          <CheckboxGroup name="days[]" label="Days" isInline defaultValue={["mon"]}>
            <Checkbox value="mon">Monday</Checkbox>
            <Checkbox value="tue">Tuesday</Checkbox>
            <Checkbox value="wed" isDisabled>
              Wednesday
            </Checkbox>
          </CheckboxGroup>
        </div>
        <Checkbox name="agree" hint="With a hint below.">
          One box alone
        </Checkbox>
        <TextArea name="note" label="Note for the patient" isOptional hint="The patient reads this." />
        <Actions>
          <Button type="submit" kind="primary" name="how" value="refused">
            Send and be refused
          </Button>
          <Button type="submit" name="how" value="dead">
            Send to a dead server
          </Button>
        </Actions>
      </Form>
    </Card>
  );
}
