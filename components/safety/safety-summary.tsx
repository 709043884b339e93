"use client";
import { useEffect, useRef, useState } from "react";
import { useComposer } from "@/components/composer/composer-context";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { flagWords, urgentMessage } from "@/lib/safety/flag-words";
import type { PatientFlag } from "@/lib/vocabulary";
import { OverrideDialog } from "./override-dialog";
import { type OpenConflict, useFlags, useOpenConflicts } from "./use-gate";

/** Above the exercises: how the program stands to what is noted of the patient. New conflicts are said to a screen reader, each once. */
export function SafetySummary() {
  const { safety } = useComposer();
  const flags = useFlags();
  const open = useOpenConflicts();
  const announced = useNewConflicts(open);
  if (flags.length === 0) return null;
  const stops = open.filter((conflict) => conflict.severity === "stop");
  return (
    <div className="mb-2 flex flex-col gap-2">
      {flags.map((flag) => urgentMessage[flag] && <Urgent key={flag} flag={flag} />)}
      <Notice tone={stops.length > 0 ? "red" : open.length > 0 ? "amber" : "teal"}>
        <p>{sentence(open, safety.patientFirstName)}</p>
        <OverrideSeveral stops={stops} />
      </Notice>
      <p role="status" className="sr-only">
        {announced}
      </p>
    </div>
  );
}

const Urgent = ({ flag }: { flag: PatientFlag }) => (
  <Notice tone="red" title={flagWords[flag].name}>
    <p>{urgentMessage[flag]}</p>
  </Notice>
);

const counted = (count: number) => (count === 1 ? "1 exercise" : `${count} exercises`);

function sentence(open: readonly OpenConflict[], name: string): string {
  const keys = (severity: OpenConflict["severity"]) =>
    new Set(open.filter((conflict) => conflict.severity === severity).map((conflict) => conflict.itemKey)).size;
  const [stopped, careful] = [keys("stop"), keys("care")];
  const parts = [
    stopped > 0 && `${counted(stopped)} cannot be published as things are: remove, change or override with a reason.`,
    careful > 0 && `${counted(careful)} ${careful === 1 ? "needs" : "need"} care: write a note or choose an easier way.`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(" ") : `Nothing in this program is open against what is noted of ${name}.`;
}

/** One reason for several exercises that the same flag stops. */
function OverrideSeveral({ stops }: { stops: readonly OpenConflict[] }) {
  const { isReadOnly } = useComposer();
  const [chosen, setChosen] = useState<PatientFlag | null>(null);
  const several = [...new Set(stops.map(({ flag }) => flag))].filter((flag) => stops.filter((stop) => stop.flag === flag).length > 1);
  if (isReadOnly) return null;
  return (
    <>
      {several.map((flag) => (
        <Button key={flag} size="small" className="self-start" onPress={() => setChosen(flag)}>
          Override {flagWords[flag].short} for all {stops.filter((stop) => stop.flag === flag).length}…
        </Button>
      ))}
      <OverrideDialog conflicts={stops.filter((stop) => stop.flag === chosen)} isOpen={chosen !== null} close={() => setChosen(null)} />
    </>
  );
}

const keyOf = ({ itemKey, variationSlug, flag, severity }: OpenConflict) => [itemKey, variationSlug, flag, severity].join();

/** What has come since the page was opened, or since the last time. */
function useNewConflicts(open: readonly OpenConflict[]): string {
  const known = useRef<ReadonlySet<string> | null>(null);
  const [said, say] = useState("");
  useEffect(() => {
    const before = known.current;
    known.current = new Set(open.map(keyOf));
    const fresh = before === null ? [] : open.filter((conflict) => !before.has(keyOf(conflict)));
    if (fresh.length === 0) return;
    say(
      fresh
        .map(({ name, flag, severity }) => `${name} meets ${flagWords[flag].short}: ${severity === "stop" ? "stop" : "take care"}.`)
        .join(" "),
    );
  }, [open]);
  return said;
}
