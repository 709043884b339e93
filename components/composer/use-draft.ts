"use client";
import { useCallback, useEffect, useState } from "react";
import { toast } from "@/components/ui/toast";
import type { Draft } from "@/lib/programs/drafts";
import { sentenceOf } from "./conflict-dialog";
import { draftClient } from "./draft-client";
import type { DraftChange } from "./draft-snapshot";
import { DraftStore } from "./draft-store";

/** The draft of this page, followed and saved while the page is open. */
export function useDraft({ versionId, revision, content, names }: Draft, staffId: string, isReadOnly: boolean) {
  const [store] = useState(
    () =>
      new DraftStore({
        ...{ staffId, versionId, revision, content, names, isReadOnly },
        client: draftClient(staffId, versionId),
        announce: (sentence) => void toast(sentence),
        describe: (others) => others.map((other) => sentenceOf(other, staffId)).join(" "),
      }),
  );
  useEffect(() => store.start(), [store]);
  const change = useCallback((wanted: DraftChange) => store.change(wanted), [store]);
  return { store, change };
}
