import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { inClinic } from "@/db";
import { makeActor, makePatient, makeProgram } from "@/db/factories";
import { sampleView } from "@/lib/handout/sample-view";
import { newId } from "@/lib/ids";
import { getAttention } from "@/lib/patients/caseload";
import type { Actor } from "@/lib/policy";
import { auditOf, refusalOf } from "@/lib/programs/testing/drafts";
import { createShareLink } from "@/lib/sharing/sharing";
import { stoppedClock } from "@/lib/testing/clock";
import { noteCall, takeCallBack } from "./calls";
import { getNews, getProgramNews } from "./news";
import { logMorning, logSession } from "./patient-logs";
import { getProgramRecord } from "./program-record";
import { entry } from "./testing/logs";

const clock = stoppedClock("2026-11-20T17:00:00Z");
const view = { ...sampleView(2), startsOn: "2026-11-02", weeks: 20 };
const [key = ""] = view.phases[0]?.items.map(({ itemKey }) => itemKey) ?? [];

let actor: Actor;
let patientId: string;
let programId: string;
let token: string;

beforeEach(async () => {
  clock.advance(60);
  actor = await makeActor();
  patientId = (await makePatient(actor)).id;
  programId = (await makeProgram(actor, patientId, [view])).programId;
  token = (await createShareLink(actor, programId, { name: "x" })).url.split("/p/")[1] ?? "";
});

const red = (on: string, pain = 8) => logSession(token, entry(on, key, { painWorst: pain }), null);
const line = async () => (await getAttention(actor)).lines[0];
const kinds = async () => (await line())?.reasons.map(({ kind }) => kind) ?? [];
/** As somebody does who looks at the caseload and presses the button. */
const called = async (by: Actor = actor) => noteCall(by, { programId, answersTo: (await line())?.newest ?? 0 });

describe("A call about what a patient logged", () => {
  it("takes red pain, a worse morning and too much from the top, with name and time, on record", async () => {
    await logSession(token, entry("2026-11-18", key, { painWorst: 8, stopped: true }), null);
    await logMorning(token, { logId: newId(), on: "2026-11-19", compared: "worse" }, null);
    expect(await kinds()).toEqual(["pain-red", "worse-morning", "stopped"]);
    const assistant = await makeActor({ role: "assistant", clinicId: actor.clinicId, name: "Rosa Lind" });
    clock.advance(600);
    await called(assistant);
    expect(await kinds()).toEqual([]);
    const record = await getProgramRecord(actor, programId);
    expect(record?.call).toMatchObject({ by: "Rosa Lind", at: new Date(Date.parse("2026-11-20T17:11:00Z")) });
    expect(record?.reasons).toEqual([]);
    expect(record?.suggestion?.direction).toBe("regress");
    expect(await auditOf(actor, programId)).toContainEqual(
      expect.objectContaining({ action: "call.note", staffId: assistant.staffId, patientId }),
    );
  });

  it("answers nothing that came in after it was looked at", async () => {
    await red("2026-11-17");
    const seen = (await line())?.newest ?? 0;
    clock.advance(5);
    await red("2026-11-18", 9);
    await noteCall(actor, { programId, answersTo: seen });
    expect((await line())?.reasons.map(({ words }) => words)).toEqual(["Pain 9 of 10 on Nov 18."]);
    await called();
    expect(await kinds()).toEqual([]);
    clock.advance(5);
    await red("2026-11-19", 6);
    expect(await kinds()).toEqual(["pain-red"]);
  });

  it("cannot answer what is still to come, whatever a request says", async () => {
    await red("2026-11-17");
    await noteCall(actor, { programId, answersTo: Date.parse("2030-01-01") });
    clock.advance(1);
    await red("2026-11-18");
    expect(await kinds()).toEqual(["pain-red"]);
  });

  it("is noted once where two colleagues note it at once", async () => {
    await red("2026-11-17");
    await Promise.all([called(), called()]);
    expect((await auditOf(actor, programId)).filter(({ action }) => action === "call.note")).toHaveLength(1);
  });

  it("is taken back by a row of its own, and what it answered asks again", async () => {
    await red("2026-11-17");
    await called();
    await takeCallBack(actor, { programId });
    expect(await kinds()).toEqual(["pain-red"]);
    await takeCallBack(actor, { programId });
    expect((await auditOf(actor, programId)).filter(({ action }) => action === "call.undo")).toHaveLength(1);
    expect((await getProgramRecord(actor, programId))?.call).toBeNull();
  });

  it("tells the pages of colleagues that something is new", async () => {
    await red("2026-11-17");
    const before = [await getNews(actor), await getProgramNews(actor, programId)];
    await called();
    const after = [await getNews(actor), await getProgramNews(actor, programId)];
    expect(after[0]).not.toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
  });

  it("is refused for another clinic, an archived patient and what is no program, without a trace", async () => {
    await red("2026-11-17");
    const stranger = await makeActor();
    const tried = [
      () => noteCall(stranger, { programId, answersTo: 1 }),
      () => takeCallBack(stranger, { programId }),
      () => noteCall(actor, { programId: "x", answersTo: 1 }),
    ];
    for (const change of tried) expect((await refusalOf(change()))?.code).toBe("not_found");
    const archived = await makePatient(actor, { archivedAt: new Date() });
    const theirs = await makeProgram(actor, archived.id, [view]);
    expect((await refusalOf(noteCall(actor, { programId: theirs.programId, answersTo: 1 })))?.code).toBe("conflict");
    expect(await inClinic(actor.clinicId, (tx) => tx.execute(sql`select from patient_calls`))).toHaveLength(0);
    expect(await kinds()).toEqual(["pain-red"]);
  });

  it("is never changed by the database", async () => {
    await red("2026-11-17");
    await called();
    for (const statement of [sql`update patient_calls set answers_to = null`, sql`delete from patient_calls`])
      await expect(inClinic(actor.clinicId, (tx) => tx.execute(statement))).rejects.toThrow();
  });
});
