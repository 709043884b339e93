"use client";
import { useState } from "react";
import { Checkbox, CheckboxGroup } from "@/components/ui/checkbox";
import { RadioGroup } from "@/components/ui/radio-group";
import type { PhaseToPrint } from "@/lib/sharing/choices-to-print";

type Which = "all" | "today" | "some";

/** Which phases stand on the sheet: what goes into its address under `phases`, null for all of them, and whether that is none. */
export function usePhasesToPrint(phases: readonly PhaseToPrint[]) {
  const [which, setWhich] = useState<Which>("all");
  const [some, setSome] = useState<string[]>(() => phases.slice(0, 1).map(({ number }) => `${number}`));
  const chosen = phases.filter(({ number }) => some.includes(`${number}`)).map(({ number }) => number);
  const query = which === "some" ? chosen.join(",") : which === "today" ? "today" : null;
  return { query, isNone: query === "", choice: { which, setWhich, some, setSome, phases } };
}

type Props = ReturnType<typeof usePhasesToPrint>["choice"];

/** Nothing to choose where a program has one phase. */
export function PhasesToPrint({ which, setWhich, some, setSome, phases }: Props) {
  const today = phases.find(({ isToday }) => isToday);
  if (phases.length < 2) return null;
  return (
    <>
      <RadioGroup
        label="Phases on the handout"
        value={which}
        onChange={(value) => setWhich(value as Which)}
        options={[
          { value: "all", label: phases.length === 2 ? "Both phases" : `All ${phases.length} phases` },
          ...(today ? [{ value: "today", label: "Only the phase of today", hint: today.title }] : []),
          { value: "some", label: "Some of them" },
        ]}
      />
      {which === "some" && (
        <CheckboxGroup
          label="Print these"
          value={some}
          onChange={setSome}
          isInvalid={some.length === 0}
          errorMessage={some.length === 0 ? "Choose at least one phase." : undefined}
          className="pl-7.5"
        >
          {phases.map(({ number, title }) => (
            <Checkbox key={number} value={`${number}`}>
              {title}
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
    </>
  );
}
