import { beforeAll, describe, expect, it } from "vitest";
import { makeActor } from "@/db/factories";
import { dateIn } from "../calendar-date";
import { stopSigns } from "../catalog/stop-signs";
import { now } from "../clock";
import { archiveClinicExercise, createClinicExercise } from "../exercises/exercises";
import { newId } from "../ids";
import type { Actor } from "../policy";
import { getDraft } from "../programs/drafts";
import { previewDraft } from "../programs/preview";
import { getPublishCheck, publishVersion } from "../programs/publish";
import { add, auditOf, change, dosage, loadBuiltIns, makeDraft, refusalOf, set } from "../programs/testing/drafts";
import { getVersion, newDraft } from "../programs/versions";
import { prepareVersion } from "../sharing/printing";
import { asOwner } from "../testing/people";
import type { PatientFlag } from "../vocabulary";
import { listClinicRules, resetClinicRules, setClinicRule } from "./clinic-rules";
import { addFlag, endFlag, listFlags } from "./flags";
import { getProgramSafety } from "./gate";
import { listVersionOverrides, overrideStops, withdrawOverride } from "./overrides";
import { listReviews } from "./review";

beforeAll(loadBuiltIns);

const reason = "Shown how; keeps to the pain-free part.";
const note = (actor: Actor, patientId: string, flag: PatientFlag) =>
  addFlag(actor, patientId, { flag, notedOn: dateIn("America/New_York", now()), note: "" });

async function publish(actor: Actor, versionId: string) {
  const draft = await getDraft(actor, { versionId });
  return publishVersion(actor, versionId, { expectedRevision: draft?.revision ?? 0 });
}

/** A draft with one exercise for a patient of whom something is noted. */
async function made(flag: PatientFlag | null, exerciseId = "cat-cow", actor?: Actor) {
  const therapist = actor ?? (await makeActor());
  const draft = await makeDraft(therapist);
  const item = add(draft.phaseId, exerciseId);
  await change(therapist, draft.versionId, item);
  const noted = flag && (await note(therapist, draft.patient.id, flag));
  const asSeen = { itemKey: item.itemKey, exerciseId, variationSlug: null };
  const override = (more: object = {}) =>
    overrideStops(therapist, draft.programId, { flag: flag ?? "dizziness", reason, items: [{ ...asSeen, ...more }] });
  return { ...draft, therapist, item, asSeen, override, flagId: noted?.flagId ?? "", patientId: draft.patient.id };
}

