"use client";
import type { ReactNode } from "react";
import type { CommandPlace } from "./commands";
import { useCommands } from "./commands";
import { useComposer } from "./composer-context";
import { inPageOrder, sectionsOf } from "./phase-order";
import { useSelection } from "./selection";

/** The box of one card while exercises are being chosen; else what stands in its place. Shift chooses everything since the last one. */
export function SelectBox({ itemKey, name, children }: { itemKey: string; name: string; children: ReactNode }) {
  const { selection } = useComposer();
  const order = usePageOrder();
  const isOn = useSelection((one) => one.isOn);
  const isChosen = useSelection((one) => one.keys.has(itemKey));
  if (!isOn) return children;
  return (
    <label className="flex h-8 w-7 shrink-0 items-center justify-center">
      <input
        type="checkbox"
        aria-label={`Select ${name}`}
        checked={isChosen}
        onChange={() => undefined}
        onClick={(event) => selection.toggle(itemKey, event.shiftKey ? order() : null)}
        className="size-5 accent-teal"
      />
    </label>
  );
}

const usePageOrder = () => {
  const { store } = useComposer();
  return () => inPageOrder(sectionsOf(store.getSnapshot().content)).map(({ itemKey }) => itemKey);
};

/** The keys for choosing. It draws nothing. */
export function SelectCommands() {
  const { selection } = useComposer();
  const order = usePageOrder();
  const isNear = ({ itemKey }: CommandPlace) => itemKey !== null || selection.isOn;
  useCommands([
    {
      ...{ id: "select", name: "Select the exercise", group: "Exercise", keys: ["X"], isAvailable: ({ itemKey }) => itemKey !== null },
      run: ({ itemKey }) => itemKey && selection.toggle(itemKey),
    },
    {
      ...{ id: "select.all", name: "Select all exercises", group: "Exercise", keys: ["Mod+A"], inFields: false, isAvailable: isNear },
      run: () => selection.set(order()),
    },
    {
      ...{ id: "select.stop", name: "Stop selecting", group: "Exercise", keys: ["Escape"], isAvailable: () => selection.isOn },
      run: () => selection.stop(),
    },
  ]);
  return null;
}
