import { expect, test } from "vitest";
import { makeActor, makePatient } from "@/db/factories";
import { inClinic, tables } from "@/db/index";
import { addDays } from "../calendar-date";
import { newId } from "../ids";
import type { Actor } from "../policy";
import type { ProgramView } from "../programs/program-view";
import { stoppedClock } from "../testing/clock";
import type { ProgramEventKind } from "../vocabulary";
import { getAttention } from "./caseload";

stoppedClock();
const today = "2026-11-20";
const createdAt = new Date("2026-11-01T09:00:00Z");

type Shape = { title: string; endsOn?: string | null; published?: boolean; event?: ProgramEventKind };

/** A program of one week that ends on a day; published unless told otherwise. */
async function program(actor: Actor, patientId: string, { title, endsOn = null, published = true, event }: Shape) {
  const programId = newId();
  const own = { clinicId: actor.clinicId, createdBy: actor.staffId, createdAt };
  const content = { title, goals: "", stopSigns: [], startsOn: endsOn && addDays(endsOn, -6), weeks: endsOn ? 1 : null };
  const state = published ? { number: 1, publishedAt: createdAt, publishedBy: actor.staffId, views: { en: {} as ProgramView } } : {};
  await inClinic(actor.clinicId, async (tx) => {
    await tx.insert(tables.programs).values({ ...own, id: programId, patientId });
    await tx.insert(tables.versions).values({ ...own, ...content, ...state, id: newId(), programId, revision: 0 });
    if (event)
      await tx.insert(tables.programEvents).values({
        ...{ clinicId: actor.clinicId, id: newId(), programId, kind: event, on: addDays(today, -2), weeks: event === "extend" ? 8 : null },
        ...{ staffId: actor.staffId, createdAt },
      });
  });
  return programId;
}

test("programs that end within two weeks, or have just ended, ask for attention, the nearest first", async () => {
  const actor = await makeActor();
  const { id } = await makePatient(actor);
  for (const [title, days] of Object.entries({ later: 14, soon: 3, justOver: -7, longOver: -8, farOff: 15 }))
    await program(actor, id, { title, endsOn: addDays(today, days) });
  await program(actor, id, { title: "endless" });
  expect((await getAttention(actor)).lines.map((line) => line.title)).toEqual(["justOver", "soon", "later"]);
});

test("a program that was ended, paused or extended asks for nothing", async () => {
  const actor = await makeActor();
  const { id } = await makePatient(actor);
  for (const event of ["end", "pause", "extend"] as const) await program(actor, id, { title: event, endsOn: today, event });
  expect((await getAttention(actor)).lines).toEqual([]);
});

test("drafts wait for whoever treats the patient and for whoever began them", async () => {
  const therapist = await makeActor();
  const colleague = await makeActor({ clinicId: therapist.clinicId });
  const third = await makeActor({ clinicId: therapist.clinicId });
  const { id } = await makePatient(therapist);
  await program(colleague, id, { title: "Begun by a colleague", published: false });
  const drafts = async (actor: Actor) => (await getAttention(actor)).drafts.map(({ title, isNewProgram }) => [title, isNewProgram]);
  expect(await drafts(therapist)).toEqual([["Begun by a colleague", true]]);
  expect(await drafts(colleague)).toEqual([["Begun by a colleague", true]]);
  expect(await drafts(third)).toEqual([]);
});

test("an assistant, who has no caseload, sees what waits in the whole clinic", async () => {
  const therapist = await makeActor();
  const assistant = await makeActor({ role: "assistant", clinicId: therapist.clinicId });
  const { id } = await makePatient(therapist);
  await program(therapist, id, { title: "Draft", published: false });
  expect((await getAttention(assistant)).drafts).toHaveLength(1);
});

test("an archived patient and another clinic's ask for nothing", async () => {
  const actor = await makeActor();
  const { id } = await makePatient(actor, { archivedAt: createdAt });
  await program(actor, id, { title: "Draft", published: false });
  await program(actor, id, { title: "Ending", endsOn: today });
  const stranger = await makeActor({ role: "assistant" });
  for (const person of [actor, stranger]) expect(await getAttention(person)).toMatchObject({ drafts: [], lines: [], today });
});
