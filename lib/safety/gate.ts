import "server-only";
import { and, asc, eq, gte, inArray, isNull } from "drizzle-orm";
import { type Transaction, tables } from "@/db";
import { read } from "../access";
import { dateIn } from "../calendar-date";
import { exercises as builtIns } from "../catalog/catalog";
import { isId } from "../ids";
import type { Actor } from "../policy";
import type { Check } from "../programs/check";
import { recordLook } from "../programs/looks";
import type { DraftItem } from "../programs/operations";
import { findVersionHeld, loadContent, type VersionRow } from "../programs/rows";
import type { PatientFlag } from "../vocabulary";
import { loadClinicRules } from "./clinic-rules";
import type { GateItem, Override } from "./conflicts";
import { gateChecks } from "./gate-checks";
import type { ClinicRule } from "./rules";
import { type SafetyExercise, wayOf } from "./suggestions";

const { clinicExercises, clinics, flags, gateOverrides, patients, programs, staff, versions } = tables;

/** A flag that holds now. */
export type ActiveFlag = { id: string; flag: PatientFlag; notedOn: string; note: string; notedBy: string };

/** An override with who let it stand, when and why. */
export type GivenOverride = Override & { id: string; reason: string; by: string; on: string };

/** All that the composer needs to compare a draft with its patient, as it is now. */
export type ProgramSafety = {
  programId: string;
  patientFirstName: string;
  flags: ActiveFlag[];
  rules: ClinicRule[];
  overrides: GivenOverride[];
  /** The exercises that are in the draft, so that an archived one can be compared too. */
  exercises: SafetyExercise[];
};

/** Null where the program is not there or not yours. */
export async function getProgramSafety(actor: Actor, programId: string): Promise<ProgramSafety | null> {
  if (!isId(programId)) return null;
  return read(actor, "program:read", async (tx) => {
    const [program] = await tx
      .select({ patientId: programs.patientId, patientFirstName: patients.firstName })
      .from(programs)
      .innerJoin(patients, and(eq(patients.clinicId, programs.clinicId), eq(patients.id, programs.patientId)))
      .where(and(eq(programs.clinicId, actor.clinicId), eq(programs.id, programId)));
    if (!program) return null;
    const { patientId, patientFirstName } = program;
    await recordLook(tx, actor, { action: "program.view", patientId, subjectId: programId });
    const draft = await findVersionHeld(tx, actor.clinicId, and(eq(versions.programId, programId), isNull(versions.publishedAt)));
    const items = draft ? (await loadContent(tx, draft)).items : [];
    return {
      ...{ programId, patientFirstName },
      flags: await activeFlags(tx, actor.clinicId, patientId),
      rules: await loadClinicRules(tx, actor.clinicId),
      overrides: await overridesThatHold(tx, actor.clinicId, programId, patientId),
      exercises: await exercisesOf(tx, actor.clinicId, items),
    };
  });
}

/**
 * What the gate says of a version as it stands in this transaction. The patient is held until it ends, so that no flag comes between the
 * check and what follows from it.
 */
export async function checkGate(
  tx: Transaction,
  version: Pick<VersionRow, "clinicId" | "programId" | "patientId">,
  items: readonly DraftItem[],
): Promise<Check[]> {
  const { clinicId, programId, patientId } = version;
  const here = and(eq(patients.clinicId, clinicId), eq(patients.id, patientId));
  await tx.select({ id: patients.id }).from(patients).where(here).for("share");
  const active = await activeFlags(tx, clinicId, patientId);
  if (active.length === 0) return [];
  return gateChecks({
    flags: active.map(({ flag }) => flag),
    rules: await loadClinicRules(tx, clinicId),
    items: await gateItems(tx, clinicId, items),
    overrides: await overridesThatHold(tx, clinicId, programId, patientId),
  });
}

