import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { inClinic } from "@/db";
import { makeActor, makePatient } from "@/db/factories";
import { addDays, dateIn } from "../calendar-date";
import { now } from "../clock";
import { newId } from "../ids";
import { archivePatient } from "../patients/patients";
import type { Actor } from "../policy";
import { auditOf, refusalOf } from "../programs/testing/drafts";
import { addFlag, endFlag, listFlags } from "./flags";
import { flagInput, screenInput } from "./safety-input";
import { listScreens, recordScreen } from "./screens";

const today = dateIn("America/New_York", now());
const osteoporosis = { flag: "osteoporosis", notedOn: today, note: "By her letter" } as const;
const asked = { screenedOn: today, note: "", answers: { trauma: "no", cancer: "yes" } } as const;

let therapist: Actor;
let assistant: Actor;
let stranger: Actor;
let patientId: string;
beforeEach(async () => {
  therapist = await makeActor();
  assistant = await makeActor({ role: "assistant", clinicId: therapist.clinicId });
  stranger = await makeActor();
  patientId = (await makePatient(therapist)).id;
});

describe("What is noted of a patient", () => {
  it("says since when and by whom, is on record by ids alone, and stays in the history when it is over", async () => {
    const { flagId } = await addFlag(therapist, patientId, osteoporosis);
    expect(await listFlags(therapist, patientId)).toMatchObject([
      { id: flagId, flag: "osteoporosis", notedOn: today, note: "By her letter", notedBy: "Dana Okafor", ended: null },
    ]);
    const colleague = await makeActor({ clinicId: therapist.clinicId, name: "Alex" });
    expect(await endFlag(colleague, flagId)).toEqual({ patientId });
    await endFlag(therapist, flagId);
    expect(await listFlags(assistant, patientId)).toMatchObject([{ notedBy: "Dana Okafor", ended: { on: today, by: "Alex" } }]);
    const by = { patientId, detail: {} };
    expect(await auditOf(therapist, flagId)).toEqual([
      { ...by, action: "flag.add", staffId: therapist.staffId },
      { ...by, action: "flag.end", staffId: colleague.staffId },
    ]);
  });

  it("is noted once at a time, also when several people do it at once", async () => {
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => refusalOf(addFlag(therapist, patientId, osteoporosis))));
    expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome) expect(outcome).toMatchObject({ code: "conflict", message: expect.stringMatching(/Osteoporosis is noted already/) });
    const [flag] = await listFlags(therapist, patientId);
    await endFlag(therapist, flag?.id ?? "");
    await addFlag(therapist, patientId, osteoporosis);
    expect((await listFlags(therapist, patientId)).map(({ ended }) => ended !== null)).toEqual([false, true]);
  });

  it("is not an assistant's to write, and not a stranger's to see, who leaves no trace", async () => {
    const { flagId } = await addFlag(therapist, patientId, osteoporosis);
    expect(await refusalOf(addFlag(assistant, patientId, osteoporosis))).toMatchObject({ code: "forbidden" });
    expect(await refusalOf(endFlag(assistant, flagId))).toMatchObject({ code: "forbidden" });
    expect(await refusalOf(addFlag(stranger, patientId, osteoporosis))).toMatchObject({ code: "not_found" });
    expect(await refusalOf(endFlag(stranger, flagId))).toMatchObject({ code: "not_found" });
    expect(await listFlags(stranger, patientId)).toEqual([]);
    for (const wrong of ["", "7", newId()]) {
      expect(await listFlags(therapist, wrong)).toEqual([]);
      expect(await refusalOf(addFlag(therapist, wrong, osteoporosis))).toMatchObject({ code: "not_found" });
      expect(await refusalOf(endFlag(therapist, wrong))).toMatchObject({ code: "not_found" });
    }
    expect(await auditOf(stranger, flagId)).toEqual([]);
    expect(await listFlags(therapist, patientId)).toMatchObject([{ ended: null }]);
  });

  it("takes no day that is yet to come, and nothing while the patient is archived", async () => {
    const tomorrow = { ...osteoporosis, notedOn: addDays(today, 1) };
    expect(await refusalOf(addFlag(therapist, patientId, tomorrow))).toMatchObject({ code: "invalid" });
    await archivePatient(therapist, patientId);
    expect(await refusalOf(addFlag(therapist, patientId, osteoporosis))).toMatchObject({
      code: "conflict",
      message: expect.stringMatching(/archived/),
    });
  });

  it("cannot be written over, not even in the database itself", async () => {
    await addFlag(therapist, patientId, osteoporosis);
    for (const change of [
      sql`update flags set note = 'x'`,
      sql`update flags set flag = 'dizziness'`,
      sql`delete from flags`,
      sql`update gate_overrides set reason = 'x'`,
    ])
      await expect(inClinic(therapist.clinicId, (tx) => tx.execute(change))).rejects.toThrow();
  });
});

