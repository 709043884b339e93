"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Actions } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { toast } from "@/components/ui/toast";
import { newId } from "@/lib/ids";
import type { DraftContent } from "@/lib/programs/operations";
import { operationsTo } from "@/lib/programs/replace";
import { useComposer } from "./composer-context";

/** What a published version holds, offered in place of the draft. */
export type Replacement = { number: number; content: DraftContent };

/** Asks before a version takes the place of what the draft holds; it then does so by ordinary changes, which can be undone. */
export function ReplaceNotice({ replacement: { number, content } }: { replacement: Replacement }) {
  const { store, programId } = useComposer();
  const [isOpen, setOpen] = useState(true);
  if (!isOpen) return null;
  const close = () => {
    setOpen(false);
    // The address no longer asks, so that a reload does not ask again.
    window.history.replaceState(null, "", `/programs/${programId}`);
  };
  const replace = () => {
    const changes = operationsTo(store.getSnapshot().content, content, newId).map(({ id: _, ...change }) => change);
    store.changeAll(changes, `put version ${number} into the draft`);
    close();
    toast(`The draft now holds what version ${number} holds.`, () => void store.undo());
  };
  return (
    <Notice tone="amber" title={`Put version ${number} into this draft?`} className="rounded-none">
      <p>
        The draft then holds what version {number} holds. Exercises that only the draft has are taken out, changes in it are replaced. You
        can undo it, and nothing that was published changes.
      </p>
      <Actions className="pt-1">
        <Button size="small" kind="primary" onPress={replace}>
          Put version {number} in
        </Button>
        <Button size="small" onPress={close}>
          Keep the draft as it is
        </Button>
      </Actions>
    </Notice>
  );
}
