import { describe, expect, test } from "vitest";
import { makeActor, makePatient } from "@/db/factories";
import { inClinic, tables } from "@/db/index";
import { AppError } from "../errors";
import { newId } from "../ids";
import type { Actor } from "../policy";
import { stoppedClock } from "../testing/clock";
import { recordOf } from "../testing/people";
import { type PatientInput, patientInput } from "./patient-input";
import { archivePatient, createPatient, getPatient, listTherapists, restorePatient, updatePatient } from "./patients";

const clock = stoppedClock();
const input = (values: Partial<PatientInput> = {}) => ({ ...patientInput.parse({ firstName: "Ada", lastName: "Byron" }), ...values });
const failure = async (promise: Promise<unknown>) => {
  const error = await promise.then(() => null).catch((reason: unknown) => reason);
  if (error instanceof AppError) return error;
  throw error ?? new Error("Nothing was refused.");
};
const known = async (actor: Actor, patientId: string) => {
  const patient = await getPatient(actor, patientId);
  if (!patient) throw new Error("The patient is not there.");
  return patient;
};

describe("adding a patient", () => {
  test("keeps what was written, and goes on record", async () => {
    const actor = await makeActor();
    const whole = input({
      birthOn: "1951-04-02",
      phone: "555 0199",
      email: "ada@example.org",
      therapistId: actor.staffId,
      printSize: "large",
    });
    const { patientId } = await createPatient(actor, whole);
    expect(await known(actor, patientId)).toMatchObject({
      ...{ firstName: "Ada", lastName: "Byron", birthOn: "1951-04-02", phone: "555 0199", printSize: "large" },
      ...{ therapistName: actor.name, archivedAt: null, isSample: false, today: "2026-11-20" },
    });
    expect(await recordOf(actor.clinicId)).toEqual(["patient.create", "patient.view"]);
  });

  test("an assistant may do it", async () => {
    const actor = await makeActor({ role: "assistant" });
    expect(await createPatient(actor, input())).toHaveProperty("patientId");
  });

  test("a name that is there already is a warning that can be passed", async () => {
    const actor = await makeActor();
    await makePatient(actor, { firstName: "María", lastName: "López", nameFolded: " lopez maria" });
    const again = input({ firstName: "maria", lastName: "LOPEZ" });
    const warning = await failure(createPatient(actor, again));
    expect(warning.code).toBe("conflict");
    expect(warning.detail.data).toMatchObject({ namesakes: [{ name: "María López", birthOn: "1951-04-02", isArchived: false }] });
    expect(await createPatient(actor, { ...again, anyway: true })).toHaveProperty("patientId");
  });

  test("a namesake in another clinic is nobody's business", async () => {
    const actor = await makeActor();
    await makePatient(await makeActor());
    expect(await createPatient(actor, input({ firstName: "María", lastName: "López" }))).toHaveProperty("patientId");
  });

  test("two names without a single letter are no namesakes", async () => {
    const actor = await makeActor();
    await createPatient(actor, input({ firstName: "♥", lastName: "♣" }));
    expect(await createPatient(actor, input({ firstName: "★", lastName: "★" }))).toHaveProperty("patientId");
  });

  test("nobody is born tomorrow, by the clinic's own day", async () => {
    const actor = await makeActor();
    expect((await failure(createPatient(actor, input({ birthOn: "2026-11-21" })))).detail.fields).toHaveProperty("birthOn");
    expect(await createPatient(actor, input({ birthOn: "2026-11-20" }))).toHaveProperty("patientId");
  });

  test("the therapist has to be one, of this clinic", async () => {
    const actor = await makeActor();
    const assistant = await makeActor({ role: "assistant", clinicId: actor.clinicId });
    const stranger = await makeActor();
    for (const therapistId of [assistant.staffId, stranger.staffId, newId()])
      expect((await failure(createPatient(actor, input({ therapistId })))).detail.fields).toHaveProperty("therapistId");
  });
});

