"use client";
import { createContext, useContext, useDeferredValue, useSyncExternalStore } from "react";
import type { DraftItem } from "@/lib/programs/operations";
import type { CommandRegistry } from "./commands";
import type { ComposerProps } from "./composer";
import type { DraftChange, DraftSnapshot } from "./draft-snapshot";
import type { DraftStore } from "./draft-store";
import type { Selection } from "./selection";
import type { TargetPhase } from "./target-phase";
import type { NoteUnread } from "./unread";
import type { Marks, OfferState } from "./use-offer";

/** What any part of the composer may use. Nothing in it changes while somebody types: what the draft holds is asked for by `useDraftPart`. */
export type ComposerTools = Pick<
  ComposerProps,
  "staffId" | "age" | "isReadOnly" | "builtInStopSigns" | "template" | "workerUrl" | "actions" | "safety"
> & {
  programId: string;
  versionId: string;
  patient: ComposerProps["draft"]["patient"];
  latestNumber: number | null;
  /** Asks the server what is noted of the patient by now. */
  refreshSafety: () => Promise<void>;
  store: DraftStore;
  /** Applies a change at once; answers the sentence against it where it is not valid, and then does nothing. */
  change: (change: DraftChange) => string | null;
  catalog: OfferState;
  nameOf: (exerciseId: string) => string;
  /** The phase into which exercises are added. */
  target: TargetPhase;
  pictureOf: (item: DraftItem) => string | undefined;
  /** What can be done by name or by key: `useCommands` adds to it. */
  commands: CommandRegistry;
  /** Which exercises are chosen for a change to all of them. */
  selection: Selection;
  /** Tells a screen reader what has just happened. */
  say: (sentence: string) => void;
  /** Takes note of what stands in a field and could not be saved. */
  noteUnread: NoteUnread;
  /** All that was noted. */
  listUnread: () => [string, string[]][];
};

const ComposerContext = createContext<ComposerTools | null>(null);
export const ComposerProvider = ComposerContext.Provider;

const MarksContext = createContext<Marks>({ favourites: [], recent: [], boost: new Map() });
export const MarksProvider = MarksContext.Provider;
export const useMarks = (): Marks => useContext(MarksContext);

export function useComposer(): ComposerTools {
  const tools = useContext(ComposerContext);
  if (!tools) throw new Error("This is a part of the composer and stands inside it.");
  return tools;
}

/**
 * A part of the draft; draws again only when that part is another one. `select` picks, it makes nothing new: `draft.content.items`, not
 * a filtered list.
 */
export function useDraftPart<T>(select: (draft: DraftSnapshot) => T): T {
  const { store } = useComposer();
  const part = () => select(store.getSnapshot());
  return useSyncExternalStore(store.subscribe, part, part);
}

/** The same, a moment behind while somebody types: for everything that is worked out from the draft and need not be there with the key. */
export const useDraftPartLater = <T>(select: (draft: DraftSnapshot) => T): T => useDeferredValue(useDraftPart(select));
