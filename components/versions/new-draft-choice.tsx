"use client";
import { FilePen, Replace } from "lucide-react";
import type { Route } from "next";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { safely } from "@/components/ui/call-action";
import { LinkButton } from "@/components/ui/link";
import { toast } from "@/components/ui/toast";
import type { Result } from "@/lib/errors";

type Props = {
  programId: string;
  number: number;
  hasDraft: boolean;
  /** On the page of that very version. */
  isHere?: boolean;
  start: (previous: unknown, input: { programId: string; number: number }) => Promise<Result>;
};

/** Goes on from a version: a new draft where there is none; else the draft stays, or takes over what the version holds, as can be undone there. */
export function NewDraftChoice({ programId, number, hasDraft, isHere = false, start }: Props) {
  if (!hasDraft) return <NewDraft {...{ programId, number, isHere, start }} />;
  return (
    <LinkButton href={`/programs/${programId}?from=${number}` as Route}>
      <Replace aria-hidden="true" />
      Put {isHere ? "this version" : `version ${number}`} into the draft…
    </LinkButton>
  );
}

function NewDraft({ programId, number, isHere, start }: Omit<Props, "hasDraft">) {
  const [isPending, startTransition] = useTransition();
  const press = () =>
    startTransition(async () => {
      const result = await safely(() => start(null, { programId, number }));
      if (result && !result.ok) toast(result.message);
    });
  return (
    <Button isPending={isPending} onPress={press}>
      <FilePen aria-hidden="true" />
      New draft from {isHere ? "this version" : `version ${number}`}
    </Button>
  );
}
