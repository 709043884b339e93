import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeActor, makePatient } from "@/db/factories";
import { archiveClinicExercise, createClinicExercise, restoreClinicExercise } from "../exercises/exercises";
import { newId } from "../ids";
import type { Actor } from "../policy";
import { getDraft } from "../programs/drafts";
import { publishVersion } from "../programs/publish";
import { add, auditOf, change, dosage, loadBuiltIns, makeDraft, refusalOf, set } from "../programs/testing/drafts";
import { newDraft } from "../programs/versions";
import { copyProgram, startFromTemplate } from "./starting";
import type { SaveTemplateInput } from "./template-input";
import * as templates from "./templates";

beforeAll(loadBuiltIns);

let actor: Actor;
let colleague: Actor;
let stranger: Actor;
beforeEach(async () => {
  actor = await makeActor();
  colleague = await makeActor({ clinicId: actor.clinicId, name: "Sam Adeyemi" });
  stranger = await makeActor();
});

/** A draft with a goal, a stop sign, a note of each kind, and two exercises. */
async function writtenProgram(by = actor) {
  const draft = await makeDraft(by);
  const notes = { patientNote: "Mind the left knee", staffNote: "Worried about work" };
  await change(
    by,
    draft.versionId,
    set({ title: "Neck", goals: "Lift the grandson", stopSigns: ["Your knee swells"] }),
    add(draft.phaseId, "chin-tuck", notes),
    add(draft.phaseId, "cat-cow", { variationSlug: null }),
  );
  return draft;
}

const input = (versionId: string, more: Partial<SaveTemplateInput> = {}): SaveTemplateInput => ({
  ...{ versionId, title: "Neck, first weeks", about: "After a whiplash", owner: "mine", keep: [], over: null, anyway: false },
  ...more,
});
const ids = async (of: Actor, archived = false) =>
  (await templates.listTemplates(of, { archived })).filter(({ owner }) => owner !== "built-in").map(({ id }) => id);

describe("Saving a program as a template", () => {
  it("takes exercises, dosages and weeks, and nothing of the patient; it is on record with the patient it came from", async () => {
    const { versionId, patient } = await writtenProgram();
    const { templateId } = await templates.saveTemplate(actor, input(versionId));
    const template = await templates.getTemplate(actor, templateId);
    expect(template).toMatchObject({ owner: "mine", title: "Neck, first weeks", about: "After a whiplash", author: actor.name, weeks: 6 });
    expect(template?.content).toMatchObject({ title: "Neck, first weeks", goals: "", stopSigns: [] });
    expect(template?.content.items).toMatchObject([
      { exerciseId: "chin-tuck", dosage, patientNote: "", staffNote: "" },
      { exerciseId: "cat-cow", dosage, patientNote: "", staffNote: "" },
    ]);
    expect(JSON.stringify(template?.content)).not.toMatch(/María|López|2026-11|knee|grandson|Worried/);
    expect(await auditOf(actor, templateId)).toEqual([
      { action: "template.create", staffId: actor.staffId, patientId: patient.id, detail: { from: versionId } },
    ]);
  });

  it("takes goals, notes for the patient and stop signs when they are asked for, and never a note for staff", async () => {
    const { versionId } = await writtenProgram();
    const { templateId } = await templates.saveTemplate(actor, input(versionId, { keep: ["goals", "notes", "stopSigns"] }));
    const content = (await templates.getTemplate(actor, templateId))?.content;
    expect(content).toMatchObject({ goals: "Lift the grandson", stopSigns: ["Your knee swells"] });
    expect(content?.items[0]).toMatchObject({ patientNote: "Mind the left knee", staffNote: "" });
  });

  it("works from a published version as it was published", async () => {
    const { versionId } = await writtenProgram();
    const draft = await getDraft(actor, { versionId });
    await publishVersion(actor, versionId, { expectedRevision: draft?.revision ?? 0 });
    const { templateId } = await templates.saveTemplate(actor, input(versionId));
    expect((await templates.getTemplate(actor, templateId))?.exercises).toHaveLength(2);
  });

  it("asks first where the patient's name stands in it", async () => {
    const { versionId } = await writtenProgram();
    const named = input(versionId, { title: "Neck for María" });
    expect(await refusalOf(templates.saveTemplate(actor, named))).toMatchObject({ code: "conflict", data: { names: ["María"] } });
    expect(await ids(actor)).toEqual([]);
    await templates.saveTemplate(actor, { ...named, anyway: true });
    expect(await ids(actor)).toHaveLength(1);
  });

  it("is refused for an empty program, one of another clinic, one that is not there, and for an assistant", async () => {
    const { versionId } = await makeDraft(actor);
    const written = await writtenProgram();
    const assistant = await makeActor({ role: "assistant", clinicId: actor.clinicId });
    const code = async (by: Actor, id: string) => (await refusalOf(templates.saveTemplate(by, input(id))))?.code;
    expect(await code(actor, versionId)).toBe("invalid");
    expect(await code(stranger, written.versionId)).toBe("not_found");
    expect(await code(actor, newId())).toBe("not_found");
    expect(await code(actor, "x")).toBe("not_found");
    expect(await code(assistant, written.versionId)).toBe("forbidden");
  });
});

