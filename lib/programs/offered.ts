import "server-only";
import { builtInEntries, type Exercise, getBuiltIn } from "../catalog/catalog";
import type { SearchEntry } from "../catalog/search";
import { getPalette } from "../clinic/clinics";
import type { Dosage } from "../dosage/dosage";
import { type ClinicExercise, listClinicExercises, listMarks } from "../exercises/exercises";
import { figureAddress } from "../figure/figure-address";
import { isPoseId } from "../figure/figures";
import type { PaletteChoice } from "../figure/palette";
import type { Actor } from "../policy";

/** One exercise as the composer offers it: what the search reads, and what an item starts with. */
export type OfferedExercise = SearchEntry & {
  isOwn: boolean;
  dosage: Dosage;
  /** Where the picture is fetched: of the exercise itself under an empty name, then of its variations by slug. What is not drawn is absent. */
  pictures: Readonly<Record<string, string>>;
};
export type Offer = { exercises: OfferedExercise[]; favourites: string[]; recent: string[] };

/** Everything that can be put into a program, small enough for a browser to fetch at once, with this person's own marks. */
export async function listOffer(actor: Actor): Promise<Offer> {
  const [own, marks, palette] = await Promise.all([listClinicExercises(actor), listMarks(actor), getPalette(actor)]);
  return { exercises: [...builtInOffers(palette), ...own.map(ownOffer)], ...marks };
}

const builtInOffers = (palette: PaletteChoice): OfferedExercise[] =>
  builtInEntries().flatMap((entry) => {
    const exercise = getBuiltIn(entry.id);
    return exercise ? [{ ...entry, isOwn: false, dosage: exercise.defaultDosage, pictures: drawn(exercise, palette) }] : [];
  });

function drawn({ figure, variations }: Exercise, palette: PaletteChoice): Record<string, string> {
  const ways = [{ slug: "", figure }, ...variations].filter((way) => isPoseId(way.figure.poseId));
  return Object.fromEntries(ways.map(({ slug, figure: { poseId } }) => [slug, figureAddress(poseId, palette)]));
}

const ownOffer = ({ id, name, regions, position, equipment, kind, dosage, pictureId }: ClinicExercise): OfferedExercise => ({
  ...{ id, name, aliases: [], regions, positions: position ? [position] : [], equipment, kinds: [kind], muscles: [] },
  ...{ isOwn: true, dosage, pictures: pictureId ? { "": `/api/pictures/${pictureId}` } : {} },
});
