import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { inClinic } from "@/db";
import { makeActor } from "@/db/factories";
import { addDays } from "@/lib/calendar-date";
import { getAttention } from "@/lib/patients/caseload";
import { archivePatient } from "@/lib/patients/patients";
import type { Actor } from "@/lib/policy";
import { getSharedProgram } from "@/lib/sharing/shared-program";
import { createShareLink, listShareLinks } from "@/lib/sharing/sharing";
import { changeLifecycle, listEvents, undoEvent } from "./lifecycle";
import { dayOf, type LifecycleChange } from "./lifecycle-rules";
import { publishVersion } from "./publish";
import { add, auditOf, change, loadBuiltIns, makeDraft, refusalOf, set, stretch } from "./testing/drafts";

beforeAll(loadBuiltIns);

let actor: Actor;
let programId: string;
let patientId: string;
let start: string;

/** A program of six weeks that started two weeks ago. */
beforeEach(async () => {
  actor = await makeActor();
  const draft = await makeDraft(actor);
  programId = draft.programId;
  patientId = draft.patient.id;
  start = addDays(new Intl.DateTimeFormat("en-CA", { timeZone: "America/New_York" }).format(new Date()), -14);
  const { revision } = await change(actor, draft.versionId, add(draft.phaseId, stretch), set({ startsOn: start, weeks: 6 }));
  await publishVersion(actor, draft.versionId, { expectedRevision: revision });
});

const day = (days: number) => addDays(start, days);
const eventsOf = async () => (await listEvents(actor, patientId))[programId] ?? [];
const stand = async () => dayOf({ startsOn: start, weeks: 6, events: await eventsOf(), today: day(14) });
const idOf = async (kind: string) => (await eventsOf()).find((event) => event.kind === kind)?.id ?? "";
const lastDayOfLink = async () => (await listShareLinks(actor, programId))?.[0]?.expiresOn;
const pause = (on: number, resumes: number | null = null): LifecycleChange => ({
  kind: "pause",
  on: day(on),
  resumesOn: resumes === null ? null : day(resumes),
});

it("pauses, resumes, extends and ends a program; each is on record, and the patient's link knows it", async () => {
  const { url } = await createShareLink(actor, programId, { name: "María" });
  const seen = async () => {
    const program = await getSharedProgram(url.split("/p/")[1] ?? "");
    return program && "day" in program ? program.day : null;
  };
  await changeLifecycle(actor, programId, pause(14));
  expect(await seen()).toMatchObject({ state: "paused", week: 3, pause: { from: day(14), to: null } });
  await changeLifecycle(actor, programId, { kind: "resume", on: day(21) });
  expect(await seen()).toMatchObject({ state: "paused", endsOn: day(6 * 7 - 1 + 7), pause: { to: day(21) } });
  await changeLifecycle(actor, programId, { kind: "extend", weeks: 2 });
  expect(await seen()).toMatchObject({ weeks: 8, endsOn: day(8 * 7 - 1 + 7) });
  await changeLifecycle(actor, programId, { kind: "end", on: day(14) });
  expect(await seen()).toMatchObject({ state: "ended", endsOn: day(14) });
  expect((await auditOf(actor, programId)).slice(-4)).toEqual([
    { action: "program.pause", staffId: actor.staffId, patientId, detail: { on: day(14), until: null, weeks: null } },
    { action: "program.resume", staffId: actor.staffId, patientId, detail: { on: day(21), until: null, weeks: null } },
    { action: "program.extend", staffId: actor.staffId, patientId, detail: { on: day(14), until: null, weeks: 2 } },
    { action: "program.end", staffId: actor.staffId, patientId, detail: { on: day(14), until: null, weeks: null } },
  ]);
});

it("takes along the links that follow the program, and names those that somebody gave a last day", async () => {
  await createShareLink(actor, programId, { name: "María" });
  const before = await lastDayOfLink();
  expect(await changeLifecycle(actor, programId, { kind: "extend", weeks: 3 })).toMatchObject({ warnings: [] });
  expect(await lastDayOfLink()).toBe(addDays(before ?? "", 21));
  await changeLifecycle(actor, programId, pause(20, 27));
  expect(await lastDayOfLink()).toBe(addDays(before ?? "", 28));
  await createShareLink(actor, programId, { name: "her daughter", expiresOn: day(30) });
  const { warnings } = await changeLifecycle(actor, programId, { kind: "extend", weeks: 1 });
  expect(warnings).toEqual([expect.stringMatching(/her daughter stops working before the program ends/)]);
});

