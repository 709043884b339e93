"use client";
import { Button } from "@/components/ui/button";
import { Actions } from "@/components/ui/dialog";
import { Form, type FormAction } from "@/components/ui/form";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";

export const RetentionForm = ({ years, save }: { years: number | null; save: FormAction<unknown> }) => (
  <Form action={save} onDone={() => toast("Saved.")}>
    <TextField
      name="years"
      label="Years after archiving"
      hint="Empty: nobody is named."
      inputMode="numeric"
      defaultValue={years === null ? "" : String(years)}
      inputClassName="max-w-24"
      isOptional
    />
    <Actions>
      <Button type="submit">Save</Button>
    </Actions>
  </Form>
);
