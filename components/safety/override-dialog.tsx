"use client";
import { useState } from "react";
import { useComposer } from "@/components/composer/composer-context";
import { Button } from "@/components/ui/button";
import { safely } from "@/components/ui/call-action";
import { Actions, Dialog } from "@/components/ui/dialog";
import { Notice, Refusal } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-field";
import { toast } from "@/components/ui/toast";
import { flagWords, urgentMessage } from "@/lib/safety/flag-words";
import type { OpenConflict } from "./use-gate";

type Props = {
  /** Of one flag, one for each exercise. */
  conflicts: readonly OpenConflict[];
  isOpen: boolean;
  close: () => void;
  /** After it is on record and the dialog has gone. */
  given?: () => void;
};

/** A stop stands until somebody says why it may not: the reason goes on record with the name. */
export function OverrideDialog({ conflicts, isOpen, close, given }: Props) {
  const flag = conflicts[0]?.flag;
  if (!flag) return null;
  return (
    <Dialog title={`Override: ${flagWords[flag].short}`} isOpen={isOpen} onOpenChange={(open) => !open && close()}>
      <Reasoning conflicts={conflicts} close={close} given={given} />
    </Dialog>
  );
}

const shortest = 10;
const tooShort = `Say in at least ${shortest} characters why this is right for this patient.`;

function Reasoning({ conflicts, close, given }: Omit<Props, "isOpen">) {
  const { programId, store, actions, safety, refreshSafety } = useComposer();
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [wasTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [first] = conflicts;
  if (!first) return null;
  const isShort = reason.trim().length < shortest;
  const urgent = urgentMessage[first.flag];

  const give = async () => {
    setTried(true);
    if (isShort) return;
    setBusy(true);
    setProblem(null);
    const items = conflicts.map(({ itemKey, exerciseId, variationSlug }) => ({ itemKey, exerciseId, variationSlug }));
    const isSaved = await store.flush();
    const result = isSaved
      ? await safely(() => actions.overrideStops(null, { programId, flag: first.flag, reason, items }))
      : ({ ok: false, message: "Your last changes are not saved yet. They must be before a stop can be overridden." } as const);
    setBusy(false);
    if (!result.ok) return setProblem(result.message);
    close();
    await refreshSafety();
    given?.();
    toast("Overridden. It is on record with your name and the reason.");
  };

  return (
    <>
      <Refusal sentence={problem} />
      <p className="wrap-any">
        {flagWords[first.flag].name} is noted of {safety.patientFirstName}, and stops{" "}
        <strong>{conflicts.map(({ name }) => name).join(", ")}</strong>. It may stand if you say why. Your reason is kept with your name and
        the date, and shown beside the version. The patient does not see it.
      </p>
      {urgent && (
        <Notice tone="red">
          <p>{urgent}</p>
        </Notice>
      )}
      <TextArea
        label="Reason"
        autoFocus
        rows={3}
        maxLength={500}
        value={reason}
        onChange={setReason}
        errorMessage={wasTried && isShort ? tooShort : undefined}
      />
      <Actions>
        <Button kind="primary" isPending={isBusy} onPress={() => void give()}>
          Override with this reason
        </Button>
        <Button onPress={close}>Leave it stopped</Button>
      </Actions>
    </>
  );
}
