import "server-only";
import { and, asc, eq, gt, isNull } from "drizzle-orm";
import { type Transaction, tables } from "@/db";
import { read } from "../access";
import { dateIn } from "../calendar-date";
import { now } from "../clock";
import { isId } from "../ids";
import type { Patient } from "../patients/patients";
import type { Actor } from "../policy";
import { exerciseNames } from "./exercises";
import { recordLook } from "./looks";
import type { DraftContent } from "./operations";
import { findVersion, findVersionHeld, loadContent, type VersionRow } from "./rows";
import { phrasesOf } from "./what-changed";

const { clinics, draftOperations, items, patients, staff, versions } = tables;

export type Draft = {
  programId: string;
  versionId: string;
  revision: number;
  content: DraftContent;
  /** Names of the exercises in it, by id, so that an archived one still has its name. */
  names: Record<string, string>;
  /** The template that it began with; null where it began with none. */
  templateId: string | null;
  /** The newest published version of the program; null before the first. */
  latestNumber: number | null;
  /** `today` is the day it is in the clinic: ages count from it. */
  patient: Pick<Patient, "id" | "firstName" | "lastName" | "birthOn" | "language" | "today"> & { archived: boolean };
};

/** A draft by its own id or by its program's; null where there is none, it is published, or it is not yours. */
export async function getDraft(actor: Actor, which: { versionId: string } | { programId: string }): Promise<Draft | null> {
  const [column, id] = "versionId" in which ? ([versions.id, which.versionId] as const) : ([versions.programId, which.programId] as const);
  if (!isId(id)) return null;
  return read(actor, "program:read", async (tx) => {
    const version = await findVersionHeld(tx, actor.clinicId, and(eq(column, id), isNull(versions.publishedAt)));
    if (!version) return null;
    await recordLook(tx, actor, { action: "program.view", patientId: version.patientId, subjectId: version.programId });
    const content = await loadContent(tx, version);
    const ids = content.items.map((item) => item.exerciseId);
    const { programId, id: versionId, revision, templateId } = version;
    const names = Object.fromEntries(await exerciseNames(tx, actor, ids));
    return {
      programId,
      versionId,
      revision,
      content,
      names,
      templateId,
      latestNumber: await latestNumber(tx, version),
      patient: await patientOf(tx, version),
    };
  });
}

async function latestNumber(tx: Transaction, { clinicId, programId }: VersionRow) {
  const rows = await tx
    .select({ number: versions.number })
    .from(versions)
    .where(and(eq(versions.clinicId, clinicId), eq(versions.programId, programId)));
  return rows.reduce<number | null>((most, { number }) => (number && number > (most ?? 0) ? number : most), null);
}

async function patientOf(tx: Transaction, { clinicId, patientId, patientArchivedAt }: VersionRow) {
  const [row] = await tx
    .select({
      ...{ firstName: patients.firstName, lastName: patients.lastName, birthOn: patients.birthOn, language: patients.language },
      timeZone: clinics.timeZone,
    })
    .from(patients)
    .innerJoin(clinics, eq(clinics.id, patients.clinicId))
    .where(and(eq(patients.clinicId, clinicId), eq(patients.id, patientId)));
  if (!row) throw new Error("A program has no patient.");
  const { timeZone, ...patient } = row;
  return { id: patientId, ...patient, archived: patientArchivedAt !== null, today: dateIn(timeZone, now()) };
}

/** Where a version stands, without its content: cheap enough to ask every few seconds. Null where it is not yours. */
export async function getDraftState(
  actor: Actor,
  versionId: string,
): Promise<{ programId: string; revision: number; publishedAs: number | null } | null> {
  if (!isId(versionId)) return null;
  return read(actor, "program:read", async (tx) => {
    const version = await findVersion(tx, actor.clinicId, eq(versions.id, versionId));
    return version && { programId: version.programId, revision: version.revision, publishedAs: version.number };
  });
}

/** What one person did, as phrases that follow the name. */
export type ChangesOf = { staffId: string; name: string; did: string[] };
export const operationsSince = (tx: Transaction, { clinicId, id }: VersionRow, revision: number) =>
  tx
    .select({ operation: draftOperations.operation, staffId: draftOperations.staffId, name: staff.name })
    .from(draftOperations)
    .innerJoin(staff, and(eq(staff.clinicId, draftOperations.clinicId), eq(staff.id, draftOperations.staffId)))
    .where(and(eq(draftOperations.clinicId, clinicId), eq(draftOperations.versionId, id), gt(draftOperations.revision, revision)))
    .orderBy(asc(draftOperations.revision));

type Past = Awaited<ReturnType<typeof operationsSince>>;

export async function changesOf(tx: Transaction, actor: Actor, version: VersionRow, past: Past): Promise<ChangesOf[]> {
  const rows = await tx
    .select({ itemKey: items.itemKey, slug: items.builtInSlug, own: items.clinicExerciseId })
    .from(items)
    .where(and(eq(items.clinicId, actor.clinicId), eq(items.versionId, version.id)));
  const exerciseOf = new Map(rows.map((row) => [row.itemKey, row.slug ?? row.own ?? ""]));
  const names = await exerciseNames(tx, actor, [...new Set(exerciseOf.values())]);
  const nameOf = (itemKey: string) => names.get(exerciseOf.get(itemKey) ?? "") ?? "an exercise";
  return [...new Set(past.map((row) => row.staffId))].map((staffId) => {
    const done = past.filter((row) => row.staffId === staffId);
    const operations = done.map((row) => row.operation);
    return { staffId, name: done[0]?.name ?? "", did: phrasesOf(operations, nameOf) };
  });
}

/** Who did what after a revision, for an open composer that follows. Empty where the draft is not there or not yours. */
export async function listChangesSince(actor: Actor, versionId: string, revision: number): Promise<ChangesOf[]> {
  if (!isId(versionId)) return [];
  return read(actor, "program:read", async (tx) => {
    const version = await findVersion(tx, actor.clinicId, eq(versions.id, versionId));
    return version ? changesOf(tx, actor, version, await operationsSince(tx, version, revision)) : [];
  });
}
