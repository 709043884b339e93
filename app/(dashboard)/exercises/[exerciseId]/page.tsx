import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ArchiveButton } from "@/components/catalog/archive-button";
import { BuiltInExercise } from "@/components/catalog/built-in-exercise";
import { FavouriteButton } from "@/components/catalog/favourite-button";
import { OwnExercise } from "@/components/catalog/own-exercise";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth";
import { getBuiltIn } from "@/lib/catalog/catalog";
import { getPalette } from "@/lib/clinic/clinics";
import { getClinicExercise, listMarks } from "@/lib/exercises/exercises";
import { can } from "@/lib/policy";
import { archiveExercise, restoreExercise, setFavourite } from "../actions";

type Props = { params: Promise<{ exerciseId: string }> };

/** Read once for the title and the page. */
const readOwn = cache(async (exerciseId: string) => getClinicExercise(await requireActor(), exerciseId));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { exerciseId } = await params;
  return { title: getBuiltIn(exerciseId)?.name ?? (await readOwn(exerciseId))?.name ?? "Not found" };
}

export default async function ExercisePage({ params }: Props) {
  const actor = await requireActor();
  const { exerciseId } = await params;
  const builtIn = getBuiltIn(exerciseId);
  const own = builtIn ? null : await readOwn(exerciseId);
  const name = builtIn?.name ?? own?.name;
  if (name === undefined) notFound();
  const [{ favourites }, palette] = await Promise.all([listMarks(actor), getPalette(actor)]);
  return (
    <>
      <PageHeader
        title={name}
        crumbs={[{ label: "Exercises", href: "/exercises" }]}
        badge={own && <Badge tone={own.archivedAt ? "neutral" : "teal"}>{own.archivedAt ? "Archived" : "Our own"}</Badge>}
        actions={
          <>
            <FavouriteButton exerciseId={exerciseId} name={name} isFavourite={favourites.includes(exerciseId)} toggle={setFavourite} />
            {own && can(actor, "exercise:write") && (
              <>
                <LinkButton href={`/exercises/${own.id}/edit`}>Change</LinkButton>
                <ArchiveButton
                  exerciseId={own.id}
                  isArchived={own.archivedAt !== null}
                  archive={archiveExercise}
                  restore={restoreExercise}
                />
              </>
            )}
          </>
        }
      />
      {builtIn && <BuiltInExercise exercise={builtIn} palette={palette} />}
      {own && <OwnExercise exercise={own} />}
    </>
  );
}
