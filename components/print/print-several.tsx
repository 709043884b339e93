"use client";
import { Printer } from "lucide-react";
import { useState } from "react";
import { layoutNames } from "@/components/share/layout-words";
import { ThisComputerOnly } from "@/components/share/this-computer-only";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { handoutLayouts, type PaperSize } from "@/lib/vocabulary";
import { ChoosePatients, type PatientToPrint, type ShownPatients } from "./choose-patients";
import { ChoosePrograms } from "./choose-programs";
import { PrintProgress } from "./print-progress";
import { usePrintJob } from "./use-print-job";

type PrintSeveralProps = {
  shown: ShownPatients;
  hasCaseload: boolean;
  paper: PaperSize;
  thisComputerOnly: boolean;
  mostPatients: number;
  jobId: string | null;
};

/** Patients are chosen, how they are printed too; then one file is made. The choice stays until another one is made. */
export function PrintSeveral({ shown, hasCaseload, paper: usual, thisComputerOnly, mostPatients, jobId }: PrintSeveralProps) {
  const [picked, setPicked] = useState<ReadonlyMap<string, PatientToPrint>>(new Map());
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [options, setOptions] = useState({ paper: usual as string, layout: "", isDoubleSided: false, withSlips: false, withCodes: true });
  const print = usePrintJob(jobId);
  if (print.jobId !== null) return <PrintProgress jobId={print.jobId} job={print.job} onCancel={print.cancel} onAgain={print.again} />;
  const set = (change: Partial<typeof options>) => setOptions({ ...options, ...change });
  const isTooMany = picked.size > mostPatients;
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[1fr_22rem]">
      <ChoosePatients shown={shown} hasCaseload={hasCaseload} picked={picked} onPick={setPicked} />
      <Card title="One file" className="lg:sticky lg:top-4">
        <Chosen picked={picked} clear={() => setPicked(new Map())} />
        <ChoosePrograms patients={[...picked.values()]} leftOut={leftOut} onChange={setLeftOut} />
        <RadioGroup label="Paper" value={options.paper} onChange={(paper) => set({ paper })} options={papers} isInline />
        <Select label="Layout" value={options.layout} onChange={(layout) => set({ layout })} options={layouts} />
        <div className="flex flex-col gap-3">
          <Checkbox
            isSelected={options.isDoubleSided}
            onChange={(isDoubleSided) => set({ isDoubleSided })}
            hint="Each patient begins on the front of a sheet of paper."
          >
            For printing on both sides
          </Checkbox>
          <Checkbox
            isSelected={options.withSlips}
            onChange={(withSlips) => set({ withSlips })}
            hint="A page before each with the surname and the birth date, to take off before handing out."
          >
            Slips for staff
          </Checkbox>
          <Checkbox
            isSelected={options.withCodes}
            onChange={(withCodes) => set({ withCodes })}
            hint="Where a program has a link, its code leads to it on the phone."
          >
            Codes on the handouts
          </Checkbox>
        </div>
        {thisComputerOnly && options.withCodes && <ThisComputerOnly short />}
        {isTooMany && <Notice tone="amber">At most {mostPatients} patients go into one file.</Notice>}
        {print.problem && (
          <Notice tone="red" role="alert">
            {print.problem}
          </Notice>
        )}
        <Button
          kind="primary"
          size="large"
          isDisabled={picked.size === 0 || isTooMany}
          isPending={print.isStarting}
          onPress={() =>
            void print.start({ ...options, layout: options.layout || null, patientIds: [...picked.keys()], leftOut: [...leftOut] })
          }
        >
          <Printer aria-hidden="true" />
          {picked.size === 0 ? "Make the file" : `Make the file for ${people(picked.size)}`}
        </Button>
      </Card>
    </div>
  );
}

const people = (count: number) => (count === 1 ? "1 patient" : `${count} patients`);

const Chosen = ({ picked, clear }: { picked: ReadonlyMap<string, PatientToPrint>; clear: () => void }) => (
  <div className="flex flex-col items-start gap-1">
    <p role="status" className="wrap-any">
      {picked.size === 0
        ? "Nobody is chosen yet. The newest version of each program is printed, in the patient's language."
        : chosenWords([...picked.values()])}
    </p>
    {picked.size > 0 && (
      <Button size="small" onPress={clear}>
        Choose nobody
      </Button>
    )}
  </div>
);

/** The first few by name. */
function chosenWords(patients: PatientToPrint[]): string {
  const named = patients.slice(0, 6).map(({ name }) => name);
  const rest = patients.length - named.length;
  return `${people(patients.length)}: ${named.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}.`;
}

const layouts = [
  { value: "", label: "Each patient's own" },
  ...handoutLayouts.map((layout) => ({ value: layout, label: layoutNames[layout] })),
];

const papers = [
  { value: "letter", label: "US letter" },
  { value: "a4", label: "A4" },
];
