import type { Route } from "next";
import type { ReactNode } from "react";
import { type CallActions, CallButton } from "@/components/logs/call-note";
import { ReasonList } from "@/components/logs/reason-list";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/link";
import type { Attention, AttentionLine, DraftLine } from "@/lib/patients/caseload";
import { fullName } from "@/lib/patients/patient-name";

/** Who needs something now, and why, the most urgent first. Nothing is shown where nobody does. */
export function AttentionCards({ attention, calls }: { attention: Attention; calls: CallActions }) {
  const { drafts, lines, more } = attention;
  if (drafts.length + lines.length === 0) return null;
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
      {lines.length > 0 && (
        <Card title="Needs attention" id="attention">
          <Lines>
            {lines.map((line) => (
              <AttentionItem key={line.programId} line={line} calls={calls} />
            ))}
          </Lines>
          {more > 0 && <p className="text-soft">And {more} more: what is urgent stands on top.</p>}
        </Card>
      )}
      {drafts.length > 0 && (
        <Card title="Drafts to continue" id="drafts">
          <Lines>
            {drafts.map((draft) => (
              <DraftItem key={draft.programId} draft={draft} />
            ))}
          </Lines>
        </Card>
      )}
    </div>
  );
}

const Lines = ({ children }: { children: ReactNode }) => <ul className="flex flex-col divide-y divide-line">{children}</ul>;

const DraftItem = ({ draft }: { draft: DraftLine }) => (
  <li className="flex flex-col py-2 first:pt-0 last:pb-0">
    <TextLink href={`/programs/${draft.programId}` as Route} className="w-fit font-semibold">
      <bdi>{fullName(draft)}</bdi>
    </TextLink>
    <span className="text-soft wrap-any">
      {draft.title || "Untitled program"}
      {!draft.isNewProgram && " · changes in draft"}
    </span>
  </li>
);

/** The name leads to what was logged: that is what one wants to see then. */
const AttentionItem = ({ line, calls }: { line: AttentionLine; calls: CallActions }) => (
  <li className="grid gap-x-6 gap-y-1 py-3 first:pt-0 last:pb-0 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
    <div className="flex min-w-0 flex-col">
      <TextLink href={`/programs/${line.programId}/log` as Route} className="w-fit font-semibold">
        <bdi>{fullName(line)}</bdi>
      </TextLink>
      <span className="text-soft wrap-any">{line.title || "Untitled program"}</span>
    </div>
    <div className="flex min-w-0 flex-wrap items-start justify-between gap-x-4 gap-y-2">
      <ReasonList reasons={line.reasons} />
      <CallButton programId={line.programId} name={fullName(line)} reasons={line.reasons} newest={line.newest} actions={calls} />
    </div>
  </li>
);