it("takes back a mistake once, keeps it on record, and says who was faster", async () => {
  await changeLifecycle(actor, programId, pause(10, 21));
  expect(await stand()).toMatchObject({ state: "paused" });
  const eventId = await idOf("pause");
  const outcomes = await Promise.all([1, 2, 3].map(() => refusalOf(undoEvent(actor, programId, eventId))));
  expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1);
  for (const outcome of outcomes) if (outcome) expect(outcome.message).toMatch(/taken (this )?back already/);
  expect(await stand()).toMatchObject({ state: "running", pause: null });
  expect((await eventsOf()).map((event) => event.kind)).toEqual(["start"]);
  const stored = await inClinic(actor.clinicId, (tx) =>
    tx.execute<{ kind: string }>(sql`select kind from program_events where program_id = ${programId} order by created_at, id`),
  );
  expect(stored.map((row) => row.kind).sort()).toEqual(["pause", "resume", "start", "undo", "undo"]);
  expect((await auditOf(actor, programId)).at(-1)).toMatchObject({ action: "program.undo", detail: { kind: "pause" } });
});

it("has one winner where several pause or end at the same moment", async () => {
  const pauses = await Promise.all([1, 2, 3, 4].map(() => refusalOf(changeLifecycle(actor, programId, pause(14)))));
  expect(pauses.filter((outcome) => outcome === null)).toHaveLength(1);
  const ends = await Promise.all([1, 2, 3, 4].map(() => refusalOf(changeLifecycle(actor, programId, { kind: "end", on: day(14) }))));
  expect(ends.filter((outcome) => outcome === null)).toHaveLength(1);
  expect(await stand()).toMatchObject({ state: "ended" });
});

it("is refused to assistants and strangers, who leave no trace", async () => {
  const assistant = await makeActor({ role: "assistant", clinicId: actor.clinicId });
  const stranger = await makeActor();
  await changeLifecycle(actor, programId, pause(14));
  const eventId = await idOf("pause");
  const record = await auditOf(actor, programId);
  expect(await refusalOf(changeLifecycle(assistant, programId, { kind: "end", on: day(14) }))).toMatchObject({ code: "forbidden" });
  expect(await refusalOf(undoEvent(assistant, programId, eventId))).toMatchObject({ code: "forbidden" });
  expect(await refusalOf(changeLifecycle(stranger, programId, { kind: "end", on: day(14) }))).toMatchObject({ code: "not_found" });
  expect(await refusalOf(undoEvent(stranger, programId, eventId))).toMatchObject({ code: "not_found" });
  expect(await refusalOf(changeLifecycle(actor, "7", { kind: "end", on: day(14) }))).toMatchObject({ code: "not_found" });
  expect(await refusalOf(undoEvent(actor, programId, "7"))).toMatchObject({ code: "invalid" });
  expect(await listEvents(stranger, patientId)).toEqual({});
  expect(await auditOf(actor, programId)).toEqual(record);
});

it("says what to do where the rules are against it, beside the field", async () => {
  const early = changeLifecycle(actor, programId, pause(-1));
  await expect(early).rejects.toMatchObject({ code: "invalid", detail: { fields: { on: [expect.stringMatching(/Choose that day/)] } } });
  const draft = await makeDraft(actor);
  expect(await refusalOf(changeLifecycle(actor, draft.programId, { kind: "extend", weeks: 1 }))).toMatchObject({ code: "not_found" });
  await archivePatient(actor, patientId);
  expect(await refusalOf(changeLifecycle(actor, programId, pause(14)))).toMatchObject({ code: "conflict" });
});

it("is undone at most once in the database itself, and an undo names what it undoes", async () => {
  const insert = (kind: string, undoes: string | null) =>
    inClinic(actor.clinicId, (tx) =>
      tx.execute(sql`insert into program_events (clinic_id, id, program_id, kind, "on", staff_id, created_at, undoes_id)
        values (${actor.clinicId}, ${crypto.randomUUID()}, ${programId}, ${kind}::program_event_kind, ${day(14)}, ${actor.staffId}, now(), ${undoes})`),
    );
  await changeLifecycle(actor, programId, pause(14));
  const eventId = await idOf("pause");
  await expect(insert("undo", null)).rejects.toThrow();
  await expect(insert("end", eventId)).rejects.toThrow();
  await insert("undo", eventId);
  await expect(insert("undo", eventId)).rejects.toThrow();
});

it("leaves the list of programs that end soon once it is paused or ended", async () => {
  await changeLifecycle(actor, programId, { kind: "end", on: day(20) });
  expect((await getAttention(actor)).lines).toEqual([]);
  await undoEvent(actor, programId, await idOf("end"));
  expect((await getAttention(actor)).lines).toEqual([]);
});
