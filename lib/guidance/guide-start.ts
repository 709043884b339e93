import "server-only";
import { and, eq } from "drizzle-orm";
import { tables } from "@/db";
import { read } from "../access";
import type { Actor } from "../policy";
import { listDismissed } from "./dismissed";
import type { Dismissed } from "./hints";

const { staff } = tables;

/** What the guide of a program begins with: who would sign it, and what this person does not want to be told again. */
export type GuideStart = { therapist: { name: string; credentials: string }; dismissed: Dismissed };

export async function getGuideStart(actor: Actor, programId: string): Promise<GuideStart> {
  const dismissed = await listDismissed(actor, programId);
  return read(actor, "program:read", async (tx) => {
    const [therapist] = await tx
      .select({ name: staff.name, credentials: staff.credentials })
      .from(staff)
      .where(and(eq(staff.clinicId, actor.clinicId), eq(staff.id, actor.staffId)));
    return { dismissed, therapist: therapist ?? { name: actor.name, credentials: "" } };
  });
}
