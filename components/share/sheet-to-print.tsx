"use client";
import { useState } from "react";
import { Checkbox, CheckboxGroup } from "@/components/ui/checkbox";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { type ClinicHabit, type ContentPart, clinicContent, contentParts, partsOf } from "@/lib/handout/content";
import { type HandoutLayout, handoutLayouts } from "@/lib/vocabulary";
import { LayoutPicture } from "./layout-picture";
import { layoutHints, layoutNames, partNames } from "./layout-words";

/** Whose code stands on the sheet is asked elsewhere, and none is a choice there. */
const switches = (layout: HandoutLayout): ContentPart[] => partsOf(layout).filter((part) => part !== "code");

const usual = (layout: HandoutLayout, habit: ClinicHabit): ContentPart[] =>
  switches(layout).filter((part) => clinicContent(layout, habit)[part]);

/** Layout, parts and weeks of the diary: what goes into the address of the sheet, and what shows the choice. */
export function useSheetToPrint(first: HandoutLayout, habit: ClinicHabit) {
  const [layout, setLayout] = useState(first);
  const [parts, setParts] = useState<ContentPart[]>(() => usual(first, habit));
  const [weeks, setWeeks] = useState("");
  const choose = (next: HandoutLayout) => {
    setLayout(next);
    setParts(usual(next, habit));
  };
  const hasDiary = layout === "diary" || parts.includes("diary");
  const isUsual = usual(layout, habit).join() === parts.join();
  const query = {
    layout,
    ...(isUsual ? {} : { content: [...parts, "code"].join() }),
    ...(hasDiary && weeks ? { weeks } : {}),
  };
  return { query, layout, choose, parts, setParts, weeks, setWeeks, hasDiary };
}

const options = handoutLayouts.map((layout) => ({
  value: layout,
  label: (
    <span className="flex flex-col gap-1">
      <LayoutPicture layout={layout} />
      {layoutNames[layout]}
    </span>
  ),
}));

const weekOptions = [
  { value: "", label: "All weeks of the program" },
  ...[1, 2, 3, 4, 6, 8, 12].map((count) => ({ value: `${count}`, label: count === 1 ? "1 week" : `${count} weeks` })),
];

export function SheetToPrint({ layout, choose, parts, setParts, weeks, setWeeks, hasDiary }: ReturnType<typeof useSheetToPrint>) {
  const inOrder = (chosen: string[]) => setParts(contentParts.filter((part) => chosen.includes(part)));
  return (
    <>
      <RadioGroup
        label="Layout"
        hint={layoutHints[layout]}
        value={layout}
        onChange={(next) => choose(next as HandoutLayout)}
        options={options}
        inThirds
      />
      <CheckboxGroup label="On the handout" hint="The stop signs are always on it." value={parts} onChange={inOrder} isInline>
        {switches(layout).map((part) => (
          <Checkbox key={part} value={part}>
            {partNames[part]}
          </Checkbox>
        ))}
      </CheckboxGroup>
      {hasDiary && <Select label="Weeks in the diary" value={weeks} onChange={setWeeks} options={weekOptions} />}
    </>
  );
}
