"use client";
import { Copy, Trash2 } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { DraftItem } from "@/lib/programs/operations";
import { phaseTitle } from "@/lib/programs/phase-words";
import { type Bulk, bulkChanges, type Left, unreadIn } from "./bulk";
import { useComposer, useDraftPart } from "./composer-context";
import { copyOf } from "./moving";
import { useSelection } from "./selection";
import { useTyping } from "./use-typing";

const nothing: Bulk = { shorthand: "", note: "", phaseId: null };
type Outcome = { sentence: string; left: Left[] };

/** One change for all exercises that are chosen; it is taken back in one step. */
export function BulkBar() {
  const { store, selection, nameOf } = useComposer();
  const keys = useSelection(({ keys: chosen }) => chosen);
  const items = useDraftPart((draft) => draft.content.items);
  const [bulk, setBulk] = useState(nothing);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const chosen = items.filter(({ itemKey }) => keys.has(itemKey));
  const several = (count: number) => (count === 1 ? "1 exercise" : `${count} exercises`);
  const unread = unreadIn(bulk.shorthand);
  const isEmpty = !bulk.shorthand.trim() && !bulk.note.trim() && !bulk.phaseId;

  const change = () => {
    const { changes, changed, left } = bulkChanges(chosen, bulk);
    store.changeAll(changes, `changed ${several(changed.length)}`);
    setOutcome({ sentence: `Changed ${several(changed.length)}.`, left });
    if (left.length === 0) setBulk(nothing);
  };
  const duplicate = () => {
    const refusals = store.changeAll(
      chosen.map((item) => copyOf(store.getSnapshot().content, item)),
      `duplicated ${several(chosen.length)}`,
    );
    setOutcome(outcomeOf("Duplicated", chosen, refusals, several));
  };
  const remove = () => {
    store.changeAll(
      chosen.map(({ itemKey }) => ({ kind: "item.remove", itemKey })),
      `removed ${several(chosen.length)}`,
    );
    setOutcome({ sentence: `Removed ${several(chosen.length)}.`, left: [] });
    selection.set([]);
  };
  return (
    <section aria-label="Change several exercises" className="flex flex-col gap-3 rounded border border-teal bg-teal-wash p-3">
      <div className="flex flex-wrap items-center gap-2">
        <p className="font-semibold tabular-nums">
          {chosen.length} of {items.length} selected
        </p>
        <Button size="small" kind="quiet" onPress={() => selection.set(items.map(({ itemKey }) => itemKey))}>
          All
        </Button>
        <Button size="small" kind="quiet" onPress={() => selection.set([])}>
          None
        </Button>
        <span className="flex-1" />
        <Button size="small" onPress={() => selection.stop()}>
          Done
        </Button>
      </div>
      <BulkFields bulk={bulk} setBulk={setBulk} unread={unread} />
      <div className="flex flex-wrap gap-2">
        <Button size="small" isDisabled={chosen.length === 0 || isEmpty || unread !== undefined} onPress={change}>
          Change {several(chosen.length)}
        </Button>
        <Button size="small" isDisabled={chosen.length === 0} onPress={duplicate}>
          <Copy aria-hidden="true" />
          Duplicate
        </Button>
        <Button size="small" isDisabled={chosen.length === 0} onPress={remove}>
          <Trash2 aria-hidden="true" />
          Remove
        </Button>
      </div>
      <p role="status" className="empty:hidden">
        {outcome?.sentence}
      </p>
      {outcome && outcome.left.length > 0 && <LeftOut left={outcome.left} nameOf={nameOf} />}
    </section>
  );
}

function outcomeOf(
  word: string,
  items: readonly DraftItem[],
  refusals: readonly (string | null)[],
  several: (count: number) => string,
): Outcome {
  const left = items.flatMap((item, at) => (refusals[at] ? [{ item, sentence: refusals[at] }] : []));
  return { sentence: `${word} ${several(items.length - left.length)}.`, left };
}

type FieldsProps = { bulk: Bulk; setBulk: (bulk: Bulk) => void; unread: string | undefined };

function BulkFields({ bulk, setBulk, unread }: FieldsProps) {
  const phases = useDraftPart((draft) => draft.content.phases);
  const id = useId();
  const { isTyping, settle } = useTyping(bulk.shorthand);
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <TextField
        label="Dosage: only what changes"
        placeholder="3x/day 5d/wk"
        hint="In shorthand. The rest of each dosage stays."
        value={bulk.shorthand}
        errorMessage={isTyping ? undefined : unread}
        onChange={(shorthand) => setBulk({ ...bulk, shorthand })}
        onBlur={settle}
      />
      <TextField
        label="Add to the notes for the patient"
        hint="Follows what is written there."
        value={bulk.note}
        onChange={(note) => setBulk({ ...bulk, note })}
      />
      {phases.length > 1 && (
        <Select
          id={id}
          label="Move to"
          options={[{ value: "", label: "Stay in their phase" }, ...phases.map((phase) => ({ value: phase.id, label: phaseTitle(phase) }))]}
          value={bulk.phaseId ?? ""}
          onChange={(phaseId) => setBulk({ ...bulk, phaseId: phaseId || null })}
        />
      )}
    </div>
  );
}

const LeftOut = ({ left, nameOf }: { left: readonly Left[]; nameOf: (exerciseId: string) => string }) => (
  <Notice tone="amber" title="Left as they were">
    <ul className="list-disc pl-5">
      {left.map(({ item, sentence }) => (
        <li key={item.itemKey} className="wrap-any">
          {nameOf(item.exerciseId)}: {sentence}
        </li>
      ))}
    </ul>
  </Notice>
);
