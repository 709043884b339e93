import { describe, expect, it } from "vitest";
import { inClinic, tables } from "@/db";
import { makeActor, makePatient } from "@/db/factories";
import { makeStranger, makeVictim, planted } from "@/e2e/enumerate/world";
import { noteCall } from "../logs/calls";
import { stoppedClock } from "../testing/clock";
import { refusal } from "../testing/people";
import { erasePatient, listDue, setRetention } from "./erase";
import { archivePatient } from "./patients";

const archived = new Date("2016-11-20T12:00:00Z");

describe("Erasing a patient", () => {
  it("is the second step: first the patient is archived", async () => {
    const owner = await makeActor({ role: "owner" });
    const { id } = await makePatient(owner);
    expect(await refusal(erasePatient(owner, { patientId: id, lastName: "López" }))).toBe(
      "Archive the patient first. Erasing is the second step.",
    );
    await archivePatient(owner, id);
    await erasePatient(owner, { patientId: id, lastName: " lopez " });
    expect(await refusal(erasePatient(owner, { patientId: id, lastName: "López" }))).toBe("This patient is not in your clinic.");
  });

  it("needs the right last name, also in letters that have no accents to fold", async () => {
    const owner = await makeActor({ role: "owner" });
    const { id } = await makePatient(owner, { lastName: "李", archivedAt: archived });
    for (const lastName of ["López", "王", " "])
      expect(await refusal(erasePatient(owner, { patientId: id, lastName }))).toContain("not the last name");
    await erasePatient(owner, { patientId: id, lastName: "李" });
  });

  it("leaves a stub without a name, and no other row of the patient in any table", async () => {
    const world = await makeVictim();
    const { owner, patientId, programId } = world;
    await noteCall(owner, { programId, answersTo: 1 });
    await archivePatient(owner, patientId);
    await erasePatient(owner, { patientId, lastName: "Quagmire" });
    const left = await inClinic(owner.clinicId, async (tx) => ({
      patients: await tx.$count(tables.patients),
      programs: await tx.$count(tables.programs),
      versions: await tx.$count(tables.versions),
      calls: await tx.$count(tables.patientCalls),
      links: await tx.$count(tables.shareLinks),
      flags: await tx.$count(tables.flags),
      notes: await tx.$count(tables.privateNotes),
      erasures: await tx.select().from(tables.erasures),
      events: await tx.select().from(tables.auditEvents),
    }));
    expect(left).toMatchObject({ patients: 0, programs: 0, versions: 0, calls: 0, links: 0, flags: 0, notes: 0 });
    expect(left.erasures).toMatchObject([{ patientId, staffId: owner.staffId }]);
    expect(left.events.filter(({ action }) => action === "patient.erase")).toMatchObject([{ patientId, detail: {} }]);
    expect(planted.slice(2).filter((word) => JSON.stringify(left.events).includes(word))).toEqual([]);
  });

  it("is for an owner of that clinic alone", async () => {
    const owner = await makeActor({ role: "owner" });
    const { id, lastName } = await makePatient(owner, { archivedAt: archived });
    const [therapist, stranger] = [await makeActor({ clinicId: owner.clinicId }), (await makeStranger()).owner];
    expect(await refusal(erasePatient(therapist, { patientId: id, lastName }))).toBe("Your role in this clinic does not allow this.");
    expect(await refusal(erasePatient(stranger, { patientId: id, lastName }))).toBe("This patient is not in your clinic.");
    expect(await refusal(erasePatient(owner, { patientId: "no id", lastName }))).toBe("This patient is not in your clinic.");
  });
});

describe("How long records are kept", () => {
  stoppedClock("2026-11-21T12:00:00Z");

  it("names archived patients whose time is over, and nobody while there is no rule", async () => {
    const owner = await makeActor({ role: "owner" });
    const old = await makePatient(owner, { archivedAt: archived });
    await makePatient(owner, { archivedAt: new Date("2016-11-22T12:00:00Z") });
    await makePatient(owner);
    expect(await listDue(owner)).toEqual({ years: null, due: [] });
    await setRetention(owner, 10);
    expect(await listDue(owner)).toMatchObject({ years: 10, due: [{ id: old.id, name: "María López" }] });
    await setRetention(owner, null);
    expect((await listDue(owner)).due).toEqual([]);
  });
});
