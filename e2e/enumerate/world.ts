import { inClinic } from "../../db";
import { makeActor, makeClinic, makePatient } from "../../db/factories";
import { addDays } from "../../lib/calendar-date";
import { getBuiltIn } from "../../lib/catalog/catalog";
import { createClinicExercise } from "../../lib/exercises/exercises";
import { addPicture } from "../../lib/exercises/pictures";
import { newId } from "../../lib/ids";
import { addPrivateNote } from "../../lib/patients/private-notes";
import type { Actor } from "../../lib/policy";
import { getDraft } from "../../lib/programs/drafts";
import { changeLifecycle, listEvents } from "../../lib/programs/lifecycle";
import { createProgram } from "../../lib/programs/programs";
import { publishVersion } from "../../lib/programs/publish";
import { saveOperations } from "../../lib/programs/saving";
import { newDraft } from "../../lib/programs/versions";
import { addFlag } from "../../lib/safety/flags";
import { overrideStops } from "../../lib/safety/overrides";
import { createShareLink, listShareLinks } from "../../lib/sharing/sharing";
import { issueOneTimeLink } from "../../lib/staff/one-time-links";
import { invite } from "../../lib/staff/staff";
import { saveTemplate } from "../../lib/templates/templates";
import { testPicture } from "../../lib/testing/pictures";

/** One clinic with one of everything, and the id of each: what a stranger would try. */
export type World = {
  owner: Actor;
  assistant: Actor;
  patientId: string;
  programId: string;
  versionNumber: number;
  draftId: string;
  draftRevision: number;
  phaseId: string;
  itemKey: string;
  /** A pause that is planned. */
  eventId: string;
  exerciseId: string;
  pictureId: string;
  templateId: string;
  flagId: string;
  overrideId: string;
  noteId: string;
  shareLinkId: string;
  shareToken: string;
  invitedEmail: string;
  /** Of a link with which the owner takes another address to sign in with. */
  emailToken: string;
};

/** The words that stand in the rows of one clinic. */
type Words = { clinic: string; person: string; firstName: string; lastName: string; text: string };

const plain: Words = { clinic: "Somewhere else", person: "Basil", firstName: "Ada", lastName: "Byron", text: "Ours" };
const unique: Words = { clinic: "Quillfeather", person: "Octavia", firstName: "Zephyrine", lastName: "Quagmire", text: "Planted" };

/** Words that stand in the first clinic and nowhere else: whoever reads one there has seen what is not theirs. */
export const planted = Object.values(unique);

/** A clinic with rows that nobody else may see, or one whose people try to. */
export const makeVictim = () => makeWorld(unique);
export const makeStranger = () => makeWorld(plain);

const shoulderRolls = () => {
  const exercise = getBuiltIn("shoulder-rolls");
  if (!exercise) throw new Error("The catalog has no shoulder rolls.");
  return exercise.defaultDosage;
};

async function makeWorld(words: Words): Promise<World> {
  const { id: clinicId } = await makeClinic({ name: words.clinic });
  const owner = await makeActor({ role: "owner", clinicId, name: `${words.person} Owner` });
  const assistant = await makeActor({ role: "assistant", clinicId, name: `${words.person} Helper` });
  const { firstName, lastName } = words;
  const names = { firstName, lastName, nameFolded: ` ${lastName} ${firstName}`.toLowerCase() };
  const { id: patientId } = await makePatient(owner, names);
  const { pictureId } = await addPicture(owner, await testPicture());
  const exercise = { name: `${words.text} exercise`, steps: ["Stand tall."], cautions: [], position: null, equipment: [], regions: [] };
  const { id: exerciseId } = await createClinicExercise(owner, { ...exercise, kind: "posture", dosage: shoulderRolls(), pictureId });
  const program = await publishedProgram(owner, patientId, exerciseId, words.text);
  const about = { title: `${words.text} template`, about: `${words.text} purpose`, owner: "clinic" as const };
  const kept = { versionId: program.draftId, keep: ["goals" as const, "notes" as const], over: null, anyway: true };
  const { templateId } = await saveTemplate(owner, { ...about, ...kept });
  const noted = await notedAndOverridden(owner, { patientId, exerciseId, ...program }, words.text);
  const { noteId } = await addPrivateNote(owner, { patientId, text: `${words.text} private note` });
  const link = await createShareLink(owner, program.programId, { name: `${words.person}'s phone` });
  const invitedEmail = `${newId()}@example.test`;
  await invite(owner, { name: `${words.person} Invited`, email: invitedEmail, role: "therapist" });
  const [shown] = (await listShareLinks(owner, program.programId)) ?? [];
  const shareToken = shown?.url?.split("/p/")[1] ?? "";
  return {
    owner,
    assistant,
    patientId,
    exerciseId,
    pictureId,
    templateId,
    ...program,
    ...noted,
    noteId,
    shareLinkId: link.id,
    shareToken,
    invitedEmail,
    emailToken: await askedEmail(owner),
  };
}

/** A program with one published version and a draft that follows it. */
async function publishedProgram(owner: Actor, patientId: string, exerciseId: string, text: string) {
  const { programId, versionId } = await createProgram(owner, patientId);
  const draft = await getDraft(owner, { versionId });
  const phaseId = draft?.content.phases[0]?.id ?? "";
  const itemKey = newId();
  const item = { exerciseId, variationSlug: null, dosage: shoulderRolls(), patientNote: `${text} note`, staffNote: `${text} note` };
  const { revision } = await saveOperations(owner, versionId, {
    baseRevision: 0,
    operations: [
      { id: newId(), kind: "program.set", changes: { title: `${text} title`, goals: `${text} goal` } },
      { id: newId(), kind: "item.add", itemKey, phaseId, before: null, ...item },
    ],
  });
  const { number } = await publishVersion(owner, versionId, { expectedRevision: revision });
  const next = await newDraft(owner, programId, number);
  const nextDraft = await getDraft(owner, { versionId: next.versionId });
  return {
    programId,
    versionNumber: number,
    draftId: next.versionId,
    draftRevision: nextDraft?.revision ?? 0,
    phaseId: nextDraft?.content.phases[0]?.id ?? "",
    itemKey,
    eventId: await plannedPause(owner, programId, patientId),
  };
}

/** Something that is noted of the patient and stops the draft, and a reason why it may stand. */
async function notedAndOverridden(
  owner: Actor,
  { patientId, programId, itemKey, exerciseId }: Pick<World, "patientId" | "programId" | "itemKey" | "exerciseId">,
  text: string,
) {
  const { flagId } = await addFlag(owner, patientId, { flag: "infection-signs", notedOn: "2026-11-01", note: `${text} note` });
  const items = [{ itemKey, exerciseId, variationSlug: null }];
  const { overrideIds } = await overrideStops(owner, programId, { flag: "infection-signs", reason: `${text} reason`, items });
  return { flagId, overrideId: overrideIds[0] ?? "" };
}

const askedEmail = ({ clinicId, staffId }: Actor) =>
  inClinic(clinicId, async (tx) => {
    const { token } = await issueOneTimeLink(tx, { purpose: "email", staffId, email: `${newId()}@example.test` });
    return token;
  });

async function plannedPause(owner: Actor, programId: string, patientId: string) {
  const on = addDays(new Date().toISOString().slice(0, 10), 7);
  await changeLifecycle(owner, programId, { kind: "pause", on, resumesOn: addDays(on, 7) });
  const events = (await listEvents(owner, patientId))[programId] ?? [];
  return events.find(({ kind }) => kind === "pause")?.id ?? "";
}
