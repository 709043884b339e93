import { beforeAll, describe, expect, it } from "vitest";
import { makeActor, makePatient } from "@/db/factories";
import { inClinic, tables } from "@/db/index";
import { listPrograms } from "../programs/programs";
import { loadBuiltIns } from "../programs/testing/drafts";
import { recordOf, refusal } from "../testing/people";
import { addSampleCaseload, countSamplePatients, removeSampleCaseload } from "./sample-caseload";
import { samplePeople } from "./sample-people";

const patientsOf = (clinicId: string) => inClinic(clinicId, (tx) => tx.select().from(tables.patients));
const forbidden = "Your role in this clinic does not allow this.";
beforeAll(loadBuiltIns);

describe("The sample caseload", () => {
  it("is eight invented people from 24 to 81, seven with a program, six of them published", async () => {
    const owner = await makeActor({ role: "owner" });
    await addSampleCaseload(owner);
    const people = await patientsOf(owner.clinicId);
    expect(people).toHaveLength(8);
    expect(people.every((person) => person.isSample && person.therapistId === owner.staffId)).toBe(true);
    const today = Date.now();
    const ages = people.map((person) => Math.floor((today - Date.parse(person.birthOn ?? "")) / 86_400_000 / 365.2425));
    expect(ages.toSorted((a, b) => a - b)).toEqual(samplePeople.map((person) => person.age).toSorted((a, b) => a - b));
    const programs = (await Promise.all(people.map((person) => listPrograms(owner, person.id)))).flat();
    expect(programs.map((program) => program.latestNumber).sort()).toEqual([1, 1, 1, 1, 1, 1, null]);
    expect(programs.every((program) => program.exercises >= 2)).toBe(true);
    expect(await recordOf(owner.clinicId)).toEqual(expect.arrayContaining(["sample.add", "program.create", "version.publish"]));
  });

  it("is there once, also when it is asked for twice at the same moment", async () => {
    const owner = await makeActor({ role: "owner" });
    await Promise.all([addSampleCaseload(owner), addSampleCaseload(owner)]);
    expect(await countSamplePatients(owner)).toBe(8);
  });

  it("goes in one step and leaves real patients and other clinics alone", async () => {
    const [owner, neighbour] = [await makeActor({ role: "owner" }), await makeActor({ role: "owner" })];
    const patient = await makePatient(owner);
    await Promise.all([addSampleCaseload(owner), addSampleCaseload(neighbour)]);
    expect(await removeSampleCaseload(owner)).toBe(8);
    expect((await patientsOf(owner.clinicId)).map((person) => person.id)).toEqual([patient.id]);
    expect(await countSamplePatients(neighbour)).toBe(8);
    const record = await recordOf(owner.clinicId);
    expect(record.filter((action) => action === "patient.erase")).toHaveLength(8);
    expect(record).toContain("sample.remove");
    expect(await removeSampleCaseload(owner)).toBe(0);
    expect((await recordOf(owner.clinicId)).length).toBe(record.length);
  });

  it("is the owner's to add and to remove", async () => {
    const therapist = await makeActor({ role: "therapist" });
    expect(await refusal(addSampleCaseload(therapist))).toBe(forbidden);
    expect(await refusal(removeSampleCaseload(therapist))).toBe(forbidden);
    expect(await patientsOf(therapist.clinicId)).toEqual([]);
  });
});
