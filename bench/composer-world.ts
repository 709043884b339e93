import { productKeys } from "./product";
import type { World } from "./world";

/** A clinic with a catalog of 1,000, and for each count a draft of so many exercises; and the cookie of its therapist. */
export async function sessionFor({ settings }: World, counts: readonly number[]) {
  Object.assign(process.env, settings, productKeys(settings));
  const { sessionCookie } = await import("../e2e/session");
  const { makeActor, makePatient } = await import("../db/factories");
  const { inClinic, tables } = await import("../db");
  const { builtInEntries } = await import("../lib/catalog/catalog");
  const { madeUpEntries } = await import("../lib/catalog/testing/made-up");
  const { newId } = await import("../lib/ids");
  const { getDraft } = await import("../lib/programs/drafts");
  const { createProgram } = await import("../lib/programs/programs");
  const { saveOperations } = await import("../lib/programs/saving");
  const { dosage } = await import("../lib/programs/testing/dosage");
  const actor = await makeActor();
  const builtIns = builtInEntries();
  const at = new Date();
  const own = madeUpEntries(1_000 - builtIns.length).map(({ name, regions, positions, equipment, kinds }) => ({
    ...{
      clinicId: actor.clinicId,
      id: newId(),
      name,
      steps: ["Breathe out."],
      cautions: [],
      regions: [...regions],
      equipment: [...equipment],
    },
    ...{
      position: positions[0] ?? null,
      kind: kinds[0] ?? ("static-stretch" as const),
      dosage,
      createdBy: actor.staffId,
      createdAt: at,
      updatedAt: at,
    },
  }));
  await inClinic(actor.clinicId, (tx) => tx.insert(tables.clinicExercises).values(own));
  const programs = new Map<number, string>();
  for (const count of counts) {
    const patient = await makePatient(actor);
    const { programId, versionId } = await createProgram(actor, patient.id);
    const phaseId = (await getDraft(actor, { versionId }))?.content.phases[0]?.id ?? "";
    const operations = Array.from({ length: count }, (_, place) => ({
      ...{ id: newId(), kind: "item.add", itemKey: newId(), phaseId, dosage, variationSlug: null, before: null },
      ...{
        exerciseId: builtIns[place % builtIns.length]?.id ?? "",
        patientNote: place % 3 ? "" : "Slowly, in front of a mirror.",
        staffNote: "",
      },
    }));
    await saveOperations(actor, versionId, { baseRevision: 0, operations });
    programs.set(count, programId);
  }
  const { name, value } = await sessionCookie(actor.staffId);
  return { programs, cookie: { name, value } };
}
