"use client";
import { useMemo, useRef, useState } from "react";
import { useComposer } from "@/components/composer/composer-context";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { newId } from "@/lib/ids";
import type { DraftItem } from "@/lib/programs/operations";
import { type Conflict, notesFor, overrideOf } from "@/lib/safety/conflicts";
import { flagWords } from "@/lib/safety/flag-words";
import { type SafetyExercise, type Suggestions, suggestionsFor } from "@/lib/safety/suggestions";
import { ConflictNotice, OverriddenLine } from "./conflict-notice";
import { OverrideDialog } from "./override-dialog";
import { useFlags, useItemGate } from "./use-gate";
import { wayChange } from "./way-change";

type Props = { item: DraftItem; name: string };

/** What of the patient meets this exercise, on its own card, with the ways out. */
export function ItemSafety({ item, name }: Props) {
  const { safety } = useComposer();
  const { exercise, conflicts, isUnknown } = useItemGate(item);
  if (conflicts.length === 0 && !isUnknown) return null;
  const isOpen = (conflict: Conflict) =>
    !overrideOf(conflict, safety.overrides) && !(conflict.severity === "care" && item.patientNote.trim());
  const last = conflicts.findLast(isOpen);
  return (
    <div className="flex flex-col">
      {conflicts.map((conflict) => {
        const override = overrideOf(conflict, safety.overrides);
        if (override) return <OverriddenLine key={conflict.flag} override={override} />;
        if (!isOpen(conflict)) return <NotedLine key={conflict.flag} {...{ item, name, conflict }} />;
        return <OpenConflictNotice key={conflict.flag} {...{ item, name, conflict, exercise }} isLast={conflict === last} />;
      })}
      {isUnknown && (
        <p className="border-t border-line px-4 py-2 text-xs text-soft">
          This exercise has no traits recorded, so the safety gate cannot compare it with what is noted of this patient.
        </p>
      )}
    </div>
  );
}

/** A note is there; whether it says what is advised is for the therapist to judge. */
function NotedLine({ item, name, conflict }: Props & { conflict: Conflict }) {
  const { isReadOnly } = useComposer();
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-4 py-2 text-xs text-soft">
      <p>Take care: {flagWords[conflict.flag].short}. A note for the patient is there.</p>
      {!isReadOnly && <NoteButton {...{ item, name, conflict }} />}
    </div>
  );
}

/** Another exercise is the way out of all conflicts at once: only the last of them offers it. */
type OpenProps = Props & { conflict: Conflict; exercise: SafetyExercise | undefined; isLast: boolean };

function OpenConflictNotice({ item, name, conflict, exercise, isLast }: OpenProps) {
  const { catalog, safety, isReadOnly } = useComposer();
  const flags = useFlags();
  const { exercises } = catalog;
  const suggestions = useMemo(
    () => suggestionsFor(conflict, exercise, exercises, { flags, rules: safety.rules }),
    [conflict, exercise, exercises, flags, safety.rules],
  );
  const instead = isLast ? suggestions.instead : [];
  return (
    <ConflictNotice conflict={conflict}>
      {!isReadOnly && (
        <>
          <WayButtons {...{ item, name }} suggestions={{ ...suggestions, instead }} />
          {conflict.severity === "stop" ? <OverrideButton {...{ conflict, name }} /> : <NoteButton {...{ item, name, conflict }} />}
        </>
      )}
    </ConflictNotice>
  );
}

/** Other ways of the same exercise, and other exercises for the same muscles. */
function WayButtons({ item, name, suggestions }: Props & { suggestions: Suggestions }) {
  const { catalog, change, store, say } = useComposer();
  const { itemKey, exerciseId, phaseId } = item;
  const use = (variationSlug: string | null, way: string, pressed: Element) => {
    const offered = catalog.byId.get(exerciseId);
    if (!offered) return;
    focusCardOf(pressed);
    change({ kind: "item.set", itemKey, changes: wayChange(item, offered, variationSlug) });
    say(`${name} is now done like this: ${way}.`);
  };
  const replace = (otherId: string) => {
    const other = catalog.byId.get(otherId);
    if (!other) return;
    const { items } = store.getSnapshot().content;
    const before = items[items.findIndex((one) => one.itemKey === itemKey) + 1]?.itemKey ?? null;
    const start = { dosage: other.dosage, variationSlug: null, patientNote: "", staffNote: "" };
    const add = { kind: "item.add", itemKey: newId(), phaseId, exerciseId: otherId, before, ...start } as const;
    store.changeAll([{ kind: "item.remove", itemKey }, add], `put ${other.name} in the place of ${name}`);
    say(`${other.name} takes the place of ${name}.`);
    requestAnimationFrame(() => openerIn(document.querySelector(`article[aria-label="${CSS.escape(other.name)}"]`))?.focus());
  };
  return (
    <>
      {suggestions.ways.map((way) => (
        <Button key={way.variationSlug} size="small" onPress={({ target }) => use(way.variationSlug, way.name, target)}>
          Easier: {way.name}
        </Button>
      ))}
      {suggestions.instead.length > 0 && (
        <Menu label={`Instead of ${name}`} placement="bottom start" trigger={<Button size="small">Another exercise…</Button>}>
          {suggestions.instead.map((other) => (
            <MenuItem key={other.exerciseId} onAction={() => replace(other.exerciseId)}>
              {other.name}
            </MenuItem>
          ))}
        </Menu>
      )}
    </>
  );
}

/** One press puts the advised words into the note for the patient. */
function NoteButton({ item, name, conflict }: Props & { conflict: Conflict }) {
  const { change, say } = useComposer();
  const note = item.patientNote.trim();
  const advised = notesFor(conflict)
    .filter((advice) => !note.includes(advice))
    .join(" ");
  if (!advised) return null;
  const add = (pressed: Element) => {
    focusCardOf(pressed);
    change({ kind: "item.set", itemKey: item.itemKey, changes: { patientNote: [note, advised].filter(Boolean).join(" ") } });
    say(`The note for the patient on ${name} says: ${advised}`);
  };
  return (
    <Button size="small" className="justify-start! text-left!" onPress={({ target }) => add(target)}>
      Add the note “{advised}”
    </Button>
  );
}

function OverrideButton({ conflict, name }: { conflict: Conflict; name: string }) {
  const [isOpen, setOpen] = useState(false);
  const card = useRef<Element | null>(null);
  const open = (pressed: Element) => {
    card.current = pressed.closest("article");
    setOpen(true);
  };
  return (
    <>
      <Button size="small" onPress={({ target }) => open(target)}>
        Override…
      </Button>
      <OverrideDialog
        conflicts={[{ ...conflict, name }]}
        isOpen={isOpen}
        close={() => setOpen(false)}
        given={() => openerIn(card.current)?.focus()}
      />
    </>
  );
}

/** The button that was pressed goes with the conflict: whoever uses the keyboard goes on from the card. */
const focusCardOf = (pressed: Element) => openerIn(pressed.closest("article"))?.focus();
const openerIn = (card: Element | null) => card?.querySelector<HTMLElement>("button[aria-expanded]") ?? null;
