"use client";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useCallback, useState, useTransition } from "react";
import { safely } from "@/components/ui/call-action";
import type { Result } from "@/lib/errors";
import type { Keepable } from "@/lib/templates/copying";

/** What comes back only where something was left out; else the action leads to the program by itself. */
type Begun = { programId: string; leftOut: string[] };

export type StartActions = {
  startEmpty: (previous: unknown, payload: { patientId: string }) => Promise<Result>;
  startFromTemplate: (previous: unknown, payload: { patientId: string; templateId: string }) => Promise<Result<Begun>>;
  copyProgram: (previous: unknown, payload: { patientId: string; programId: string; keep: readonly Keepable[] }) => Promise<Result<Begun>>;
};

/** Runs one way to begin, says what went wrong, and goes to the new program. */
export function useStart() {
  const router = useRouter();
  const [isBusy, startTransition] = useTransition();
  const [problem, setProblem] = useState<string | null>(null);
  const start = useCallback(
    (run: () => Promise<Result<Begun> | Result>) =>
      startTransition(async () => {
        setProblem(null);
        const result: Result<unknown> | undefined = await safely<unknown>(run);
        if (!result) return;
        if (!result.ok) return setProblem(result.message);
        if (!isBegun(result.data)) return;
        rememberLeftOut(result.data);
        router.push(`/programs/${result.data.programId}` as Route);
      }),
    [router],
  );
  return { isBusy, problem, start };
}

const isBegun = (data: unknown): data is Begun => typeof data === "object" && data !== null && "leftOut" in data;

const keyOf = (programId: string) => `left-out:${programId}`;

/** For the composer of the new program, until somebody has read it there. */
function rememberLeftOut({ programId, leftOut }: Begun) {
  try {
    sessionStorage.setItem(keyOf(programId), JSON.stringify(leftOut));
  } catch {
    // Without a store the panel of differences still says it.
  }
}

export function readLeftOut(programId: string): string[] {
  try {
    const names: unknown = JSON.parse(sessionStorage.getItem(keyOf(programId)) ?? "[]");
    return Array.isArray(names) ? names.filter((name) => typeof name === "string") : [];
  } catch {
    return [];
  }
}

export function forgetLeftOut(programId: string) {
  try {
    sessionStorage.removeItem(keyOf(programId));
  } catch {
    // It is asked again on the next visit.
  }
}
