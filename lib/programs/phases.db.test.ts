import { beforeAll, describe, expect, it } from "vitest";
import { makeActor } from "@/db/factories";
import { newId } from "@/lib/ids";
import { getDraft } from "./drafts";
import type { DraftOperation } from "./operations";
import { getPublishCheck, publishVersion } from "./publish";
import { add, change, loadBuiltIns, makeDraft, refusalOf, stretch } from "./testing/drafts";
import { getVersion } from "./versions";

beforeAll(loadBuiltIns);

const addPhase = (phaseId: string, fromWeek: number, toWeek: number | null, before: string | null = null): DraftOperation => ({
  ...{ id: newId(), kind: "phase.add", phaseId, title: "Build up", fromWeek, toWeek, criteria: "When it feels easy.", before },
});

describe("Phases of a draft", () => {
  it("are kept with their weeks and words, in their order, and an item goes into the phase that is named", async () => {
    const actor = await makeActor();
    const { versionId, phaseId } = await makeDraft(actor);
    const later = newId();
    await change(actor, versionId, addPhase(later, 3, 6), add(later, stretch), {
      id: newId(),
      kind: "phase.set",
      phaseId,
      changes: { toWeek: 2 },
    });
    const draft = await getDraft(actor, { versionId });
    expect(draft?.content.phases).toMatchObject([
      { id: phaseId, fromWeek: 1, toWeek: 2 },
      { id: later, title: "Build up", fromWeek: 3, toWeek: 6, criteria: "When it feels easy." },
    ]);
    expect(draft?.content.items).toMatchObject([{ phaseId: later, exerciseId: stretch }]);
  });

  it("go with all that is in them, come back as they were, and the last one stays", async () => {
    const actor = await makeActor();
    const { versionId, phaseId } = await makeDraft(actor);
    const later = newId();
    const item = add(later, stretch);
    await change(actor, versionId, addPhase(later, 3, 6), item);
    await change(actor, versionId, { id: newId(), kind: "phase.remove", phaseId: later });
    expect((await getDraft(actor, { versionId }))?.content).toMatchObject({ phases: [{ id: phaseId }], items: [] });
    await change(actor, versionId, { id: newId(), kind: "phase.remove", phaseId });
    expect((await getDraft(actor, { versionId }))?.content.phases).toHaveLength(1);
    await change(actor, versionId, addPhase(later, 3, 6, phaseId), { ...item, id: newId() });
    expect((await getDraft(actor, { versionId }))?.content).toMatchObject({
      phases: [{ id: later }, { id: phaseId }],
      items: [{ itemKey: item.itemKey, phaseId: later }],
    });
  });

  it("of another program are never taken over", async () => {
    const actor = await makeActor();
    const there = await makeDraft(actor);
    const here = await makeDraft(actor);
    const saved = await change(actor, here.versionId, addPhase(there.phaseId, 1, 2), add(here.phaseId, stretch));
    expect(saved.refused).toMatchObject([{ message: "This phase belongs to another program." }]);
    expect((await getDraft(actor, { versionId: there.versionId }))?.content.phases).toMatchObject([{ title: "" }]);
  });
});

describe("Phases at publishing", () => {
  it("are refused where their weeks overlap, and a patient reads them in the order of their weeks, with criteria", async () => {
    const actor = await makeActor();
    const { programId, versionId, phaseId } = await makeDraft(actor);
    const later = newId();
    await change(actor, versionId, addPhase(later, 3, 6, phaseId), add(phaseId, stretch), add(later, stretch));
    const sheet = await getPublishCheck(actor, versionId);
    expect(sheet?.checks).toMatchObject([{ level: "error", phaseId: later, message: expect.stringMatching(/both cover weeks 3 to 6/) }]);
    const refused = await refusalOf(publishVersion(actor, versionId, { expectedRevision: sheet?.revision ?? 0 }));
    expect(refused).toMatchObject({ code: "invalid" });
    await change(actor, versionId, { id: newId(), kind: "phase.set", phaseId, changes: { toWeek: 2 } });
    const mended = await getPublishCheck(actor, versionId);
    await publishVersion(actor, versionId, { expectedRevision: mended?.revision ?? 0 });
    expect((await getVersion(actor, programId, 1))?.view.phases).toMatchObject([
      { title: "", fromWeek: 1, toWeek: 2, criteria: "" },
      { title: "Build up", fromWeek: 3, toWeek: 6, criteria: "When it feels easy." },
    ]);
  });
});
