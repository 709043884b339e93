import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton, TextLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth";
import { listClinicExercises } from "@/lib/exercises/exercises";

export const metadata: Metadata = { title: "Archived exercises" };

export default async function ArchivedExercisesPage() {
  const actor = await requireActor();
  const archived = await listClinicExercises(actor, { archived: true });
  return (
    <>
      <PageHeader
        title="Archived exercises"
        crumbs={[{ label: "Exercises", href: "/exercises" }]}
        lead="Programs that hold one of these keep it. Open one to put it back."
      />
      {archived.length === 0 ? (
        <EmptyState title="Nothing is archived." action={<LinkButton href="/exercises">Go to the catalog</LinkButton>} />
      ) : (
        <ul className="flex flex-col divide-y divide-line rounded border border-line bg-surface">
          {archived.map((exercise) => (
            <li key={exercise.id} className="px-4 py-2.5">
              <TextLink href={`/exercises/${exercise.id}`}>{exercise.name}</TextLink>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
