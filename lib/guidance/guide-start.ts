import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { tables } from "@/db";
import { read } from "../access";
import { isId } from "../ids";
import type { Actor } from "../policy";
import type { PatientFlag } from "../vocabulary";
import { listDismissed } from "./dismissed";
import type { Dismissed } from "./hints";

const { flags, programs, staff } = tables;

/** What the guide of a program begins with: who would sign it, what is noted of the patient, and what this person dismissed. */
export type GuideStart = { therapist: { name: string; credentials: string }; flags: PatientFlag[]; dismissed: Dismissed };

/** Without flags for a program that is not there or not yours. */
export async function getGuideStart(actor: Actor, programId: string): Promise<GuideStart> {
  const dismissed = await listDismissed(actor, programId);
  return read(actor, "program:read", async (tx) => {
    const { clinicId, staffId } = actor;
    const [therapist] = await tx
      .select({ name: staff.name, credentials: staff.credentials })
      .from(staff)
      .where(and(eq(staff.clinicId, clinicId), eq(staff.id, staffId)));
    const noted = isId(programId)
      ? await tx
          .selectDistinct({ flag: flags.flag })
          .from(flags)
          .innerJoin(programs, and(eq(programs.clinicId, flags.clinicId), eq(programs.patientId, flags.patientId)))
          .where(and(eq(flags.clinicId, clinicId), eq(programs.id, programId), isNull(flags.endedAt)))
      : [];
    return { dismissed, therapist: therapist ?? { name: actor.name, credentials: "" }, flags: noted.map(({ flag }) => flag) };
  });
}
