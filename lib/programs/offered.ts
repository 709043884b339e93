import "server-only";
import { builtInEntries, getBuiltIn } from "../catalog/catalog";
import type { SearchEntry } from "../catalog/search";
import type { Dosage } from "../dosage/dosage";
import { type ClinicExercise, listClinicExercises, listMarks } from "../exercises";
import type { Actor } from "../policy";

/** One exercise as the composer offers it: what the search reads, and what an item starts with. */
export type OfferedExercise = SearchEntry & { isOwn: boolean; dosage: Dosage };
export type Offer = { exercises: OfferedExercise[]; favourites: string[]; recent: string[] };

/** Everything that can be put into a program, small enough for a browser to fetch at once, with this person's own marks. */
export async function listOffer(actor: Actor): Promise<Offer> {
  const [own, marks] = await Promise.all([listClinicExercises(actor), listMarks(actor)]);
  return { exercises: [...builtInOffers(), ...own.map(ownOffer)], ...marks };
}

const builtInOffers = (): OfferedExercise[] =>
  builtInEntries().flatMap((entry) => {
    const exercise = getBuiltIn(entry.id);
    return exercise ? [{ ...entry, isOwn: false, dosage: exercise.defaultDosage }] : [];
  });

const ownOffer = ({ id, name, regions, position, equipment, kind, dosage }: ClinicExercise): OfferedExercise => ({
  ...{ id, name, aliases: [], regions, positions: position ? [position] : [], equipment, kinds: [kind], muscles: [] },
  ...{ isOwn: true, dosage },
});
