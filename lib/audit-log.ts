import "server-only";
import { and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type Transaction, tables } from "@/db";
import { read } from "./access";
import { noteOf } from "./audit-chain";
import { type AuditGroup, auditActions, auditSentence, groupOf } from "./audit-words";
import { isId } from "./ids";
import { matches } from "./patients/patient-list";
import { fullName } from "./patients/patient-name";
import type { Actor } from "./policy";
import { recordLook } from "./programs/looks";

const { auditEvents, auditHeads, clinics, patients, staff } = tables;
const subjects = alias(staff, "subjects");

export type AuditQuery = {
  /** A member of staff. */
  staffId?: string | undefined;
  /** Beginnings of a patient's name, or the record number. */
  patient?: string | undefined;
  patientId?: string | undefined;
  group?: AuditGroup | undefined;
  /** Calendar dates of the clinic, both included. */
  from?: string | undefined;
  to?: string | undefined;
  /** The id of an entry: only older ones. */
  before?: string | undefined;
};

/** An entry as a person reads it. Names are those of today; of an erased patient none is left. */
export type AuditLine = {
  id: string;
  at: Date;
  who: string;
  what: string;
  action: string;
  patient: { id: string; name: string | null } | null;
  /** The member of staff whom it is about, where it is about one. */
  person: string | null;
  address: string | null;
  detail: Record<string, unknown>;
  sequence: number | null;
  hash: string | null;
};

export const auditPageSize = 50;

/** Entries of the clinic, the newest first. Looking is on record as well. @throws AppError `forbidden` */
export const listAudit = (
  actor: Actor,
  query: AuditQuery,
): Promise<{ lines: AuditLine[]; next: string | null; timeZone: string; end: string | null }> =>
  read(actor, "audit:read", async (tx) => {
    const { timeZone, end } = await frameOf(tx, actor);
    const found = await select(tx, actor, query, auditPageSize + 1);
    await recordLook(tx, actor, {
      action: "audit.view",
      patientId: isId(query.patientId ?? "") ? (query.patientId ?? null) : null,
      subjectId: actor.clinicId,
    });
    const lines = found.slice(0, auditPageSize);
    return { lines, next: found.length > auditPageSize ? (lines.at(-1)?.id ?? null) : null, timeZone, end };
  });

/** Everybody whose name can stand in the log. @throws AppError `forbidden` */
export const listAuditPeople = (actor: Actor): Promise<{ id: string; name: string }[]> =>
  read(actor, "audit:read", (tx) =>
    tx.select({ id: staff.id, name: staff.name }).from(staff).where(eq(staff.clinicId, actor.clinicId)).orderBy(staff.name, staff.id),
  );

/**
 * All entries that fit, the newest first, in portions: on record as an export before the first is handed out.
 * @throws AppError `forbidden`
 */
export async function exportAudit(actor: Actor, query: AuditQuery, portion = 1_000): Promise<AsyncGenerator<AuditLine[]>> {
  const first = await read(
    actor,
    "audit:read",
    (tx) => select(tx, actor, query, portion),
    () => ({
      action: "audit.export",
      patientId: isId(query.patientId ?? "") ? query.patientId : null,
      subjectId: actor.clinicId,
      detail: asked(query),
    }),
  );
  return portions(first, portion, (before) => read(actor, "audit:read", (tx) => select(tx, actor, { ...query, before }, portion)));
}

async function* portions(first: AuditLine[], size: number, more: (before: string) => Promise<AuditLine[]>) {
  for (let lines = first; lines.length > 0; lines = lines.length < size ? [] : await more(lines.at(-1)?.id ?? "")) yield lines;
}

/** What somebody looked for, without the name that they typed. */
const asked = ({ staffId, group, from, to, patient }: AuditQuery) => ({
  ...(staffId ? { staffId } : {}),
  ...(group ? { group } : {}),
  ...(from ? { from } : {}),
  ...(to ? { to } : {}),
  ...(patient ? { byName: true } : {}),
});

async function frameOf(tx: Transaction, { clinicId }: Actor) {
  const [clinic] = await tx.select({ timeZone: clinics.timeZone }).from(clinics).where(eq(clinics.id, clinicId));
  const [head] = await tx.select().from(auditHeads).where(eq(auditHeads.clinicId, clinicId));
  return { timeZone: clinic?.timeZone ?? "UTC", end: head && head.sequence > 0 ? noteOf(head.sequence, head.hash) : null };
}

async function select(tx: Transaction, actor: Actor, query: AuditQuery, limit: number): Promise<AuditLine[]> {
  const rows = await tx
    .select({ entry: auditEvents, who: staff.name, person: subjects.name, patient: patients })
    .from(auditEvents)
    .innerJoin(clinics, eq(clinics.id, auditEvents.clinicId))
    .leftJoin(staff, and(eq(staff.clinicId, auditEvents.clinicId), eq(staff.id, auditEvents.staffId)))
    .leftJoin(subjects, and(eq(subjects.clinicId, auditEvents.clinicId), eq(subjects.id, auditEvents.subjectId)))
    .leftJoin(patients, and(eq(patients.clinicId, auditEvents.clinicId), eq(patients.id, auditEvents.patientId)))
    .where(and(eq(auditEvents.clinicId, actor.clinicId), ...conditions(actor, query)))
    .orderBy(desc(auditEvents.at), desc(auditEvents.id))
    .limit(limit);
  return rows.map(({ entry, who, person, patient }) => ({
    ...{
      id: entry.id,
      at: entry.at,
      action: entry.action,
      what: auditSentence(entry.action),
      address: entry.address,
      detail: entry.detail,
    },
    who: who ?? (entry.action.startsWith("share.") ? "A share link" : "Nobody signed in"),
    person: entry.subjectId === entry.staffId ? null : person,
    patient: entry.patientId ? { id: entry.patientId, name: patient && fullName(patient) } : null,
    sequence: entry.sequence,
    hash: entry.hash && Buffer.from(entry.hash).toString("hex"),
  }));
}

/** An id that is none finds nothing. */
const isEqual = (column: Parameters<typeof eq>[0], id: string) => (isId(id) ? eq(column, id) : sql`false`);

function conditions(actor: Actor, { staffId, patient, patientId, group, from, to, before }: AuditQuery): (SQL | undefined)[] {
  const typed = (patient ?? "").slice(0, 200).replaceAll("\0", "").toWellFormed().trim();
  const inZone = (date: string, days: number) => sql`((${date}::date + ${days}::int)::timestamp at time zone ${clinics.timeZone})`;
  const cursor = sql`(select c.at, c.id from ${auditEvents} c where c.clinic_id = ${actor.clinicId} and c.id = ${before})`;
  return [
    staffId ? isEqual(auditEvents.staffId, staffId) : undefined,
    patientId ? isEqual(auditEvents.patientId, patientId) : undefined,
    typed ? matches(typed) : undefined,
    group
      ? inArray(
          auditEvents.action,
          auditActions.filter((action) => groupOf(action) === group),
        )
      : undefined,
    from ? sql`${auditEvents.at} >= ${inZone(from, 0)}` : undefined,
    to ? sql`${auditEvents.at} < ${inZone(to, 1)}` : undefined,
    before ? (isId(before) ? sql`(${auditEvents.at}, ${auditEvents.id}) < ${cursor}` : sql`false`) : undefined,
  ];
}
