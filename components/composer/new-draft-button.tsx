"use client";
import { FilePen } from "lucide-react";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { safely } from "@/components/ui/call-action";
import { toast } from "@/components/ui/toast";
import type { Result } from "@/lib/errors";

type Props = {
  programId: string;
  number: number;
  start: (previous: unknown, input: { programId: string; number: number }) => Promise<Result>;
};

export function NewDraftButton({ programId, number, start }: Props) {
  const [isPending, startTransition] = useTransition();
  const press = () =>
    startTransition(async () => {
      const result = await safely(() => start(null, { programId, number }));
      if (result && !result.ok) toast(result.message);
    });
  return (
    <Button isPending={isPending} onPress={press}>
      <FilePen aria-hidden="true" />
      New draft from this version
    </Button>
  );
}