describe("Whose a template is", () => {
  it("mine is mine alone, until I make it the clinic's", async () => {
    const { versionId } = await writtenProgram();
    const { templateId } = await templates.saveTemplate(actor, input(versionId));
    expect(await ids(actor)).toEqual([templateId]);
    expect(await ids(colleague)).toEqual([]);
    expect(await templates.getTemplate(colleague, templateId)).toBeNull();
    expect((await refusalOf(templates.shareTemplate(colleague, templateId)))?.code).toBe("not_found");
    await templates.shareTemplate(actor, templateId);
    expect(await templates.getTemplate(colleague, templateId)).toMatchObject({ owner: "clinic", author: actor.name });
    expect((await auditOf(actor, templateId)).map(({ action }) => action)).toEqual(["template.create", "template.share"]);
  });

  it("another clinic neither sees nor changes it, and leaves no trace", async () => {
    const { versionId } = await writtenProgram();
    const { templateId } = await templates.saveTemplate(actor, input(versionId, { owner: "clinic" }));
    expect(await templates.getTemplate(stranger, templateId)).toBeNull();
    expect(await ids(stranger)).toEqual([]);
    const words = { title: "Taken", about: "" };
    const patient = await makePatient(stranger);
    const attempts = [
      () => templates.renameTemplate(stranger, templateId, words),
      () => templates.archiveTemplate(stranger, templateId),
      () => templates.restoreTemplate(stranger, templateId),
      () => templates.shareTemplate(stranger, templateId),
      () => startFromTemplate(stranger, patient.id, templateId),
    ];
    for (const attempt of attempts) expect((await refusalOf(attempt()))?.code).toBe("not_found");
    expect(await auditOf(stranger, templateId)).toEqual([]);
    expect((await templates.getTemplate(actor, templateId))?.title).toBe("Neck, first weeks");
  });

  it("the built-in ones are everybody's and nobody's to change", async () => {
    const assistant = await makeActor({ role: "assistant", clinicId: actor.clinicId });
    const list = await templates.listTemplates(assistant);
    expect(list.map(({ owner }) => owner)).toEqual(["built-in", "built-in", "built-in", "built-in", "built-in"]);
    expect(list[1]).toMatchObject({ id: "stiff-neck", phases: 2, weeks: 6, archivedExercises: [] });
    expect((await refusalOf(templates.archiveTemplate(actor, "stiff-neck")))?.code).toBe("not_found");
    expect((await refusalOf(templates.renameTemplate(assistant, "stiff-neck", { title: "x", about: "" })))?.code).toBe("forbidden");
  });
});

