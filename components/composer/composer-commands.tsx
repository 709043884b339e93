"use client";
import { toast } from "@/components/ui/toast";
import { focusNeighbour, focusNextField } from "./card-focus";
import { type Command, type CommandPlace, useCommands } from "./commands";
import { useComposer } from "./composer-context";
import { useItemActions } from "./use-item-actions";
import { useShortcuts } from "./use-shortcuts";
import { useUndo } from "./use-undo";

type Props = {
  /** Goes to the search box of the catalog. */
  search: () => void;
  publish: () => void;
  preview: () => void;
};

const isOnCard = ({ itemKey }: CommandPlace) => itemKey !== null;

/** What the composer itself can do by name and by key. It draws nothing. */
export function ComposerCommands(props: Props) {
  const { commands } = useComposer();
  useCommands([...useProgramCommands(props), ...useItemCommands(), ...moving]);
  useShortcuts(commands);
  return null;
}

function useProgramCommands({ search, publish, preview }: Props): Command[] {
  const { store, say } = useComposer();
  const { undo, redo } = useUndo();
  const save = async () => {
    const sentence = (await store.flush()) ? "Everything is saved." : "Not saved yet. Your changes are kept in this browser.";
    toast(sentence);
    say(sentence);
  };
  const isOurs = ({ hasOwnText }: CommandPlace) => !hasOwnText;
  return [
    { id: "add", name: "Add an exercise", group: "Program", keys: ["/"], run: search },
    { id: "undo", name: "Undo", group: "Program", keys: ["Mod+Z"], isAvailable: isOurs, run: undo },
    { id: "redo", name: "Do again", group: "Program", keys: ["Mod+Shift+Z", "Mod+Y"], isAvailable: isOurs, run: redo },
    { id: "save", name: "Save now", group: "Program", keys: ["Mod+S"], run: () => void save() },
    { id: "preview", name: "See the handout", group: "Program", keys: ["P"], run: preview },
    { id: "publish", name: "Publish", group: "Program", keys: ["Mod+Enter"], run: publish },
  ];
}

function useItemCommands(): Command[] {
  const { move, duplicate, remove } = useItemActions();
  const on = (run: (itemKey: string) => void) => ({
    group: "Exercise" as const,
    isAvailable: isOnCard,
    run: ({ itemKey }: CommandPlace) => itemKey && run(itemKey),
  });
  return [
    { id: "item.up", name: "Move the exercise up", keys: ["Alt+ArrowUp"], ...on((itemKey) => move(itemKey, -1)) },
    { id: "item.down", name: "Move the exercise down", keys: ["Alt+ArrowDown"], ...on((itemKey) => move(itemKey, 1)) },
    { id: "item.duplicate", name: "Duplicate the exercise", keys: ["Mod+D"], ...on(duplicate) },
    { id: "item.remove", name: "Remove the exercise", keys: ["Delete", "Backspace"], ...on(remove) },
  ];
}

const isOnHeading = (place: CommandPlace) => place.isOnHeading;
const goTo = (step: 1 | -1) => ({
  group: "Moving about" as const,
  isHidden: true,
  run: ({ itemKey }: CommandPlace) => focusNeighbour(itemKey, step),
});

const moving: Command[] = [
  { id: "next", name: "Next exercise", keys: ["J"], ...goTo(1) },
  { id: "previous", name: "Previous exercise", keys: ["K"], ...goTo(-1) },
  { id: "next.heading", name: "Next exercise, from a heading", keys: ["ArrowDown"], isAvailable: isOnHeading, ...goTo(1) },
  { id: "previous.heading", name: "Previous exercise, from a heading", keys: ["ArrowUp"], isAvailable: isOnHeading, ...goTo(-1) },
  { id: "field.next", name: "Next field", group: "Moving about", keys: ["Alt+Enter"], isHidden: true, run: () => focusNextField(1) },
  {
    ...{ id: "field.previous", name: "Previous field", group: "Moving about", keys: ["Alt+Shift+Enter"], isHidden: true },
    run: () => focusNextField(-1),
  },
];
