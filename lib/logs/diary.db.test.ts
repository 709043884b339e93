import { beforeEach, describe, expect, it } from "vitest";
import { inClinic, tables } from "@/db";
import { makeActor, makePatient, makeProgram } from "@/db/factories";
import { addDays } from "@/lib/calendar-date";
import { sampleView } from "@/lib/handout/sample-view";
import { newId } from "@/lib/ids";
import type { Actor } from "@/lib/policy";
import { auditOf, refusalOf } from "@/lib/programs/testing/drafts";
import { createShareLink } from "@/lib/sharing/sharing";
import { stoppedClock } from "@/lib/testing/clock";
import { getThresholds, setThresholds } from "./attention-settings";
import { getDiaryWeek, saveDiary } from "./diary";
import type { DiaryInput } from "./diary-input";
import { getNews, getPatientNews, getProgramNews } from "./news";
import { logMorning, logSession } from "./patient-logs";
import { getProgramRecord } from "./program-record";
import { entry } from "./testing/logs";
import { usualThresholds } from "./thresholds";

/** A Friday; the week on letter paper began on the 15th. */
const clock = stoppedClock("2026-11-20T17:00:00Z");
const today = "2026-11-20";
const view = { ...sampleView(2), startsOn: "2026-11-02", weeks: 6 };
for (const { items } of view.phases)
  for (const item of items)
    item.dosage = { ...item.dosage, perDay: { kind: "times", times: { min: 2, max: 2 } }, days: { kind: "every-day" } };
const [key = "", other = ""] = view.phases[0]?.items.map(({ itemKey }) => itemKey) ?? [];

let actor: Actor;
let programId: string;
let patientId: string;

beforeEach(async () => {
  actor = await makeActor();
  patientId = (await makePatient(actor)).id;
  programId = (await makeProgram(actor, patientId, [view])).programId;
});

const week = (days: DiaryInput["days"], more: Partial<DiaryInput> = {}): DiaryInput => ({ programId, source: "paper", days, ...more });
const rows = () => inClinic(actor.clinicId, (tx) => tx.select().from(tables.sessionLogs));
const tokenOf = async (of = programId) => (await createShareLink(actor, of, { name: "x" })).url.split("/p/")[1] ?? "";

describe("A week from a paper diary", () => {
  const monday = { on: "2026-11-16", pain: 4, rounds: { [key]: 2, [other]: 1 } };
  const tuesday = { on: "2026-11-17", pain: null, rounds: { [key]: 1, [other]: 0 } };

  it("is stored round by round with paper as its source and whoever entered it, and is on record", async () => {
    const assistant = await makeActor({ role: "assistant", clinicId: actor.clinicId });
    expect(await saveDiary(assistant, week([monday, tuesday]))).toMatchObject({ days: 2, source: "paper" });
    expect(
      (await rows()).map(({ on, round, source, staffId, painWorst, items }) => [on, round, source, staffId, painWorst, items.length]),
    ).toEqual(
      expect.arrayContaining([
        ["2026-11-16", 1, "paper", assistant.staffId, 4, 2],
        ["2026-11-16", 2, "paper", assistant.staffId, null, 1],
        ["2026-11-17", 1, "paper", assistant.staffId, null, 1],
      ]),
    );
    expect(await auditOf(actor, programId)).toMatchObject([
      { action: "log.add", staffId: assistant.staffId, patientId, detail: { days: 2, source: "paper" } },
    ]);
  });

  it("reads back as it was entered, beside what the patient logged", async () => {
    await saveDiary(actor, week([monday, tuesday]));
    await logSession(await tokenOf(), entry("2026-11-18", other, { painNow: 1 }), null);
    const found = await getDiaryWeek(actor, programId, "paper", null);
    expect(found?.days.map(({ on, pain, painByPatient, isOpen }) => [on, pain, painByPatient, isOpen])).toEqual([
      ["2026-11-15", null, null, true],
      ["2026-11-16", 4, null, true],
      ["2026-11-17", null, null, true],
      ["2026-11-18", null, 1, true],
      ["2026-11-19", null, null, true],
      ["2026-11-20", null, null, true],
      ["2026-11-21", null, null, false],
    ]);
    expect(found?.rows.map(({ boxes, entered, byPatient }) => [boxes[1], entered, byPatient])).toEqual([
      [2, [0, 2, 1, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0]],
      [2, [0, 1, 0, 0, 0, 0, 0], [0, 0, 0, 1, 0, 0, 0]],
    ]);
    expect([found?.previous, found?.next]).toEqual(["2026-11-08", null]);
    expect((await getDiaryWeek(actor, programId, "paper", "2026-01-01"))?.days[0]?.on).toBe("2026-11-01");
  });

  it("stores nothing the second time, and only what is different the third", async () => {
    await saveDiary(actor, week([monday, tuesday]));
    expect(await saveDiary(actor, week([monday, tuesday]))).toMatchObject({ days: 0 });
    expect(await rows()).toHaveLength(3);
    const right = { ...monday, pain: 2, rounds: { [key]: 1, [other]: 1 } };
    expect(await saveDiary(actor, week([right, tuesday]))).toMatchObject({ days: 1 });
    expect(await rows()).toHaveLength(5);
    const found = await getDiaryWeek(actor, programId, "paper", null);
    expect([found?.days[1]?.pain, found?.rows.map(({ entered }) => entered[1])]).toEqual([2, [1, 1]]);
    for (const pain of [7, 1, 5]) await saveDiary(actor, week([{ ...right, pain }]));
    expect((await getDiaryWeek(actor, programId, "paper", null))?.days[1]?.pain).toBe(5);
    expect((await auditOf(actor, programId)).filter(({ action }) => action === "log.add")).toHaveLength(5);
  });

  it("entered by two people at once is entered once", async () => {
    await Promise.all([1, 2, 3].map(() => saveDiary(actor, week([monday]))));
    expect(await rows()).toHaveLength(2);
  });

  it("is refused for days to come, before the program, and for exercises of another program", async () => {
    const refused = async (on: string, rounds: Record<string, number> = { [key]: 1 }) =>
      (await refusalOf(saveDiary(actor, week([{ on, pain: null, rounds }]))))?.code;
    expect(await refused(addDays(today, 1))).toBe("invalid");
    expect(await refused("2026-11-01")).toBe("invalid");
    expect(await refused(today, { [newId()]: 1 })).toBe("invalid");
    expect(await rows()).toEqual([]);
  });

  it("of another clinic's program is not there, and nothing can be added for an archived patient", async () => {
    const stranger = await makeActor();
    expect(await getDiaryWeek(stranger, programId, "paper", null)).toBeNull();
    expect((await refusalOf(saveDiary(stranger, week([monday]))))?.code).toBe("not_found");
    expect((await refusalOf(saveDiary(actor, week([monday], { programId: "x" }))))?.code).toBe("not_found");
    const gone = await makePatient(actor, { archivedAt: new Date() });
    const theirs = await makeProgram(actor, gone.id, [view]);
    expect((await refusalOf(saveDiary(actor, week([monday], { programId: theirs.programId }))))?.code).toBe("conflict");
    expect(await getDiaryWeek(actor, theirs.programId, "paper", null)).toBeNull();
    expect(await rows()).toEqual([]);
  });
});

