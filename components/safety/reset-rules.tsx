"use client";
import { Button } from "@/components/ui/button";
import { Actions, Dialog } from "@/components/ui/dialog";
import { Form, type FormAction } from "@/components/ui/form";
import { toast } from "@/components/ui/toast";

/** Asked once: the clinic's own weights are many small decisions. */
export const ResetRules = ({ count, reset }: { count: number; reset: FormAction<unknown> }) => (
  <Dialog title="Set all rules back" role="alertdialog" trigger={<Button>Set all back</Button>}>
    {(close) => (
      <Form
        action={reset}
        onDone={() => {
          close();
          toast("All rules are as they came.");
        }}
      >
        <p>{count === 1 ? "One rule that your clinic changed goes" : `${count} rules that your clinic changed go`} back to how it came.</p>
        <Actions>
          <Button type="submit" kind="primary">
            Set back
          </Button>
          <Button onPress={close}>Keep ours</Button>
        </Actions>
      </Form>
    )}
  </Dialog>
);
