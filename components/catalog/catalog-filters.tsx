"use client";
import { memo } from "react";
import { Checkbox, CheckboxGroup } from "@/components/ui/checkbox";
import { equipmentLabels, kindLabels, positionLabels, regionLabels } from "@/lib/catalog/labels";
import { type FilterKey, type Filters, filterValues, type SearchResult } from "@/lib/catalog/search";

const groups: { key: FilterKey; label: string; words: Record<string, string> }[] = [
  { key: "regions", label: "Region", words: regionLabels },
  { key: "positions", label: "Position", words: positionLabels },
  { key: "equipment", label: "Equipment", words: equipmentLabels },
  { key: "kinds", label: "Type", words: kindLabels },
];

type Props = { filters: Filters; counts: SearchResult["counts"]; onChange: (filters: Filters) => void };

/** One group of boxes a key; behind each value, how many exercises one would see with it. */
export const CatalogFilters = memo(function CatalogFilters({ filters, counts, onChange }: Props) {
  return (
    <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-1">
      {groups.map(({ key, label, words }) => (
        <CheckboxGroup
          key={key}
          label={label}
          value={[...(filters[key] ?? [])]}
          onChange={(chosen) => onChange({ ...filters, [key]: chosen })}
        >
          {filterValues[key].map((value) => (
            <Checkbox key={value} value={value}>
              {words[value]} <span className="text-faint tabular-nums">({(counts[key] as Record<string, number>)[value] ?? 0})</span>
            </Checkbox>
          ))}
        </CheckboxGroup>
      ))}
    </div>
  );
});
