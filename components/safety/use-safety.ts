"use client";
import { useCallback, useEffect, useState } from "react";
import { safely } from "@/components/ui/call-action";
import type { Result } from "@/lib/errors";
import type { ProgramSafety } from "@/lib/safety/gate";

export type ReadSafety = (previous: unknown, input: { programId: string }) => Promise<Result<ProgramSafety>>;

/**
 * What is noted of the patient, as it is now: a colleague may note something while this page is open, so whoever comes back to it sees it.
 * Publishing asks the server again in any case.
 */
export function useSafety(initial: ProgramSafety, read: ReadSafety) {
  const [safety, setSafety] = useState(initial);
  const { programId } = initial;
  const refreshSafety = useCallback(async () => {
    const result = await safely(() => read(null, { programId }));
    if (result.ok) setSafety(result.data);
  }, [read, programId]);
  useEffect(() => {
    const look = () => void (document.visibilityState === "visible" && refreshSafety());
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [refreshSafety]);
  return { safety, refreshSafety };
}