describe("How a program goes", () => {
  it("is shown week by week from what every source logged, and the look is on record", async () => {
    const token = await tokenOf();
    await logSession(token, entry("2026-11-18", key, { painNow: 2, painWorst: 7, effort: "hard", note: "It clicks." }), null);
    await logMorning(token, { logId: newId(), on: "2026-11-19", compared: "worse" }, null);
    await saveDiary(actor, week([{ on: "2026-11-18", pain: null, rounds: { [other]: 1 } }]));
    const record = await getProgramRecord(actor, programId);
    const days = record?.weeks.flatMap((one) => one.days) ?? [];
    expect([days[0]?.on, days.at(-1)?.on, record?.weeks.length]).toEqual(["2026-11-01", "2026-11-21", 3]);
    expect(days.find(({ on }) => on === "2026-11-18")).toMatchObject({ due: 4, full: 2, painWorst: 7, sources: ["patient", "paper"] });
    expect(record?.lately).toMatchObject({ from: "2026-11-06", to: "2026-11-19", expected: 56, full: 2 });
    expect(record?.reasons.map(({ kind }) => kind)).toEqual(["pain-red", "worse-morning"]);
    expect(record?.suggestion?.direction).toBe("regress");
    expect(record?.exercises.map(({ itemKey }) => itemKey)).toEqual([key, other]);
    expect(await auditOf(actor, programId)).toContainEqual(expect.objectContaining({ action: "log.view", patientId }));
    expect(await getProgramRecord(await makeActor(), programId)).toBeNull();
    expect(await getProgramRecord(actor, "x")).toBeNull();
  });
});

describe("Whether there is anything new", () => {
  it("changes with each entry, also in the same moment, and for this clinic alone", async () => {
    const stranger = await makeActor();
    const token = await tokenOf();
    const news = async () => [await getNews(actor), await getProgramNews(actor, programId), await getPatientNews(actor, patientId)];
    const marks = [await news()];
    for (const round of [1, 2]) {
      await logSession(token, entry(today, key, { round }), null);
      marks.push(await news());
    }
    await logMorning(token, { logId: newId(), on: today, compared: "same" }, null);
    marks.push(await news());
    for (const which of [0, 1, 2]) expect(new Set(marks.map((each) => each[which])).size).toBe(4);
    expect(await getNews(stranger)).toBe("");
    expect(await getProgramNews(stranger, programId)).toBeNull();
    expect(await getPatientNews(stranger, patientId)).toBeNull();
    expect(await getPatientNews(actor, "x")).toBeNull();
  });
});

describe("From when on a clinic wants to look", () => {
  it("is the usual until an owner says otherwise, on record, and for that clinic alone", async () => {
    const owner = await makeActor({ role: "owner", clinicId: actor.clinicId });
    expect(await getThresholds(actor)).toEqual(usualThresholds);
    const own = { greenTo: 2, amberTo: 4, silentDays: 7, endingDays: 21 };
    await setThresholds(owner, own);
    clock.advance(1);
    await setThresholds(owner, { ...own, silentDays: 6 });
    expect(await getThresholds(actor)).toEqual({ ...own, silentDays: 6 });
    expect(await getThresholds(await makeActor())).toEqual(usualThresholds);
    expect(await auditOf(owner, owner.clinicId)).toMatchObject([
      { action: "attention.set", staffId: owner.staffId, detail: own },
      { action: "attention.set", detail: { silentDays: 6 } },
    ]);
    expect((await refusalOf(setThresholds(actor, own)))?.code).toBe("forbidden");
    await expect(setThresholds(owner, { ...own, amberTo: 1 })).rejects.toThrow();
  });
});
