"use client";
import { Button } from "@/components/ui/button";
import { Form, type FormAction } from "@/components/ui/form";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";

type DetailsFormProps = { change: FormAction<void>; details: { name: string; credentials: string } };

export const DetailsForm = ({ change, details: { name, credentials } }: DetailsFormProps) => (
  <Form action={change} onDone={() => toast("That is how you are named from now on.")}>
    <div className="grid gap-5 sm:grid-cols-[1fr_10rem]">
      <TextField label="Your name" name="name" defaultValue={name} autoComplete="name" />
      <TextField label="Credentials" name="credentials" defaultValue={credentials} isOptional placeholder="PT, DPT" />
    </div>
    <Button type="submit" className="self-start">
      Save
    </Button>
  </Form>
);
