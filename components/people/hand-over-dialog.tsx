"use client";
import { Button } from "@/components/ui/button";
import { Actions, Dialog } from "@/components/ui/dialog";
import { Form, type FormAction } from "@/components/ui/form";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toast";
import type { Person } from "./people-table";

type HandOverDialogProps = {
  person: Person;
  takers: readonly Person[];
  handOver: FormAction<{ patients: number }>;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
};

/** All patients of one person go to another, in one step: before a holiday, or when somebody leaves. */
export function HandOverDialog({ person, takers, handOver, isOpen, onOpenChange }: HandOverDialogProps) {
  const close = () => onOpenChange(false);
  const done = ({ patients }: { patients: number }) => {
    close();
    toast(`${patients === 1 ? "One patient was" : `${patients} patients were`} handed over.`);
  };
  return (
    <Dialog title={`Hand over the caseload of ${person.name}`} isOpen={isOpen} onOpenChange={onOpenChange}>
      {takers.length === 0 ? (
        <>
          <p>There is nobody else here who prescribes and can sign in. Invite somebody first.</p>
          <Actions>
            <Button onPress={close}>Close</Button>
          </Actions>
        </>
      ) : (
        <Form action={handOver} onDone={done}>
          <input type="hidden" name="staffId" value={person.id} />
          <p>
            {person.patients === 1 ? "The one patient" : `All ${person.patients} patients`} of {person.name}, archived ones too. Programs
            and share links stay as they are, and each record says who handed it over.
          </p>
          <Select label="Who takes them over" name="to" options={takers.map(({ id, name }) => ({ value: id, label: name }))} />
          <Actions>
            <Button type="submit" kind="primary">
              Hand them over
            </Button>
            <Button onPress={close}>Cancel</Button>
          </Actions>
        </Form>
      )}
    </Dialog>
  );
}
