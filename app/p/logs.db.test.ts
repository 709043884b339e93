import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { inClinic, tables } from "@/db";
import { makeActor, makePatient, makeProgram } from "@/db/factories";
import { addDays } from "@/lib/calendar-date";
import { sampleView } from "@/lib/handout/sample-view";
import { newId } from "@/lib/ids";
import { measures, spend } from "@/lib/limits";
import type { LoggedDays } from "@/lib/logs/day-state";
import type { LogInput } from "@/lib/logs/log-input";
import type { Logged } from "@/lib/logs/patient-logs";
import { entry } from "@/lib/logs/testing/logs";
import type { Actor } from "@/lib/policy";
import { createShareLink, revokeShareLink } from "@/lib/sharing/sharing";
import { stoppedClock } from "@/lib/testing/clock";
import { GET as getDay } from "./[token]/day/route";
import { POST as postLog } from "./[token]/logs/route";
import { POST as postMorning } from "./[token]/morning/route";

const clock = stoppedClock("2026-11-20T17:00:00Z");
const today = "2026-11-20";
const home = "http://localhost:3000";
const tokenIn = (url: string) => url.split("/p/")[1] ?? "";
const at = (token: string) => ({ params: Promise.resolve({ token }) });

const view = { ...sampleView(2), startsOn: "2026-11-02", weeks: 6 };
const [key = "", other = ""] = view.phases[0]?.items.map(({ itemKey }) => itemKey) ?? [];

let actor: Actor;
let programId: string;
let token: string;
let linkId: string;

beforeEach(async () => {
  actor = await makeActor();
  const patient = await makePatient(actor, { firstName: "Wilhelmina" });
  programId = (await makeProgram(actor, patient.id, [view])).programId;
  const link = await createShareLink(actor, programId, { name: "Her phone" });
  [token, linkId] = [tokenIn(link.url), link.id];
});

type Sent = { token?: string; headers?: Record<string, string>; query?: string };
const send = (post: typeof postLog, body: unknown, { token: to = token, headers = { origin: home }, query = "" }: Sent = {}) => {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const sent = { "content-type": "application/json", "content-length": `${Buffer.byteLength(text)}`, ...headers };
  return post(new Request(`${home}/p/x/logs${query}`, { method: "POST", body: text, headers: sent }), at(to));
};
const log = (body: unknown, sent?: Sent) => send(postLog, body, sent);
const morning = (body: unknown, sent?: Sent) => send(postMorning, body, sent);
const stored = async (body: LogInput) => ((await (await log(body)).json()) as { data: Logged }).data;
const day = async (of = token) => (await (await getDay(new Request(`${home}/p/x/day`), at(of))).json()) as LoggedDays;
const rows = () => inClinic(actor.clinicId, (tx) => tx.select().from(tables.sessionLogs));

