"use client";
import { ChevronRight } from "lucide-react";
import type { Route } from "next";
import type { ReactNode } from "react";
import { FlagBadges } from "@/components/safety/flag-badges";
import { Badge } from "@/components/ui/badge";
import { TextLink } from "@/components/ui/link";
import { useComposer, useDraftPart } from "./composer-context";
import { SaveStatus } from "./save-status";

/** For whom it is, where the changes are, and the one button that matters. */
export function ComposerHead({ children }: { children: ReactNode }) {
  const { programId, patient, age, latestNumber, isReadOnly } = useComposer();
  return (
    <header className="flex items-center justify-between gap-x-6 gap-y-2 border-b border-line bg-surface px-4 py-2.5 max-sm:flex-wrap sm:px-6">
      <div className="flex min-w-0 flex-wrap items-baseline gap-x-3 gap-y-1">
        <h1 className="flex flex-wrap items-baseline text-lg! leading-7! wrap-any">
          <TextLink href={`/patients/${patient.id}` as Route}>
            {patient.firstName} {patient.lastName}
          </TextLink>
          <ChevronRight aria-hidden="true" className="mx-1 size-4 self-center text-faint" />
          <Title />
        </h1>
        <span className="text-soft">{age === null ? "Age not known" : age === 1 ? "1 year old" : `${age} years old`}</span>
        <Badge>{latestNumber === null ? "Draft" : `Draft of version ${latestNumber + 1}`}</Badge>
        <FlagBadges />
        {latestNumber !== null && (
          <TextLink href={`/programs/${programId}/compare?from=${latestNumber}&to=draft` as Route} className="text-xs">
            Compare with version {latestNumber}
          </TextLink>
        )}
      </div>
      <div className="flex shrink-0 items-center gap-x-4 max-sm:w-full max-sm:justify-between">
        {isReadOnly ? <Badge tone="amber">Read only</Badge> : <SaveStatus />}
        {children}
      </div>
    </header>
  );
}

function Title() {
  const title = useDraftPart((draft) => draft.content.title);
  return <span>{title.trim() || "Program"}</span>;
}
