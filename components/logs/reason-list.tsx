import { Badge } from "@/components/ui/badge";
import type { Reason } from "@/lib/logs/attention";
import { kindNames } from "./log-words";

/** Why somebody should look, each with its kind and its figures. */
export const ReasonList = ({ reasons }: { reasons: readonly Reason[] }) => (
  <ul className="flex flex-col gap-1">
    {reasons.map(({ kind, words }) => (
      <li key={kind} className="flex flex-wrap items-baseline gap-x-2">
        <Badge tone={kindNames[kind].tone}>{kindNames[kind].name}</Badge>
        <span className="wrap-any">{words}</span>
      </li>
    ))}
  </ul>
);
