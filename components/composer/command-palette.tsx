"use client";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { cx } from "@/components/ui/class-names";
import { Dialog } from "@/components/ui/dialog";
import { controlStyle } from "@/components/ui/field-parts";
import { focusItem } from "./card-focus";
import type { CommandPlace } from "./commands";
import { useComposer, useDraftPart, useMarks } from "./composer-context";
import { Kbd } from "./kbd";
import { type PaletteEntry, paletteGroups } from "./palette-entries";
import { useAdding } from "./use-adding";

type Props = { isOpen: boolean; setOpen: (isOpen: boolean) => void; place: CommandPlace };

/** Everything by name: type a few letters of it, choose with the arrow keys, Enter. */
export const CommandPalette = ({ isOpen, setOpen, place }: Props) => (
  <Dialog title="Commands" isOpen={isOpen} onOpenChange={setOpen}>
    <Palette close={() => setOpen(false)} place={place} />
  </Dialog>
);

function Palette({ close, place }: { close: () => void; place: CommandPlace }) {
  const [typed, setTyped] = useState("");
  const [marked, setMarked] = useState(0);
  const id = useId();
  const groups = useEntries(typed, place);
  const entries = groups.flatMap((group) => group.entries);
  const at = Math.min(marked, entries.length - 1);
  const start = useStart(place);
  const choose = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    start(entry);
    close();
  };
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: "nearest" });
  }, [id, at]);
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 }[event.key];
    if (event.key === "Enter") choose(entries[at]);
    else if (step) setMarked(Math.max(0, Math.min(entries.length - 1, at + step)));
    else return;
    event.preventDefault();
  };
  return (
    <div className="flex min-h-0 flex-col gap-3">
      <input
        // biome-ignore lint/a11y/noAutofocus: the dialog is for typing into this field
        autoFocus
        role="combobox"
        aria-label="Command, exercise or phase"
        aria-expanded={entries.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={entries.length > 0 ? `${id}-${at}` : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        placeholder="Duplicate, chin tuck, weeks 3…"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setMarked(0);
        }}
        onKeyDown={press}
        className={cx(controlStyle, "h-10")}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label="Found"
        className="-mx-2 flex max-h-[min(26rem,55dvh)] flex-col overflow-y-auto px-2"
      >
        {groups.map(({ title, entries: own }, group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of form fields
          <div key={title} role="group" aria-labelledby={`${id}-group-${group}`} className="pb-2">
            <div id={`${id}-group-${group}`} className="px-3 py-1 text-xs font-semibold text-soft">
              {title}
            </div>
            {own.map((entry) => {
              const index = entries.indexOf(entry);
              return (
                <Row
                  key={entry.id}
                  id={`${id}-${index}`}
                  entry={entry}
                  isMarked={index === at}
                  mark={() => setMarked(index)}
                  choose={() => choose(entry)}
                />
              );
            })}
          </div>
        ))}
      </div>
      <p role="status" className={entries.length === 0 ? "text-soft" : "sr-only"}>
        {entries.length === 0 ? "Nothing fits. Try another word." : entries.length === 1 ? "1 result" : `${entries.length} results`}
      </p>
    </div>
  );
}

type RowProps = { id: string; entry: PaletteEntry; isMarked: boolean; mark: () => void; choose: () => void };

const Row = ({ id, entry, isMarked, mark, choose }: RowProps) => (
  // biome-ignore lint/a11y/useFocusableInteractive: the field points at it with aria-activedescendant
  // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field does the same
  <div
    id={id}
    role="option"
    aria-selected={isMarked}
    onPointerMove={mark}
    onClick={choose}
    className={cx(
      "flex min-h-9 cursor-pointer items-center justify-between gap-4 rounded border border-transparent px-3 py-1",
      isMarked && "border-teal! bg-teal-wash",
    )}
  >
    <span className="wrap-any">
      {entry.name}
      {entry.detail && " "}
      {entry.detail && <span className="ml-2 text-xs text-soft">{entry.detail}</span>}
    </span>
    {entry.keys && <Kbd keys={entry.keys} />}
  </div>
);

function useEntries(typed: string, place: CommandPlace) {
  const { commands, nameOf, catalog } = useComposer();
  const content = useDraftPart((draft) => draft.content);
  const { index } = catalog;
  const { boost } = useMarks();
  return useMemo(
    () => paletteGroups(typed, { commands: commands.available(place), content, nameOf, index, boost }),
    [typed, commands, place, content, nameOf, index, boost],
  );
}

/** Runs what was chosen once the dialog is gone and has given the focus back, so that a command can move it. */
function useStart(place: CommandPlace) {
  const { catalog } = useComposer();
  const { add } = useAdding();
  const chosen = useRef<(() => void) | null>(null);
  useEffect(() => () => void requestAnimationFrame(() => chosen.current?.()), []);
  return (entry: PaletteEntry) => {
    chosen.current = () => {
      if (entry.kind === "command") entry.command.run(place);
      if (entry.kind === "item") focusItem(entry.itemKey);
      if (entry.kind === "phase") focusPhase(entry.phaseId);
      const exercise = entry.kind === "exercise" ? catalog.byId.get(entry.exerciseId) : undefined;
      if (exercise) add(exercise);
    };
  };
}

/** A phase marks its place on the page with `data-phase`. */
function focusPhase(phaseId: string) {
  const section = document.querySelector<HTMLElement>(`[data-phase="${phaseId}"]`);
  section?.scrollIntoView({ block: "start" });
  section?.querySelector<HTMLElement>("input, textarea, button, [data-heading]")?.focus({ preventScroll: true });
}
