import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ExerciseForm } from "@/components/catalog/exercise-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth";
import { emptyExercise } from "@/lib/exercises/exercise-input";
import { can } from "@/lib/policy";
import { createExercise } from "../actions";

export const metadata: Metadata = { title: "Our own exercise" };

export default async function NewExercisePage() {
  const actor = await requireActor();
  if (!can(actor, "exercise:write")) notFound();
  return (
    <>
      <PageHeader
        title="Add our own exercise"
        crumbs={[{ label: "Exercises", href: "/exercises" }]}
        lead="It joins the catalog of your clinic. No other clinic sees it."
      />
      <ExerciseForm action={createExercise} values={emptyExercise} submitLabel="Add the exercise" />
    </>
  );
}
