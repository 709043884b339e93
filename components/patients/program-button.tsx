import { ArrowRight } from "lucide-react";
import type { Route } from "next";
import { NewProgram, type OwnProgram } from "@/components/templates/new-program";
import type { StartActions } from "@/components/templates/starting";
import { LinkButton } from "@/components/ui/link";
import type { ProgramLine } from "@/lib/programs/programs";
import type { TemplateLine } from "@/lib/templates/template";

type ProgramButtonProps = {
  patient: { id: string; name: string };
  programs: readonly ProgramLine[];
  templates: readonly TemplateLine[];
  actions: StartActions;
};

/** The one thing to do here: go on with the draft that is there, or start a program. Another one can be started beside a draft. */
export function ProgramButton({ patient, programs, templates, actions }: ProgramButtonProps) {
  const draft = programs.find((program) => program.draftVersionId !== null);
  return (
    <>
      {draft && (
        <LinkButton href={`/programs/${draft.programId}` as Route} kind="primary">
          Continue draft
          <ArrowRight aria-hidden="true" />
        </LinkButton>
      )}
      <NewProgram isMain={!draft} {...{ patient, templates, actions }} programs={programs.filter(hasExercises).map(short)} />
    </>
  );
}

const hasExercises = ({ exercises }: ProgramLine) => exercises > 0;
const short = ({ programId, title, exercises }: ProgramLine): OwnProgram => ({ programId, title, exercises });
