import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { type Transaction, tables } from "@/db";
import { getBuiltIn } from "../catalog/catalog";
import { isId } from "../ids";
import type { GuideExercise } from "./guide";

const { clinicExercises } = tables;

/** What the guide reads of the exercises of a program, archived ones too; one that is not known is absent. */
export async function loadGuideExercises(tx: Transaction, clinicId: string, ids: readonly string[]): Promise<Map<string, GuideExercise>> {
  const own = ids.filter(isId);
  const rows =
    own.length > 0
      ? await tx
          .select()
          .from(clinicExercises)
          .where(and(eq(clinicExercises.clinicId, clinicId), inArray(clinicExercises.id, own)))
      : [];
  const known = rows.map(({ id, name, kind, regions, muscles, equipment, dosage }): [string, GuideExercise] => [
    id,
    { name, equipment, start: dosage, effect: { kinds: [kind], regions, muscles: { main: muscles } } },
  ]);
  return new Map([...known, ...ids.flatMap((id) => builtIn(id))]);
}

function builtIn(id: string): [string, GuideExercise][] {
  const exercise = isId(id) ? null : getBuiltIn(id);
  if (!exercise) return [];
  const { name, kinds, regions, muscles, equipment, defaultDosage } = exercise;
  return [[id, { name, equipment, start: defaultDosage, effect: { kinds, regions, muscles } }]];
}
