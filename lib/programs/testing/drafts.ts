import { and, eq } from "drizzle-orm";
import { inClinic, tables } from "@/db";
import { makePatient } from "@/db/factories";
import { openAs } from "@/db/roles";
import { builtInEntries } from "@/lib/catalog/catalog";
import { newId } from "@/lib/ids";
import type { Actor } from "@/lib/policy";
import { getDraft } from "../drafts";
import type { DraftOperation } from "../operations";
import { createProgram } from "../programs";
import { saveOperations } from "../saving";
import { dosage } from "./dosage";

export { dosage };
export const builtIns = builtInEntries();
const [first, second, third] = builtIns;
if (!first || !second || !third) throw new Error("The catalog is empty.");
export const [stretch, roll, tuck] = [first.id, second.id, third.id];

/** The shared catalog, as the start of the app puts it into the database. */
export async function loadBuiltIns() {
  const owner = await openAs(process.env.DATABASE_OWNER_URL ?? "", "DATABASE_OWNER_URL");
  for (const { id, name } of builtIns)
    await owner.run("insert into built_in_exercises (slug, name) values ($1, $2) on conflict do nothing", [id, name], false);
  await owner.close();
}

export async function makeDraft(actor: Actor) {
  const patient = await makePatient(actor);
  const created = await createProgram(actor, patient.id);
  const draft = await getDraft(actor, { versionId: created.versionId });
  const phaseId = draft?.content.phases[0]?.id;
  if (!phaseId) throw new Error("A new program has no phase.");
  return { ...created, phaseId, patient };
}

type Add = Extract<DraftOperation, { kind: "item.add" }>;
export const add = (phaseId: string, exerciseId: string, more: Partial<Add> = {}): Add => ({
  ...{ id: newId(), kind: "item.add", itemKey: newId(), phaseId, exerciseId },
  ...{ dosage, variationSlug: null, patientNote: "", staffNote: "", before: null },
  ...more,
});
export const set = (changes: Extract<DraftOperation, { kind: "program.set" }>["changes"]): DraftOperation => ({
  id: newId(),
  kind: "program.set",
  changes,
});

/** Sends changes on top of whatever the draft holds now. */
export async function change(actor: Actor, versionId: string, ...operations: unknown[]) {
  const draft = await getDraft(actor, { versionId });
  return saveOperations(actor, versionId, { baseRevision: draft?.revision ?? 0, operations });
}

/** What the audit log says about one thing, oldest first. */
export const auditOf = (actor: Actor, subjectId: string) =>
  inClinic(actor.clinicId, async (tx) => {
    const { auditEvents } = tables;
    const own = and(eq(auditEvents.clinicId, actor.clinicId), eq(auditEvents.subjectId, subjectId));
    return tx
      .select({ action: auditEvents.action, staffId: auditEvents.staffId, patientId: auditEvents.patientId, detail: auditEvents.detail })
      .from(auditEvents)
      .where(own)
      .orderBy(auditEvents.id);
  });

/** The code and data of the refusal that a promise ends in; null where it is not refused. */
export const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: { code?: string; message: string; detail?: { data?: unknown } }) => ({
      code: error.code,
      message: error.message,
      data: error.detail?.data,
    }),
  );
