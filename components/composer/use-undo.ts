"use client";
import { useMemo } from "react";
import { listed, phrasesOf } from "@/lib/programs/what-changed";
import { keepingPlace } from "./card-focus";
import { useComposer } from "./composer-context";
import type { Did } from "./undo-history";

const most = 3;

/** "changed the title", "removed Chin tuck", "made 7 changes". */
export function phraseOf({ operations, exerciseOf, phrase }: Did, nameOf: (exerciseId: string) => string): string {
  if (phrase) return phrase;
  const phrases = phrasesOf(operations, (itemKey) => nameOf(exerciseOf[itemKey] ?? ""));
  return phrases.length > most ? `made ${phrases.length} changes` : listed(phrases);
}

/** Takes back and does again, says what it was, and brings it into view. */
export function useUndo() {
  const { store, nameOf, say } = useComposer();
  return useMemo(() => {
    const turn = (way: () => Did | null, word: string, nothing: string) => () => {
      let did: Did | null = null;
      keepingPlace(() => {
        did = way();
      });
      say(did ? `${word}: ${phraseOf(did, nameOf)}.` : nothing);
      if (did) showChanged(did);
    };
    return {
      undo: turn(store.undo, "Undone", "There is nothing to undo."),
      redo: turn(store.redo, "Done again", "There is nothing to do again."),
    };
  }, [store, nameOf, say]);
}

function showChanged({ operations }: Did) {
  const cards = operations.flatMap((operation) => {
    const card = "itemKey" in operation ? document.querySelector(`[data-item="${operation.itemKey}"]`) : null;
    return card ? [card] : [];
  });
  cards[0]?.scrollIntoView({ block: "nearest" });
}
