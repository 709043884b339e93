"use client";
import { Archive, ArchiveRestore, Pencil } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { callAction, type FormAction } from "@/components/ui/call-action";
import { LinkButton } from "@/components/ui/link";
import { toast } from "@/components/ui/toast";

type PatientActionsProps = {
  patientId: string;
  name: string;
  isArchived: boolean;
  archive: FormAction<unknown>;
  restore: FormAction<unknown>;
};

/** Archiving is undone rather than confirmed. */
export function PatientActions({ patientId, name, isArchived, archive, restore }: PatientActionsProps) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const run = (action: FormAction<unknown>, done: () => void) =>
    startTransition(async () => {
      const result = await callAction(action, { patientId });
      if (result.ok) done();
      else toast(result.message);
      router.refresh();
    });
  const bringBack = () => run(restore, () => toast(`${name} is back.`));
  if (isArchived)
    return (
      <Button kind="primary" isPending={isPending} onPress={bringBack}>
        <ArchiveRestore aria-hidden="true" />
        Bring back
      </Button>
    );
  return (
    <>
      <LinkButton href={`/patients/${patientId}/edit` as Route}>
        <Pencil aria-hidden="true" />
        Edit
      </LinkButton>
      <Button isPending={isPending} onPress={() => run(archive, () => toast(`${name} was archived.`, bringBack))}>
        <Archive aria-hidden="true" />
        Archive
      </Button>
    </>
  );
}
