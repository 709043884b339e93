import type { OfferedExercise } from "@/lib/programs/offered";
import type { DraftItem } from "@/lib/programs/operations";

/** The same dosage, in whatever order its parts are kept. */
const text = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort()) : part,
  );

/** An item done in another way. The dosage goes along where it is still the one that the way before started with. */
export function wayChange(
  item: Pick<DraftItem, "dosage" | "variationSlug">,
  { dosage, variations }: Pick<OfferedExercise, "dosage" | "variations">,
  variationSlug: string | null,
): Partial<Pick<DraftItem, "dosage" | "variationSlug">> {
  const startOf = (slug: string | null) => variations.find((way) => way.slug === slug)?.dosage ?? dosage;
  const isUntouched = text(item.dosage) === text(startOf(item.variationSlug));
  return isUntouched ? { variationSlug, dosage: startOf(variationSlug) } : { variationSlug };
}
