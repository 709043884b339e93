import "server-only";
import { and, asc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { type Transaction, tables } from "@/db";
import { now } from "../clock";
import { isId, newId } from "../ids";
import type { DraftContent, DraftItem, DraftPhase } from "./operations";

const { items, patients, phases, programs, versions } = tables;

const versionColumns = {
  clinicId: versions.clinicId,
  id: versions.id,
  programId: versions.programId,
  number: versions.number,
  revision: versions.revision,
  title: versions.title,
  goals: versions.goals,
  startsOn: versions.startsOn,
  weeks: versions.weeks,
  stopSigns: versions.stopSigns,
  templateId: versions.templateId,
  publishedAt: versions.publishedAt,
  publishedBy: versions.publishedBy,
  createdBy: versions.createdBy,
  patientId: programs.patientId,
  patientArchivedAt: patients.archivedAt,
};

/** Versions with the patient that they are for, under the clinic of the transaction. */
export const selectVersions = (tx: Transaction, clinicId: string, where?: SQL) =>
  tx
    .select(versionColumns)
    .from(versions)
    .innerJoin(programs, and(eq(programs.clinicId, versions.clinicId), eq(programs.id, versions.programId)))
    .innerJoin(patients, and(eq(patients.clinicId, programs.clinicId), eq(patients.id, programs.patientId)))
    .where(and(eq(versions.clinicId, clinicId), where));

export type VersionRow = Awaited<ReturnType<typeof selectVersions>>[number];

export async function findVersion(tx: Transaction, clinicId: string, where: SQL | undefined): Promise<VersionRow | null> {
  const [row] = await selectVersions(tx, clinicId, where);
  return row ?? null;
}

/** The same, with nobody saving until the transaction ends: for who reads the items next, so that both are of one revision. */
export async function findVersionHeld(tx: Transaction, clinicId: string, where: SQL | undefined): Promise<VersionRow | null> {
  const [row] = await selectVersions(tx, clinicId, where).for("share", { of: versions });
  return row ?? null;
}

/** Holds the version until the transaction ends: whoever saves or publishes it waits for the one before. */
export async function lockVersion(tx: Transaction, clinicId: string, versionId: string): Promise<VersionRow | null> {
  if (!isId(versionId)) return null;
  const [row] = await selectVersions(tx, clinicId, eq(versions.id, versionId)).for("update", { of: versions });
  return row ?? null;
}

export async function loadContent(tx: Transaction, version: VersionRow): Promise<DraftContent> {
  const { title, goals, startsOn, weeks, stopSigns } = version;
  const phaseRows = await tx
    .select({ id: phases.id, title: phases.title, fromWeek: phases.fromWeek, toWeek: phases.toWeek, criteria: phases.criteria })
    .from(phases)
    .where(and(eq(phases.clinicId, version.clinicId), eq(phases.versionId, version.id), isNull(phases.removedAt)))
    .orderBy(asc(phases.position));
  const itemRows = await tx
    .select()
    .from(items)
    .where(and(eq(items.clinicId, version.clinicId), eq(items.versionId, version.id), isNull(items.removedAt)))
    .orderBy(asc(items.position));
  return { title, goals, startsOn, weeks, stopSigns, phases: phaseRows, items: itemRows.map(toItem) };
}

const toItem = (row: typeof items.$inferSelect): DraftItem => ({
  itemKey: row.itemKey,
  phaseId: row.phaseId,
  exerciseId: row.builtInSlug ?? row.clinicExerciseId ?? "",
  dosage: row.dosage,
  variationSlug: row.variationSlug,
  patientNote: row.patientNote,
  staffNote: row.staffNote,
});

/** Writes the rows in which `after` differs from `before`, which must be what the rows hold. Positions are places in the list, without gaps. */
export async function storeContent(tx: Transaction, version: VersionRow, before: DraftContent, after: DraftContent, revision: number) {
  const { title, goals, startsOn, weeks, stopSigns } = after;
  const here = and(eq(versions.clinicId, version.clinicId), eq(versions.id, version.id));
  await tx.update(versions).set({ title, goals, startsOn, weeks, stopSigns, revision }).where(here);
  await storePhases(tx, version, before.phases, after.phases);
  const known = new Map(before.items.map((item, position) => [item.itemKey, { item, position }]));
  const placed = after.items.map((item, position) => ({ item, position, was: known.get(item.itemKey) }));
  await removeItems(
    tx,
    version,
    [...known.keys()].filter((key) => !placed.some(({ item }) => item.itemKey === key)),
  );
  await insertItems(
    tx,
    version,
    placed.filter(({ was }) => !was),
  );
  for (const { item, was } of placed) if (was && was.item !== item) await updateItem(tx, version, item);
  await moveItems(
    tx,
    version,
    placed.filter(({ was, position }) => was && was.position !== position),
  );
}

type Placed = { item: DraftItem; position: number };

const exerciseColumns = (exerciseId: string) => ({
  builtInSlug: isId(exerciseId) ? null : exerciseId,
  clinicExerciseId: isId(exerciseId) ? exerciseId : null,
});
const within = ({ clinicId, id }: VersionRow, more: SQL | undefined) => and(eq(items.clinicId, clinicId), eq(items.versionId, id), more);

/** An item that comes back (an undone removal) takes its old row. */
export async function insertItems(tx: Transaction, version: { clinicId: string; id: string }, placed: Placed[]) {
  if (placed.length === 0) return;
  const rows = placed.map(({ item: { exerciseId, ...item }, position }) => ({
    ...item,
    ...exerciseColumns(exerciseId),
    clinicId: version.clinicId,
    versionId: version.id,
    id: newId(),
    position,
  }));
  const taken = (column: string) => sql.raw(`excluded.${column}`);
  await tx
    .insert(items)
    .values(rows)
    .onConflictDoUpdate({
      target: [items.clinicId, items.versionId, items.itemKey],
      set: {
        phaseId: taken("phase_id"),
        position: taken("position"),
        builtInSlug: taken("built_in_slug"),
        clinicExerciseId: taken("clinic_exercise_id"),
        variationSlug: taken("variation_slug"),
        dosage: taken("dosage"),
        patientNote: taken("patient_note"),
        staffNote: taken("staff_note"),
        removedAt: null,
      },
    });
}

/** A phase that comes back (an undone removal) takes its old row. */
async function storePhases(tx: Transaction, { clinicId, id }: VersionRow, before: readonly DraftPhase[], after: readonly DraftPhase[]) {
  const kept = new Set(after.map((phase) => phase.id));
  const gone = before.filter((phase) => !kept.has(phase.id)).map((phase) => phase.id);
  const here = and(eq(phases.clinicId, clinicId), eq(phases.versionId, id));
  if (gone.length > 0)
    await tx
      .update(phases)
      .set({ removedAt: now() })
      .where(and(here, inArray(phases.id, gone)));
  const changed = after.map((phase, position) => ({ phase, position })).filter(({ phase, position }) => before[position] !== phase);
  if (changed.length === 0) return;
  const rows = changed.map(({ phase, position }) => ({ ...phase, clinicId, versionId: id, position }));
  const taken = (column: string) => sql.raw(`excluded.${column}`);
  await tx
    .insert(phases)
    .values(rows)
    .onConflictDoUpdate({
      target: [phases.clinicId, phases.id],
      set: {
        position: taken("position"),
        title: taken("title"),
        fromWeek: taken("from_week"),
        toWeek: taken("to_week"),
        criteria: taken("criteria"),
        removedAt: null,
      },
    });
}

async function updateItem(tx: Transaction, version: VersionRow, { itemKey, exerciseId, ...content }: DraftItem) {
  await tx
    .update(items)
    .set({ ...content, ...exerciseColumns(exerciseId) })
    .where(within(version, eq(items.itemKey, itemKey)));
}

async function removeItems(tx: Transaction, version: VersionRow, keys: string[]) {
  if (keys.length === 0) return;
  await tx
    .update(items)
    .set({ removedAt: now() })
    .where(within(version, inArray(items.itemKey, keys)));
}

async function moveItems(tx: Transaction, version: VersionRow, placed: Placed[]) {
  if (placed.length === 0) return;
  const places = JSON.stringify(placed.map(({ item, position }) => ({ key: item.itemKey, position })));
  await tx.execute(sql`
    update items set position = places.position from jsonb_to_recordset(${places}::jsonb) as places (key uuid, position integer)
    where items.clinic_id = ${version.clinicId} and items.version_id = ${version.id} and items.item_key = places.key`);
}
