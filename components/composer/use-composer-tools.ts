"use client";
import { useCallback, useMemo, useRef, useState } from "react";
import { useSafety } from "@/components/safety/use-safety";
import type { DraftItem } from "@/lib/programs/operations";
import type { ComposerProps } from "./composer";
import type { ComposerTools } from "./composer-context";
import { TargetPhase } from "./target-phase";
import { useDraft } from "./use-draft";
import { pictureFor, useOffer } from "./use-offer";

/** Opens the draft of this page and gathers what its parts share. */
export function useComposerTools(props: ComposerProps, say: (sentence: string) => void): ComposerTools {
  const { store, change } = useDraft(props.draft, props.staffId, props.isReadOnly);
  const { safety, refreshSafety } = useSafety(props.safety, props.actions.readSafety);
  const catalog = useOffer();
  const [target] = useState(() => new TargetPhase());
  const { noteUnread, listUnread } = useUnreadList();
  const { byId } = catalog;
  const nameOf = useCallback(
    (exerciseId: string) => byId.get(exerciseId)?.name ?? store.getSnapshot().names[exerciseId] ?? "An exercise",
    [byId, store],
  );
  const pictureOf = useCallback((item: DraftItem) => pictureFor(item, byId.get(item.exerciseId)), [byId]);
  return useMemo(() => {
    const { draft, ...page } = props;
    const { programId, versionId, patient, latestNumber } = draft;
    return {
      ...{ ...page, programId, versionId, patient, latestNumber },
      ...{ safety, refreshSafety },
      ...{ store, change, catalog, nameOf, target, pictureOf, say, noteUnread, listUnread },
    };
  }, [props, safety, refreshSafety, store, change, catalog, nameOf, target, pictureOf, say, noteUnread, listUnread]);
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
