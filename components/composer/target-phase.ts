"use client";
import { useSyncExternalStore } from "react";
import type { DraftPhase } from "@/lib/programs/operations";
import { useComposer, useDraftPart } from "./composer-context";

/** Into which phase exercises are added: the one that was worked in last. It belongs to the page and not to the draft. */
export class TargetPhase {
  #phaseId: string | null = null;
  readonly #listeners = new Set<() => void>();

  readonly set = (phaseId: string) => {
    if (phaseId === this.#phaseId) return;
    this.#phaseId = phaseId;
    for (const listener of this.#listeners) listener();
  };
  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
  readonly current = () => this.#phaseId;

  /** Of these phases; the first where none was worked in, or that one is gone. */
  among<P extends Pick<DraftPhase, "id">>(phases: readonly P[]): P | undefined {
    return phases.find(({ id }) => id === this.#phaseId) ?? phases[0];
  }
}

export function useTargetPhase() {
  const { target } = useComposer();
  const phases = useDraftPart((draft) => draft.content.phases);
  useSyncExternalStore(target.subscribe, target.current, target.current);
  return { phases, phase: target.among(phases), choose: target.set };
}
