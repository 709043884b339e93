import "server-only";
import { and, eq, isNotNull, isNull, or } from "drizzle-orm";
import { tables } from "@/db";
import { read, write } from "../access";
import { now } from "../clock";
import type { Dosage } from "../dosage/dosage";
import { AppError } from "../errors";
import { newId } from "../ids";
import type { Actor } from "../policy";
import { isOffered, listOffered } from "../programs/exercises";

const { exerciseDefaults } = tables;

/** Whose default it is: one person's, or the clinic's for all who have none of their own. */
export type DefaultOwner = "mine" | "clinic";

/** What an exercise starts with here instead of the catalog's. An empty variation is the exercise itself. */
export type ExerciseDefault = { owner: DefaultOwner; exerciseId: string; variationSlug: string; dosage: Dosage };

/** This person's defaults and the clinic's. */
export const listDefaults = (actor: Actor): Promise<ExerciseDefault[]> =>
  read(actor, "catalog:read", async (tx) => {
    const rows = await tx
      .select()
      .from(exerciseDefaults)
      .where(
        and(
          eq(exerciseDefaults.clinicId, actor.clinicId),
          or(isNull(exerciseDefaults.staffId), eq(exerciseDefaults.staffId, actor.staffId)),
          isNotNull(exerciseDefaults.dosage),
        ),
      );
    return rows.flatMap(({ staffId, exerciseId, variationSlug, dosage }) =>
      dosage ? [{ owner: staffId === null ? ("clinic" as const) : ("mine" as const), exerciseId, variationSlug, dosage }] : [],
    );
  });

export type NewDefault = { owner: DefaultOwner; exerciseId: string; variationSlug: string; dosage: Dosage | null };

/**
 * Sets what an exercise, or one of its variations, starts with from now on; null takes it back. Programs that have it already stay as they are.
 * @throws AppError `forbidden`; `not_found` for an exercise or a variation that cannot be added
 */
export const setDefault = (actor: Actor, { owner, exerciseId, variationSlug, dosage }: NewDefault): Promise<void> =>
  write(
    actor,
    {
      permission: "exercise:write",
      action: dosage ? "default.set" : "default.clear",
      about: () => ({ detail: { owner, exercise: exerciseId, variation: variationSlug } }),
    },
    async (tx) => {
      const offered = await listOffered(tx, actor, [exerciseId]);
      if (!isOffered(offered, { exerciseId, variationSlug: variationSlug || null }))
        throw new AppError("not_found", "This exercise is not in your catalog any more.");
      const at = now();
      await tx
        .insert(exerciseDefaults)
        .values({
          ...{ clinicId: actor.clinicId, id: newId(at.getTime()), staffId: owner === "mine" ? actor.staffId : null },
          ...{ exerciseId, variationSlug, dosage, createdAt: at, updatedAt: at },
        })
        .onConflictDoUpdate({
          target: [exerciseDefaults.clinicId, exerciseDefaults.staffId, exerciseDefaults.exerciseId, exerciseDefaults.variationSlug],
          set: { dosage, updatedAt: at },
        });
    },
  );
