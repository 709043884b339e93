"use client";
import { type ReactNode, useState } from "react";
import { useComposer } from "@/components/composer/composer-context";
import { Button } from "@/components/ui/button";
import { safely } from "@/components/ui/call-action";
import { Notice } from "@/components/ui/notice";
import { toast } from "@/components/ui/toast";
import { formatDate } from "@/lib/calendar-date";
import type { Conflict } from "@/lib/safety/conflicts";
import { flagWords, urgentMessage } from "@/lib/safety/flag-words";
import type { GivenOverride } from "@/lib/safety/gate";
import { traitsInWords } from "@/lib/safety/gate-checks";
import { judgementWords } from "@/lib/safety/rules";

/** One flag that an item meets: what, why, and on what basis. `children` are the ways out. */
export function ConflictNotice({ conflict, children }: { conflict: Conflict; children?: ReactNode }) {
  const { flag, severity, reasons } = conflict;
  const urgent = urgentMessage[flag];
  const met = traitsInWords(conflict);
  return (
    <Notice tone={severity === "stop" ? "red" : "amber"} className="rounded-none border-l-4 py-2.5 text-xs">
      <p className="text-base font-semibold">
        {severity === "stop" ? "Stop" : "Take care"}: {flagWords[flag].short}
      </p>
      {met && <p>It meets: {met}.</p>}
      {reasons.map(({ rule, traits }) => (
        <p key={`${rule.why} ${traits.join()}`}>
          {rule.why} {urgent ?? rule.advice}{" "}
          <span className="whitespace-normal">
            <span className="sr-only">Basis: </span>
            <cite className="not-italic underline decoration-dotted underline-offset-2">{rule.source ?? judgementWords}</cite>
            {rule.isSeverityJudged && " (how much it weighs is clinical judgement)"}
          </span>
        </p>
      ))}
      {children && <div className="flex flex-wrap gap-2 pt-1">{children}</div>}
    </Notice>
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
