import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { inClinic, tables } from "@/db";
import { makeActor, makePatient } from "@/db/factories";
import { daysBetween } from "@/lib/calendar-date";
import { archiveClinicExercise, createClinicExercise, updateClinicExercise } from "@/lib/exercises/exercises";
import { newId } from "@/lib/ids";
import type { Actor } from "@/lib/policy";
import { createShareLink, listShareLinks } from "@/lib/sharing/sharing";
import { recordOf } from "@/lib/testing/people";
import { getDraft } from "./drafts";
import { createProgram, getProgramState, listPrograms } from "./programs";
import { getPublishCheck, publishVersion } from "./publish";
import { saveOperations } from "./saving";
import { add, auditOf, change, dosage, loadBuiltIns, makeDraft, refusalOf, roll, set, stretch, tuck } from "./testing/drafts";
import { getDraftView, getVersion, listVersions, newDraft } from "./versions";

beforeAll(loadBuiltIns);

async function publish(actor: Actor, versionId: string) {
  const draft = await getDraft(actor, { versionId });
  return publishVersion(actor, versionId, { expectedRevision: draft?.revision ?? 0 });
}

const eventsOf = (actor: Actor, programId: string) =>
  inClinic(actor.clinicId, (tx) =>
    tx.execute<{ kind: string; on: string }>(
      sql`select kind, "on"::text from program_events where program_id = ${programId} order by created_at`,
    ),
  );

