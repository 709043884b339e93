"use client";
import { useEffect, useState } from "react";
import type { Result } from "@/lib/errors";
import type { FoundPatient } from "@/lib/patients/find-patients";

const pauseMs = 150;
type State = { query: string | null; patients: readonly FoundPatient[]; problem: string | null };

/** The patients that fit what is typed; an answer that comes late for an older text is dropped. */
export function usePatients(query: string) {
  const [state, setState] = useState<State>({ query: null, patients: [], problem: null });
  useEffect(() => {
    const stop = new AbortController();
    const find = async () => {
      const answer = await ask(query, stop.signal);
      if (!stop.signal.aborted) setState({ query, ...answer });
    };
    const timer = setTimeout(() => void find(), query ? pauseMs : 0);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [query]);
  return { patients: state.patients, problem: state.problem, isLoading: state.query !== query };
}

async function ask(query: string, signal: AbortSignal): Promise<Omit<State, "query">> {
  try {
    const response = await fetch(`/api/patients?q=${encodeURIComponent(query)}`, { cache: "no-store", signal });
    const answer: Result<FoundPatient[]> = await response.json();
    return answer.ok ? { patients: answer.data, problem: null } : { patients: [], problem: answer.message };
  } catch {
    return { patients: [], problem: "The patients could not be loaded. Type again to try once more." };
  }
}
