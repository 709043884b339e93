import "server-only";
import { builtInEntries, type Exercise, getBuiltIn, type Variation } from "../catalog/catalog";
import type { SearchEntry } from "../catalog/search";
import { getPalette } from "../clinic/clinics";
import type { Dosage } from "../dosage/dosage";
import type { ExerciseEffect } from "../dosage/meter";
import { type DefaultOwner, type ExerciseDefault, listDefaults } from "../exercises/defaults";
import { type ClinicExercise, listClinicExercises, listMarks } from "../exercises/exercises";
import { figureAddress } from "../figure/figure-address";
import { isPoseId } from "../figure/figures";
import type { PaletteChoice } from "../figure/palette";
import type { Actor } from "../policy";
import type { Trait } from "../vocabulary";

/** One exercise as the composer offers it: what the search reads, and what an item starts with. */
export type OfferedExercise = SearchEntry & {
  isOwn: boolean;
  dosage: Dosage;
  /** Where the picture is fetched: of the exercise itself under an empty name, then of its variations by slug. What is not drawn is absent. */
  pictures: Readonly<Record<string, string>>;
  /** What the movement does to the body; null where nobody has said it of an own exercise. */
  traits: readonly Trait[] | null;
  /** For the dose meter. */
  effect: ExerciseEffect;
  /** Easier, harder and other ways; own exercises have none. */
  variations: readonly OfferedVariation[];
  /** Whose default the dosage is, of the exercise itself under an empty name, then of its variations by slug. What starts from the catalog's is absent. */
  defaults: Readonly<Record<string, DefaultOwner>>;
};
export type OfferedVariation = Pick<Variation, "slug" | "name" | "direction" | "basis" | "traits"> & { dosage: Dosage };
export type Offer = { exercises: OfferedExercise[]; favourites: string[]; recent: string[] };

/** Everything that can be put into a program, small enough for a browser to fetch at once, with this person's own marks. */
export async function listOffer(actor: Actor): Promise<Offer> {
  const [own, marks, palette, defaults] = await Promise.all([
    listClinicExercises(actor),
    listMarks(actor),
    getPalette(actor),
    listDefaults(actor),
  ]);
  const exercises = [...builtInOffers(palette), ...own.map(ownOffer)];
  return { exercises: exercises.map((exercise) => withDefaults(exercise, defaults)), ...marks };
}

/** One's own default counts before the clinic's, and that before the catalog's. */
function withDefaults(exercise: OfferedExercise, defaults: readonly ExerciseDefault[]): OfferedExercise {
  const own = defaults.filter(({ exerciseId }) => exerciseId === exercise.id);
  if (own.length === 0) return exercise;
  const of = (way: string) =>
    own.find(({ owner, variationSlug }) => owner === "mine" && variationSlug === way) ??
    own.find(({ variationSlug }) => variationSlug === way);
  const ways = ["", ...exercise.variations.map(({ slug }) => slug)];
  return {
    ...exercise,
    dosage: of("")?.dosage ?? exercise.dosage,
    variations: exercise.variations.map((variation) => ({ ...variation, dosage: of(variation.slug)?.dosage ?? variation.dosage })),
    defaults: Object.fromEntries(ways.map((way) => [way, of(way)?.owner] as const).filter(isSet)),
  };
}

const isSet = (entry: readonly [string, DefaultOwner | undefined]): entry is readonly [string, DefaultOwner] => entry[1] !== undefined;

const builtInOffers = (palette: PaletteChoice): OfferedExercise[] =>
  builtInEntries().flatMap((entry) => {
    const exercise = getBuiltIn(entry.id);
    if (!exercise) return [];
    const { defaultDosage: dosage, traits, kinds, regions, muscles } = exercise;
    const variations = exercise.variations.map(offeredVariation);
    return [
      {
        ...entry,
        isOwn: false,
        dosage,
        pictures: drawn(exercise, palette),
        traits,
        effect: { kinds, regions, muscles },
        variations,
        defaults: {},
      },
    ];
  });

const offeredVariation = ({ slug, name, direction, basis, traits, defaultDosage }: Variation): OfferedVariation => ({
  ...{ slug, name, direction, basis, traits, dosage: defaultDosage },
});

function drawn({ figure, variations }: Exercise, palette: PaletteChoice): Record<string, string> {
  const ways = [{ slug: "", figure }, ...variations].filter((way) => isPoseId(way.figure.poseId));
  return Object.fromEntries(ways.map((way) => [way.slug, figureAddress(way.figure, palette)]));
}

const ownOffer = ({
  id,
  name,
  regions,
  position,
  equipment,
  kind,
  dosage,
  pictureId,
  traits,
  muscles,
}: ClinicExercise): OfferedExercise => ({
  ...{ id, name, aliases: [], regions, positions: position ? [position] : [], equipment, kinds: [kind], muscles, traits, variations: [] },
  effect: { kinds: [kind], regions, muscles: { main: muscles } },
  ...{ isOwn: true, dosage, pictures: pictureId ? { "": `/api/pictures/${pictureId}` } : {}, defaults: {} },
});
