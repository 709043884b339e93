"use client";
import { Archive, ArchiveRestore, Ellipsis, Pencil, Plus, Share2 } from "lucide-react";
import { useState, useTransition } from "react";
import { Button, IconButton } from "@/components/ui/button";
import { callAction, type FormAction } from "@/components/ui/call-action";
import { Actions, Dialog } from "@/components/ui/dialog";
import { Form } from "@/components/ui/form";
import { Menu, MenuItem } from "@/components/ui/menu";
import { TextArea, TextField } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import type { TemplateOwner } from "@/lib/templates/template";
import type { StartActions } from "./starting";
import { UseForPatient } from "./use-for-patient";

type Shown = { id: string; owner: TemplateOwner; title: string; about: string; isArchived: boolean };
type Props = Pick<StartActions, "startFromTemplate"> & {
  template: Shown;
  renameTemplate: FormAction<void>;
  archiveTemplate: FormAction<void>;
  restoreTemplate: FormAction<void>;
  shareTemplate: FormAction<void>;
};

/** What can be done with a template: use it, and keep one's own and the clinic's in order. Archiving is undone rather than confirmed. */
export function TemplateActions({ template, ...actions }: Props) {
  const { id, owner, title, isArchived } = template;
  const [isUsing, setUsing] = useState(false);
  const [isChanging, setChanging] = useState(false);
  const [isPending, startTransition] = useTransition();
  const run = (action: FormAction<void>, done: () => void) =>
    startTransition(async () => {
      const result = await callAction(action, { templateId: id });
      if (result.ok) done();
      else toast(result.message);
    });
  const restore = () => run(actions.restoreTemplate, () => toast(`“${title}” is back.`));
  if (isArchived)
    return (
      <Button kind="primary" isPending={isPending} onPress={restore}>
        <ArchiveRestore aria-hidden="true" />
        Bring back
      </Button>
    );
  return (
    <>
      <Button kind="primary" onPress={() => setUsing(true)}>
        <Plus aria-hidden="true" />
        Use for a patient
      </Button>
      <UseForPatient template={template} isOpen={isUsing} setOpen={setUsing} startFromTemplate={actions.startFromTemplate} />
      {owner !== "built-in" && (
        <Menu label={`More about ${title}`} trigger={<IconButton kind="plain" label="More" icon={<Ellipsis aria-hidden="true" />} />}>
          <MenuItem icon={<Pencil aria-hidden="true" />} onAction={() => setChanging(true)}>
            Change title and purpose
          </MenuItem>
          {owner === "mine" && (
            <MenuItem
              icon={<Share2 aria-hidden="true" />}
              onAction={() => run(actions.shareTemplate, () => toast(`“${title}” is the clinic’s now: everybody in it can use it.`))}
            >
              Give it to the clinic
            </MenuItem>
          )}
          <MenuItem
            icon={<Archive aria-hidden="true" />}
            onAction={() => run(actions.archiveTemplate, () => toast(`“${title}” was archived.`, restore))}
          >
            Archive
          </MenuItem>
        </Menu>
      )}
      <ChangeDialog template={template} isOpen={isChanging} setOpen={setChanging} change={actions.renameTemplate} />
    </>
  );
}

type ChangeProps = { template: Shown; isOpen: boolean; setOpen: (isOpen: boolean) => void; change: FormAction<void> };

function ChangeDialog({ template: { id, title, about }, isOpen, setOpen, change }: ChangeProps) {
  const done = () => {
    setOpen(false);
    toast("The template is changed.");
  };
  return (
    <Dialog title="Change this template" isOpen={isOpen} onOpenChange={setOpen}>
      {(close) => (
        <Form action={change} onDone={done}>
          <input type="hidden" name="templateId" value={id} />
          <TextField label="Title" name="title" defaultValue={title} hint="Programs that start from it are called so, too." autoFocus />
          <TextArea label="What it is for" name="about" isOptional defaultValue={about} hint="For staff." />
          <p className="text-soft">
            To change its exercises, start a program from it, change that, and choose “Save as a template” there in the place of this one.
          </p>
          <Actions>
            <Button type="submit" kind="primary">
              Save
            </Button>
            <Button onPress={close}>Cancel</Button>
          </Actions>
        </Form>
      )}
    </Dialog>
  );
}
