import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inClinic, tables } from "@/db";
import { makeActor } from "@/db/factories";
import { newId } from "../ids";
import type { Actor } from "../policy";
import { publishVersion } from "./publish";
import { exportRecord } from "./record";
import { add, auditOf, change, loadBuiltIns, makeDraft, set } from "./testing/drafts";

let actor: Actor;
let draft: Awaited<ReturnType<typeof makeDraft>>;

beforeAll(loadBuiltIns);
beforeEach(async () => {
  actor = await makeActor();
  draft = await makeDraft(actor);
  await change(
    actor,
    draft.versionId,
    set({ title: "Neck and desk", goals: "Look over the shoulder", startsOn: "2026-11-20", weeks: 6 }),
    add(draft.phaseId, "chin-tuck", { patientNote: "Look at the window", staffNote: "Guards left\nMotivation: after coffee" }),
  );
});

const textOf = async (withName = false) => (await exportRecord(actor, draft.versionId, { withName }))?.text ?? "";

describe("The summary for the record system", () => {
  it("says what is done, how much, why and what is stated, and does not name the patient", async () => {
    const text = await textOf();
    for (const part of [
      "Home exercise program: Neck and desk",
      "Draft, not published.",
      "Therapist: Dana Okafor, PT, DPT",
      "Goals: Look over the shoulder",
      "1. Chin tuck:",
      "Told the patient: Look at the window",
      "Note: Guards left",
      "6. Motivation: after coffee",
      "5. How adherence is measured: By the patient's own entries, on the page or the paper diary, each with its source",
    ])
      expect(text).toContain(part);
    expect(text).not.toContain(draft.patient.lastName);
    expect(text).not.toContain(draft.patient.firstName);
  });

  it("names the patient only where that is asked for, and the record says so", async () => {
    expect(await textOf(true)).toContain(`Patient: ${draft.patient.firstName} ${draft.patient.lastName}`);
    await textOf();
    const exports = (await auditOf(actor, draft.versionId)).filter(({ action }) => action === "program.export");
    expect(exports).toEqual([
      { action: "program.export", staffId: actor.staffId, patientId: draft.patient.id, detail: { number: null, withName: true } },
      { action: "program.export", staffId: actor.staffId, patientId: draft.patient.id, detail: { number: null, withName: false } },
    ]);
  });

  it("tells a published version by its number, and its precautions", async () => {
    const { revision } = (await change(actor, draft.versionId, set({ title: "Neck" }))) as { revision: number };
    await publishVersion(actor, draft.versionId, { expectedRevision: revision });
    const flag = { flag: "hypermobility", notedOn: "2026-11-01", note: "", notedBy: actor.staffId, createdAt: new Date() } as const;
    const row = { ...flag, clinicId: actor.clinicId, id: newId(), patientId: draft.patient.id };
    await inClinic(actor.clinicId, (tx) => tx.insert(tables.flags).values(row));
    const text = await textOf();
    expect(text).toContain("Version 1.");
    expect(text).toContain("Precautions\n- Hypermobility, noted November 1, 2026");
  });

  it("is not there for a stranger, or for an id that is none", async () => {
    const stranger = await makeActor();
    expect(await exportRecord(stranger, draft.versionId, { withName: true })).toBeNull();
    for (const id of ["x", newId()]) expect(await exportRecord(actor, id, { withName: false })).toBeNull();
    expect((await auditOf(stranger, draft.versionId)).length).toBe(0);
  });
});
