import { Card } from "@/components/ui/card";
import { formatDate } from "@/lib/calendar-date";
import { flagWords } from "@/lib/safety/flag-words";
import type { GivenOverride } from "@/lib/safety/gate";

type Props = { overrides: readonly GivenOverride[]; names: Readonly<Record<string, string>> };

/** What stopped this version and was let stand, by whom and why. */
export function VersionOverrides({ overrides, names }: Props) {
  if (overrides.length === 0) return null;
  return (
    <Card id="overrides" title="Published over a stop">
      <ul className="flex flex-col divide-y divide-line">
        {overrides.map(({ id, itemKey, flag, reason, by, on }) => (
          <li key={id} className="flex flex-col gap-0.5 py-2.5 first:pt-0 last:pb-0">
            <p className="font-semibold wrap-any">
              {names[itemKey] ?? "An exercise"}: {flagWords[flag].short}
            </p>
            <p className="whitespace-pre-line wrap-any">“{reason}”</p>
            <p className="text-xs text-soft">
              {by}, {formatDate(on)}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