describe("Publishing", () => {
  it("stores what the patient sees, numbers it, starts the program and is on record", async () => {
    const actor = await makeActor();
    const { versionId, programId, phaseId, patient } = await makeDraft(actor);
    await change(
      actor,
      versionId,
      add(phaseId, stretch, { patientNote: " Slowly. ", staffNote: "Left hip" }),
      set({ startsOn: "2026-12-01" }),
    );
    expect(await publish(actor, versionId)).toEqual({ programId, number: 1, warnings: [] });
    const version = await getVersion(actor, programId, 1);
    expect(version).toMatchObject({ number: 1, publisher: "Dana Okafor", patient: { id: patient.id, lastName: "López" } });
    expect(version?.view).toMatchObject({
      ...{ language: "en", patientFirstName: "María", title: "Home program", startsOn: "2026-12-01", weeks: 6 },
      ...{ therapist: { name: "Dana Okafor", credentials: "PT, DPT" }, version: { number: 1 } },
      clinic: { name: "Riverside Physical Therapy", phone: "555 0142" },
      phases: [{ items: [{ exerciseId: stretch, note: "Slowly.", dosageSentence: expect.stringMatching(/10 to 15/) }] }],
    });
    expect(version?.view.stopSigns.length).toBeGreaterThan(3);
    expect(JSON.stringify(version?.view)).not.toMatch(/Left hip|López|1951/);
    expect(Object.values(version?.staffNotes ?? {})).toEqual(["Left hip"]);
    expect([...(await eventsOf(actor, programId))]).toEqual([{ kind: "start", on: "2026-12-01" }]);
    expect(await auditOf(actor, versionId)).toContainEqual({
      ...{ action: "version.publish", staffId: actor.staffId, patientId: patient.id, detail: { number: 1 } },
    });
    expect(await getDraft(actor, { programId })).toBeNull();
    expect(await getProgramState(actor, programId)).toEqual({ patientId: patient.id, draftVersionId: null, latestNumber: 1 });
  });

  it("refuses an empty program, a missing title or start, and a character that cannot be printed, by name and place", async () => {
    const actor = await makeActor();
    const { versionId, programId, phaseId } = await makeDraft(actor);
    expect(await refusalOf(publish(actor, versionId))).toMatchObject({ code: "invalid", message: "Add at least one exercise." });
    await change(
      actor,
      versionId,
      add(phaseId, stretch, { patientNote: "Like \u{1F9B4}\u{12000}" }),
      set({ title: "  ", startsOn: null, weeks: null }),
    );
    const check = await getPublishCheck(actor, versionId);
    const errors = check?.checks.filter((one) => one.level === "error").map((one) => one.message) ?? [];
    expect(errors).toContain("Give the program a title.");
    expect(errors).toContain("Say on which day the program starts.");
    expect(errors.join()).toMatch(/\u{12000}.*U\+12000.*note for the patient/u);
    expect(check?.checks.filter((one) => one.level === "warning")).toHaveLength(1);
    expect(await refusalOf(publish(actor, versionId))).toMatchObject({ code: "invalid" });
    expect(await listVersions(actor, programId)).toEqual([]);
    expect([...(await eventsOf(actor, programId))]).toEqual([]);
  });

  it("has one winner when two publish at once, and the other is told who was faster", async () => {
    const actor = await makeActor();
    const alex = await makeActor({ clinicId: actor.clinicId, name: "Alex" });
    const { versionId, programId, phaseId } = await makeDraft(actor);
    await change(actor, versionId, add(phaseId, stretch));
    const outcomes = await Promise.all(
      [actor, alex, actor, alex].map((who) => refusalOf(publishVersion(who, versionId, { expectedRevision: 1 }))),
    );
    expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome)
        expect(outcome).toMatchObject({ code: "conflict", message: expect.stringMatching(/as version 1\. Reload the page to see it\.$/) });
    expect(await listVersions(actor, programId)).toHaveLength(1);
  });

  it("publishes nothing that the person has not seen", async () => {
    const actor = await makeActor();
    const { versionId, phaseId } = await makeDraft(actor);
    await change(actor, versionId, add(phaseId, stretch));
    expect(await refusalOf(publishVersion(actor, versionId, { expectedRevision: 0 }))).toMatchObject({ code: "conflict" });
  });

  it("is refused to assistants and strangers, who leave no trace", async () => {
    const actor = await makeActor();
    const assistant = await makeActor({ role: "assistant", clinicId: actor.clinicId });
    const stranger = await makeActor();
    const { versionId, programId, phaseId } = await makeDraft(actor);
    await change(actor, versionId, add(phaseId, stretch));
    expect(await refusalOf(publishVersion(assistant, versionId, { expectedRevision: 1 }))).toMatchObject({ code: "forbidden" });
    expect(await refusalOf(publishVersion(stranger, versionId, { expectedRevision: 1 }))).toMatchObject({ code: "not_found" });
    expect(await refusalOf(publishVersion(actor, "7", { expectedRevision: 1 }))).toMatchObject({ code: "not_found" });
    await publish(actor, versionId);
    expect(await getVersion(stranger, programId, 1)).toBeNull();
    expect(await getPublishCheck(stranger, versionId)).toBeNull();
    expect(await getDraftView(stranger, versionId)).toBeNull();
    expect(await listVersions(stranger, programId)).toEqual([]);
    expect(await refusalOf(newDraft(stranger, programId, 1))).toMatchObject({ code: "not_found" });
    expect(await refusalOf(newDraft(assistant, programId, 1))).toMatchObject({ code: "forbidden" });
    expect(await getVersion(assistant, programId, 1)).toMatchObject({ number: 1 });
    for (const number of [0, -1, 1.5, Number.NaN, 99, 1e12]) expect(await getVersion(actor, programId, number)).toBeNull();
  });

  it("takes along the links that follow the program when a version makes it longer", async () => {
    const actor = await makeActor();
    const { versionId, programId, phaseId } = await makeDraft(actor);
    await change(actor, versionId, add(phaseId, stretch), set({ weeks: 6 }));
    await publish(actor, versionId);
    await createShareLink(actor, programId, { name: "Maria" });
    const lastDay = async () => (await listShareLinks(actor, programId))?.[0]?.expiresOn ?? "";
    const before = await lastDay();
    const next = await newDraft(actor, programId, 1);
    expect(await recordOf(actor.clinicId)).toContain("draft.create");
    await change(actor, next.versionId, set({ weeks: 12 }));
    await publish(actor, next.versionId);
    expect(daysBetween(before, await lastDay())).toBe(6 * 7);
  });

  it("warns where a share link ends before the program does", async () => {
    const actor = await makeActor();
    const { versionId, programId, phaseId } = await makeDraft(actor);
    const start = (await getDraft(actor, { versionId }))?.content.startsOn ?? "";
    await createShareLink(actor, programId, { name: "Maria's daughter", expiresOn: start });
    await change(actor, versionId, add(phaseId, stretch));
    const { warnings } = await publish(actor, versionId);
    expect(warnings).toEqual([expect.stringMatching(/Maria's daughter.*before the program ends/)]);
  });
});

describe("A published version", () => {
  it("takes no more changes, by the product or in the database itself", async () => {
    const actor = await makeActor();
    const { versionId, programId, phaseId } = await makeDraft(actor);
    await change(actor, versionId, add(phaseId, stretch));
    await publish(actor, versionId);
    const late = saveOperations(actor, versionId, { baseRevision: 1, operations: [set({ title: "Late" })] });
    expect(await refusalOf(late)).toMatchObject({ code: "conflict", data: { kind: "published", programId, publishedAs: 1 } });
    for (const change of [
      sql`update versions set title = 'x' where id = ${versionId}`,
      sql`update items set patient_note = 'x' where version_id = ${versionId}`,
      sql`update items set removed_at = now() where version_id = ${versionId}`,
      sql`update phases set title = 'x' where version_id = ${versionId}`,
      sql`insert into items select clinic_id, ${newId()}, version_id, phase_id, ${newId()}, 9, built_in_slug, null, null, dosage, '', '', null from items where version_id = ${versionId}`,
    ])
      await expect(inClinic(actor.clinicId, (tx) => tx.execute(change))).rejects.toThrow();
  });

  it("stays as it was whatever happens later to its exercise and its clinic", async () => {
    const actor = await makeActor({ role: "owner" });
    const exercise = {
      name: "Desk push",
      why: "This can help your arms.",
      steps: ["Push."],
      cautions: [],
      position: null,
      equipment: [],
      regions: [],
      kind: "posture" as const,
    };
    const { id } = await createClinicExercise(actor, { ...exercise, dosage, pictureId: null });
    const { versionId, programId, phaseId } = await makeDraft(actor);
    await change(actor, versionId, add(phaseId, id));
    await publish(actor, versionId);
    const before = await getVersion(actor, programId, 1);
    await updateClinicExercise(actor, id, { ...exercise, name: "Renamed", why: "Other.", steps: ["Other."], dosage, pictureId: null });
    await archiveClinicExercise(actor, id);
    await inClinic(actor.clinicId, (tx) => tx.update(tables.clinics).set({ name: "Other", phone: "1" }));
    expect(await getVersion(actor, programId, 1)).toEqual(before);
    expect(before?.view.phases[0]?.items[0]).toMatchObject({ name: "Desk push", why: "This can help your arms.", steps: ["Push."] });
  });

  it("is the ground of a new draft with the same items, of which there is one at a time", async () => {
    const actor = await makeActor();
    const { versionId, programId, phaseId, patient } = await makeDraft(actor);
    const items = [add(phaseId, stretch, { patientNote: "A" }), add(phaseId, roll), add(phaseId, tuck)];
    await change(actor, versionId, ...items, set({ title: "Neck", stopSigns: ["Fever"] }));
    await publish(actor, versionId);
    const outcomes = await Promise.all([1, 2, 3].map(() => refusalOf(newDraft(actor, programId, 1))));
    expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome?.code === "conflict")).toHaveLength(2);
    const draft = await getDraft(actor, { programId });
    expect(draft).toMatchObject({
      revision: 0,
      latestNumber: 1,
      content: { title: "Neck", stopSigns: ["Fever"], phases: [{ fromWeek: 1 }] },
    });
    expect(draft?.content.items.map((item) => item.itemKey)).toEqual(items.map((item) => item.itemKey));
    expect(draft?.content.phases[0]?.id).not.toBe(phaseId);
    expect(draft?.content.items.every((item) => item.phaseId === draft.content.phases[0]?.id)).toBe(true);
    await change(
      actor,
      draft?.versionId ?? "",
      { id: newId(), kind: "item.remove", itemKey: items[1]?.itemKey },
      set({ startsOn: "2027-01-04" }),
    );
    const check = await getPublishCheck(actor, draft?.versionId ?? "");
    expect(check?.changes?.map((one) => one.kind)).toEqual(["removed", "program"]);
    expect(await publish(actor, draft?.versionId ?? "")).toMatchObject({ number: 2 });
    expect((await listVersions(actor, programId)).map((version) => version.number)).toEqual([2, 1]);
    expect([...(await eventsOf(actor, programId))].at(-1)).toEqual({ kind: "start", on: "2027-01-04" });
    expect(await listPrograms(actor, patient.id)).toMatchObject([{ latestNumber: 2, draftVersionId: null, exercises: 2 }]);
  });
});

it("gives one patient several programs, each with versions of its own", async () => {
  const actor = await makeActor();
  const patient = await makePatient(actor);
  const [a, b] = await Promise.all([createProgram(actor, patient.id), createProgram(actor, patient.id)]);
  const lines = await listPrograms(actor, patient.id);
  expect(lines.map((line) => line.programId).sort()).toEqual([a.programId, b.programId].sort());
});
