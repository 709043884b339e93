import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { type Transaction, tables } from "@/db";
import { AppError } from "../errors";
import { markUsed } from "../exercises/exercises";
import { isId, newId } from "../ids";
import type { Actor } from "../policy";
import { exerciseNames, isOffered, listOffered } from "../programs/exercises";
import { recordLook } from "../programs/looks";
import type { DraftContent } from "../programs/operations";
import { type Created, createProgram, newProgramTitle } from "../programs/programs";
import { loadContent, selectVersions, type VersionRow } from "../programs/rows";
import { type Keepable, leavingOut, withNewIds, withoutName, withoutPatient } from "./copying";
import type { TemplateContent } from "./template";
import { findTemplate } from "./templates";

const { patients, versions } = tables;

/** `leftOut` names the exercises that cannot be added any more. */
export type Started = Created & { leftOut: string[] };

/**
 * A new program for a patient from a template, starting today. Exercises that were archived meanwhile are left out and named.
 * @throws AppError `forbidden`; `not_found` for the patient or the template; `conflict` for an archived patient
 */
export const startFromTemplate = (actor: Actor, patientId: string, templateId: string): Promise<Started> =>
  startFrom(actor, patientId, async (tx) => {
    const template = await findTemplate(tx, actor, templateId);
    if (!template) throw new AppError("not_found", "This template is not there any more.");
    return { content: template.content, templateId, detail: { template: templateId } };
  });

/**
 * A new program for a patient as a copy of another: what its patient has now, else its draft. Notes for staff and dates never come along,
 * goals, notes and own stop signs only if `keep` names them. Between two patients notes stay behind in any case, as does every text that
 * holds the name, and it is a look at the other patient's record.
 * @throws AppError `forbidden`; `not_found` for the patient or the program; `conflict` for an archived patient
 */
export const copyProgram = (actor: Actor, patientId: string, programId: string, keep: readonly Keepable[]): Promise<Started> =>
  startFrom(actor, patientId, async (tx) => {
    const source = await newestVersion(tx, actor, programId);
    if (!source) throw new AppError("not_found", "This program is not there any more.");
    const isOther = source.patientId !== patientId;
    const whole = await loadContent(tx, source);
    const content = isOther ? await fromOther(tx, actor, source, whole, keep) : withoutPatient(whole, keep);
    return { content, templateId: source.templateId, detail: { copyOf: programId } };
  });

async function fromOther(tx: Transaction, actor: Actor, source: VersionRow, whole: DraftContent, keep: readonly Keepable[]) {
  const { clinicId, patientId, programId } = source;
  await recordLook(tx, actor, { action: "program.view", patientId, subjectId: programId });
  const content = withoutPatient(
    whole,
    keep.filter((part) => part !== "notes"),
  );
  const [name] = await tx
    .select({ firstName: patients.firstName, lastName: patients.lastName })
    .from(patients)
    .where(and(eq(patients.clinicId, clinicId), eq(patients.id, patientId)));
  return name ? withoutName(content, name, newProgramTitle) : content;
}

type Source = { content: TemplateContent; templateId: string | null; detail: Record<string, string> };

async function startFrom(actor: Actor, patientId: string, find: (tx: Transaction) => Promise<Source>): Promise<Started> {
  let names: string[] = [];
  const created = await createProgram(actor, patientId, async (tx, startsOn) => {
    const { content: whole, ...source } = await find(tx);
    const ids = [...new Set(whole.items.map((item) => item.exerciseId))];
    const offered = await listOffered(tx, actor, ids);
    const { content, leftOut } = leavingOut(whole, (item) => isOffered(offered, item));
    const nameOf = await exerciseNames(tx, actor, ids);
    names = [...new Set(leftOut.map((item) => nameOf.get(item.exerciseId) ?? "An exercise that is gone"))];
    for (const exerciseId of new Set(content.items.map((item) => item.exerciseId))) await markUsed(tx, actor, exerciseId);
    return { ...source, content: { ...withNewIds(content, newId), startsOn } };
  });
  return { ...created, leftOut: names };
}

async function newestVersion(tx: Transaction, { clinicId }: Actor, programId: string): Promise<VersionRow | null> {
  if (!isId(programId)) return null;
  const [row] = await selectVersions(tx, clinicId, eq(versions.programId, programId))
    .orderBy(sql`${versions.number} desc nulls last`)
    .limit(1);
  return row ?? null;
}
