import { describe, expect, test } from "vitest";
import { makeActor, makePatient, makeProgram } from "@/db/factories";
import { sampleView } from "../handout/sample-view";
import type { Actor } from "../policy";
import { changeLifecycle } from "../programs/lifecycle";
import { stoppedClock } from "../testing/clock";
import { listPatients, type PatientQuery, pageSize } from "./patient-list";
import { foldedName } from "./patient-name";
import { archivePatient, getPatient } from "./patients";

const clock = stoppedClock();
const add = (actor: Actor, firstName: string, lastName: string, more: Parameters<typeof makePatient>[1] = {}) =>
  makePatient(actor, { firstName, lastName, nameFolded: foldedName({ firstName, lastName }), ...more });
const found = async (actor: Actor, query: PatientQuery) => (await listPatients(actor, query)).patients.map((patient) => patient.firstName);

describe("the search", () => {
  test("finds by beginnings of names in any order, without accents", async () => {
    const actor = await makeActor();
    await add(actor, "María", "López");
    await add(actor, "Marta", "Lopresti");
    await add(actor, "Łukasz", "Żółć");
    expect(await found(actor, { query: "mar lop" })).toEqual(["María", "Marta"]);
    expect(await found(actor, { query: "LÓPEZ  ma" })).toEqual(["María"]);
    expect(await found(actor, { query: "zol luk" })).toEqual(["Łukasz"]);
    expect(await found(actor, { query: "opez" })).toEqual([]);
  });

  test("finds by the beginning of the record number", async () => {
    const actor = await makeActor();
    await add(actor, "María", "López", { recordNumber: "MRN-0042" });
    expect(await found(actor, { query: "mrn-00" })).toEqual(["María"]);
    expect(await found(actor, { query: "0042" })).toEqual([]);
  });

  test.each(["%", "_", "\\", "'", "%%%%", "\ud800", "🙂"])("takes %j for what it is, not for a pattern", async (query) => {
    const actor = await makeActor();
    await add(actor, "María", "López");
    expect(await found(actor, { query })).toEqual([]);
  });

  test("a search of nothing but what no text can hold is no search", async () => {
    const actor = await makeActor();
    await add(actor, "María", "López");
    expect(await found(actor, { query: " \0 " })).toEqual(["María"]);
  });

  test("a very long search is answered", async () => {
    const actor = await makeActor();
    expect(await found(actor, { query: "a b ".repeat(10_000) })).toEqual([]);
  });
});

describe("the list", () => {
  test("is the clinic's and nobody else's", async () => {
    const actor = await makeActor();
    await add(actor, "María", "López");
    expect(await listPatients(await makeActor())).toEqual({ patients: [], total: 0 });
  });

  test("is in the order of last names", async () => {
    const actor = await makeActor();
    await add(actor, "Ann", "Zeller");
    await add(actor, "Zoe", "Ålund");
    expect(await found(actor, {})).toEqual(["Zoe", "Ann"]);
  });

  test("shows those whose therapist one is, and the archived apart", async () => {
    const actor = await makeActor();
    const colleague = await makeActor({ clinicId: actor.clinicId });
    await add(actor, "Mine", "Aa");
    await add(actor, "Theirs", "Bb", { therapistId: colleague.staffId });
    const { id } = await add(actor, "Gone", "Cc");
    await archivePatient(actor, id);
    expect(await found(actor, {})).toEqual(["Mine", "Theirs"]);
    expect(await found(actor, { mine: true })).toEqual(["Mine"]);
    expect(await found(actor, { archived: true })).toEqual(["Gone"]);
  });

  test("brings whom one worked with last to the top", async () => {
    const actor = await makeActor();
    const first = await add(actor, "First", "Aa");
    const second = await add(actor, "Second", "Bb");
    clock.advance(60);
    await getPatient(actor, second.id);
    expect(await found(actor, { order: "recent" })).toEqual(["Second", "First"]);
    clock.advance(60);
    await getPatient(actor, first.id);
    expect(await found(actor, { order: "recent" })).toEqual(["First", "Second"]);
  });

  test("comes in pages, and says how many there are", async () => {
    const actor = await makeActor();
    for (let i = 0; i <= pageSize; i++) await add(actor, `P${i}`, "Same");
    const first = await listPatients(actor);
    const second = await listPatients(actor, { page: 2 });
    expect([first.patients.length, second.patients.length, second.total]).toEqual([pageSize, 1, pageSize + 1]);
    expect(new Set([...first.patients, ...second.patients].map((patient) => patient.id)).size).toBe(pageSize + 1);
    expect((await listPatients(actor, { page: 9_999 })).patients).toEqual([]);
  });

  test("says which program a patient has, and whether a draft waits", async () => {
    const actor = await makeActor();
    const { id } = await add(actor, "María", "López");
    await makeProgram(actor, id, []);
    const [line] = (await listPatients(actor)).patients;
    expect(line?.program).toMatchObject({ isPublished: false, hasDraft: true });
  });
});

describe("the program in the list", () => {
  const view = (title: string, startsOn: string, weeks = 6) => ({ ...sampleView(1), title, startsOn, weeks });
  const shown = async (actor: Actor) => (await listPatients(actor)).patients[0]?.program;

  test("is what the patient has now, with its state, before what is being written and what has ended", async () => {
    const actor = await makeActor();
    const patient = await add(actor, "María", "López");
    const ended = await makeProgram(actor, patient.id, [view("Over", "2026-01-05")]);
    expect(await shown(actor)).toMatchObject({ programId: ended.programId, state: "ended", isPublished: true, others: 0 });
    const draft = await makeProgram(actor, patient.id, []);
    expect(await shown(actor)).toMatchObject({ programId: draft.programId, isPublished: false, hasDraft: true });
    await makeProgram(actor, patient.id, [view("Now", "2026-11-16")]);
    await makeProgram(actor, patient.id, [view("Too", "2026-11-09")]);
    expect(await shown(actor)).toMatchObject({ state: "running", others: 1 });
  });

  test("says that it pauses", async () => {
    const actor = await makeActor();
    const patient = await add(actor, "María", "López");
    const { programId } = await makeProgram(actor, patient.id, [view("Now", "2026-11-16")]);
    await changeLifecycle(actor, programId, { kind: "pause", on: "2026-11-20", resumesOn: null });
    expect(await shown(actor)).toMatchObject({ state: "paused", title: "Now" });
  });
});
