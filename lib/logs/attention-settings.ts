import "server-only";
import { eq } from "drizzle-orm";
import { type Transaction, tables } from "@/db/index";
import { read, write } from "../access";
import { now } from "../clock";
import type { Actor } from "../policy";
import { type Thresholds, usualThresholds } from "./thresholds";

const { attentionSettings } = tables;

/** What a clinic goes by: its own figures, or the usual ones. */
export async function thresholdsOf(tx: Transaction, clinicId: string): Promise<Thresholds> {
  const { greenTo, amberTo, silentDays, endingDays } = attentionSettings;
  const [row] = await tx
    .select({ greenTo, amberTo, silentDays, endingDays })
    .from(attentionSettings)
    .where(eq(attentionSettings.clinicId, clinicId));
  return row ?? usualThresholds;
}

export const getThresholds = (actor: Actor): Promise<Thresholds> => read(actor, "program:read", (tx) => thresholdsOf(tx, actor.clinicId));

/** From the next look on; what patients have logged stays as it is. @throws AppError `forbidden` */
export const setThresholds = (actor: Actor, thresholds: Thresholds): Promise<void> =>
  write(
    actor,
    { permission: "clinic:manage", action: "attention.set", about: () => ({ subjectId: actor.clinicId, detail: { ...thresholds } }) },
    async (tx) => {
      const { clinicId, staffId } = actor;
      const set = { ...thresholds, staffId, updatedAt: now() };
      await tx
        .insert(attentionSettings)
        .values({ ...set, clinicId, createdAt: now() })
        .onConflictDoUpdate({ target: attentionSettings.clinicId, set });
    },
  );
