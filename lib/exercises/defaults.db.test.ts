import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inClinic, tables } from "@/db";
import { makeActor } from "@/db/factories";
import { getBuiltIn } from "../catalog/catalog";
import type { Dosage } from "../dosage/dosage";
import { newId } from "../ids";
import type { Actor } from "../policy";
import { listOffer } from "../programs/offered";
import { dosage, loadBuiltIns, refusalOf } from "../programs/testing/drafts";
import { type NewDefault, setDefault } from "./defaults";
import { archiveClinicExercise, createClinicExercise } from "./exercises";

beforeAll(loadBuiltIns);

let actor: Actor;
let colleague: Actor;
let stranger: Actor;
beforeEach(async () => {
  actor = await makeActor();
  colleague = await makeActor({ clinicId: actor.clinicId, name: "Sam Adeyemi" });
  stranger = await makeActor();
});

const five: Dosage = { ...dosage, reps: { min: 5, max: 5 } };
const eight: Dosage = { ...dosage, reps: { min: 8, max: 8 } };
const catalogs = getBuiltIn("chin-tuck")?.defaultDosage;
const chinTuck = (more: Partial<NewDefault> = {}): NewDefault => ({
  ...{ owner: "mine", exerciseId: "chin-tuck", variationSlug: "", dosage: five },
  ...more,
});
const startOf = async (of: Actor, exerciseId = "chin-tuck") => {
  const offered = (await listOffer(of)).exercises.find(({ id }) => id === exerciseId);
  return {
    dosage: offered?.dosage,
    sitting: offered?.variations.find(({ slug }) => slug === "sitting")?.dosage,
    defaults: offered?.defaults,
  };
};
const onRecord = (of: Actor) =>
  inClinic(of.clinicId, (tx) =>
    tx
      .select({ action: tables.auditEvents.action, detail: tables.auditEvents.detail })
      .from(tables.auditEvents)
      .orderBy(tables.auditEvents.id),
  );

describe("What an exercise starts with", () => {
  it("is the catalog's, then the clinic's, then one's own; taken back, it is the one before", async () => {
    expect(await startOf(actor)).toMatchObject({ dosage: catalogs, defaults: {} });
    await setDefault(actor, chinTuck({ owner: "clinic", dosage: eight }));
    expect(await startOf(colleague)).toMatchObject({ dosage: eight, defaults: { "": "clinic" } });
    await setDefault(colleague, chinTuck());
    expect(await startOf(colleague)).toMatchObject({ dosage: five, defaults: { "": "mine" } });
    expect(await startOf(actor)).toMatchObject({ dosage: eight, defaults: { "": "clinic" } });
    await setDefault(colleague, chinTuck({ dosage: null }));
    expect(await startOf(colleague)).toMatchObject({ dosage: eight, defaults: { "": "clinic" } });
    await setDefault(colleague, chinTuck({ owner: "clinic", dosage: null }));
    expect(await startOf(colleague)).toMatchObject({ dosage: catalogs, defaults: {} });
    const entry = (action: string, owner: string) => ({ action, detail: { owner, exercise: "chin-tuck", variation: "" } });
    expect(await onRecord(actor)).toEqual([
      entry("default.set", "clinic"),
      entry("default.set", "mine"),
      entry("default.clear", "mine"),
      entry("default.clear", "clinic"),
    ]);
  });

  it("is a variation's own where that was set, and does not touch the exercise", async () => {
    await setDefault(actor, chinTuck({ variationSlug: "sitting" }));
    expect(await startOf(actor)).toEqual({ dosage: catalogs, sitting: five, defaults: { sitting: "mine" } });
  });

  it("can be set for an exercise of the clinic's own", async () => {
    const own = { name: "Ball squeeze", steps: ["Squeeze."], cautions: [], position: null, equipment: [], regions: [] };
    const words = { kind: "strength" as const, dosage, pictureId: null };
    const { id } = await createClinicExercise(actor, { ...own, ...words, traits: null, muscles: [] });
    await setDefault(colleague, chinTuck({ exerciseId: id, owner: "clinic" }));
    expect(await startOf(actor, id)).toMatchObject({ dosage: five, defaults: { "": "clinic" } });
    expect((await refusalOf(setDefault(stranger, chinTuck({ exerciseId: id }))))?.code).toBe("not_found");
    await archiveClinicExercise(actor, id);
    expect((await refusalOf(setDefault(actor, chinTuck({ exerciseId: id }))))?.code).toBe("not_found");
  });

  it("is another clinic's own matter", async () => {
    await setDefault(actor, chinTuck({ owner: "clinic" }));
    expect(await startOf(stranger)).toMatchObject({ dosage: catalogs, defaults: {} });
    expect(await onRecord(stranger)).toEqual([]);
  });

  it("keeps the last of two who set it at once", async () => {
    const both = [five, eight].map((one) => setDefault(actor, chinTuck({ owner: "clinic", dosage: one })));
    await Promise.all(both);
    expect([five, eight]).toContainEqual((await startOf(actor)).dosage);
  });

  it("is not an assistant's to set, nor that of what is not there", async () => {
    const assistant = await makeActor({ role: "assistant", clinicId: actor.clinicId });
    const code = async (by: Actor, more: Partial<NewDefault>) => (await refusalOf(setDefault(by, chinTuck(more))))?.code;
    expect(await code(assistant, {})).toBe("forbidden");
    expect(await code(actor, { exerciseId: "no-such" })).toBe("not_found");
    expect(await code(actor, { exerciseId: newId() })).toBe("not_found");
    expect(await code(actor, { variationSlug: "no-such" })).toBe("not_found");
    expect(await onRecord(actor)).toEqual([]);
  });
});