describe("Publishing through the gate", () => {
  it("is refused by the server while a stop stands, whoever calls it and however", async () => {
    const { therapist, versionId } = await made("vertebral-fracture");
    const refusal = await refusalOf(publish(therapist, versionId));
    expect(refusal).toMatchObject({ code: "invalid", message: expect.stringMatching(/Cat-cow meets past vertebral fracture/i) });
    expect(await getVersion(therapist, (await getDraft(therapist, { versionId }))?.programId ?? "", 1)).toBeNull();
    const check = await getPublishCheck(therapist, versionId);
    expect(check?.checks.filter(({ level }) => level === "error")).toHaveLength(1);
  });

  it("is let through by a reason, which is on record with ids and the flag, never with its words", async () => {
    const { therapist, versionId, programId, patientId, item, override } = await made("vertebral-fracture");
    const { overrideIds } = await override();
    expect(await auditOf(therapist, overrideIds[0] ?? "")).toEqual([
      {
        ...{ action: "gate.override", staffId: therapist.staffId, patientId },
        detail: { flag: "vertebral-fracture", programId, itemKey: item.itemKey },
      },
    ]);
    expect(await publish(therapist, versionId)).toMatchObject({ number: 1 });
    expect(await listVersionOverrides(therapist, programId, 1)).toMatchObject([
      { itemKey: item.itemKey, flag: "vertebral-fracture", reason, by: "Dana Okafor", on: dateIn("America/New_York", now()) },
    ]);
  });

  it("asks again after the variation or the exercise has changed, and when another flag comes", async () => {
    const { therapist, versionId, phaseId, patientId, override } = await made("pregnancy-later", "prone-w");
    await override();
    expect((await getPublishCheck(therapist, versionId))?.checks).toEqual([]);
    await note(therapist, patientId, "surgery-chest");
    expect(await refusalOf(publish(therapist, versionId))).toMatchObject({ message: expect.stringMatching(/chest surgery/) });
    await endFlag(therapist, (await listFlags(therapist, patientId))[0]?.id ?? "");
    const draft = await getDraft(therapist, { versionId });
    const itemKey = draft?.content.items[0]?.itemKey ?? "";
    await change(therapist, versionId, { id: newId(), kind: "item.set", itemKey, changes: { variationSlug: "chest-down" } });
    expect(await refusalOf(publish(therapist, versionId))).toMatchObject({ message: expect.stringMatching(/pregnancy/) });
    await change(therapist, versionId, { id: newId(), kind: "item.remove", itemKey }, add(phaseId, "prone-w"));
    expect(await refusalOf(publish(therapist, versionId))).toMatchObject({ message: expect.stringMatching(/pregnancy/) });
  });

  it("asks again when an override is withdrawn, and when the same flag is noted anew", async () => {
    const { therapist, versionId, programId, patientId, flagId, override } = await made("no-floor-transfer");
    const [overrideId = ""] = (await override()).overrideIds;
    await withdrawOverride(therapist, overrideId);
    await withdrawOverride(therapist, overrideId);
    expect((await auditOf(therapist, overrideId)).map(({ action }) => action)).toEqual(["gate.override", "gate.withdraw"]);
    expect(await refusalOf(publish(therapist, versionId))).toMatchObject({ code: "invalid" });
    await override();
    await endFlag(therapist, flagId);
    await note(therapist, patientId, "no-floor-transfer");
    expect((await getProgramSafety(therapist, programId))?.overrides).toEqual([]);
    expect(await refusalOf(publish(therapist, versionId))).toMatchObject({ code: "invalid" });
  });

  it("goes on with what was overridden when a new draft follows the version", async () => {
    const { therapist, versionId, programId, override } = await made("no-floor-transfer");
    await override();
    await publish(therapist, versionId);
    const next = await newDraft(therapist, programId, 1);
    await change(therapist, next.versionId, set({ title: "Second" }));
    expect(await publish(therapist, next.versionId)).toMatchObject({ number: 2 });
  });

  it("is refused after a flag that came while the draft lay there, also when both happen at once", async () => {
    const { therapist, versionId, patientId } = await made(null);
    expect((await getPublishCheck(therapist, versionId))?.checks).toEqual([]);
    const [published] = await Promise.all([refusalOf(publish(therapist, versionId)), note(therapist, patientId, "infection-signs")]);
    const reviews = await listReviews(therapist, patientId);
    if (published === null) expect(reviews).toHaveLength(1);
    else expect(published).toMatchObject({ code: "invalid", message: expect.stringMatching(/infection/i) });
  });

  it("says of what needs care only that it does, until a note for the patient is there", async () => {
    const { therapist, versionId, item } = await made("knee-pain");
    expect((await getPublishCheck(therapist, versionId))?.checks).toEqual([
      { level: "warning", itemKey: item.itemKey, message: expect.stringMatching(/knee pain .*Write a note/) },
    ]);
    const noted = { id: newId(), kind: "item.set", itemKey: item.itemKey, changes: { patientNote: "Stop if they hurt." } };
    await change(therapist, versionId, noted);
    expect((await getPublishCheck(therapist, versionId))?.checks).toEqual([]);
  });

  it("says of an own exercise that nobody recorded what it does, archived or not", async () => {
    const therapist = await makeActor();
    const exercise = { name: "Desk push", steps: ["Push."], cautions: [], position: null, equipment: [], regions: [] };
    const own = (traits: "kneeling"[] | null) =>
      createClinicExercise(therapist, { ...exercise, kind: "posture", dosage, pictureId: null, traits });
    const unknown = await own(null);
    const { versionId } = await made("knee-pain", unknown.id, therapist);
    await archiveClinicExercise(therapist, unknown.id);
    const messages = (await getPublishCheck(therapist, versionId))?.checks.map(({ message }) => message);
    expect(messages).toContainEqual(expect.stringMatching(/Desk push has no traits recorded/));
    const known = await made("knee-pain", (await own(["kneeling"])).id, therapist);
    expect((await getPublishCheck(therapist, known.versionId))?.checks).toMatchObject([
      { message: expect.stringMatching(/Desk push meets knee pain/) },
    ]);
  });
});

