"use client";
import { Anyway } from "@/components/ui/anyway";
import { Badge } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/link";
import { formatDate } from "@/lib/calendar-date";
import type { Namesake } from "@/lib/patients/patients";

/** What stands behind a warning, and the way past it. */
export function PatientWarning({ data }: { data: unknown }) {
  const { namesakes, changed } = (data ?? {}) as { namesakes?: Namesake[]; changed?: boolean };
  if (namesakes)
    return (
      <>
        <ul className="flex flex-col gap-1">
          {namesakes.map((namesake) => (
            <li key={namesake.id} className="flex flex-wrap items-center gap-x-2">
              <TextLink href={`/patients/${namesake.id}`} target="_blank" className="font-semibold">
                {namesake.name}
              </TextLink>
              <span>{namesake.birthOn ? `born ${formatDate(namesake.birthOn)}` : "birth date not known"}</span>
              {namesake.isArchived && <Badge>Archived</Badge>}
            </li>
          ))}
        </ul>
        <Anyway label="Add anyway" />
      </>
    );
  if (changed)
    return (
      <>
        <p>Open the page again in another tab to see what is there now, or save what you typed over it.</p>
        <Anyway label="Save anyway" />
      </>
    );
  return null;
}
