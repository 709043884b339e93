import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { type Transaction, tables } from "@/db";
import { getBuiltIn, getVariation } from "../catalog/catalog";
import { isId } from "../ids";
import type { Actor } from "../policy";
import type { DraftItem } from "./operations";

const { builtInExercises, clinicExercises } = tables;

/** What is neither is left out before a database that cannot hold it is asked. */
const isSlug = (id: string) => /^[a-z0-9-]+$/.test(id) && !isId(id);
const split = (ids: readonly string[]) => ({ own: ids.filter(isId), builtIn: ids.filter(isSlug) });

/** What staff call each exercise, built in or the clinic's own, archived or not. */
export async function exerciseNames(tx: Transaction, actor: Actor, ids: readonly string[]): Promise<Map<string, string>> {
  const { own, builtIn } = split(ids);
  const named = [
    ...(builtIn.length > 0
      ? await tx
          .select({ id: builtInExercises.slug, name: builtInExercises.name })
          .from(builtInExercises)
          .where(inArray(builtInExercises.slug, builtIn))
      : []),
    ...(own.length > 0
      ? await tx
          .select({ id: clinicExercises.id, name: clinicExercises.name })
          .from(clinicExercises)
          .where(and(eq(clinicExercises.clinicId, actor.clinicId), inArray(clinicExercises.id, own)))
      : []),
  ];
  return new Map(named.map(({ id, name }) => [id, name]));
}

/** Those of the ids that can be put into a program now: built in and not retired, or the clinic's own and not archived. */
export async function listOffered(tx: Transaction, actor: Actor, ids: readonly string[]): Promise<Set<string>> {
  const { own, builtIn } = split(ids);
  const rows = [
    ...(builtIn.length > 0
      ? await tx
          .select({ id: builtInExercises.slug })
          .from(builtInExercises)
          .where(and(inArray(builtInExercises.slug, builtIn), isNull(builtInExercises.retiredAt)))
      : []),
    ...(own.length > 0
      ? await tx
          .select({ id: clinicExercises.id })
          .from(clinicExercises)
          .where(and(eq(clinicExercises.clinicId, actor.clinicId), inArray(clinicExercises.id, own), isNull(clinicExercises.archivedAt)))
      : []),
  ];
  return new Set(rows.map((row) => row.id));
}

/** Own exercises have no variations; a built-in one has those of the catalog. */
export function hasVariation({ exerciseId, variationSlug }: Pick<DraftItem, "exerciseId" | "variationSlug">): boolean {
  if (variationSlug === null) return true;
  const exercise = getBuiltIn(exerciseId);
  return exercise !== null && getVariation(exercise, variationSlug) !== null;
}

export const isOffered = (offered: ReadonlySet<string>, item: Pick<DraftItem, "exerciseId" | "variationSlug">) =>
  offered.has(item.exerciseId) && hasVariation(item);
