"use client";
import { ArrowRight, Plus } from "lucide-react";
import type { Route } from "next";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { callAction, type FormAction } from "@/components/ui/call-action";
import { LinkButton } from "@/components/ui/link";
import { toast } from "@/components/ui/toast";

type ProgramButtonProps = { patientId: string; draftProgramId: string | null; start: FormAction<never> };

/** The one button that matters: goes on with the draft that is there, or starts a program. */
export function ProgramButton({ patientId, draftProgramId, start }: ProgramButtonProps) {
  if (draftProgramId)
    return (
      <LinkButton href={`/programs/${draftProgramId}` as Route} kind="primary">
        Continue draft
        <ArrowRight aria-hidden="true" />
      </LinkButton>
    );
  return <NewProgram patientId={patientId} start={start} />;
}

function NewProgram({ patientId, start }: Omit<ProgramButtonProps, "draftProgramId">) {
  const [isPending, startTransition] = useTransition();
  const press = () =>
    startTransition(async () => {
      const result = await callAction(start, { patientId });
      if (result && !result.ok) toast(result.message);
    });
  return (
    <Button kind="primary" isPending={isPending} onPress={press}>
      <Plus aria-hidden="true" />
      New program
    </Button>
  );
}
