"use client";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { callAction, type FormAction } from "@/components/ui/call-action";
import { Notice } from "@/components/ui/notice";
import { toast } from "@/components/ui/toast";
import { flagWords } from "@/lib/safety/flag-words";
import type { PatientFlag } from "@/lib/vocabulary";

type Props = {
  patientId: string;
  proposed: readonly PatientFlag[];
  /** The day of the screen that proposes them. */
  notedOn: string;
  mayWrite: boolean;
  add: FormAction<unknown>;
};

/** A yes notes nothing by itself: somebody decides. */
export function ProposedFlags({ patientId, proposed, notedOn, mayWrite, add }: Props) {
  const [isPending, startTransition] = useTransition();
  if (proposed.length === 0) return null;
  const note = (flag: PatientFlag) =>
    startTransition(async () => {
      const result = await callAction(add, { patientId, flag, notedOn, note: "From the red-flag screen" });
      if (!result.ok) toast(result.message);
    });
  return (
    <Notice tone="amber">
      <p>A yes of the last screen is not noted yet.</p>
      {mayWrite &&
        proposed.map((flag) => (
          <Button
            key={flag}
            size="small"
            className="h-auto! min-h-8 self-start py-1 text-left"
            isPending={isPending}
            onPress={() => note(flag)}
          >
            Note: {flagWords[flag].name}
          </Button>
        ))}
    </Notice>
  );
}
