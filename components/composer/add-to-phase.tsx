"use client";
import { Select } from "@/components/ui/select";
import { phaseTitle } from "@/lib/programs/phase-words";
import { useTargetPhase } from "./target-phase";

/** Into which phase the catalog adds; there is nothing to choose while there is one. */
export function AddToPhase() {
  const { phases, phase, choose } = useTargetPhase();
  if (phases.length < 2) return null;
  const options = phases.map((one, place) => ({ value: one.id, label: `${place + 1}. ${phaseTitle(one)}` }));
  return <Select label="Add to phase" value={phase?.id ?? ""} onChange={choose} options={options} className="mb-3" />;
}
