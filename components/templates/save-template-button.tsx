"use client";
import { LayoutTemplate } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/call-action";
import { SaveTemplateDialog } from "./save-template-dialog";

type Props = { versionId: string; title: string; save: FormAction<{ templateId: string }> };

/** On the page of a published version. */
export function SaveTemplateButton({ versionId, title, save }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>
        <LayoutTemplate aria-hidden="true" />
        Save as a template
      </Button>
      <SaveTemplateDialog isOpen={isOpen} close={() => setOpen(false)} title={() => title} {...{ versionId, save }} />
    </>
  );
}