/** What holds now, in the order in which it was noted. */
export const activeFlags = (tx: Transaction, clinicId: string, patientId: string): Promise<ActiveFlag[]> =>
  tx
    .select({ id: flags.id, flag: flags.flag, notedOn: flags.notedOn, note: flags.note, notedBy: staff.name })
    .from(flags)
    .innerJoin(staff, and(eq(staff.clinicId, flags.clinicId), eq(staff.id, flags.notedBy)))
    .where(and(eq(flags.clinicId, clinicId), eq(flags.patientId, patientId), isNull(flags.endedAt)))
    .orderBy(asc(flags.createdAt), asc(flags.id));

/** Not withdrawn, and made after the flag was noted: a flag that is noted anew asks again. */
export async function overridesThatHold(tx: Transaction, clinicId: string, programId: string, patientId: string): Promise<GivenOverride[]> {
  const rows = await tx
    .select({ override: gateOverrides, by: staff.name, timeZone: clinics.timeZone })
    .from(gateOverrides)
    .innerJoin(clinics, eq(clinics.id, gateOverrides.clinicId))
    .innerJoin(staff, and(eq(staff.clinicId, gateOverrides.clinicId), eq(staff.id, gateOverrides.staffId)))
    .innerJoin(
      flags,
      and(
        eq(flags.clinicId, gateOverrides.clinicId),
        eq(flags.patientId, patientId),
        eq(flags.flag, gateOverrides.flag),
        isNull(flags.endedAt),
        gte(gateOverrides.createdAt, flags.createdAt),
      ),
    )
    .where(and(eq(gateOverrides.clinicId, clinicId), eq(gateOverrides.programId, programId), isNull(gateOverrides.withdrawnAt)))
    .orderBy(asc(gateOverrides.createdAt), asc(gateOverrides.id));
  return rows.map(({ override, by, timeZone }) => toOverride(override, by, timeZone));
}

export const toOverride = (row: typeof gateOverrides.$inferSelect, by: string, timeZone: string): GivenOverride => ({
  ...{ id: row.id, itemKey: row.itemKey, exerciseId: row.exerciseId, variationSlug: row.variationSlug || null, flag: row.flag },
  ...{ reason: row.reason, by, on: dateIn(timeZone, row.createdAt) },
});

/** The items as the gate compares them, each with its name. */
export async function gateItems(tx: Transaction, clinicId: string, items: readonly DraftItem[]) {
  const known = new Map((await exercisesOf(tx, clinicId, items)).map((exercise) => [exercise.id, exercise]));
  return items.map((item): GateItem & { name: string; patientNote: string } => {
    const exercise = known.get(item.exerciseId);
    const { itemKey, exerciseId, variationSlug, patientNote } = item;
    const traits = exercise ? wayOf(exercise, variationSlug).traits : null;
    return { itemKey, exerciseId, variationSlug, patientNote, traits, name: exercise?.name ?? "An exercise" };
  });
}

async function exercisesOf(tx: Transaction, clinicId: string, items: readonly DraftItem[]): Promise<SafetyExercise[]> {
  const ids = new Set(items.map((item) => item.exerciseId));
  const own = [...ids].filter(isId);
  const rows =
    own.length > 0
      ? await tx
          .select({ id: clinicExercises.id, name: clinicExercises.name, traits: clinicExercises.traits, muscles: clinicExercises.muscles })
          .from(clinicExercises)
          .where(and(eq(clinicExercises.clinicId, clinicId), inArray(clinicExercises.id, own)))
      : [];
  return [...builtInMovements.filter(({ id }) => ids.has(id)), ...rows.map((row) => ({ ...row, variations: [] }))];
}

const builtInMovements: readonly SafetyExercise[] = builtIns.map(({ slug, name, muscles, traits, variations }) => ({
  ...{ id: slug, name, traits },
  muscles: [...muscles.main, ...(muscles.also ?? []), ...(muscles.stretched ?? [])],
  variations: variations.map((way) => ({ slug: way.slug, name: way.name, direction: way.direction, traits: way.traits })),
}));
