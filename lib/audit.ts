import "server-only";
import { type Transaction, tables } from "@/db";
import type { AuditAction } from "./audit-words";
import { now } from "./clock";
import { newId } from "./ids";

/** What goes on record: ids and plain facts, never names or notes. `patientId` whenever one patient's record is concerned. */
export type AuditEntry = {
  clinicId: string;
  staffId: string | null;
  address: string | null;
  action: AuditAction;
  patientId?: string | null;
  subjectId?: string | null;
  detail?: Record<string, string | number | boolean | null>;
};

/** Appends to the audit log inside the caller's transaction: no audit row, no change. */
export async function record(tx: Transaction, entry: AuditEntry) {
  const at = now();
  await tx.insert(tables.auditEvents).values({
    id: newId(at.getTime()),
    at,
    clinicId: entry.clinicId,
    staffId: entry.staffId,
    address: entry.address,
    action: entry.action,
    patientId: entry.patientId ?? null,
    subjectId: entry.subjectId ?? null,
    detail: entry.detail ?? {},
  });
}
