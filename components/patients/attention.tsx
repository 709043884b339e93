import type { Route } from "next";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/link";
import type { Attention, AttentionLine, DraftLine } from "@/lib/patients/caseload";
import { fullName } from "@/lib/patients/patient-name";

/** Who needs something now, and why. Nothing is shown where nobody does. */
export function AttentionCards({ attention }: { attention: Attention }) {
  const { drafts, lines } = attention;
  if (drafts.length + lines.length === 0) return null;
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      {drafts.length > 0 && (
        <Card title="Drafts to continue">
          <Lines>
            {drafts.map((draft) => (
              <DraftItem key={draft.programId} draft={draft} />
            ))}
          </Lines>
        </Card>
      )}
      {lines.length > 0 && (
        <Card title="Needs attention">
          <Lines>
            {lines.map((line) => (
              <AttentionItem key={line.programId} line={line} />
            ))}
          </Lines>
        </Card>
      )}
    </div>
  );
}

const Lines = ({ children }: { children: ReactNode }) => <ul className="flex flex-col divide-y divide-line">{children}</ul>;
const Line = ({ children }: { children: ReactNode }) => (
  <li className="flex flex-col gap-x-4 py-2 sm:flex-row sm:flex-wrap sm:items-baseline sm:justify-between first:pt-0 last:pb-0">
    {children}
  </li>
);

const DraftItem = ({ draft }: { draft: DraftLine }) => (
  <Line>
    <TextLink href={`/programs/${draft.programId}` as Route} className="font-semibold">
      <bdi>{fullName(draft)}</bdi>
    </TextLink>
    <span className="text-soft wrap-any">
      {draft.title || "Untitled program"}
      {!draft.isNewProgram && " · changes"}
    </span>
  </Line>
);

const AttentionItem = ({ line }: { line: AttentionLine }) => (
  <Line>
    <TextLink href={`/patients/${line.patientId}`} className="font-semibold">
      <bdi>{fullName(line)}</bdi>
    </TextLink>
    <span className="text-soft wrap-any">{line.reasons.map(({ words }) => words).join(" ")}</span>
  </Line>
);
