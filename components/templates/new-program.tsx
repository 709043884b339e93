"use client";
import { ArrowLeft, Copy, FilePlus2, LayoutTemplate, Plus, Users } from "lucide-react";
import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Refusal } from "@/components/ui/notice";
import { SearchList, type SearchOption } from "@/components/ui/search-list";
import type { TemplateLine } from "@/lib/templates/template";
import { type Findable, searchTemplates } from "@/lib/templates/template-search";
import { type Copied, CopyStep } from "./copy-step";
import { OtherPatientStep } from "./other-patient-step";
import { type StartActions, useStart } from "./starting";
import { contentsOf, measureOf, OwnerBadge } from "./template-words";
import { useKey } from "./use-key";

/** A program of this patient's that can be copied. */
export type OwnProgram = { programId: string; title: string; exercises: number };
type Props = {
  patient: { id: string; name: string };
  templates: readonly TemplateLine[];
  programs: readonly OwnProgram[];
  actions: StartActions;
  /** The main thing to do here, unless a draft waits. */
  isMain: boolean;
};

/** Opens with N: a program from nothing, from a template, or as a copy. */
export function NewProgram({ isMain, ...rest }: Props) {
  const [isOpen, setOpen] = useState(false);
  useKey("n", () => setOpen(true));
  return (
    <Dialog
      title={`New program for ${rest.patient.name}`}
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button kind={isMain ? "primary" : undefined}>
          <Plus aria-hidden="true" />
          New program
          <span aria-hidden="true" className="text-xs font-normal opacity-80 pointer-coarse:hidden">
            N
          </span>
        </Button>
      }
    >
      <Ways {...rest} />
    </Dialog>
  );
}

type Step = { at: "list" } | { at: "patients" } | { at: "copy"; program: Copied };
type Way = Findable & { option: SearchOption };

function Ways({ patient, templates, programs, actions }: Omit<Props, "isMain">) {
  const [step, setStep] = useState<Step>({ at: "list" });
  const [query, setQuery] = useState("");
  const { isBusy, problem, start } = useStart();
  const ways = useMemo(() => [empty, ...templates.map(fromTemplate), ...programs.map(fromProgram), fromOther], [templates, programs]);
  const found = useMemo(() => searchTemplates(ways, query), [ways, query]);
  const pick = (id: string) => {
    const template = templates.find((candidate) => candidate.id === id);
    const program = programs.find((candidate) => candidate.programId === id);
    if (template) start(() => actions.startFromTemplate(null, { patientId: patient.id, templateId: id }));
    else if (program) setStep({ at: "copy", program: { ...program, isOther: false } });
    else if (id === fromOther.id) setStep({ at: "patients" });
    else start(() => actions.startEmpty(null, { patientId: patient.id }));
  };
  return (
    <>
      <Refusal sentence={problem} />
      {step.at === "list" && (
        <SearchList
          label="Start from"
          placeholder="A template, “empty”, an earlier program…"
          hint="Type to find. Enter starts with the marked one; all of it can be changed."
          {...{ query, isBusy }}
          onQuery={setQuery}
          options={found.map(({ option }) => option)}
          onPick={pick}
          nothing={`Nothing fits “${query.trim()}”. Clear the search to start empty or to copy a program.`}
        />
      )}
      {step.at !== "list" && (
        <Button size="small" className="self-start" onPress={() => setStep({ at: "list" })}>
          <ArrowLeft aria-hidden="true" />
          All ways to start
        </Button>
      )}
      {step.at === "patients" && (
        <OtherPatientStep patientId={patient.id} pick={(program) => setStep({ at: "copy", program: { ...program, isOther: true } })} />
      )}
      {step.at === "copy" && (
        <CopyStep
          program={step.program}
          isBusy={isBusy}
          copy={(keep) => start(() => actions.copyProgram(null, { patientId: patient.id, programId: step.program.programId, keep }))}
        />
      )}
    </>
  );
}

const empty: Way = {
  ...{ id: "empty", title: "Empty program", about: "blank nothing new", exercises: [] },
  option: {
    id: "empty",
    title: "Empty program",
    about: "Add exercises one by one.",
    icon: <FilePlus2 aria-hidden="true" />,
  },
};

const fromOther: Way = {
  ...{ id: "other-patient", title: "Copy from another patient…", about: "other", exercises: [] },
  option: {
    id: "other-patient",
    title: "Copy from another patient…",
    about: "Exercises and dosages; nothing personal comes along.",
    icon: <Users aria-hidden="true" />,
  },
};

function fromTemplate(template: TemplateLine): Way {
  const { id, owner, title, about, exercises } = template;
  return {
    ...{ id, title, about, exercises },
    option: {
      ...{ id, title, badge: <OwnerBadge owner={owner} />, icon: <LayoutTemplate aria-hidden="true" /> },
      about: `${measureOf(template)}: ${contentsOf(template)}`,
    },
  };
}

const fromProgram = ({ programId, title, exercises }: OwnProgram): Way => ({
  ...{ id: programId, title: `Copy ${title}`, about: "earlier program", exercises: [] },
  option: {
    ...{ id: programId, title: `Copy “${title || "Untitled program"}”`, icon: <Copy aria-hidden="true" /> },
    about: `This patient’s own program, ${exercises === 1 ? "1 exercise" : `${exercises} exercises`}`,
  },
});
