"use client";
import type { ReactNode } from "react";
import { Tabs as AriaTabs, type Key, Tab, TabList, TabPanel } from "react-aria-components";
import { cx } from "./class-names";

export type TabItem = { id: string; label: ReactNode; content: ReactNode };
type TabsProps = {
  label: string;
  tabs: readonly TabItem[];
  selected?: string;
  onSelect?: (id: string) => void;
  className?: string;
  listClassName?: string;
  panelClassName?: string;
};

/** Views of one thing, one at a time. */
export function Tabs({ label, tabs, selected, onSelect, className, listClassName, panelClassName }: TabsProps) {
  const select = onSelect && ((key: Key) => onSelect(String(key)));
  return (
    // Its own ring goes around all of it as soon as anything in it has the focus: what has it shows one already.
    <AriaTabs selectedKey={selected} onSelectionChange={select} className={cx("flex min-h-0 flex-col outline-none", className)}>
      <TabList aria-label={label} className={cx("flex gap-1 overflow-x-auto border-b border-line p-0.5 pb-0", listClassName)}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={tabStyle}>
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={cx("min-h-0 rounded-sm pt-4", panelClassName)}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}

const tabStyle = cx(
  "flex min-h-9 cursor-pointer items-center gap-2 rounded-t-sm border-b-2 border-transparent px-3 font-semibold whitespace-nowrap text-soft",
  "data-[hovered]:text-ink data-[selected]:border-teal data-[selected]:text-teal-ink data-[focus-visible]:-outline-offset-2 data-[disabled]:text-faint",
);
