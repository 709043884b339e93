"use client";
import { UserRound } from "lucide-react";
import { useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Refusal } from "@/components/ui/notice";
import { SearchList } from "@/components/ui/search-list";
import { formatDate } from "@/lib/calendar-date";
import { fullName } from "@/lib/patients/patient-name";
import { type StartActions, useStart } from "./starting";
import { usePatients } from "./use-patients";

type Props = Pick<StartActions, "startFromTemplate"> & {
  template: { id: string; title: string };
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
};

/** Finds the patient and starts their program from this template. */
export const UseForPatient = ({ template, isOpen, setOpen, startFromTemplate }: Props) => (
  <Dialog title={`Use “${template.title}”`} isOpen={isOpen} onOpenChange={setOpen}>
    <Choice templateId={template.id} startFromTemplate={startFromTemplate} />
  </Dialog>
);

function Choice({ templateId, startFromTemplate }: { templateId: string } & Pick<StartActions, "startFromTemplate">) {
  const [query, setQuery] = useState("");
  const { patients, isLoading, problem } = usePatients(query);
  const { isBusy, problem: refusal, start } = useStart();
  return (
    <>
      <Refusal sentence={refusal} />
      <SearchList
        label="For which patient?"
        placeholder="Name or record number"
        hint="It starts today as a draft: nothing reaches the patient before you publish it."
        {...{ query, isLoading, isBusy }}
        onQuery={setQuery}
        options={patients.map(({ id, birthOn, ...name }) => ({
          ...{ id, title: fullName(name), icon: <UserRound aria-hidden="true" /> },
          about: birthOn ? `Born ${formatDate(birthOn)}` : "Birth date not known",
        }))}
        onPick={(patientId) => start(() => startFromTemplate(null, { patientId, templateId }))}
        nothing={problem ?? "No patient of that name is in your clinic."}
      />
    </>
  );
}
