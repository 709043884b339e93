"use client";
import { useMemo, useRef, useState } from "react";
import { readShorthand, unreadSentences } from "@/lib/dosage/shorthand/shorthand";
import type { DraftItem, DraftPhase } from "@/lib/programs/operations";
import { useComposer, useDraftPart } from "./composer-context";
import { followed, isLeftOver, isSameDosage, keepOpenText, openText, settled, type Typed, typedFor } from "./shorthand-text";
import { useUnread } from "./unread";

/** The shorthand of one item: its text, what of it is understood, and the dosage that follows each key. */
export function useShorthand({ itemKey, phaseId, dosage }: Pick<DraftItem, "itemKey" | "phaseId" | "dosage">, name: string) {
  const { store } = useComposer();
  const [typed, setTyped] = useState<Typed>(() => openText(itemKey) ?? typedFor(dosage));
  const atFocus = useRef<Typed | null>(null);
  const read = useMemo(() => readShorthand(typed.text, typed.dosage), [typed]);
  const weeks = useWeeks(phaseId, read.weeks);
  const areSet = weeks.isSet;

  const put = (next: Typed) => {
    const { parts } = readShorthand(next.text, next.dosage);
    keepOpenText(
      itemKey,
      next,
      parts.some((part) => isLeftOver(part, areSet)),
    );
    setTyped(next);
  };
  // Changed elsewhere: in the fields, in another tab, by undoing.
  if (!isSameDosage(dosage, typed.dosage)) setTyped(followed(typed, dosage, areSet));

  const give = (next: Typed) => {
    put(next);
    if (isSameDosage(next.dosage, dosage)) return;
    store.changeAll([{ kind: "item.set", itemKey, changes: { dosage: next.dosage } }], null, `shorthand ${itemKey}`);
  };
  const sentences = unreadSentences(read);
  const waiting = weeks.isSet ? [] : [`${weeks.sentence} Set it, or take it out of the shorthand.`];
  useUnread(`${itemKey}:shorthand`, [...sentences, ...waiting].map((sentence) => `${name}: ${sentence}`).join(" ") || undefined);

  return {
    ...{ text: typed.text, read, weeks, isWhole: sentences.length === 0, before: atFocus.current?.dosage },
    type: (text: string) => give({ text, dosage: readShorthand(text, dosage).dosage }),
    begin: () => {
      atFocus.current = typed;
    },
    settle: () => {
      const text = settled(typed, read, areSet);
      if (text !== typed.text) put({ text, dosage });
    },
    restore: () => atFocus.current && give(atFocus.current),
  };
}

const lengthOf = ({ fromWeek, toWeek }: DraftPhase) => (toWeek === null ? null : toWeek - fromWeek + 1);

/** What was typed of weeks belongs to the program, or to the phase of the item; one press puts it there. */
function useWeeks(phaseId: string, typed: number | null) {
  const { change } = useComposer();
  const program = useDraftPart((draft) => draft.content.weeks);
  const phases = useDraftPart((draft) => draft.content.phases);
  const phase = phases.length > 1 ? phases.find(({ id }) => id === phaseId) : undefined;
  const isSet = typed === null || typed === program || (phase !== undefined && lengthOf(phase) === typed);
  const many = typed === 1 ? "1 week" : `${typed} weeks`;
  return {
    isSet,
    many,
    sentence: `${many} cannot be kept with one exercise: they belong to the program${phase ? " or to its phase" : ""}.`,
    setProgram: () => change({ kind: "program.set", changes: { weeks: typed } }),
    setPhase:
      phase && typed !== null ? () => change({ kind: "phase.set", phaseId, changes: { toWeek: phase.fromWeek + typed - 1 } }) : null,
  };
}
