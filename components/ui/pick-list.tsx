"use client";
import { Check } from "lucide-react";
import { type ReactNode, useState } from "react";
import { CheckboxButton, CheckboxField, GridList, GridListItem, type Key, type Selection } from "react-aria-components";
import { CheckboxBox } from "./checkbox";

type PickListProps<Row> = {
  label: string;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** What a screen reader says of a row before its state. */
  rowText: (row: Row) => string;
  children: (row: Row) => ReactNode;
  /** Keys of rows that are picked; some may not be among the rows that are shown. */
  picked: ReadonlySet<string>;
  onPick: (picked: Set<string>) => void;
};

/**
 * Rows to pick several of: with Space or a click, a range with Shift and an arrow or a click, all that are shown with Ctrl+A. What was picked
 * in another search stays picked.
 */
export function PickList<Row extends object>({ label, rows, rowKey, rowText, children, picked, onPick }: PickListProps<Row>) {
  // The widget's own set remembers where a range began: it is given back as long as it is what is picked.
  const [own, setOwn] = useState<Iterable<Key>>(picked);
  const change = (keys: Selection) => {
    const next = keys === "all" ? new Set([...picked, ...rows.map(rowKey)]) : new Set([...keys].map(String));
    setOwn(keys === "all" ? next : keys);
    onPick(next);
  };
  return (
    <GridList
      aria-label={label}
      selectionMode="multiple"
      selectedKeys={isSame(own, picked) ? own : picked}
      onSelectionChange={change}
      escapeKeyBehavior="none"
      className="flex flex-col divide-y divide-line overflow-hidden rounded border border-line bg-surface"
    >
      {rows.map((row) => (
        <GridListItem
          key={rowKey(row)}
          id={rowKey(row)}
          textValue={rowText(row)}
          className="group flex cursor-pointer items-start gap-3 px-4 py-2.5 outline-none select-none data-[focus-visible]:outline-2 data-[focus-visible]:-outline-offset-2 data-[focus-visible]:outline-focus data-[hovered]:bg-paper data-[selected]:bg-teal-wash"
        >
          <CheckboxField slot="selection">
            <CheckboxButton className="group outline-none">
              {({ isSelected }) => <CheckboxBox>{isSelected ? <Check /> : null}</CheckboxBox>}
            </CheckboxButton>
          </CheckboxField>
          <div className="min-w-0 flex-1">{children(row)}</div>
        </GridListItem>
      ))}
    </GridList>
  );
}

function isSame(keys: Iterable<Key>, picked: ReadonlySet<string>): boolean {
  const all = [...keys];
  return all.length === picked.size && all.every((key) => picked.has(String(key)));
}
