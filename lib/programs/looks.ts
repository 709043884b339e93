import "server-only";
import { and, eq, gt, isNull } from "drizzle-orm";
import { type Transaction, tables } from "@/db";
import { type AuditEntry, record } from "../audit";
import { now } from "../clock";
import type { Actor } from "../policy";

const { auditEvents } = tables;
const sameLookMs = 10 * 60_000;

/**
 * Puts a look at a patient's record on record. An open composer asks again every few seconds: a look within ten minutes of the same
 * person's last one at the same thing is the same look.
 */
export async function recordLook(
  tx: Transaction,
  actor: Actor,
  look: Pick<AuditEntry, "action"> & { patientId: string | null; subjectId: string },
) {
  const seen = await tx.$count(
    auditEvents,
    and(
      eq(auditEvents.clinicId, actor.clinicId),
      look.patientId === null ? isNull(auditEvents.patientId) : eq(auditEvents.patientId, look.patientId),
      gt(auditEvents.at, new Date(now().getTime() - sameLookMs)),
      eq(auditEvents.staffId, actor.staffId),
      eq(auditEvents.action, look.action),
      eq(auditEvents.subjectId, look.subjectId),
    ),
  );
  if (seen === 0) await record(tx, { clinicId: actor.clinicId, staffId: actor.staffId, address: actor.address, ...look });
}
