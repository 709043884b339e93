import type { Failure, Result } from "@/lib/errors";
import type { ChangesOf } from "@/lib/programs/drafts";
import type { DraftContent, DraftOperation } from "@/lib/programs/operations";
import type { Saved } from "@/lib/programs/saving";

/** What a newer state of a draft brings. */
export type DraftNews = { revision: number; content: DraftContent; names: Record<string, string>; others: ChangesOf[] };
/** `unreachable`: no answer that is ours, so nothing is known and trying again is right. */
export type Reply<T> = Result<T> | "unreachable";

export type DraftClient = {
  save: (batch: { baseRevision: number; operations: readonly DraftOperation[] }, isLeaving?: boolean) => Promise<Reply<Saved>>;
  /** Null where nothing is newer than the revision. */
  read: (revision: number) => Promise<Reply<DraftNews | null>>;
};

/** Browsers send at most 64 kB after a page is gone. */
const leavingBytes = 60_000;
const waitMs = 15_000;

/** Talks to `/api/drafts`. A save can be sent any number of times. */
export function draftClient(staffId: string, versionId: string): DraftClient {
  const address = `/api/drafts/${versionId}`;
  return {
    save: (batch, isLeaving = false) => {
      const body = JSON.stringify({ ...batch, staffId });
      const keepalive = isLeaving && body.length < leavingBytes;
      return ask<Saved>(address, { method: "POST", headers: { "Content-Type": "application/json" }, body, keepalive });
    },
    read: (revision) =>
      ask<DraftNews | null>(`${address}?since=${revision}&staff=${staffId}`, {
        cache: "no-store",
        headers: { "If-None-Match": `"${staffId}-${revision}"` },
      }),
  };
}

async function ask<T>(address: string, init: RequestInit): Promise<Reply<T>> {
  try {
    const response = await fetch(address, { ...init, signal: init.keepalive ? undefined : AbortSignal.timeout(waitMs) });
    if (response.status === 304) return { ok: true, data: null as T };
    const answer: unknown = await response.json();
    return isResult<T>(answer) && response.status < 500 ? answer : "unreachable";
  } catch {
    return "unreachable";
  }
}

const isResult = <T>(answer: unknown): answer is { ok: true; data: T } | Failure =>
  typeof answer === "object" && answer !== null && "ok" in answer && typeof answer.ok === "boolean";
