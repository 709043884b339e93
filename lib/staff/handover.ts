import "server-only";
import { and, eq } from "drizzle-orm";
import { tables } from "@/db/index";
import { record } from "../audit";
import { now } from "../clock";
import { AppError } from "../errors";
import type { Actor } from "../policy";
import { memberOf, staffChange } from "./staff";

const { patients } = tables;

/**
 * Hands all patients of one person, archived ones too, to another in one step: all or none. Each patient's record says so.
 * @returns how many
 * @throws AppError `not_found` for people of another clinic; `conflict` where the other one cannot have a caseload or is suspended
 */
export const handOver = (actor: Actor, from: string, to: string): Promise<number> =>
  staffChange(
    actor,
    { action: "staff.caseload_handed_over", about: (count) => ({ subjectId: from, detail: { to, patients: count } }) },
    async (tx) => {
      await memberOf(tx, from);
      const taker = await memberOf(tx, to);
      if (from === to) throw new AppError("conflict", "Choose somebody else.");
      if (taker.role === "assistant" || taker.suspendedAt) throw new AppError("conflict", "Choose a therapist or owner who can sign in.");
      const moved = await tx
        .update(patients)
        .set({ therapistId: to, updatedAt: now() })
        .where(and(eq(patients.clinicId, actor.clinicId), eq(patients.therapistId, from)))
        .returning({ id: patients.id });
      for (const { id: patientId } of moved)
        await record(tx, {
          ...{ clinicId: actor.clinicId, staffId: actor.staffId, address: actor.address },
          ...{ action: "patient.handed_over", patientId, subjectId: to, detail: { from } },
        });
      return moved.length;
    },
  );
