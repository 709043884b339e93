"use client";
import { UserRound } from "lucide-react";
import { useState } from "react";
import { SearchList } from "@/components/ui/search-list";
import { formatDate } from "@/lib/calendar-date";
import type { FoundPatient } from "@/lib/patients/find-patients";
import { fullName } from "@/lib/patients/patient-name";
import type { Copied } from "./copy-step";
import { usePatients } from "./use-patients";

type Props = { patientId: string; pick: (program: Omit<Copied, "isOther">) => void };

/** The programs of other patients, found by the patient's name. */
export function OtherPatientStep({ patientId, pick }: Props) {
  const [query, setQuery] = useState("");
  const { patients, isLoading, problem } = usePatients(query);
  const programs = patients.filter(({ id }) => id !== patientId).flatMap(programsOf);
  return (
    <SearchList
      label="Find the patient"
      placeholder="Name or record number"
      {...{ query, isLoading }}
      onQuery={setQuery}
      options={programs.map(({ patient, program: { programId, title, exercises } }) => ({
        ...{ id: programId, title: fullName(patient), icon: <UserRound aria-hidden="true" /> },
        about: `${title || "Untitled program"}, ${exercises === 1 ? "1 exercise" : `${exercises} exercises`}${
          patient.birthOn ? ` · born ${formatDate(patient.birthOn)}` : ""
        }`,
      }))}
      onPick={(id) => {
        const found = programs.find(({ program }) => program.programId === id);
        if (found) pick({ ...found.program, patientName: fullName(found.patient) });
      }}
      nothing={problem ?? (query ? "No patient of that name has a program." : "No other patient has a program yet.")}
    />
  );
}

const programsOf = (patient: FoundPatient) => patient.programs.map((program) => ({ patient, program }));