describe("Keeping templates in order", () => {
  it("renames, puts another program in its place, archives and brings back, each on record", async () => {
    const { versionId } = await writtenProgram();
    const { templateId } = await templates.saveTemplate(actor, input(versionId, { owner: "clinic" }));
    await templates.renameTemplate(colleague, templateId, { title: "Necks", about: "For most" });
    expect(await templates.getTemplate(actor, templateId)).toMatchObject({
      title: "Necks",
      content: { title: "Necks" },
      about: "For most",
    });
    const other = await makeDraft(actor);
    await change(actor, other.versionId, add(other.phaseId, "prone-w"));
    await templates.saveTemplate(actor, input(other.versionId, { over: templateId, title: "Backs" }));
    expect(await templates.getTemplate(actor, templateId)).toMatchObject({ owner: "clinic", title: "Backs", exercises: ["Prone W"] });
    await templates.archiveTemplate(actor, templateId);
    expect([await ids(actor), await ids(actor, true)]).toEqual([[], [templateId]]);
    expect((await templates.getTemplate(actor, templateId))?.archivedAt).not.toBeNull();
    await templates.restoreTemplate(actor, templateId);
    expect(await ids(actor)).toEqual([templateId]);
    expect((await auditOf(actor, templateId)).map(({ action }) => action)).toEqual([
      ...["template.create", "template.update", "template.replace", "template.archive", "template.restore"],
    ]);
  });

  it("two therapists who change it at once leave one of the two whole, and both on record", async () => {
    const { versionId } = await writtenProgram();
    const { templateId } = await templates.saveTemplate(actor, input(versionId, { owner: "clinic" }));
    const words = [
      { title: "Mine", about: "mine" },
      { title: "Theirs", about: "theirs" },
    ] as const;
    await Promise.all([templates.renameTemplate(actor, templateId, words[0]), templates.renameTemplate(colleague, templateId, words[1])]);
    const { title, about, content } = (await templates.getTemplate(actor, templateId)) ?? {};
    expect(words).toContainEqual({ title, about });
    expect(content?.title).toBe(title);
    expect(await auditOf(actor, templateId)).toHaveLength(3);
  });
});

describe("Starting from a template", () => {
  it("gives the patient a draft of their own that starts today, remembers the template, and is on record", async () => {
    const patient = await makePatient(actor);
    const started = await startFromTemplate(actor, patient.id, "stiff-neck");
    expect(started.leftOut).toEqual([]);
    const draft = await getDraft(actor, started);
    const builtIn = await templates.getTemplate(actor, "stiff-neck");
    expect(draft).toMatchObject({ templateId: "stiff-neck", revision: 0, latestNumber: null });
    expect(draft?.content).toMatchObject({ title: builtIn?.title, weeks: 6, startsOn: draft?.patient.today });
    expect(draft?.content.items.map(({ dosage: own, variationSlug }) => [own, variationSlug])).toEqual(
      builtIn?.content.items.map((item) => [item.dosage, item.variationSlug]),
    );
    expect(draft?.content.phases.map(({ fromWeek, toWeek }) => [fromWeek, toWeek])).toEqual([
      [1, 2],
      [3, 6],
    ]);
    expect(await auditOf(actor, started.programId)).toMatchObject([
      { action: "program.create", patientId: patient.id, detail: { template: "stiff-neck" } },
      { action: "program.view" },
    ]);
    const again = await startFromTemplate(actor, patient.id, "stiff-neck");
    expect(again.programId).not.toBe(started.programId);
  });

  it("can be published as it is, and the next draft still knows the template", async () => {
    const patient = await makePatient(actor);
    const { programId, versionId } = await startFromTemplate(actor, patient.id, "desk-breaks-upper-back");
    const { number } = await publishVersion(actor, versionId, { expectedRevision: 0 });
    await newDraft(actor, programId, number);
    expect((await getDraft(actor, { programId }))?.templateId).toBe("desk-breaks-upper-back");
  });

  it("leaves out an exercise that was archived meanwhile, says which, and takes it again when it is back", async () => {
    const own = { name: "Ball squeeze", steps: ["Squeeze."], cautions: [], position: null, equipment: [], regions: [] };
    const { id: exerciseId } = await createClinicExercise(actor, { ...own, kind: "strength", dosage, pictureId: null });
    const { versionId, phaseId } = await makeDraft(actor);
    await change(actor, versionId, add(phaseId, exerciseId), add(phaseId, "chin-tuck"));
    const { templateId } = await templates.saveTemplate(actor, input(versionId, { owner: "clinic" }));
    await archiveClinicExercise(actor, exerciseId);
    const template = await templates.getTemplate(actor, templateId);
    expect(template).toMatchObject({ exercises: ["Ball squeeze", "Chin tuck"], archivedExercises: ["Ball squeeze"] });
    expect(template?.leftOutKeys).toEqual([template?.content.items[0]?.itemKey]);
    const patient = await makePatient(actor);
    const started = await startFromTemplate(colleague, patient.id, templateId);
    expect(started.leftOut).toEqual(["Ball squeeze"]);
    expect((await getDraft(actor, started))?.content.items.map((item) => item.exerciseId)).toEqual(["chin-tuck"]);
    await restoreClinicExercise(actor, exerciseId);
    expect((await startFromTemplate(colleague, patient.id, templateId)).leftOut).toEqual([]);
  });

  it("is refused for a patient of another clinic, one who is archived, a template that is not there, and for an assistant", async () => {
    const patient = await makePatient(actor);
    const archived = await makePatient(actor, { archivedAt: new Date() });
    const assistant = await makeActor({ role: "assistant", clinicId: actor.clinicId });
    const code = async (by: Actor, patientId: string, id: string) => (await refusalOf(startFromTemplate(by, patientId, id)))?.code;
    expect(await code(stranger, patient.id, "stiff-neck")).toBe("not_found");
    expect(await code(actor, archived.id, "stiff-neck")).toBe("conflict");
    expect(await code(actor, patient.id, "no-such")).toBe("not_found");
    expect(await code(actor, patient.id, newId())).toBe("not_found");
    expect(await code(assistant, patient.id, "stiff-neck")).toBe("forbidden");
  });
});

