"use client";
import { Undo2 } from "lucide-react";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { callAction } from "@/components/ui/call-action";
import { Actions, Dialog } from "@/components/ui/dialog";
import { toast } from "@/components/ui/toast";
import { type KnownEvent, type Lifecycle, reasonAgainstUndoing } from "@/lib/programs/lifecycle-rules";
import { currentCourse } from "@/lib/programs/program-day";
import type { LifecycleActions } from "./lifecycle-menu";
import { consequencesOfUndoing, eventWords } from "./lifecycle-words";

type Props = {
  programId: string;
  lifecycle: Lifecycle & { events: readonly (KnownEvent & { by: string })[] };
  /** Null for those who read only. */
  takeBack: LifecycleActions["takeBack"] | null;
};

/** Pauses, extensions and ends of a program, each with who recorded it; a mistake is taken back here. Nothing where nothing happened. */
export function LifecycleHistory({ programId, lifecycle, takeBack }: Props) {
  const { course } = currentCourse(lifecycle, lifecycle.events);
  if (course.length === 0) return null;
  return (
    <ul aria-label="Pauses and changes of length" className="flex flex-col gap-1">
      {course.map((event) => (
        <li key={event.id} className="flex flex-wrap items-center gap-x-3 text-soft">
          <span>
            {eventWords(event, lifecycle.today)}
            <span className="text-xs text-faint"> · {event.by}</span>
          </span>
          {takeBack && !reasonAgainstUndoing(event.id, lifecycle) && <TakeBack {...{ programId, lifecycle, event, takeBack }} />}
        </li>
      ))}
    </ul>
  );
}

type TakeBackProps = { programId: string; lifecycle: Lifecycle; event: KnownEvent; takeBack: LifecycleActions["takeBack"] };

function TakeBack({ programId, lifecycle, event, takeBack }: TakeBackProps) {
  const [isPending, startTransition] = useTransition();
  const words = eventWords(event, lifecycle.today);
  const press = (close: () => void) =>
    startTransition(async () => {
      const result = await callAction(takeBack, { programId, eventId: event.id });
      toast(
        result.ok ? ["Taken back. The program stands as if it had not been recorded.", ...result.data.warnings].join(" ") : result.message,
      );
      close();
    });
  return (
    <Dialog
      title="Take this back?"
      size="small"
      role="alertdialog"
      trigger={
        <Button size="small" kind="quiet" aria-label={`Take back: ${words}`}>
          <Undo2 aria-hidden="true" />
          Take back
        </Button>
      }
    >
      {(close) => (
        <>
          <p>
            <strong>{words}.</strong> It stays on record that it was written down and taken back.
          </p>
          {consequencesOfUndoing(lifecycle, event.id).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <Actions>
            <Button kind="primary" autoFocus isPending={isPending} onPress={() => press(close)}>
              Take back
            </Button>
            <Button onPress={close}>Keep it</Button>
          </Actions>
        </>
      )}
    </Dialog>
  );
}
