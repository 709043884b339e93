"use client";
import { Phone, Undo2 } from "lucide-react";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { callAction, type FormAction } from "@/components/ui/call-action";
import { Actions, Dialog } from "@/components/ui/dialog";
import { toast } from "@/components/ui/toast";
import { answeredByCall, type Reason } from "@/lib/logs/attention";
import { ReasonList } from "./reason-list";

export type CallActions = { note: FormAction<void>; takeBack: FormAction<void> };

type Props = { programId: string; name: string; reasons: readonly Reason[]; newest: number; actions: CallActions };

/** Notes that somebody spoke with the patient about what was logged. Nothing where nothing asks for that. */
export function CallButton({ programId, name, reasons, newest, actions: { note, takeBack } }: Props) {
  const [isPending, startTransition] = useTransition();
  const answered = reasons.filter(({ kind }) => answeredByCall(kind));
  if (answered.length === 0) return null;
  const press = (close: () => void) =>
    startTransition(async () => {
      const result = await callAction(note, { programId, answersTo: `${newest}` });
      if (!result.ok) return toast(result.message);
      close();
      toast(`The call with ${name} is noted.`, () => void callAction(takeBack, { programId }));
    });
  return (
    <Dialog
      title={`Did you call ${name}?`}
      size="small"
      trigger={
        <Button size="small" aria-label={`Called: ${name}`} className="w-fit">
          <Phone aria-hidden="true" />
          Called
        </Button>
      }
    >
      {(close) => (
        <>
          <p>Note it once somebody of the clinic has spoken with the patient about this:</p>
          <ReasonList reasons={answered} />
          <p className="text-soft">
            It leaves the top of the caseload until something new comes in. Your name and the time stay on record.
          </p>
          <Actions>
            <Button kind="primary" isPending={isPending} onPress={() => press(close)}>
              Note the call
            </Button>
            <Button onPress={close}>Not yet</Button>
          </Actions>
        </>
      )}
    </Dialog>
  );
}

type NotedProps = { programId: string; words: string; takeBack: FormAction<void> | null };

/** Who called last and when; a mistake is taken back here. */
export function CallNoted({ programId, words, takeBack }: NotedProps) {
  const [isPending, startTransition] = useTransition();
  const press = (action: FormAction<void>) =>
    startTransition(async () => {
      const result = await callAction(action, { programId });
      toast(result.ok ? "Taken back. What it answered asks for attention again." : result.message);
    });
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-soft">
      <span>{words}</span>
      {takeBack && (
        <Button size="small" kind="quiet" isPending={isPending} onPress={() => press(takeBack)} aria-label={`Take back: ${words}`}>
          <Undo2 aria-hidden="true" />
          Take back
        </Button>
      )}
    </p>
  );
}
