import { beforeEach, describe, expect, it } from "vitest";
import { makeActor } from "@/db/factories";
import type { Actor } from "../policy";
import { auditOf, makeDraft, refusalOf } from "../programs/testing/drafts";
import { recordOf } from "../testing/people";
import { dismissInput } from "./dismiss-input";
import { listDismissed, setDismissed } from "./dismissed";

let actor: Actor;
let programId: string;
let patientId: string;

beforeEach(async () => {
  actor = await makeActor();
  const draft = await makeDraft(actor);
  programId = draft.programId;
  patientId = draft.patient.id;
});

describe("A hint that a therapist does not want to hear again", () => {
  it("stays away from this program, or from all, until it is brought back; each time on record", async () => {
    await setDismissed(actor, programId, "much-stretch:chest", true);
    await setDismissed(actor, null, "long-day", true);
    await setDismissed(actor, programId, "much-stretch:chest", true);
    expect(await listDismissed(actor, programId)).toEqual({ here: ["much-stretch:chest"], everywhere: ["long-day"] });
    await setDismissed(actor, null, "long-day", false);
    expect(await listDismissed(actor, programId)).toEqual({ here: ["much-stretch:chest"], everywhere: [] });
    expect(await auditOf(actor, programId)).toEqual([
      expect.objectContaining({ action: "program.create" }),
      expect.objectContaining({ action: "program.view" }),
      { action: "hint.dismiss", staffId: actor.staffId, patientId, detail: { hint: "much-stretch:chest" } },
      { action: "hint.dismiss", staffId: actor.staffId, patientId, detail: { hint: "much-stretch:chest" } },
    ]);
    expect(await recordOf(actor.clinicId)).toContain("hint.restore");
  });

  it("is heard by colleagues and in other programs", async () => {
    await setDismissed(actor, programId, "long-day", true);
    const colleague = await makeActor({ clinicId: actor.clinicId });
    const other = await makeDraft(actor);
    expect(await listDismissed(colleague, programId)).toEqual({ here: [], everywhere: [] });
    expect(await listDismissed(actor, other.programId)).toEqual({ here: [], everywhere: [] });
  });

  it("stays dismissed when two tabs dismiss it at once", async () => {
    await Promise.all(Array.from({ length: 4 }, () => setDismissed(actor, null, "long-day", true)));
    expect(await listDismissed(actor, programId)).toEqual({ here: [], everywhere: ["long-day"] });
  });

  it("is no matter of strangers, nor of those who do not prescribe", async () => {
    const stranger = await makeActor();
    const assistant = await makeActor({ clinicId: actor.clinicId, role: "assistant" });
    expect(await refusalOf(setDismissed(stranger, programId, "long-day", true))).toMatchObject({ code: "not_found" });
    expect(await refusalOf(setDismissed(actor, "x", "long-day", true))).toMatchObject({ code: "not_found" });
    expect(await refusalOf(setDismissed(assistant, programId, "long-day", true))).toMatchObject({ code: "forbidden" });
    await setDismissed(actor, programId, "long-day", true);
    expect(await listDismissed(stranger, programId)).toEqual({ here: [], everywhere: [] });
    expect(await listDismissed(actor, "x")).toEqual({ here: [], everywhere: [] });
    expect(await recordOf(stranger.clinicId)).toEqual([]);
  });
});

describe("What may be dismissed", () => {
  const programs = "0198f2d4-0000-7000-8000-000000000000";
  it.each([
    [programs, "long-day", true],
    [programs, "short-stretch:chest", true],
    [null, "short-stretch", true],
    [null, "short-stretch:chest", false],
    [programs, "stop-signs", false],
    [programs, "long-days", false],
    [programs, "", false],
    [undefined, "long-day", false],
  ])("%s: %s is %s", (programId, hint, expected) => {
    expect(dismissInput.safeParse({ programId, hint, isDismissed: true }).success).toBe(expected);
  });
});
