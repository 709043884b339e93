"use client";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import type { Result } from "@/lib/errors";

type Write = (previous: unknown, input: { exerciseId: string }) => Promise<Result>;
type Props = { exerciseId: string; isArchived: boolean; archive: Write; restore: Write };

/** Archiving is undone, not confirmed: programs that hold the exercise keep it either way. */
export function ArchiveButton({ exerciseId, isArchived, archive, restore }: Props) {
  const [isPending, start] = useTransition();
  const run = (write: Write, done: string, undo?: Write) =>
    start(async () => {
      const result = await write(null, { exerciseId });
      if (result.ok) toast(done, undo && (() => run(undo, "The exercise is back in the catalog.")));
      else toast(result.message);
    });
  return isArchived ? (
    <Button isPending={isPending} onPress={() => run(restore, "The exercise is back in the catalog.")}>
      Put back
    </Button>
  ) : (
    <Button isPending={isPending} onPress={() => run(archive, "Archived. Programs that hold this exercise keep it.", restore)}>
      Archive
    </Button>
  );
}
