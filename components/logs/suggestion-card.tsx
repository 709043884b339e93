import type { Route } from "next";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link";
import type { OtherWays } from "@/lib/logs/other-ways";
import { type Direction, type Suggestion, suggestionFigures } from "@/lib/logs/suggest";
import { directionNames } from "./log-words";

type Props = {
  suggestion: Suggestion;
  ways: readonly OtherWays[];
  /** The draft that is there already, as a link; else what begins one. Null for those who read only. */
  toDraft: ReactNode;
};

const leads: Record<Direction, string> = {
  progress: "The entries speak for asking for more.",
  hold: "The entries speak for leaving it as it is.",
  regress: "The entries speak for asking for less.",
};

/** What the entries speak for and why. Nothing happens by itself: a person opens a draft and decides there. */
export function SuggestionCard({ suggestion: { direction, reasons }, ways, toDraft }: Props) {
  const key = direction === "progress" ? "harder" : "easier";
  const shown = direction === "hold" ? [] : ways.filter((way) => way[key].length > 0);
  return (
    <Card title={directionNames[direction]} id="suggestion">
      <p>{leads[direction]}</p>
      <ul className="list-disc pl-5 text-soft">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {shown.length > 0 && (
        <div className="flex flex-col gap-1">
          <h3 className="text-base">{direction === "progress" ? "Harder ways" : "Easier ways"}</h3>
          <ul className="flex flex-col gap-1 text-soft">
            {shown.map((way) => (
              <li key={way.name}>
                {way.name}: {way[key].join(", ")}
              </li>
            ))}
          </ul>
        </div>
      )}
      {toDraft && <div>{toDraft}</div>}
      <p className="text-xs text-faint">
        A hint, not a decision: from the entries of {suggestionFigures.days} days, the clinic’s pain zones and clinical judgement. Nothing
        changes until somebody publishes a draft.
      </p>
    </Card>
  );
}

export const ContinueDraft = ({ programId }: { programId: string }) => (
  <LinkButton href={`/programs/${programId}` as Route}>Continue the draft</LinkButton>
);
