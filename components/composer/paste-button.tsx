"use client";
import { ClipboardPaste } from "lucide-react";
import { type ClipboardEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { PasteList } from "./paste-list";

/** The button and the dialog for a pasted list; several lines pasted into a field open it as well. */
export function usePastedList() {
  const [pasted, setPasted] = useState<string | null>(null);
  const close = () => setPasted(null);
  return {
    paste: (event: ClipboardEvent<HTMLInputElement>) => {
      const text = event.clipboardData.getData("text/plain");
      if (text.trim().split(/[\n\r]+/).length < 2) return;
      event.preventDefault();
      setPasted(text);
    },
    button: (
      <Button kind="quiet" size="small" className="px-0!" onPress={() => setPasted("")}>
        <ClipboardPaste aria-hidden="true" />
        Paste a list
      </Button>
    ),
    dialog: pasted !== null && (
      <Dialog title="Add a list of exercises" size="large" isOpen onOpenChange={close}>
        <PasteList pasted={pasted} close={close} />
      </Dialog>
    ),
  };
}
