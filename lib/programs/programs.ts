import "server-only";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { type Transaction, tables } from "@/db";
import { read, write } from "../access";
import { dateIn } from "../calendar-date";
import { now } from "../clock";
import { AppError } from "../errors";
import { isId, newId } from "../ids";
import type { Actor } from "../policy";
import type { DraftContent } from "./operations";
import { insertItems } from "./rows";

const { clinics, patients, phases, programs, versions } = tables;

/** What a program is called until somebody gives it a title. */
export const newProgramTitle = "Home program";
const defaults = { title: newProgramTitle, weeks: 6 } as const;

/** What a new program begins with. `detail` says on record where it came from. */
export type Beginning = { content: DraftContent; templateId: string | null; detail: Record<string, string> };
export type Created = { programId: string; versionId: string; patientId: string };

/** One phase, six weeks, nothing in it yet. */
const empty = (today: string): Beginning => ({
  content: {
    ...{ ...defaults, goals: "", startsOn: today, stopSigns: [], items: [] },
    phases: [{ id: newId(), title: "", fromWeek: 1, toWeek: null, criteria: "" }],
  },
  templateId: null,
  detail: {},
});

/**
 * A new program for a patient, with its first draft. It starts today in the clinic's zone; `begin` says with what, within the same
 * transaction, else it is empty.
 * @throws AppError `forbidden`; `not_found` for a patient who is not there; `conflict` for one who is archived
 */
export const createProgram = async (
  actor: Actor,
  patientId: string,
  begin: (tx: Transaction, today: string) => Promise<Beginning> = async (_tx, today) => empty(today),
): Promise<Created> => {
  const change = {
    permission: "program:write",
    action: "program.create",
    about: ({ programId, detail }: Created & Pick<Beginning, "detail">) => ({ patientId, subjectId: programId, detail }),
  } as const;
  const { detail: _, ...created } = await write(actor, change, async (tx) => {
    const timeZone = await zoneForPatient(tx, actor, patientId);
    const { content, templateId, detail } = await begin(tx, dateIn(timeZone, now()));
    return { ...(await insertProgram(tx, actor, patientId, content, templateId)), detail };
  });
  return created;
};

async function insertProgram(tx: Transaction, actor: Actor, patientId: string, content: DraftContent, templateId: string | null) {
  const at = now();
  const programId = newId(at.getTime());
  const versionId = newId(at.getTime());
  const { clinicId } = actor;
  const by = { clinicId, createdBy: actor.staffId, createdAt: at };
  const { phases: inOrder, items, ...about } = content;
  await tx.insert(programs).values({ ...by, id: programId, patientId });
  await tx.insert(versions).values({ ...by, ...about, id: versionId, programId, revision: 0, templateId });
  await tx.insert(phases).values(inOrder.map((phase, position) => ({ ...phase, clinicId, versionId, position })));
  await insertItems(
    tx,
    { clinicId, id: versionId },
    items.map((item, position) => ({ item, position })),
  );
  return { programId, versionId, patientId };
}

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