describe("Copying a program", () => {
  it("for the same patient brings what is asked for, never a date or a note for staff", async () => {
    const { programId, patient } = await writtenProgram();
    const copy = await copyProgram(actor, patient.id, programId, ["goals", "notes", "stopSigns"]);
    const content = (await getDraft(actor, copy))?.content;
    expect(content).toMatchObject({ title: "Neck", goals: "Lift the grandson", stopSigns: ["Your knee swells"] });
    expect(content?.items[0]).toMatchObject({ exerciseId: "chin-tuck", patientNote: "Mind the left knee", staffNote: "" });
    expect(await auditOf(actor, copy.programId)).toMatchObject([{ action: "program.create", detail: { copyOf: programId } }, {}]);
  });

  it("from another patient brings no notes even if asked, and is a look at that patient's record", async () => {
    const { programId, patient: other } = await writtenProgram(colleague);
    const patient = await makePatient(actor, { firstName: "Ada" });
    const copy = await copyProgram(actor, patient.id, programId, ["notes"]);
    const content = (await getDraft(actor, copy))?.content;
    expect(content).toMatchObject({ goals: "", stopSigns: [] });
    expect(content?.items.every((item) => item.patientNote === "" && item.staffNote === "")).toBe(true);
    const looks = (await auditOf(actor, programId)).filter((entry) => entry.staffId === actor.staffId);
    expect(looks).toEqual([{ action: "program.view", staffId: actor.staffId, patientId: other.id, detail: {} }]);
  });

  it("from another patient leaves that patient's name behind wherever it stands", async () => {
    const { programId, versionId } = await writtenProgram(colleague);
    await change(colleague, versionId, set({ title: "Neck for López", goals: "María dances", stopSigns: ["It hurts"] }));
    const patient = await makePatient(actor, { firstName: "Ada", lastName: "Byron" });
    const copy = await copyProgram(actor, patient.id, programId, ["goals", "stopSigns"]);
    expect((await getDraft(actor, copy))?.content).toMatchObject({ title: "Home program", goals: "", stopSigns: ["It hurts"] });
  });

  it("takes what the patient has, not a draft that follows it", async () => {
    const { programId, versionId, patient } = await writtenProgram();
    await publishVersion(actor, versionId, { expectedRevision: 3 });
    const next = await newDraft(actor, programId, 1);
    await change(actor, next.versionId, set({ title: "Not yet" }));
    const copy = await copyProgram(actor, patient.id, programId, []);
    expect((await getDraft(actor, copy))?.content.title).toBe("Neck");
  });

  it("is refused across clinics without a trace", async () => {
    const { programId } = await writtenProgram();
    const patient = await makePatient(stranger);
    expect((await refusalOf(copyProgram(stranger, patient.id, programId, [])))?.code).toBe("not_found");
    expect((await refusalOf(copyProgram(stranger, patient.id, "x", [])))?.code).toBe("not_found");
    expect(await auditOf(stranger, programId)).toEqual([]);
  });
});
