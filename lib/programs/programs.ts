import "server-only";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { type Transaction, tables } from "@/db";
import { read, write } from "../access";
import { dateIn } from "../calendar-date";
import { now } from "../clock";
import { AppError } from "../errors";
import { isId, newId } from "../ids";
import type { Actor } from "../policy";
import { insertItems, loadContent, selectVersions } from "./rows";

const { clinics, patients, phases, programs, staff, versions } = tables;

const defaults = { title: "Home program", weeks: 6 } as const;

/**
 * A new program for a patient, with its first draft: one phase, starting today in the clinic's zone, six weeks.
 * @throws AppError `forbidden`; `not_found` for a patient who is not there; `conflict` for one who is archived
 */
export const createProgram = (actor: Actor, patientId: string): Promise<{ programId: string; versionId: string; patientId: string }> =>
  write(
    actor,
    {
      permission: "program:write",
      action: "program.create",
      about: ({ programId }) => ({ patientId, subjectId: programId }),
    },
    async (tx) => {
      const timeZone = await zoneForPatient(tx, actor, patientId);
      const at = now();
      const programId = newId(at.getTime());
      const versionId = newId(at.getTime());
      const by = { clinicId: actor.clinicId, createdBy: actor.staffId, createdAt: at };
      await tx.insert(programs).values({ ...by, id: programId, patientId });
      const content = { ...defaults, goals: "", startsOn: dateIn(timeZone, at), stopSigns: [] };
      await tx.insert(versions).values({ ...by, ...content, id: versionId, programId, revision: 0 });
      const phase = { id: newId(at.getTime()), position: 0, title: "", fromWeek: 1, toWeek: null };
      await tx.insert(phases).values({ ...phase, clinicId: actor.clinicId, versionId });
      return { programId, versionId, patientId };
    },
  );

async function zoneForPatient(tx: Transaction, actor: Actor, patientId: string) {
  const [row] = isId(patientId)
    ? await tx
        .select({ timeZone: clinics.timeZone, archivedAt: patients.archivedAt })
        .from(patients)
        .innerJoin(clinics, eq(clinics.id, patients.clinicId))
        .where(and(eq(patients.clinicId, actor.clinicId), eq(patients.id, patientId)))
    : [];
  if (!row) throw new AppError("not_found", "This patient is not in your clinic.");
  if (row.archivedAt) throw new AppError("conflict", "This patient is archived. Bring the patient back before you write a program.");
  return row.timeZone;
}

/**
 * A new draft that starts from one published version: the same items under the same keys, so that logs and "what changed" go on.
 * @throws AppError `forbidden`, `not_found`; `conflict` where the program has a draft already
 */
export const newDraft = (actor: Actor, programId: string, fromNumber: number): Promise<{ versionId: string; patientId: string }> =>
  write(
    actor,
    {
      permission: "program:write",
      action: "draft.create",
      conflicts: { versions_one_draft_key: "This program has a draft already. Open it to go on with it." },
      about: ({ versionId, patientId }) => ({ patientId, subjectId: versionId, detail: { from: fromNumber } }),
    },
    async (tx) => {
      const source = await publishedVersion(tx, actor, programId, fromNumber);
      if (!source) throw new AppError("not_found", "This version is not there.");
      const content = await loadContent(tx, source);
      const at = now();
      const versionId = newId(at.getTime());
      const own = { clinicId: actor.clinicId, versionId };
      const { title, goals, startsOn, weeks, stopSigns } = content;
      await tx.insert(versions).values({
        ...{ clinicId: actor.clinicId, id: versionId, programId, revision: 0, createdBy: actor.staffId, createdAt: at },
        ...{ title, goals, startsOn, weeks, stopSigns },
      });
      const copies = new Map(content.phases.map((phase) => [phase.id, newId(at.getTime())]));
      const copyOf = (phaseId: string) => copies.get(phaseId) ?? phaseId;
      if (content.phases.length > 0)
        await tx.insert(phases).values(content.phases.map((phase, position) => ({ ...phase, ...own, id: copyOf(phase.id), position })));
      const placed = content.items.map((item, position) => ({ item: { ...item, phaseId: copyOf(item.phaseId) }, position }));
      await insertItems(tx, { clinicId: actor.clinicId, id: versionId }, placed);
      return { versionId, patientId: source.patientId };
    },
  );

