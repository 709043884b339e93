import { type CatalogIndex, searchCatalog } from "@/lib/catalog/search";
import type { DraftContent } from "@/lib/programs/operations";
import { phaseTitle } from "@/lib/programs/phase-words";
import type { Command } from "./commands";
import { fuzzyScore, fuzzySort } from "./fuzzy";
import { inPageOrder, sectionsOf } from "./phase-order";
import type { Keys } from "./shortcuts";

/** One line of the palette. */
export type PaletteEntry = { id: string; name: string; detail: string; keys?: Keys } & (
  | { kind: "command"; command: Command }
  | { kind: "item"; itemKey: string }
  | { kind: "phase"; phaseId: string }
  | { kind: "exercise"; exerciseId: string }
);
export type PaletteGroup = { title: string; entries: PaletteEntry[] };

type World = {
  commands: readonly Command[];
  content: DraftContent;
  nameOf: (exerciseId: string) => string;
  index: CatalogIndex;
  boost: ReadonlyMap<string, number>;
};

const mostOf = { command: 8, item: 8, phase: 4, exercise: 8 };

/**
 * What the palette offers for what is typed: things to do, places to go, exercises to add. Nothing typed shows what there is to do. The group that holds
 * what fits best comes first.
 */
export function paletteGroups(typed: string, world: World): PaletteGroup[] {
  const isEmpty = typed.trim() === "";
  const found = <T extends PaletteEntry>(all: readonly T[], most: number) =>
    fuzzySort(typed, all, ({ name }) => name).slice(0, isEmpty ? all.length : most);
  const groups: PaletteGroup[] = [
    { title: "Do", entries: found(commandEntries(world), mostOf.command) },
    { title: "Go to an exercise", entries: isEmpty ? [] : found(itemEntries(world), mostOf.item) },
    { title: "Go to a phase", entries: found(phaseEntries(world), mostOf.phase) },
    { title: "Add an exercise", entries: isEmpty ? [] : exerciseEntries(typed, world) },
  ];
  const bestIn = ({ entries: [best] }: PaletteGroup) => (best ? (fuzzyScore(typed, best.name) ?? 0) : 0);
  return groups.filter(({ entries }) => entries.length > 0).sort((a, b) => bestIn(b) - bestIn(a));
}

const commandEntries = ({ commands }: World): PaletteEntry[] =>
  commands
    .filter(({ isHidden }) => !isHidden)
    .map((command) => ({ id: `command ${command.id}`, kind: "command", name: command.name, detail: "", keys: command.keys?.[0], command }));

const itemEntries = ({ content, nameOf }: World): PaletteEntry[] =>
  inPageOrder(sectionsOf(content)).map(({ itemKey, exerciseId }, place) => ({
    ...{ id: `item ${itemKey}`, kind: "item", name: nameOf(exerciseId), detail: `number ${place + 1}`, itemKey },
  }));

const phaseEntries = ({ content }: World): PaletteEntry[] =>
  content.phases.length < 2
    ? []
    : content.phases.map((phase) => ({ id: `phase ${phase.id}`, kind: "phase", name: phaseTitle(phase), detail: "", phaseId: phase.id }));

const exerciseEntries = (typed: string, { index, boost, nameOf }: World): PaletteEntry[] =>
  searchCatalog(index, typed, {}, boost)
    .ids.slice(0, mostOf.exercise)
    .map((exerciseId) => ({ id: `exercise ${exerciseId}`, kind: "exercise", name: nameOf(exerciseId), detail: "add", exerciseId }));
