import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { inClinic } from "@/db";
import { makeActor, makePatient } from "@/db/factories";
import { archiveClinicExercise, createClinicExercise, listMarks } from "@/lib/exercises/exercises";
import { newId } from "@/lib/ids";
import { getDraft, getDraftState, listChangesSince } from "./drafts";
import { createProgram, getProgramState, listPrograms } from "./programs";
import { saveOperations } from "./saving";
import { add, auditOf, change, dosage, loadBuiltIns, makeDraft, refusalOf, roll, set, stretch, tuck } from "./testing/drafts";

beforeAll(loadBuiltIns);

const names = (draft: Awaited<ReturnType<typeof getDraft>>) => draft?.content.items.map((item) => item.exerciseId);
const ownExercise = (name: string) => ({
  ...{ name, steps: ["Sit."], cautions: [], position: null, equipment: [], regions: [], kind: "posture" as const, dosage, pictureId: null },
});

describe("A new program", () => {
  it("starts today in the clinic's zone, for six weeks, with an empty draft, and is on record", async () => {
    const actor = await makeActor();
    const { programId, versionId, patient } = await makeDraft(actor);
    const draft = await getDraft(actor, { programId });
    expect(draft).toMatchObject({ versionId, revision: 0, latestNumber: null, patient: { firstName: "María", birthOn: "1951-04-02" } });
    expect(draft?.content).toMatchObject({ title: "Home program", weeks: 6, items: [], stopSigns: [] });
    expect(draft?.content.startsOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(await auditOf(actor, programId)).toContainEqual({
      action: "program.create",
      staffId: actor.staffId,
      patientId: patient.id,
      detail: {},
    });
    expect(await listPrograms(actor, patient.id)).toMatchObject([
      { programId, latestNumber: null, draftVersionId: versionId, exercises: 0 },
    ]);
  });

  it("is refused to assistants, to strangers and for archived patients, and then leaves no trace", async () => {
    const actor = await makeActor();
    const assistant = await makeActor({ role: "assistant", clinicId: actor.clinicId });
    const stranger = await makeActor();
    const patient = await makePatient(actor);
    const archived = await makePatient(actor, { archivedAt: new Date("2026-11-01T00:00:00Z") });
    expect(await refusalOf(createProgram(assistant, patient.id))).toMatchObject({ code: "forbidden" });
    expect(await refusalOf(createProgram(stranger, patient.id))).toMatchObject({ code: "not_found" });
    expect(await refusalOf(createProgram(actor, "not-an-id"))).toMatchObject({ code: "not_found" });
    expect(await refusalOf(createProgram(actor, archived.id))).toMatchObject({ code: "conflict" });
    for (const { id } of [patient, archived]) expect(await listPrograms(actor, id)).toEqual([]);
  });
});

describe("A draft", () => {
  it("keeps what was added, changed, moved and removed, in one accepted batch with one line on record", async () => {
    const actor = await makeActor();
    const { versionId, phaseId, patient } = await makeDraft(actor);
    const [a, b, c] = [add(phaseId, stretch), add(phaseId, roll), add(phaseId, tuck)];
    const moved = { id: newId(), kind: "item.move", itemKey: c.itemKey, phaseId, before: a.itemKey };
    const noted = { id: newId(), kind: "item.set", itemKey: c.itemKey, changes: { patientNote: "Slowly" } };
    const gone = { id: newId(), kind: "item.remove", itemKey: b.itemKey };
    const saved = await change(actor, versionId, a, b, c, set({ title: "Neck" }), moved, noted, gone);
    expect(saved).toEqual({ revision: 7, refused: [], content: null });
    const draft = await getDraft(actor, { versionId });
    expect(names(draft)).toEqual([tuck, stretch]);
    expect(draft?.content).toMatchObject({ title: "Neck", items: [{ patientNote: "Slowly" }, { patientNote: "" }] });
    const batch = { action: "draft.save", staffId: actor.staffId, patientId: patient.id, detail: { operations: 7, revision: 7 } };
    expect(await auditOf(actor, versionId)).toEqual([batch]);
    expect((await listMarks(actor)).recent).toEqual(expect.arrayContaining([stretch, roll, tuck]));
  });

  it("brings back a removed item in its old place, also after its exercise was archived", async () => {
    const actor = await makeActor();
    const { versionId, phaseId } = await makeDraft(actor);
    const { id: own } = await createClinicExercise(actor, ownExercise("Desk push"));
    const a = add(phaseId, own);
    const b = add(phaseId, roll);
    await change(actor, versionId, a, b);
    await change(actor, versionId, { id: newId(), kind: "item.remove", itemKey: a.itemKey });
    await archiveClinicExercise(actor, own);
    await change(actor, versionId, { ...a, id: newId(), before: b.itemKey });
    const draft = await getDraft(actor, { versionId });
    expect(names(draft)).toEqual([own, roll]);
    expect(draft?.names[own]).toBe("Desk push");
  });

  it("takes a resent batch once, and says what it holds", async () => {
    const actor = await makeActor();
    const { versionId, phaseId } = await makeDraft(actor);
    const batch = { baseRevision: 0, operations: [add(phaseId, stretch), set({ goals: "Sleep well" })] };
    await saveOperations(actor, versionId, batch);
    const again = await saveOperations(actor, versionId, batch);
    expect(again).toMatchObject({ revision: 2, refused: [], content: { goals: "Sleep well", items: [{ exerciseId: stretch }] } });
    const more = await saveOperations(actor, versionId, { ...batch, operations: [...batch.operations, set({ goals: "Sleep" })] });
    expect(more).toMatchObject({ revision: 3, content: { goals: "Sleep" } });
  });

  it("answers with both sides when somebody else was faster, and takes the changes on top when they are sent again", async () => {
    const actor = await makeActor();
    const alex = await makeActor({ clinicId: actor.clinicId, name: "Alex" });
    const { versionId, phaseId } = await makeDraft(actor);
    await change(alex, versionId, set({ title: "Alex's title" }), add(phaseId, stretch));
    const mine = { baseRevision: 0, operations: [set({ goals: "Mine" })] };
    const refusal = await refusalOf(saveOperations(actor, versionId, mine));
    expect(refusal).toMatchObject({
      code: "conflict",
      data: { kind: "changed", revision: 2, content: { title: "Alex's title" }, others: [{ name: "Alex" }] },
    });
    expect(await listChangesSince(actor, versionId, 0)).toMatchObject([
      { staffId: alex.staffId, did: ["changed the title", expect.stringMatching(/^added \w/)] },
    ]);
    expect(await saveOperations(actor, versionId, { ...mine, baseRevision: 2 })).toMatchObject({ revision: 3 });
    expect((await getDraft(actor, { versionId }))?.content).toMatchObject({ title: "Alex's title", goals: "Mine" });
  });

  it("has one winner among people who save at the same moment, and the others are told", async () => {
    const actor = await makeActor();
    const { versionId } = await makeDraft(actor);
    const titles = ["One", "Two", "Three", "Four", "Five", "Six"];
    const outcomes = await Promise.all(
      titles.map((title) => refusalOf(saveOperations(actor, versionId, { baseRevision: 0, operations: [set({ title })] }))),
    );
    expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome?.code === "conflict")).toHaveLength(5);
    expect(await getDraftState(actor, versionId)).toMatchObject({ revision: 1, publishedAs: null });
  });

  it("is read as it was at one moment, however many save meanwhile", async () => {
    const actor = await makeActor();
    const { versionId, phaseId } = await makeDraft(actor);
    let isSaving = true;
    const saving = (async () => {
      for (let n = 1; n <= 30; n++)
        await saveOperations(actor, versionId, { baseRevision: 2 * n - 2, operations: [set({ title: `${n}` }), add(phaseId, stretch)] });
      isSaving = false;
    })();
    while (isSaving) {
      const draft = await getDraft(actor, { versionId });
      const { items, title } = draft?.content ?? { items: [], title: "" };
      expect([draft?.revision, title]).toEqual([items.length * 2, items.length === 0 ? "Home program" : `${items.length}`]);
    }
    await saving;
  });

  it("refuses one wrong change with its sentence and keeps the others", async () => {
    const actor = await makeActor();
    const { versionId, phaseId } = await makeDraft(actor);
    const { id: own } = await createClinicExercise(actor, ownExercise("Wall slide"));
    await archiveClinicExercise(actor, own);
    const wrong = [
      add(phaseId, "no-such-exercise"),
      add(phaseId, own),
      add(phaseId, newId()),
      add(phaseId, stretch, { variationSlug: "no-such-way" }),
      add(phaseId, stretch, { dosage: { ...dosage, reps: { min: -3, max: 9000 } } }),
      { ...set({}), changes: { weeks: 9999 } },
      { ...set({}), changes: { startsOn: "0001-01-01" } },
      { ...set({}), changes: { title: "x".repeat(121) } },
      { id: "nothing", kind: "program.set", changes: {} },
      "a word",
      null,
    ];
    const saved = await change(actor, versionId, ...wrong, set({ title: "Still saved" }));
    expect(saved.refused.map((refusal) => refusal.index).sort((a, b) => a - b)).toEqual(wrong.map((_, index) => index));
    for (const { message } of saved.refused) expect(message).toMatch(/^[A-Z].+\.$/);
    expect(saved.content).toMatchObject({ title: "Still saved", items: [] });
    expect(await refusalOf(change(actor, versionId, ...wrong))).toMatchObject({ code: "invalid" });
  });

  it("holds 200 exercises and refuses one more, and more than 500 changes at a time", async () => {
    const actor = await makeActor();
    const { versionId, phaseId } = await makeDraft(actor);
    await change(actor, versionId, ...Array.from({ length: 200 }, () => add(phaseId, stretch)));
    expect(await refusalOf(change(actor, versionId, add(phaseId, roll)))).toMatchObject({
      code: "invalid",
      message: "A program has at most 200 exercises. Remove one first.",
    });
    const many = Array.from({ length: 501 }, () => set({ goals: "x" }));
    expect(await refusalOf(change(actor, versionId, ...many))).toMatchObject({ code: "too_large" });
  });

  it("drops characters that a database cannot hold, and keeps HTML as the text that it is", async () => {
    const actor = await makeActor();
    const { versionId, phaseId } = await makeDraft(actor);
    const note = '<script>alert("1")</script>\u0000 \ud800 fin';
    await change(actor, versionId, set({ title: "Ne\u0000ck" }), add(phaseId, stretch, { patientNote: note }));
    const draft = await getDraft(actor, { versionId });
    expect(draft?.content.title).toBe("Neck");
    expect(draft?.content.items[0]?.patientNote).toBe('<script>alert("1")</script> \ufffd fin');
  });

  it("shows a stranger nothing and takes nothing from one, nor from an assistant", async () => {
    const actor = await makeActor();
    const stranger = await makeActor();
    const assistant = await makeActor({ role: "assistant", clinicId: actor.clinicId });
    const { versionId, programId, phaseId } = await makeDraft(actor);
    for (const which of [{ versionId }, { programId }, { versionId: "7" }, { programId: "' or 1=1" }])
      expect(await getDraft(stranger, which)).toBeNull();
    expect(await getDraftState(stranger, versionId)).toBeNull();
    expect(await getProgramState(stranger, programId)).toBeNull();
    expect(await listChangesSince(stranger, versionId, 0)).toEqual([]);
    expect(await refusalOf(change(stranger, versionId, set({ title: "x" })))).toMatchObject({ code: "not_found" });
    expect(await refusalOf(change(assistant, versionId, add(phaseId, stretch)))).toMatchObject({ code: "forbidden" });
    expect(await getDraft(assistant, { versionId })).toMatchObject({ revision: 0, content: { title: "Home program", items: [] } });
    expect(await auditOf(stranger, versionId)).toEqual([]);
  });

  it("records a look once in ten minutes, however often an open composer asks", async () => {
    const actor = await makeActor();
    const { programId } = await makeDraft(actor);
    for (let i = 0; i < 5; i++) await getDraft(actor, { programId });
    const looks = (await auditOf(actor, programId)).filter((entry) => entry.action === "program.view");
    expect(looks).toHaveLength(1);
  });

  it("cannot hold an exercise of another clinic, whatever the code forgets", async () => {
    const actor = await makeActor();
    const stranger = await makeActor();
    const { versionId, phaseId } = await makeDraft(actor);
    const { id: theirs } = await createClinicExercise(stranger, ownExercise("Theirs"));
    expect(await refusalOf(change(actor, versionId, add(phaseId, theirs)))).toMatchObject({ code: "invalid" });
    const row = sql`insert into items (clinic_id, id, version_id, phase_id, item_key, position, clinic_exercise_id, dosage, patient_note, staff_note)
      values (${actor.clinicId}, ${newId()}, ${versionId}, ${phaseId}, ${newId()}, 0, ${theirs}, '{}', '', '')`;
    await expect(inClinic(actor.clinicId, (tx) => tx.execute(row))).rejects.toThrow();
  });
});
