import { beforeAll, describe, expect, it } from "vitest";
import { makeActor } from "@/db/factories";
import { newId } from "@/lib/ids";
import { compare } from "./compare";
import { getCompared } from "./compared";
import { getDraft } from "./drafts";
import { previewDraft } from "./preview";
import { publishVersion } from "./publish";
import { operationsTo } from "./replace";
import { saveOperations } from "./saving";
import { add, auditOf, change, loadBuiltIns, makeDraft, refusalOf, roll, set, stretch, tuck } from "./testing/drafts";
import { getVersionContent, newDraft } from "./versions";

beforeAll(loadBuiltIns);

/** Version 1 holds a stretch; version 2 a roll too, under another title. */
async function twoVersions() {
  const actor = await makeActor();
  const draft = await makeDraft(actor);
  const first = add(draft.phaseId, stretch, { staffNote: "Left hip" });
  const one = await change(actor, draft.versionId, first, set({ title: "Neck", stopSigns: ["Fever"] }));
  await publishVersion(actor, draft.versionId, { expectedRevision: one.revision });
  const next = await newDraft(actor, draft.programId, 1);
  const phaseId = (await getDraft(actor, { versionId: next.versionId }))?.content.phases[0]?.id ?? "";
  const two = await change(actor, next.versionId, add(phaseId, roll), set({ title: "Neck and shoulders" }));
  await publishVersion(actor, next.versionId, { expectedRevision: two.revision });
  return { actor, programId: draft.programId, patient: draft.patient, itemKey: first.itemKey };
}

describe("Going on from an older version", () => {
  it("starts a new draft from it, with the same items", async () => {
    const { actor, programId, itemKey } = await twoVersions();
    const { versionId } = await newDraft(actor, programId, 1);
    const draft = await getDraft(actor, { versionId });
    expect(draft).toMatchObject({ latestNumber: 2, content: { title: "Neck", stopSigns: ["Fever"], items: [{ itemKey }] } });
  });

  it("puts it into a draft that is there, by changes that are saved like any other, and back again", async () => {
    const { actor, programId, itemKey } = await twoVersions();
    const { versionId } = await newDraft(actor, programId, 2);
    const phaseId = (await getDraft(actor, { versionId }))?.content.phases[0]?.id ?? "";
    await change(actor, versionId, add(phaseId, tuck), { id: newId(), kind: "item.remove", itemKey });
    const before = await getDraft(actor, { versionId });
    const older = await getVersionContent(actor, programId, 1);
    if (!before || !older) throw new Error("The draft or the version is not there.");
    const save = (operations: unknown[], baseRevision: number) => saveOperations(actor, versionId, { baseRevision, operations });
    const saved = await save(operationsTo(before.content, older, newId), before.revision);
    expect(saved.refused).toEqual([]);
    const after = await getDraft(actor, { versionId });
    expect(after?.content).toMatchObject({ title: "Neck", items: [{ itemKey, staffNote: "Left hip" }] });
    expect(after?.content.items).toHaveLength(1);
    expect((await save(operationsTo(after?.content ?? older, before.content, newId), saved.revision)).refused).toEqual([]);
    expect((await getDraft(actor, { versionId }))?.content).toEqual(before.content);
  });

  it("is nobody else's", async () => {
    const { programId } = await twoVersions();
    const stranger = await makeActor();
    expect(await getVersionContent(stranger, programId, 1)).toBeNull();
    expect(await refusalOf(newDraft(stranger, programId, 1))).toMatchObject({ code: "not_found" });
  });
});

describe("Two versions side by side", () => {
  it("are read as the patient sees them, the draft too, and the look is on record", async () => {
    const { actor, programId, patient } = await twoVersions();
    await newDraft(actor, programId, 2);
    const [one, two, draft] = [
      await getCompared(actor, programId, 1),
      await getCompared(actor, programId, 2),
      await getCompared(actor, programId, "draft"),
    ];
    if (!one || !two || !draft) throw new Error("A version is not there.");
    const { counts, program } = compare(one, two);
    expect(counts).toEqual({ same: 1, added: 1, removed: 0, changed: 0, moved: 0 });
    expect(program.filter((field) => !field.isSame).map((field) => field.name)).toEqual(["Title"]);
    expect(compare(two, draft).isSame).toBe(true);
    expect(one).toMatchObject({ publisher: "Dana Okafor", patient: { id: patient.id } });
    expect((await auditOf(actor, programId)).map(({ action }) => action)).toContain("program.view");
  });

  it("are nobody else's, and absent where there is none", async () => {
    const { actor, programId } = await twoVersions();
    const stranger = await makeActor();
    for (const which of [1, 2, "draft"] as const) expect(await getCompared(stranger, programId, which)).toBeNull();
    for (const which of [0, 3, 1.5, "draft"] as const) expect(await getCompared(actor, programId, which)).toBeNull();
    expect(await getCompared(actor, "7", 1)).toBeNull();
  });
});

describe("The preview of a draft", () => {
  it("shows what is not saved yet, and saves nothing", async () => {
    const actor = await makeActor();
    const { versionId, phaseId } = await makeDraft(actor);
    await change(actor, versionId, add(phaseId, stretch));
    const unsaved = [set({ title: "Not saved" }), add(phaseId, roll), { kind: "nonsense" }, null];
    const input = await previewDraft(actor, versionId, { unsaved });
    expect(input?.view).toMatchObject({ title: "Not saved", phases: [{ items: [{ exerciseId: stretch }, { exerciseId: roll }] }] });
    expect(await getDraft(actor, { versionId })).toMatchObject({ revision: 1, content: { title: "Home program" } });
  });

  it("takes what was saved meanwhile for the same", async () => {
    const actor = await makeActor();
    const { versionId, phaseId } = await makeDraft(actor);
    const both = [add(phaseId, stretch), set({ title: "Neck" })];
    await change(actor, versionId, ...both);
    const view = (await previewDraft(actor, versionId, { unsaved: both }))?.view;
    expect(view).toEqual((await previewDraft(actor, versionId))?.view);
  });

  it("leaves out the exercise of another clinic, and is nobody else's", async () => {
    const actor = await makeActor();
    const stranger = await makeActor();
    const { versionId, phaseId } = await makeDraft(actor);
    const foreign = await previewDraft(actor, versionId, { unsaved: [add(phaseId, newId())] });
    expect(foreign?.view.phases[0]?.items).toEqual([]);
    expect(await previewDraft(stranger, versionId, { unsaved: [set({ title: "Mine" })] })).toBeNull();
  });
});
