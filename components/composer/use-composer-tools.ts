"use client";
import { useCallback, useMemo, useRef, useState } from "react";
import { useSafety } from "@/components/safety/use-safety";
import type { DraftItem } from "@/lib/programs/operations";
import { CommandRegistry } from "./commands";
import type { ComposerProps } from "./composer";
import type { ComposerTools } from "./composer-context";
import { Selection } from "./selection";
import { TargetPhase } from "./target-phase";
import { useDraft } from "./use-draft";
import { type Marks, pictureFor, useOffer } from "./use-offer";

/** Opens the draft of this page and gathers what its parts share. */
export function useComposerTools(props: ComposerProps, say: (sentence: string) => void): { tools: ComposerTools; marks: Marks } {
  const { store, change } = useDraft(props.draft, props.staffId, props.isReadOnly);
  const { safety, refreshSafety } = useSafety(props.safety, props.actions.readSafety);
  const { catalog, marks } = useOffer();
  const [target] = useState(() => new TargetPhase());
  const { noteUnread, listUnread } = useUnreadList();
  const [commands] = useState(() => new CommandRegistry());
  const [selection] = useState(() => new Selection());
  const { byId } = catalog;
  const nameOf = useCallback(
    (exerciseId: string) => byId.get(exerciseId)?.name ?? store.getSnapshot().names[exerciseId] ?? "An exercise",
    [byId, store],
  );
  const pictureOf = useCallback((item: DraftItem) => pictureFor(item, byId.get(item.exerciseId)), [byId]);
  const tools = useMemo(() => {
    const { draft, ...page } = props;
    const { programId, versionId, patient, latestNumber } = draft;
    return {
      ...{ ...page, programId, versionId, patient, latestNumber },
      ...{ safety, refreshSafety, commands, selection },
      ...{ store, change, catalog, nameOf, target, pictureOf, say, noteUnread, listUnread },
    };
  }, [props, safety, refreshSafety, commands, selection, store, change, catalog, nameOf, target, pictureOf, say, noteUnread, listUnread]);
  return { tools, marks };
}

/** What stands in fields that cannot be read, by item: it is in no draft, and publishing must not pass over it. */
function useUnreadList() {
  const sentences = useRef(new Map<string, string[]>());
  const noteUnread = useCallback((key: string, unread: string[]) => {
    if (unread.length > 0) sentences.current.set(key, unread);
    else sentences.current.delete(key);
  }, []);
  const listUnread = useCallback(() => [...sentences.current], []);
  return { noteUnread, listUnread };
}
