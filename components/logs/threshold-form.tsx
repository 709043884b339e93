"use client";
import { Button } from "@/components/ui/button";
import { Actions } from "@/components/ui/dialog";
import { Form, type FormAction } from "@/components/ui/form";
import { TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import type { Thresholds } from "@/lib/logs/thresholds";

/** From when on the clinic wants to look at a patient. */
export const ThresholdForm = ({ thresholds, save }: { thresholds: Thresholds; save: FormAction<unknown> }) => (
  <Form action={save} onDone={() => toast("Saved. The caseload goes by these figures from now on.")}>
    <TextField
      name="greenTo"
      label="Pain is green up to"
      inputMode="numeric"
      defaultValue={`${thresholds.greenTo}`}
      hint="0 to 8, of 10. Usual: 3."
    />
    <TextField
      name="amberTo"
      label="Pain is amber up to"
      inputMode="numeric"
      defaultValue={`${thresholds.amberTo}`}
      hint="1 to 9, of 10. Above it is red. Usual: 5."
    />
    <TextField
      name="silentDays"
      label="Silent after"
      inputMode="numeric"
      defaultValue={`${thresholds.silentDays}`}
      hint="1 to 30 days in a row without an entry. Usual: 4."
    />
    <TextField
      name="endingDays"
      label="Ending within"
      inputMode="numeric"
      defaultValue={`${thresholds.endingDays}`}
      hint="1 to 60 days before the last one. Usual: 14."
    />
    <Actions>
      <Button type="submit" kind="primary">
        Save
      </Button>
    </Actions>
  </Form>
);
