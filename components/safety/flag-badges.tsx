"use client";
import { Flag } from "lucide-react";
import { useComposer } from "@/components/composer/composer-context";
import { Badge } from "@/components/ui/badge";
import { formatDate } from "@/lib/calendar-date";
import { flagWords } from "@/lib/safety/flag-words";

/** What is noted of the patient, in the composer's head. */
export function FlagBadges() {
  const { safety } = useComposer();
  if (safety.flags.length === 0) return null;
  return (
    <ul aria-label="Noted of this patient" className="flex flex-wrap gap-1.5">
      {safety.flags.map(({ id, flag, notedOn, notedBy }) => (
        <li key={id} title={`Noted on ${formatDate(notedOn)} by ${notedBy}`}>
          <Badge tone={flagWords[flag].isUrgent ? "red" : "amber"}>
            <Flag aria-hidden="true" className="size-3" />
            {flagWords[flag].name}
          </Badge>
        </li>
      ))}
    </ul>
  );
}
