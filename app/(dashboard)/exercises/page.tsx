import type { Metadata } from "next";
import { CatalogBrowser, type CatalogCard } from "@/components/catalog/catalog-browser";
import { LinkButton } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth";
import { builtInEntries, getBuiltIn } from "@/lib/catalog/catalog";
import { getPalette } from "@/lib/clinic/clinics";
import { dosageSummary } from "@/lib/dosage/summary";
import { type ClinicExercise, listClinicExercises, listMarks } from "@/lib/exercises/exercises";
import { figurePicture } from "@/lib/figure/figure-picture";
import type { PaletteChoice } from "@/lib/figure/palette";
import { can } from "@/lib/policy";
import { setFavourite } from "./actions";

export const metadata: Metadata = { title: "Exercises" };

export default async function ExercisesPage() {
  const actor = await requireActor();
  const [own, marks, palette] = await Promise.all([listClinicExercises(actor), listMarks(actor), getPalette(actor)]);
  const cards = [...own.map(ownCard), ...builtInCards(palette)];
  return (
    <>
      <PageHeader
        title="Exercises"
        lead="The built-in catalog and your clinic's own. Open one to see its steps, its dosage with sources, and how to make it easier or harder."
        actions={
          can(actor, "exercise:write") && (
            <>
              <LinkButton href="/exercises/archived" kind="quiet" className="max-sm:-ml-3.5">
                Archived
              </LinkButton>
              <LinkButton href="/exercises/new">Add our own exercise</LinkButton>
            </>
          )
        }
      />
      <CatalogBrowser cards={cards} favourites={marks.favourites} recent={marks.recent} toggleFavourite={setFavourite} />
    </>
  );
}

const builtInCards = (palette: PaletteChoice): CatalogCard[] =>
  builtInEntries().flatMap((entry) => {
    const exercise = getBuiltIn(entry.id);
    if (!exercise) return [];
    const figure = figurePicture(exercise.figure, palette);
    return [{ ...entry, isOwn: false, summary: dosageSummary(exercise.defaultDosage), picture: null, figure }];
  });

const ownCard = (exercise: ClinicExercise): CatalogCard => ({
  id: exercise.id,
  name: exercise.name,
  aliases: [],
  regions: exercise.regions,
  positions: exercise.position ? [exercise.position] : [],
  equipment: exercise.equipment,
  kinds: [exercise.kind],
  muscles: exercise.muscles,
  isOwn: true,
  summary: dosageSummary(exercise.dosage),
  picture: pictureOf(exercise),
  figure: null,
});

const pictureOf = ({ pictureId, pictureWidth, pictureHeight }: ClinicExercise) =>
  pictureId && pictureWidth && pictureHeight ? { pictureId, width: pictureWidth, height: pictureHeight } : null;
