import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { ExerciseForm } from "@/components/catalog/exercise-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth";
import { getClinicExercise } from "@/lib/exercises/exercises";
import { can } from "@/lib/policy";
import { updateExercise } from "../../actions";

type Props = { params: Promise<{ exerciseId: string }> };

export const metadata: Metadata = { title: "Change an exercise" };

export default async function EditExercisePage({ params }: Props) {
  const actor = await requireActor();
  const exercise = await getClinicExercise(actor, (await params).exerciseId);
  if (!exercise || !can(actor, "exercise:write")) notFound();
  return (
    <>
      <PageHeader
        title={`Change ${exercise.name}`}
        crumbs={[
          { label: "Exercises", href: "/exercises" },
          { label: exercise.name, href: `/exercises/${exercise.id}` as Route },
        ]}
        lead="Programs that are published keep the words that they were published with."
      />
      <ExerciseForm action={updateExercise} values={{ ...exercise, exerciseId: exercise.id }} submitLabel="Save" />
    </>
  );
}