describe("changing a patient", () => {
  test("is found under the new name, and goes on record", async () => {
    const actor = await makeActor();
    const { id } = await makePatient(actor);
    const { updatedAt } = await known(actor, id);
    clock.advance(60);
    await updatePatient(actor, id, input({ lastName: "Núñez" }), updatedAt);
    const [row] = await inClinic(actor.clinicId, (tx) => tx.select().from(tables.patients));
    expect(row).toMatchObject({ firstName: "Ada", lastName: "Núñez", nameFolded: " nunez ada" });
    expect(await recordOf(actor.clinicId)).toContain("patient.update");
  });

  test("what a colleague changed meanwhile is not overwritten unasked", async () => {
    const actor = await makeActor();
    const { id } = await makePatient(actor);
    const { updatedAt } = await known(actor, id);
    clock.advance(60);
    const both = ["Grace", "Ada"].map((firstName) => updatePatient(actor, id, input({ firstName }), updatedAt));
    const outcomes = await Promise.allSettled(both);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
    const late = await failure(updatePatient(actor, id, input({ firstName: "Late" }), updatedAt));
    expect(late.detail.data).toEqual({ changed: true });
    await updatePatient(actor, id, input({ firstName: "Late", anyway: true }), updatedAt);
    expect((await known(actor, id)).firstName).toBe("Late");
  });
});

describe("archiving", () => {
  test("takes a patient away and brings them back, as often as one likes", async () => {
    const actor = await makeActor();
    const { id } = await makePatient(actor);
    await archivePatient(actor, id);
    await archivePatient(actor, id);
    const archived = await known(actor, id);
    expect(archived.archivedAt).not.toBeNull();
    expect((await failure(updatePatient(actor, id, input(), archived.updatedAt))).code).toBe("conflict");
    await restorePatient(actor, id);
    expect((await known(actor, id)).archivedAt).toBeNull();
    expect((await recordOf(actor.clinicId)).filter((action) => action !== "patient.view")).toEqual(["patient.archive", "patient.restore"]);
  });
});

describe("a stranger", () => {
  test("sees nobody, changes nobody, and leaves no trace in the clinic", async () => {
    const actor = await makeActor();
    const { id } = await makePatient(actor);
    const stranger = await makeActor({ role: "owner" });
    expect(await getPatient(stranger, id)).toBeNull();
    const tries = [
      () => updatePatient(stranger, id, input(), new Date()),
      () => archivePatient(stranger, id),
      () => restorePatient(stranger, id),
    ];
    for (const attempt of tries) expect((await failure(attempt())).code).toBe("not_found");
    expect(await recordOf(actor.clinicId)).toEqual([]);
    expect((await known(actor, id)).archivedAt).toBeNull();
  });

  test.each(["", "1", "not-an-id", "'; drop table patients", "x".repeat(10_000)])("and an id that is none is nobody: %.20s", async (id) => {
    const actor = await makeActor();
    expect(await getPatient(actor, id)).toBeNull();
    expect((await failure(archivePatient(actor, id))).code).toBe("not_found");
  });
});

test("a look at a patient is on record once in ten minutes", async () => {
  const actor = await makeActor();
  const { id } = await makePatient(actor);
  await getPatient(actor, id);
  await getPatient(actor, id);
  clock.advance(11 * 60);
  await getPatient(actor, id);
  expect(await recordOf(actor.clinicId)).toEqual(["patient.view", "patient.view"]);
});

test("a caseload can have whoever treats, not whoever assists or has left", async () => {
  const actor = await makeActor({ name: "Zora", role: "owner" });
  await makeActor({ name: "Abel", clinicId: actor.clinicId });
  await makeActor({ name: "Sam", role: "assistant", clinicId: actor.clinicId });
  expect((await listTherapists(actor)).map((therapist) => therapist.name)).toEqual(["Abel", "Zora"]);
});
