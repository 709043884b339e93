"use server";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { action } from "@/lib/action";
import { dosageSchema } from "@/lib/dosage/dosage";
import * as defaults from "@/lib/exercises/defaults";
import { clinicExerciseInput } from "@/lib/exercises/exercise-input";
import * as exercises from "@/lib/exercises/exercises";

const one = z.object({ exerciseId: z.string().min(1).max(80) });

export const setFavourite = action(one.extend({ favourite: z.boolean() }), async (actor, { exerciseId, favourite }) => {
  await exercises.setFavourite(actor, exerciseId, favourite);
  revalidatePath("/exercises");
});

export const setDefault = action(
  one.extend({
    variationSlug: z.string().max(80),
    owner: z.enum(["mine", "clinic"], "Say whose default it is."),
    dosage: dosageSchema.nullable(),
  }),
  (actor, input) => defaults.setDefault(actor, input),
);

export const createExercise = action(clinicExerciseInput, async (actor, input) => {
  const { id } = await exercises.createClinicExercise(actor, input);
  redirect(`/exercises/${id}`);
});

export const updateExercise = action(clinicExerciseInput.extend(one.shape), async (actor, { exerciseId, ...input }) => {
  await exercises.updateClinicExercise(actor, exerciseId, input);
  redirect(`/exercises/${exerciseId}`);
});

export const archiveExercise = action(one, async (actor, { exerciseId }) => {
  await exercises.archiveClinicExercise(actor, exerciseId);
  revalidatePath("/exercises");
});

export const restoreExercise = action(one, async (actor, { exerciseId }) => {
  await exercises.restoreClinicExercise(actor, exerciseId);
  revalidatePath("/exercises");
});
