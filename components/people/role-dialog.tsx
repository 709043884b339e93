"use client";
import { Button } from "@/components/ui/button";
import { Actions, Dialog } from "@/components/ui/dialog";
import { Form, type FormAction } from "@/components/ui/form";
import { RadioGroup } from "@/components/ui/radio-group";
import { toast } from "@/components/ui/toast";
import { roleOptions } from "./invite-dialog";
import type { Person } from "./people-table";

type RoleDialogProps = { person: Person; setRole: FormAction<void>; isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

export function RoleDialog({ person, setRole, isOpen, onOpenChange }: RoleDialogProps) {
  const done = () => {
    onOpenChange(false);
    toast(`The new role of ${person.name} acts from now on.`);
  };
  return (
    <Dialog title={`Role of ${person.name}`} isOpen={isOpen} onOpenChange={onOpenChange} size="small">
      <Form action={setRole} onDone={done}>
        <input type="hidden" name="staffId" value={person.id} />
        <RadioGroup label="Role" name="role" defaultValue={person.role} options={roleOptions} />
        <Actions>
          <Button type="submit" kind="primary">
            Change the role
          </Button>
          <Button onPress={() => onOpenChange(false)}>Cancel</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
