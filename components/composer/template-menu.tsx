"use client";
import { ChevronDown, FilePlus2, LayoutTemplate, Save, Scale } from "lucide-react";
import { useState } from "react";
import { SaveTemplateDialog } from "@/components/templates/save-template-dialog";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Menu, MenuItem } from "@/components/ui/menu";
import { AddTemplate } from "./add-template";
import { useCommands } from "./commands";
import { useComposer } from "./composer-context";
import { TemplateDifferences } from "./template-differences";

type Open = "add" | "save" | "differences" | null;

/** Everything about templates while composing: add one, keep this program as one, and see what differs from the one that it began with. */
export function TemplateMenu() {
  return useComposer().isReadOnly ? null : <Tools />;
}

function Tools() {
  const { template, store, versionId, actions } = useComposer();
  const [open, setOpen] = useState<Open>(null);
  const hasTemplate = () => template !== null;
  const showDifferences = () => setOpen("differences");
  const close = () => setOpen(null);
  useCommands([
    { id: "template.add", name: "Add a template", group: "Program", run: () => setOpen("add") },
    { id: "template.save", name: "Save as a template", group: "Program", run: () => setOpen("save") },
    { id: "template.differs", name: "What differs from the template", group: "Program", isAvailable: hasTemplate, run: showDifferences },
  ]);
  return (
    <>
      <Menu
        label="Templates"
        trigger={
          <Button size="small" kind="quiet">
            <LayoutTemplate aria-hidden="true" className="max-sm:hidden" />
            Templates
            <ChevronDown aria-hidden="true" />
          </Button>
        }
      >
        <MenuItem icon={<FilePlus2 aria-hidden="true" />} onAction={() => setOpen("add")}>
          Add a template…
        </MenuItem>
        <MenuItem icon={<Save aria-hidden="true" />} onAction={() => setOpen("save")}>
          Save as a template…
        </MenuItem>
        {template && (
          <MenuItem icon={<Scale aria-hidden="true" />} onAction={() => setOpen("differences")}>
            {`What differs from “${template.title}”`}
          </MenuItem>
        )}
      </Menu>
      <Dialog title="Add a template" isOpen={open === "add"} onOpenChange={close}>
        <AddTemplate close={close} />
      </Dialog>
      <SaveTemplateDialog
        isOpen={open === "save"}
        close={close}
        versionId={versionId}
        title={() => store.getSnapshot().content.title}
        save={actions.saveTemplate}
        flush={() => store.flush()}
      />
      {template && (
        <Dialog title={`What differs from “${template.title}”`} isOpen={open === "differences"} onOpenChange={close}>
          <TemplateDifferences template={template} />
        </Dialog>
      )}
    </>
  );
}