describe("What a patient logs", () => {
  it("is stored with its link as its source, and read back by every device of the program", async () => {
    const sent = entry(today, key, { painNow: 2, painWorst: 6, effort: "hard", note: "It clicks." });
    expect(await stored(sent)).toMatchObject({ stored: true, zone: "red" });
    expect(await rows()).toMatchObject([{ id: sent.logId, programId, source: "patient", shareLinkId: linkId, staffId: null, on: today }]);
    const second = await createShareLink(actor, programId, { name: "Her daughter" });
    const seen = await day(tokenIn(second.url));
    expect(seen).toMatchObject({ today, zones: { greenTo: 3, amberTo: 5 }, days: [{ on: today, morning: null }] });
    expect(seen.days[0]?.rounds).toMatchObject([{ round: 1, items: sent.items, painNow: 2, painWorst: 6, patientLogId: sent.logId }]);
    expect(JSON.stringify(seen)).not.toContain("clicks");
  });

  it("is stored once, however often and however quickly it is sent", async () => {
    const sent = entry(today, key);
    const answers = await Promise.all(Array.from({ length: 6 }, () => stored(sent)));
    expect(answers.filter((answer) => answer.stored)).toHaveLength(1);
    expect(await rows()).toHaveLength(1);
  });

  it("is not changed by another entry under the same id", async () => {
    const sent = entry(today, key, { painNow: 2 });
    await stored(sent);
    const answer = await log({ ...sent, painNow: 9 });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ ok: false, message: expect.stringMatching(/saved before/) });
    expect(await rows()).toMatchObject([{ painNow: 2 }]);
  });

  it("on two phones adds up to one session", async () => {
    const second = tokenIn((await createShareLink(actor, programId, { name: "Tablet" })).url);
    await Promise.all([log(entry(today, key)), log(entry(today, other, { painNow: 4 }), { token: second })]);
    const { days } = await day();
    expect(days[0]?.rounds).toHaveLength(1);
    expect(days[0]?.rounds[0]?.items.map(({ itemKey }) => itemKey)).toEqual([key, other].sort());
  });

  it("can be put right on a past day, and what was said first stays on record", async () => {
    const on = addDays(today, -5);
    const wrong = entry(on, key);
    await stored(wrong);
    const { state } = await stored(entry(on, key, { items: [{ itemKey: key, done: "none" }], replaces: wrong.logId }));
    expect(state.days[0]?.rounds[0]?.items).toEqual([{ itemKey: key, done: "none" }]);
    expect(await rows()).toHaveLength(2);
  });

  it("is taken from a device whose clock is a day off, and under its own date", async () => {
    for (const on of [addDays(today, 1), addDays(today, -1)]) expect((await log(entry(on, key))).status).toBe(200);
    expect((await rows()).map(({ on }) => on).sort()).toEqual(["2026-11-19", "2026-11-21"]);
  });

  it("in the hour that clocks go back belongs to its own date", async () => {
    clock.advance(-19 * 86_400 - 11.5 * 3_600); // 1:30 in the night of November 1 in New York, for the first time.
    const early = { ...view, startsOn: "2026-10-26" };
    const program = await makeProgram(actor, (await makePatient(actor)).id, [early]);
    const link = tokenIn((await createShareLink(actor, program.programId, { name: "x" })).url);
    for (const round of [1, 2]) {
      expect((await log(entry("2026-11-01", key, { round }), { token: link })).status).toBe(200);
      clock.advance(3_600);
    }
    expect(await day(link)).toMatchObject({ today: "2026-11-01", days: [{ on: "2026-11-01", rounds: [{ round: 1 }, { round: 2 }] }] });
    clock.advance(19 * 86_400 + 9.5 * 3_600);
  });
});

describe("An entry that cannot be", () => {
  it.each<[string, () => unknown, RegExp]>([
    ["of a day to come", () => entry(addDays(today, 2), key), /not come yet/],
    ["of long ago", () => entry("2026-11-02", key), /last 14 days/],
    ["of a day before the program", () => entry("2026-10-30", key), /14 days|not started/],
    ["with negative pain", () => entry(today, key, { painNow: -1 }), /0 to 10/],
    ["with a note of 100,000 letters", () => entry(today, key, { note: "ñ".repeat(100_000) }), /Your note is too long/],
    ["of an exercise that is not in the program", () => entry(today, newId()), /not part of your program/],
    ["that corrects what is not there", () => entry(today, key, { replaces: newId() }), /is not there/],
    ["that is no JSON", () => "{", /could not be read/],
    ["that is far too long", () => `"${"x".repeat(600_000)}"`, /could not be read/],
  ])("%s is refused with a sentence", async (_name, make, sentence) => {
    const answer = await log(make());
    expect(answer.status).toBe(422);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.json()).toMatchObject({ ok: false, code: "invalid", message: expect.stringMatching(sentence) });
    expect(await rows()).toEqual([]);
  });

  it("is refused in the patient's language, or in the one that the page shows", async () => {
    await inClinic(actor.clinicId, (tx) => tx.execute(sql`update patients set language = 'es'`));
    const negative = entry(today, key, { painNow: -1 });
    // The version was published in English alone: so is the page.
    expect(await (await log(negative)).json()).toMatchObject({ message: "Choose a number for your pain from 0 to 10." });
    expect(await (await log(negative, { query: "?lang=es" })).json()).toMatchObject({ message: expect.stringMatching(/^Elija/) });
  });

  it("corrects no entry of another round, day or program", async () => {
    const first = entry(today, key);
    await stored(first);
    const { programId: another } = await makeProgram(actor, (await makePatient(actor)).id, [view]);
    const link = tokenIn((await createShareLink(actor, another, { name: "x" })).url);
    const tries: [LogInput, Sent][] = [
      [entry(today, key, { round: 2, replaces: first.logId }), {}],
      [entry(addDays(today, -1), key, { replaces: first.logId }), {}],
      [entry(today, key, { replaces: first.logId }), { token: link }],
    ];
    for (const [sent, to] of tries) expect((await log(sent, to)).status).toBe(422);
    expect((await log({ ...first }, { token: link })).status).toBe(409);
    expect((await day(link)).days).toEqual([]);
  });

  it("from another site, from nowhere, or behind a link that opens nothing is not taken", async () => {
    const sent = entry(today, key);
    for (const headers of [{ origin: "https://evil.example" }, {}] as Record<string, string>[])
      for (const answer of [await log(sent, { headers }), await morning(sent, { headers })]) expect(answer.status).toBe(403);
    await revokeShareLink(actor, linkId);
    for (const answer of [await log(sent), await morning(sent), await getDay(new Request(`${home}/p/x/day`), at(token))]) {
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain("This link does not open a program");
    }
    expect(await rows()).toEqual([]);
  });

  it("before anything is published, and more than a phone could mean in a day, is held back", async () => {
    const empty = await makeProgram(actor, (await makePatient(actor)).id, []);
    const early = tokenIn((await createShareLink(actor, empty.programId, { name: "x" })).url);
    expect(await (await log(entry(today, key), { token: early })).json()).toMatchObject({ message: expect.stringMatching(/not ready/) });
    await inClinic(null, async (tx) => {
      for (let entries = 0; entries < measures["entry of a link"].burst; entries++) await spend(tx, "entry of a link", linkId);
    });
    const answer = await log(entry(today, key));
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "60"]);
  });
});