describe("An override", () => {
  it("is for prescribers of the clinic, for what stands there and is stopped, and for nothing else", async () => {
    const { therapist, programId, asSeen, override } = await made("vertebral-fracture");
    const assistant = await makeActor({ role: "assistant", clinicId: therapist.clinicId });
    const stranger = await makeActor();
    const input = { flag: "vertebral-fracture" as const, reason, items: [asSeen] };
    expect(await refusalOf(overrideStops(assistant, programId, input))).toMatchObject({ code: "forbidden" });
    expect(await refusalOf(overrideStops(stranger, programId, input))).toMatchObject({ code: "not_found" });
    expect(await refusalOf(overrideStops(therapist, "7", input))).toMatchObject({ code: "not_found" });
    expect(await refusalOf(override({ exerciseId: "chin-tuck" }))).toMatchObject({ code: "conflict" });
    expect(await refusalOf(override({ itemKey: newId() }))).toMatchObject({ code: "conflict" });
    expect(await refusalOf(overrideStops(therapist, programId, { ...input, flag: "dizziness" }))).toMatchObject({ code: "invalid" });
    const [overrideId = ""] = (await override()).overrideIds;
    expect((await override()).overrideIds, "what is overridden stays as it was given").toEqual([]);
    expect(await refusalOf(withdrawOverride(assistant, overrideId))).toMatchObject({ code: "forbidden" });
    expect(await refusalOf(withdrawOverride(stranger, overrideId))).toMatchObject({ code: "not_found" });
    expect(await getProgramSafety(stranger, programId)).toBeNull();
    expect(await listVersionOverrides(stranger, programId, 1)).toEqual([]);
    expect((await getProgramSafety(assistant, programId))?.overrides).toHaveLength(1);
    const looks = "select patient_id from audit_events where action = 'program.view' and staff_id = $1 and subject_id = $2";
    expect(await asOwner(looks, [assistant.staffId, programId]), "who reads the flags alone is on record, too").toHaveLength(1);
    expect(await asOwner(looks, [stranger.staffId, programId])).toEqual([]);
  });

  it("of a flag that meets everything takes one reason for several exercises, each on record by itself", async () => {
    const { therapist, versionId, programId, phaseId, asSeen } = await made("infection-signs");
    const second = add(phaseId, "shoulder-rolls");
    await change(therapist, versionId, second);
    expect((await refusalOf(publish(therapist, versionId)))?.message).toMatch(/No exercise is to be done until this is cleared/);
    const items = [asSeen, { itemKey: second.itemKey, exerciseId: "shoulder-rolls", variationSlug: null }];
    const { overrideIds } = await overrideStops(therapist, programId, { flag: "infection-signs", reason, items });
    expect(overrideIds).toHaveLength(2);
    for (const id of overrideIds) expect(await auditOf(therapist, id)).toHaveLength(1);
    expect(await publish(therapist, versionId)).toMatchObject({ number: 1 });
  });
});