export async function publishedVersion(tx: Transaction, actor: Actor, programId: string, number: number) {
  if (!isId(programId) || !Number.isInteger(number) || number < 1 || number > 1_000_000) return null;
  const [row] = await selectVersions(tx, actor.clinicId, and(eq(versions.programId, programId), eq(versions.number, number)));
  return row ?? null;
}

/** One line for each program of a patient, newest first. */
export type ProgramLine = {
  programId: string;
  title: string;
  startsOn: string | null;
  weeks: number | null;
  /** Null where nothing is published yet. */
  latestNumber: number | null;
  publishedAt: Date | null;
  draftVersionId: string | null;
  exercises: number;
};

/** The programs of one patient, newest first; empty for a patient who is not there. */
export async function listPrograms(actor: Actor, patientId: string): Promise<ProgramLine[]> {
  if (!isId(patientId)) return [];
  return read(actor, "program:read", async (tx) => {
    const rows = await tx
      .select({
        programId: versions.programId,
        versionId: versions.id,
        title: versions.title,
        startsOn: versions.startsOn,
        weeks: versions.weeks,
        number: versions.number,
        publishedAt: versions.publishedAt,
        createdAt: programs.createdAt,
        exercises: sql<number>`(select count(*)::int from items i where i.clinic_id = ${versions.clinicId} and i.version_id = ${versions.id} and i.removed_at is null)`,
      })
      .from(versions)
      .innerJoin(programs, and(eq(programs.clinicId, versions.clinicId), eq(programs.id, versions.programId)))
      .where(and(eq(versions.clinicId, actor.clinicId), eq(programs.patientId, patientId)))
      .orderBy(desc(programs.createdAt), desc(programs.id), sql`${versions.number} desc nulls first`);
    const programIds = [...new Set(rows.map((row) => row.programId))];
    return programIds.map((id) => toLine(rows.filter((row) => row.programId === id))).filter((line) => line !== null);
  });
}

type VersionLine = Omit<ProgramLine, "latestNumber" | "draftVersionId"> & { versionId: string; number: number | null };

/** What the patient has counts; a program that was never published shows its draft. */
function toLine(rows: VersionLine[]): ProgramLine | null {
  const draft = rows.find((row) => row.number === null);
  const latest = rows.find((row) => row.number !== null);
  const shown = latest ?? draft;
  if (!shown) return null;
  const { programId, title, startsOn, weeks, publishedAt, exercises } = shown;
  const numbers = { latestNumber: latest?.number ?? null, draftVersionId: draft?.versionId ?? null };
  return { programId, title, startsOn, weeks, publishedAt, exercises, ...numbers };
}

export type VersionSummary = {
  number: number;
  publishedAt: Date;
  publisher: string;
  title: string;
};

/** The published versions of a program, newest first; empty where there is none or it is not yours. */
export async function listVersions(actor: Actor, programId: string): Promise<VersionSummary[]> {
  if (!isId(programId)) return [];
  return read(actor, "program:read", async (tx) => {
    const rows = await tx
      .select({ number: versions.number, publishedAt: versions.publishedAt, publisher: staff.name, title: versions.title })
      .from(versions)
      .innerJoin(staff, and(eq(staff.clinicId, versions.clinicId), eq(staff.id, versions.publishedBy)))
      .where(and(eq(versions.clinicId, actor.clinicId), eq(versions.programId, programId)))
      .orderBy(desc(versions.number));
    return rows.flatMap(({ number, publishedAt, ...row }) => (number && publishedAt ? [{ ...row, number, publishedAt }] : []));
  });
}

/** Where to go for a program: its draft, else its newest version; null where it is not there or not yours. */
export async function getProgramState(
  actor: Actor,
  programId: string,
): Promise<{ patientId: string; draftVersionId: string | null; latestNumber: number | null } | null> {
  if (!isId(programId)) return null;
  return read(actor, "program:read", async (tx) => {
    const [program] = await tx
      .select({ patientId: programs.patientId })
      .from(programs)
      .where(and(eq(programs.clinicId, actor.clinicId), eq(programs.id, programId)));
    if (!program) return null;
    const own = and(eq(versions.clinicId, actor.clinicId), eq(versions.programId, programId));
    const [draft] = await tx
      .select({ id: versions.id })
      .from(versions)
      .where(and(own, isNull(versions.publishedAt)));
    const [latest] = await tx.select({ number: versions.number }).from(versions).where(own).orderBy(sql`number desc nulls last`).limit(1);
    return { patientId: program.patientId, draftVersionId: draft?.id ?? null, latestNumber: latest?.number ?? null };
  });
}