describe("How a morning compares", () => {
  it("is asked once a day: of several answers the last one counts", async () => {
    const answers = ["worse", "better"].map((compared) => ({ logId: newId(), on: today, compared }));
    for (const answer of answers) {
      expect((await morning(answer)).status).toBe(200);
      clock.advance(60);
    }
    expect(await (await morning(answers[0])).json()).toMatchObject({ ok: true, data: { stored: false } });
    expect((await day()).days).toEqual([{ on: today, rounds: [], morning: "better" }]);
    expect((await morning({ ...answers[0], compared: "same" })).status).toBe(409);
  });

  it("is held to the same days, and refused with a sentence", async () => {
    const far = await morning({ logId: newId(), on: addDays(today, 2), compared: "worse" });
    expect(await far.json()).toMatchObject({ ok: false, message: expect.stringMatching(/not come yet/) });
    expect((await morning({ logId: newId(), on: today, compared: "dreadful" })).status).toBe(422);
  });
});

describe("The database itself", () => {
  const insert = (change: Partial<typeof tables.sessionLogs.$inferInsert>) => {
    const { replaces: _, logId, ...sent } = entry(today, key);
    const by = { clinicId: actor.clinicId, programId, shareLinkId: linkId, source: "patient" as const, createdAt: new Date() };
    return inClinic(actor.clinicId, (tx) => tx.insert(tables.sessionLogs).values({ ...sent, ...by, id: logId, ...change }));
  };

  it.each<[string, Partial<typeof tables.sessionLogs.$inferInsert>]>([
    ["pain below zero", { painNow: -1 }],
    ["a thirteenth round", { round: 13 }],
    ["a note that is too long", { note: "x".repeat(2_001) }],
    ["a patient's entry without a link", { shareLinkId: null }],
    ["a paper entry that nobody made", { source: "paper", shareLinkId: null }],
    ["a program that is not there", { programId: newId() }],
    ["a correction of nothing", { replacesId: newId() }],
  ])("refuses %s", async (_name, change) => {
    await expect(insert(change)).rejects.toThrow();
  });

  it("refuses another clinic's link, and never changes or drops what was said", async () => {
    const theirs = await makeActor();
    const program = await makeProgram(theirs, (await makePatient(theirs)).id, [view]);
    const link = await createShareLink(theirs, program.programId, { name: "x" });
    await expect(insert({ shareLinkId: link.id })).rejects.toThrow();
    await stored(entry(today, key));
    for (const statement of [sql`update session_logs set note = ''`, sql`delete from session_logs`, sql`truncate session_logs`])
      await expect(inClinic(actor.clinicId, (tx) => tx.execute(statement))).rejects.toThrow();
    expect(await rows()).toHaveLength(1);
  });

  it("forgets all of it with the patient, and only then", async () => {
    const first = entry(today, key);
    await stored(first);
    await stored(entry(today, key, { replaces: first.logId }));
    await morning({ logId: newId(), on: today, compared: "same" });
    await inClinic(actor.clinicId, (tx) =>
      tx.execute(sql`select erase_patient(p.patient_id, null, '2026-11-20T17:00:00Z') from programs p`),
    );
    expect(await rows()).toEqual([]);
    expect(await inClinic(actor.clinicId, (tx) => tx.select().from(tables.morningAnswers))).toEqual([]);
  });
});