describe("A published program", () => {
  it("is untouched by a flag: what the patient sees and reads stays, and says nothing of it", async () => {
    const { therapist, versionId, programId, patientId } = await made("osteoporosis");
    await publish(therapist, versionId);
    const before = await getVersion(therapist, programId, 1);
    await note(therapist, patientId, "vertebral-fracture");
    const after = await getVersion(therapist, programId, 1);
    expect(after).toEqual(before);
    expect(JSON.stringify(after?.view)).not.toMatch(/osteopor|fracture|flag/i);
    expect(after?.view.stopSigns).toEqual(expect.arrayContaining([...stopSigns()]));
  });

  it("is printed and previewed without a word of what is noted, of its note or of why it may stand", async () => {
    const { therapist, versionId, programId, patientId, override } = await made("no-floor-transfer");
    await addFlag(therapist, patientId, { flag: "osteoporosis", notedOn: "2026-01-01", note: "Quillfeather" });
    await override();
    const preview = JSON.stringify(await previewDraft(therapist, versionId));
    await publish(therapist, versionId);
    const printed = JSON.stringify(await prepareVersion(therapist, programId, 1, {}));
    for (const sheet of [preview, printed]) {
      expect(sheet).toContain("Cat-cow");
      expect(sheet).not.toMatch(/Quillfeather|osteopor|Shown how|no-floor-transfer/i);
    }
  });

  it("is named on the patient's page when it is older than a flag that meets it, until it is looked at again", async () => {
    const { therapist, versionId, programId, patientId } = await made("knee-pain");
    await publish(therapist, versionId);
    expect(await listReviews(therapist, patientId)).toEqual([]);
    await note(therapist, patientId, "wrist-pain");
    await note(therapist, patientId, "shoulder-pain");
    expect(await listReviews(therapist, patientId)).toEqual([
      { programId, number: 1, title: "Home program", flags: ["wrist-pain"], exercises: ["Cat-cow"], isStop: false },
    ]);
    expect(await listReviews(await makeActor(), patientId)).toEqual([]);
    const next = await newDraft(therapist, programId, 1);
    await publish(therapist, next.versionId);
    expect(await listReviews(therapist, patientId)).toEqual([]);
  });
});

describe("The rules of a clinic", () => {
  it("make what is judgement heavier or lighter, and what a source says only heavier", async () => {
    const owner = await makeActor({ role: "owner" });
    const stranger = await makeActor({ role: "owner" });
    const { versionId } = await made("knee-pain", "cat-cow", owner);
    await setClinicRule(owner, { flag: "knee-pain", trait: "kneeling", severity: "stop" });
    expect(await refusalOf(publish(owner, versionId))).toMatchObject({ code: "invalid", message: expect.stringMatching(/knee pain/) });
    expect(await listClinicRules(stranger)).toEqual([]);
    await setClinicRule(owner, { flag: "knee-pain", trait: "kneeling", severity: "none" });
    await setClinicRule(owner, { flag: "knee-pain", trait: "floor-transfer", severity: "none" });
    expect((await getPublishCheck(owner, versionId))?.checks).toEqual([]);
    await setClinicRule(owner, { flag: "osteoporosis", trait: "roller-pressure", severity: "stop" });
    for (const severity of ["care", "none"] as const)
      expect(await refusalOf(setClinicRule(owner, { flag: "vertebral-fracture", trait: "roller-pressure", severity }))).toMatchObject({
        code: "invalid",
        message: expect.stringMatching(/stricter, not weaker/),
      });
    expect(await refusalOf(setClinicRule(owner, { flag: "knee-pain", trait: "prone", severity: "stop" }))).toMatchObject({
      code: "not_found",
    });
    expect(await listClinicRules(owner)).toHaveLength(3);
    await resetClinicRules(owner);
    expect(await listClinicRules(owner)).toEqual([]);
    expect((await auditOf(owner, owner.clinicId)).map(({ action }) => action)).toEqual([...Array(4).fill("gate.rule"), "gate.reset"]);
  });

  it("are the owner's to change", async () => {
    const therapist = await makeActor();
    const rule = { flag: "knee-pain", trait: "kneeling", severity: "none" } as const;
    expect(await refusalOf(setClinicRule(therapist, rule))).toMatchObject({ code: "forbidden" });
    expect(await refusalOf(resetClinicRules(therapist))).toMatchObject({ code: "forbidden" });
  });
});
