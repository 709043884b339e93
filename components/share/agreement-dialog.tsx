"use client";
import { Button } from "@/components/ui/button";
import { Actions, Dialog } from "@/components/ui/dialog";
import { Form, type FormAction } from "@/components/ui/form";
import { RadioGroup } from "@/components/ui/radio-group";
import { DateField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { formatDate } from "@/lib/calendar-date";
import { type AgreementWay, agreementWays } from "@/lib/vocabulary";
import type { ShownLink } from "./link-row";

const names: Record<AgreementWay, string> = { "in-person": "In person", phone: "On the phone", writing: "In writing" };

type AgreementDialogProps = {
  link: ShownLink;
  note: FormAction<void>;
  /** In the clinic's zone. */
  today: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
};

/** That the patient wants the program this way: how it was said, and when. */
export function AgreementDialog({ link, note, today, isOpen, onOpenChange }: AgreementDialogProps) {
  const done = () => {
    onOpenChange(false);
    toast("The patient's yes is noted.");
  };
  return (
    <Dialog title={`The patient's yes to the link for ${link.name}`} isOpen={isOpen} onOpenChange={onOpenChange}>
      {(close) => (
        <Form action={note} onDone={done}>
          <input type="hidden" name="linkId" value={link.id} />
          <p>
            Tell the patient that whoever has the link can open the page, and that e-mail and messages can be read by others on the way.
            Then note that they want it like this.
          </p>
          <RadioGroup
            name="how"
            label="How it was given"
            defaultValue={link.agreement?.how ?? "in-person"}
            options={agreementWays.map((value) => ({ value, label: names[value] }))}
            isInline
          />
          <DateField label="On" name="on" max={today} defaultValue={link.agreement?.on ?? today} />
          <Actions>
            <Button type="submit" kind="primary">
              Note it
            </Button>
            <Button onPress={close}>Cancel</Button>
          </Actions>
        </Form>
      )}
    </Dialog>
  );
}

/** One short line for the list. */
export function agreed({ agreement, mailedAt }: ShownLink): string {
  const yes = agreement
    ? `The patient said yes ${names[agreement.how].toLowerCase()} on ${formatDate(agreement.on)}, noted by ${agreement.notedBy}.`
    : "The patient's yes is not noted yet.";
  return mailedAt ? `${yes} Sent by e-mail on ${mailedAt}.` : yes;
}
