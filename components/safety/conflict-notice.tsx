"use client";
import { type ReactNode, useState } from "react";
import { useComposer } from "@/components/composer/composer-context";
import { Button } from "@/components/ui/button";
import { safely } from "@/components/ui/call-action";
import { Notice } from "@/components/ui/notice";
import { toast } from "@/components/ui/toast";
import { formatDate } from "@/lib/calendar-date";
import { traitLabels } from "@/lib/catalog/labels";
import type { Conflict, Reason } from "@/lib/safety/conflicts";
import { flagWords, urgentMessage } from "@/lib/safety/flag-words";
import type { GivenOverride } from "@/lib/safety/gate";
import { traitsInWords } from "@/lib/safety/gate-checks";
import { judgementWords } from "@/lib/safety/rules";

/** One flag that an item meets: what, and on what basis; why is one press away. `children` are the ways out. */
export function ConflictNotice({ conflict, children }: { conflict: Conflict; children?: ReactNode }) {
  const { flag, severity, reasons } = conflict;
  const met = traitsInWords(conflict, severity);
  return (
    <Notice tone={severity === "stop" ? "red" : "amber"} className="rounded-none border-l-4 px-3! py-2! text-xs">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <strong className="text-base">
          {severity === "stop" ? "Stop" : "Take care"}: {flagWords[flag].short}
        </strong>
        {met && <span>{capital(met)}</span>}
      </p>
      <details>
        <summary className="w-fit rounded-sm py-0.5">Why: {basisOf(conflict)}</summary>
        {reasons.map((reason) => (
          <ReasonLine key={reason.traits.join()} reason={reason} flag={flag} />
        ))}
      </details>
      {children && <div className="flex flex-wrap gap-2 pt-1">{children}</div>}
    </Notice>
  );
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** The sources by their first words; the whole of each stands with its reason. */
const basisOf = ({ reasons }: Conflict): string =>
  [...new Set(reasons.map(({ rule }) => (rule.source ? (rule.source.split(/ \(|[;,]/)[0] ?? rule.source) : "clinical judgement")))].join(
    " and ",
  );

function ReasonLine({ reason: { rule, traits }, flag }: { reason: Reason; flag: Conflict["flag"] }) {
  return (
    <p className="pt-1">
      {traits.length > 0 && <strong>{traits.map((trait) => traitLabels[trait]).join(", ")}. </strong>}
      {rule.why} {urgentMessage[flag] ?? rule.advice}{" "}
      <cite className="not-italic underline decoration-dotted underline-offset-2">{rule.source ?? judgementWords}</cite>
      {rule.isSeverityJudged && " (how much it weighs is clinical judgement)"}
    </p>
  );
}

/** A conflict that somebody let stand. */
export function OverriddenLine({ override }: { override: GivenOverride }) {
  const { actions, isReadOnly, refreshSafety } = useComposer();
  const [isBusy, setBusy] = useState(false);
  const withdraw = async () => {
    setBusy(true);
    const result = await safely(() => actions.withdrawOverride(null, { overrideId: override.id }));
    if (result.ok) await refreshSafety();
    else toast(result.message);
    setBusy(false);
  };
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 border-t border-line px-4 py-2 text-xs text-soft">
      <p className="wrap-any">
        <strong>Overridden: {flagWords[override.flag].short}.</strong> “{override.reason}” {override.by}, {formatDate(override.on)}
      </p>
      {!isReadOnly && (
        <Button size="small" kind="quiet" isPending={isBusy} onPress={() => void withdraw()}>
          Withdraw
        </Button>
      )}
    </div>
  );
}