describe("A red-flag screen", () => {
  it("is kept with its day and who asked, the newest first, and is on record by ids alone", async () => {
    const { screenId } = await recordScreen(therapist, patientId, { ...asked, screenedOn: addDays(today, -20) });
    await recordScreen(therapist, patientId, { ...asked, answers: { trauma: "not-asked" } });
    const screens = await listScreens(assistant, patientId);
    expect(screens.map(({ screenedOn }) => screenedOn)).toEqual([today, addDays(today, -20)]);
    expect(screens[1]).toMatchObject({ staffName: "Dana Okafor", answers: { trauma: "no", cancer: "yes" } });
    expect(await auditOf(therapist, screenId)).toEqual([{ action: "screen.record", staffId: therapist.staffId, patientId, detail: {} }]);
    expect(await listFlags(therapist, patientId), "a yes proposes and notes nothing by itself").toEqual([]);
  });

  it("is refused to assistants and strangers, and for a day that is yet to come", async () => {
    expect(await refusalOf(recordScreen(assistant, patientId, asked))).toMatchObject({ code: "forbidden" });
    expect(await refusalOf(recordScreen(stranger, patientId, asked))).toMatchObject({ code: "not_found" });
    expect(await refusalOf(recordScreen(therapist, patientId, { ...asked, screenedOn: addDays(today, 2) }))).toMatchObject({
      code: "invalid",
    });
    await recordScreen(therapist, patientId, asked);
    expect(await listScreens(stranger, patientId)).toEqual([]);
    expect(await listScreens(therapist, "7")).toEqual([]);
  });

  it("is never changed, not even in the database itself", async () => {
    await recordScreen(therapist, patientId, asked);
    for (const change of [sql`update red_flag_screens set note = 'x'`, sql`delete from red_flag_screens`])
      await expect(inClinic(therapist.clinicId, (tx) => tx.execute(change))).rejects.toThrow();
  });
});

describe("The forms", () => {
  const screen = { patientId: "x", screenedOn: "2026-11-20", note: "" };
  it.each([
    ["one answer is enough, the others were not asked", { ...screen, trauma: "yes" }, null],
    ["no answer at all", screen, /at least one question/],
    ["an answer that there is not", { ...screen, trauma: "perhaps" }, /Choose an answer/],
    ["a day that there is not", { ...screen, trauma: "no", screenedOn: "2026-02-31" }, /day/],
  ])("of the screen: %s", (_what, sent, sentence) => {
    const read = screenInput.safeParse(sent);
    if (sentence === null) expect(read.data?.answers).toMatchObject({ trauma: "yes", cancer: "not-asked" });
    else expect(read.error?.issues[0]?.message).toMatch(sentence);
  });

  it.each([
    [{ flag: "flu" }, /Choose what/],
    [{ notedOn: "soon" }, /day/],
    [{ notedOn: "1850-01-01" }, /day/],
    [{ note: "x".repeat(501) }, /500/],
  ])("of a flag refuses %j", (wrong, sentence) => {
    const read = flagInput.safeParse({ patientId: "x", ...osteoporosis, ...wrong });
    expect(read.error?.issues[0]?.message).toMatch(sentence);
  });
});
