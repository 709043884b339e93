"use client";
import { useCallback, useEffect, useState } from "react";
import type { Failure, Result } from "@/lib/errors";
import type { PrintJobState } from "@/lib/print-jobs/print-jobs";

/** Between two looks at a job that goes on. */
const lookMs = 600;
/** Before asking again where the server did not answer. */
const troubledMs = 3_000;

export type PrintRequest = {
  patientIds: string[];
  leftOut: string[];
  paper: string;
  layout: string | null;
  isDoubleSided: boolean;
  withSlips: boolean;
  withCodes: boolean;
};

type Held = { jobId: string | null; job: PrintJobState | null; isStarting: boolean; problem: string | null };
const nothing: Held = { jobId: null, job: null, isStarting: false, problem: null };

/** A print of several patients: begun, followed while it goes on, cancelled. The address of the page keeps which, so that reloading loses nothing. */
export function usePrintJob(initial: string | null) {
  const [held, setHeld] = useState<Held>({ ...nothing, jobId: initial });
  const { jobId, job } = held;
  const isOver = job !== null && job.state !== "waiting" && job.state !== "running";
  useEffect(() => {
    if (jobId === null || isOver) return;
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    const look = async () => {
      const answer = await ask<PrintJobState>(`/api/print-jobs/${jobId}`, { signal: stop.signal });
      if (stop.signal.aborted) return;
      if (answer === "unreachable") timer = setTimeout(() => void look(), troubledMs);
      else if (!answer.ok) setHeld({ ...nothing, problem: answer.message });
      else {
        setHeld((before) => ({ ...before, job: answer.data, isStarting: false }));
        timer = setTimeout(() => void look(), lookMs);
      }
    };
    void look();
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [jobId, isOver]);

  const start = useCallback(async (request: PrintRequest) => {
    setHeld({ ...nothing, isStarting: true });
    const answer = await begin(request, (problem) => setHeld({ ...nothing, isStarting: true, problem }));
    if (!answer.ok) return setHeld({ ...nothing, problem: answer.message });
    setHeld({ ...nothing, jobId: answer.data.jobId, isStarting: true });
    remember(answer.data.jobId);
  }, []);
  const cancel = useCallback(async () => {
    const answer = await ask<PrintJobState>(`/api/print-jobs/${jobId}/cancel`, sent({}));
    if (answer !== "unreachable" && answer.ok) setHeld((before) => ({ ...before, job: answer.data }));
  }, [jobId]);
  const again = useCallback(() => {
    setHeld(nothing);
    remember(null);
  }, []);
  return { ...held, isOver, start, cancel, again };
}

function remember(jobId: string | null) {
  const query = new URLSearchParams(window.location.search);
  if (jobId) query.set("job", jobId);
  else query.delete("job");
  window.history.replaceState(null, "", `${window.location.pathname}${query.size > 0 ? `?${query}` : ""}`);
}

/** Where too many print at once it asks again by itself, when the server said. */
async function begin(request: PrintRequest, tell: (problem: string) => void): Promise<Result<{ jobId: string }>> {
  for (let tries = 0; ; tries++) {
    const answer = await ask<{ jobId: string }>("/api/print-jobs", sent(request));
    if (answer === "unreachable") return unreachable;
    if (answer.ok || answer.code !== "too_many" || tries >= 10) return answer;
    const seconds = answer.retryAfterSeconds ?? 20;
    tell(`Other prints are being made. Yours begins by itself in ${seconds} seconds.`);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  }
}

const unreachable: Failure = { ok: false, code: "invalid", message: "The server did not answer. Your choice is still here; try again." };

const sent = (body: object): RequestInit => ({
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(body),
});

async function ask<T>(address: string, init: RequestInit): Promise<Result<T> | "unreachable"> {
  try {
    const response = await fetch(address, { ...init, cache: "no-store" });
    return (await response.json()) as Result<T>;
  } catch {
    return "unreachable";
  }
}
