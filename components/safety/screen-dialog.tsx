"use client";
import { Button } from "@/components/ui/button";
import { Actions, Dialog } from "@/components/ui/dialog";
import { Form, type FormAction } from "@/components/ui/form";
import { RadioGroup } from "@/components/ui/radio-group";
import { DateField, TextArea } from "@/components/ui/text-field";
import { screenQuestions } from "@/lib/safety/screen-questions";
import { answerLabels } from "./answer-labels";

type Props = { patientId: string; today: string; isFirst: boolean; record: FormAction<unknown> };

const options = (["yes", "no", "not-asked"] as const).map((value) => ({ value, label: answerLabels[value] }));

/** The questions, each with what says that it matters. Kept as they were answered; a later screen is a new one. */
export const ScreenDialog = ({ patientId, today, isFirst, record }: Props) => (
  <Dialog title="Red-flag screen" size="large" trigger={<Button size="small">{isFirst ? "Record a screen" : "Ask again"}</Button>}>
    {(close) => (
      <Form action={record} onDone={close}>
        <input type="hidden" name="patientId" value={patientId} />
        <p className="measure">
          Does the patient have any of these, now or lately? A yes proposes what to note. No list of questions finds everything: it supports
          your judgement and does not replace it.
        </p>
        {screenQuestions.map(({ id, text, source }) => (
          <RadioGroup key={id} name={id} label={text} hint={source} isInline defaultValue="not-asked" options={options} />
        ))}
        <DateField label="Asked on" name="screenedOn" defaultValue={today} max={today} />
        <TextArea label="Note" name="note" isOptional rows={2} maxLength={500} />
        <Actions>
          <Button type="submit" kind="primary">
            Keep these answers
          </Button>
          <Button onPress={close}>Cancel</Button>
        </Actions>
      </Form>
    )}
  </Dialog>
);
