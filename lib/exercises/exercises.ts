import "server-only";
import { and, asc, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { type Transaction, tables } from "@/db/index";
import { read, write } from "../access";
import type { AuditAction } from "../audit-words";
import { getBuiltIn } from "../catalog/catalog";
import { now } from "../clock";
import { AppError } from "../errors";
import { isId, newId } from "../ids";
import type { Actor } from "../policy";
import type { ClinicExerciseInput } from "./exercise-input";

const { clinicExercises, exerciseMarks, pictures } = tables;

/** An exercise that the clinic made itself; no other clinic sees it. */
export type ClinicExercise = Awaited<ReturnType<typeof listClinicExercises>>[number];

const columns = {
  id: clinicExercises.id,
  name: clinicExercises.name,
  why: clinicExercises.why,
  steps: clinicExercises.steps,
  cautions: clinicExercises.cautions,
  position: clinicExercises.position,
  equipment: clinicExercises.equipment,
  regions: clinicExercises.regions,
  kind: clinicExercises.kind,
  traits: clinicExercises.traits,
  muscles: clinicExercises.muscles,
  dosage: clinicExercises.dosage,
  archivedAt: clinicExercises.archivedAt,
  pictureId: clinicExercises.pictureId,
  pictureWidth: pictures.width,
  pictureHeight: pictures.height,
};

const select = (tx: Transaction) =>
  tx
    .select(columns)
    .from(clinicExercises)
    .leftJoin(pictures, and(eq(pictures.clinicId, clinicExercises.clinicId), eq(pictures.id, clinicExercises.pictureId)));

/** The clinic's own exercises by name; archived ones only when asked. */
export const listClinicExercises = (actor: Actor, { archived = false } = {}) =>
  read(actor, "catalog:read", (tx) =>
    select(tx)
      .where(and(eq(clinicExercises.clinicId, actor.clinicId), (archived ? isNotNull : isNull)(clinicExercises.archivedAt)))
      .orderBy(asc(clinicExercises.name)),
  );

/** One of the clinic's own exercises, archived or not; null when there is none. */
export async function getClinicExercise(actor: Actor, id: string): Promise<ClinicExercise | null> {
  if (!isId(id)) return null;
  return read(actor, "catalog:read", async (tx) => {
    const [row] = await select(tx).where(and(eq(clinicExercises.clinicId, actor.clinicId), eq(clinicExercises.id, id)));
    return row ?? null;
  });
}

/** @throws AppError `forbidden`; `not_found` for a picture of another clinic */
export const createClinicExercise = (actor: Actor, input: ClinicExerciseInput): Promise<{ id: string }> =>
  write(actor, { permission: "exercise:write", action: "exercise.create", about: ({ id }) => ({ subjectId: id }) }, async (tx) => {
    const at = now();
    const id = newId(at.getTime());
    await tx
      .insert(clinicExercises)
      .values({ ...input, clinicId: actor.clinicId, id, createdBy: actor.staffId, createdAt: at, updatedAt: at });
    return { id };
  });

/** Programs that are published keep the words that they were published with. @throws AppError `not_found` */
export const updateClinicExercise = (actor: Actor, id: string, input: ClinicExerciseInput) => change(actor, id, "exercise.update", input);

/** Archived exercises cannot be added any more; programs that hold them keep them. @throws AppError `not_found` */
export const archiveClinicExercise = (actor: Actor, id: string) => change(actor, id, "exercise.archive", { archivedAt: now() });

/** @throws AppError `not_found` */
export const restoreClinicExercise = (actor: Actor, id: string) => change(actor, id, "exercise.restore", { archivedAt: null });

function change(
  actor: Actor,
  id: string,
  action: AuditAction,
  values: Partial<typeof clinicExercises.$inferInsert>,
): Promise<{ id: string }> {
  return write(actor, { permission: "exercise:write", action, about: () => ({ subjectId: id }) }, async (tx) => {
    const [row] = isId(id)
      ? await tx
          .update(clinicExercises)
          .set({ ...values, updatedAt: now() })
          .where(and(eq(clinicExercises.clinicId, actor.clinicId), eq(clinicExercises.id, id)))
          .returning({ id: clinicExercises.id })
      : [];
    if (!row) throw new AppError("not_found", "This exercise is not in your catalog.");
    return row;
  });
}

/** What this member of staff marked as a favourite and used lately, newest first. Ids are slugs and own exercises' ids. */
export const listMarks = (actor: Actor): Promise<{ favourites: string[]; recent: string[] }> =>
  read(actor, "catalog:read", async (tx) => {
    const rows = await tx
      .select({ exerciseId: exerciseMarks.exerciseId, favourite: exerciseMarks.favourite, usedAt: exerciseMarks.usedAt })
      .from(exerciseMarks)
      .where(and(eq(exerciseMarks.clinicId, actor.clinicId), eq(exerciseMarks.staffId, actor.staffId)))
      .orderBy(sql`${desc(exerciseMarks.usedAt)} nulls last`, asc(exerciseMarks.exerciseId));
    return {
      favourites: rows.filter((row) => row.favourite).map((row) => row.exerciseId),
      recent: rows.filter((row) => row.usedAt).map((row) => row.exerciseId),
    };
  });

/** A favourite is the person's own view of the catalog, nothing clinical: it is not put on record. */
export const setFavourite = (actor: Actor, exerciseId: string, favourite: boolean): Promise<void> =>
  write(actor, { permission: "catalog:read", action: "exercise.favourite", about: () => null }, async (tx) => {
    await assertExercise(tx, actor, exerciseId);
    await mark(tx, actor, exerciseId, { favourite });
  });

/** Remembers that an exercise was put into a program, inside that write's own transaction. */
export const markUsed = (tx: Transaction, actor: Actor, exerciseId: string) => mark(tx, actor, exerciseId, { usedAt: now() });

async function mark(tx: Transaction, actor: Actor, exerciseId: string, values: { favourite?: boolean; usedAt?: Date }) {
  await tx
    .insert(exerciseMarks)
    .values({ clinicId: actor.clinicId, staffId: actor.staffId, exerciseId, favourite: false, ...values })
    .onConflictDoUpdate({ target: [exerciseMarks.clinicId, exerciseMarks.staffId, exerciseMarks.exerciseId], set: values });
}

/** @throws AppError `not_found` for what is neither built in nor this clinic's own */
async function assertExercise(tx: Transaction, actor: Actor, exerciseId: string) {
  const own = and(eq(clinicExercises.clinicId, actor.clinicId), eq(clinicExercises.id, exerciseId));
  const found = isId(exerciseId) ? await tx.$count(clinicExercises, own) : getBuiltIn(exerciseId);
  if (!found) throw new AppError("not_found", "This exercise is not in your catalog.");
}
