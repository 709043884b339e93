import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import { type Transaction, tables } from "@/db";
import { read, write } from "../access";
import { now } from "../clock";
import { AppError } from "../errors";
import { isId, newId } from "../ids";
import type { Actor } from "../policy";
import { loadViewFacts } from "./facts";
import { recordLook } from "./looks";
import { applyOperation, type DraftContent, type DraftOperation } from "./operations";
import type { ProgramView } from "./program-view";
import { findVersionHeld, insertItems, loadContent, selectVersions } from "./rows";
import { buildView } from "./view";

const { patients, phases, staff, versions } = tables;

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
        ...{ title, goals, startsOn, weeks, stopSigns, templateId: source.templateId },
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

/** What a published version holds, as a draft would; null where there is none of that number or the program is not yours. */
export const getVersionContent = (actor: Actor, programId: string, number: number): Promise<DraftContent | null> =>
  read(actor, "program:read", async (tx) => {
    const version = await publishedVersion(tx, actor, programId, number);
    if (!version?.publishedAt) return null;
    await recordLook(tx, actor, { action: "program.view", patientId: version.patientId, subjectId: programId });
    return loadContent(tx, version);
  });

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

export type Version = {
  programId: string;
  versionId: string;
  number: number;
  publishedAt: Date;
  publisher: string;
  /** As the patient sees it, in English: staff read it, and compare it with a draft. */
  view: ProgramView;
  /** Notes for staff by item; items without one are left out. */
  staffNotes: Record<string, string>;
  patient: { id: string; firstName: string; lastName: string; birthOn: string | null; archived: boolean };
};

/** One published version; null where there is none of that number or the program is not yours. */
export const getVersion = (actor: Actor, programId: string, number: number): Promise<Version | null> =>
  read(actor, "program:read", async (tx) => {
    const version = await publishedVersion(tx, actor, programId, number);
    if (!version?.publishedAt) return null;
    await recordLook(tx, actor, { action: "program.view", patientId: version.patientId, subjectId: programId });
    const [row] = await tx
      .select({
        views: versions.views,
        publisher: staff.name,
        firstName: patients.firstName,
        lastName: patients.lastName,
        birthOn: patients.birthOn,
      })
      .from(versions)
      .innerJoin(staff, and(eq(staff.clinicId, versions.clinicId), eq(staff.id, versions.publishedBy)))
      .innerJoin(patients, and(eq(patients.clinicId, versions.clinicId), eq(patients.id, version.patientId)))
      .where(and(eq(versions.clinicId, actor.clinicId), eq(versions.id, version.id)));
    const view = row?.views?.en;
    if (!row || !view) throw new Error("A published version has no view.");
    const { items } = await loadContent(tx, version);
    const { firstName, lastName, birthOn, publisher } = row;
    return {
      ...{ programId, versionId: version.id, number, publishedAt: version.publishedAt, publisher, view },
      staffNotes: Object.fromEntries(items.filter((item) => item.staffNote).map((item) => [item.itemKey, item.staffNote])),
      patient: { id: version.patientId, firstName, lastName, birthOn, archived: version.patientArchivedAt !== null },
    };
  });

/** What the patient would see of a draft as it is saved now; null where it is not there, published, or not yours. */
export async function getDraftView(actor: Actor, versionId: string): Promise<{ view: ProgramView; revision: number } | null> {
  if (!isId(versionId)) return null;
  return read(actor, "program:read", (tx) => loadDraftView(tx, actor, versionId, []));
}

/** The same inside a transaction, with changes on top that are not saved. */
export async function loadDraftView(tx: Transaction, actor: Actor, versionId: string, unsaved: readonly DraftOperation[]) {
  const version = await findVersionHeld(tx, actor.clinicId, and(eq(versions.id, versionId), isNull(versions.publishedAt)));
  if (!version) return null;
  await recordLook(tx, actor, { action: "program.view", patientId: version.patientId, subjectId: version.programId });
  const content = unsaved.reduce(applyOperation, await loadContent(tx, version));
  const view = buildView(content, await loadViewFacts(tx, actor, version, content), "en");
  return { view, revision: version.revision };
}
