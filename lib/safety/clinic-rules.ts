import "server-only";
import { eq } from "drizzle-orm";
import { type Transaction, tables } from "@/db";
import { read, write } from "../access";
import { now } from "../clock";
import { AppError } from "../errors";
import type { Actor } from "../policy";
import { type Severity, traits } from "../vocabulary";
import { type ClinicRule, ruleFor, severitiesFor } from "./rules";

const { gateRules } = tables;

/** Where this clinic judges otherwise than the product. What was set back to the product's own weight is left out. */
export const listClinicRules = (actor: Actor): Promise<ClinicRule[]> =>
  read(actor, "program:read", (tx) => loadClinicRules(tx, actor.clinicId));

export async function loadClinicRules(tx: Transaction, clinicId: string): Promise<ClinicRule[]> {
  const rows = await tx
    .select({ flag: gateRules.flag, trait: gateRules.trait, severity: gateRules.severity })
    .from(gateRules)
    .where(eq(gateRules.clinicId, clinicId));
  return rows.flatMap(({ flag, trait: stored, severity }) => {
    const trait = (["*", ...traits] as const).find((known) => known === stored);
    return trait && ruleFor(flag, trait)?.severity !== severity ? [{ flag, trait, severity }] : [];
  });
}

/**
 * Weighs one meeting of a flag and a trait for this clinic. Drafts follow at once; what is published stays.
 * @throws AppError `forbidden`; `not_found` where the table has no such meeting; `invalid` where a source does not let it be weaker
 */
export const setClinicRule = (actor: Actor, { flag, trait, severity }: ClinicRule): Promise<void> =>
  write(
    actor,
    { permission: "clinic:manage", action: "gate.rule", about: () => ({ subjectId: actor.clinicId, detail: { flag, trait, severity } }) },
    async (tx) => {
      const rule = ruleFor(flag, trait);
      if (!rule) throw new AppError("not_found", "There is no such rule.");
      if (!severitiesFor(rule).includes(severity))
        throw new AppError("invalid", "A published source stands behind this rule: it can be made stricter, not weaker.");
      await store(tx, actor, { flag, trait, severity });
    },
  );

/** Sets every rule back to the product's own weight. @throws AppError `forbidden` */
export const resetClinicRules = (actor: Actor): Promise<void> =>
  write(actor, { permission: "clinic:manage", action: "gate.reset", about: () => ({ subjectId: actor.clinicId }) }, async (tx) => {
    for (const { flag, trait } of await loadClinicRules(tx, actor.clinicId)) {
      const severity: Severity | undefined = ruleFor(flag, trait)?.severity;
      if (severity) await store(tx, actor, { flag, trait, severity });
    }
  });

async function store(tx: Transaction, { clinicId, staffId }: Actor, { flag, trait, severity }: ClinicRule) {
  const at = now();
  await tx
    .insert(gateRules)
    .values({ clinicId, flag, trait, severity, staffId, createdAt: at, updatedAt: at })
    .onConflictDoUpdate({ target: [gateRules.clinicId, gateRules.flag, gateRules.trait], set: { severity, staffId, updatedAt: at } });
}
