import { addDays } from "../../lib/calendar-date";
import { getBuiltIn } from "../../lib/catalog/catalog";
import { newId } from "../../lib/ids";
import { clinic, nobody, peopleCases } from "./people-cases";
import type { World } from "./world";

/**
 * For everything that can be reached from outside: how to reach it with the ids of one clinic, and input that would be accepted from that
 * clinic's own owner. A page, route or action that is missing here fails the suites.
 */
export const ids = (world: World): Record<string, string> => ({
  patientId: world.patientId,
  programId: world.programId,
  number: String(world.versionNumber),
  versionId: world.draftId,
  exerciseId: world.exerciseId,
  pictureId: world.pictureId,
  pose: "chin-tuck",
  templateId: world.templateId,
  emailToken: world.emailToken,
  // Jobs live in the memory of the server: none of this one is there.
  jobId: newId(),
});

export const filled = (path: string, values: Record<string, string>) =>
  path.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => encodeURIComponent(values[name] ?? ""));

/** `mayBeOpen`: anybody of any clinic is answered for their own, with 200 or with what is said here. */
type RouteCase = { body?: (world: World) => unknown; upload?: true; mayBeOpen?: true | 401 | 422 };

/** `METHOD path`. What patients open is reached by a token alone, and tried in its own specs; here with tokens that open nothing. */
export const routeCases: Record<string, RouteCase> = {
  "GET /api/audit.csv": { mayBeOpen: true },
  "GET /api/catalog": { mayBeOpen: true },
  "GET /api/figures/[...pose]": { mayBeOpen: true },
  "GET /api/clinic/export.zip": { mayBeOpen: true },
  "GET /api/patients": { mayBeOpen: true },
  "GET /api/patients/[patientId]/export.zip": {},
  "GET /api/patients/[patientId]/news": {},
  "GET /api/templates": { mayBeOpen: true },
  "GET /api/templates/[templateId]": {},
  "GET /api/drafts/[versionId]": {},
  "POST /api/drafts/[versionId]": {
    body: (world) => ({
      baseRevision: world.draftRevision,
      operations: [{ id: newId(), kind: "program.set", changes: { title: "Taken over" } }],
    }),
  },
  "GET /api/drafts/[versionId]/handout.pdf": {},
  "POST /api/drafts/[versionId]/handout.pdf": {
    body: () => ({ unsaved: [{ id: newId(), kind: "program.set", changes: { title: "Not saved" } }] }),
  },
  "GET /api/programs/[programId]/versions/[number]/handout.pdf": {},
  "GET /api/programs/[programId]/news": {},
  "GET /api/news": { mayBeOpen: true },
  "POST /api/print-jobs": {
    body: ({ patientId }) => ({
      patientIds: [patientId],
      leftOut: [],
      paper: "a4",
      layout: null,
      isDoubleSided: false,
      withSlips: true,
      withCodes: true,
    }),
  },
  "GET /api/print-jobs/[jobId]": {},
  "POST /api/print-jobs/[jobId]/cancel": { body: () => ({}) },
  "GET /api/print-jobs/[jobId]/file.pdf": {},
  // A page of somebody who is signed in here no more.
  "POST /api/session": { body: ({ owner }) => ({ staffId: owner.staffId, isLocked: false }), mayBeOpen: 401 },
  "POST /api/pictures": { upload: true, mayBeOpen: true },
  "GET /api/pictures/[pictureId]": {},
  // The picture that is tried is too small for a logo.
  "POST /api/letterhead/logo": { upload: true, mayBeOpen: 422 },
  "POST /api/letterhead/preview": { body: () => letterhead, mayBeOpen: true },
};

/** next-auth's own, which has no ids: see `people.spec.ts`. */
export const signInRoutes = ["GET /api/auth/[...nextauth]", "POST /api/auth/[...nextauth]"];

export type ActionCase = {
  input: (world: World) => unknown;
  /** Who may: everybody in the clinic, those who prescribe, owners; or people who are not signed in at all. */
  for: "everyone" | "prescribers" | "owners" | "public";
  /** Changes only what belongs to whoever calls it, so that a stranger may do it too, to themselves. */
  ownOnly?: true;
};

const dosage = JSON.stringify(getBuiltIn("shoulder-rolls")?.defaultDosage);
const exercise = { name: "Row", why: "To pull.", steps: "Pull.", cautions: "", position: "", kind: "strength", dosage, pictureId: "" };
const patient = {
  firstName: "Ada",
  lastName: "Byron",
  birthOn: "",
  phone: "",
  email: "",
  recordNumber: "",
  therapistId: "",
  anyway: "yes",
};
const letterhead = { brandColour: "#123456", logoId: "", handoutLayout: "compact", handoutParts: ["steps"] };
const template = { title: "Necks", about: "For most" };
const mailServer = {
  ...{ host: "127.0.0.1", port: 1, security: "none", username: "", password: "" },
  ...{ fromName: "Riverside", fromAddress: "desk@riverside.example" },
};
const shareLink = { name: "Another phone" };

export const actionCases: Record<string, ActionCase> = {
  "app/(dashboard)/exercises/actions.ts#setFavourite": { for: "everyone", input: ({ exerciseId }) => ({ exerciseId, favourite: true }) },
  "app/(dashboard)/exercises/actions.ts#setDefault": {
    for: "prescribers",
    input: ({ exerciseId }) => ({ exerciseId, variationSlug: "", owner: "clinic", dosage: getBuiltIn("shoulder-rolls")?.defaultDosage }),
  },
  "app/(dashboard)/exercises/actions.ts#createExercise": { for: "prescribers", input: ({ pictureId }) => ({ ...exercise, pictureId }) },
  "app/(dashboard)/exercises/actions.ts#updateExercise": { for: "prescribers", input: ({ exerciseId }) => ({ ...exercise, exerciseId }) },
  "app/(dashboard)/exercises/actions.ts#archiveExercise": { for: "prescribers", input: ({ exerciseId }) => ({ exerciseId }) },
  "app/(dashboard)/exercises/actions.ts#restoreExercise": { for: "prescribers", input: ({ exerciseId }) => ({ exerciseId }) },
  "app/(dashboard)/patients/actions.ts#addPatient": { for: "everyone", input: ({ owner }) => ({ ...patient, therapistId: owner.staffId }) },
  "app/(dashboard)/patients/actions.ts#changePatient": {
    for: "everyone",
    input: ({ patientId }) => ({ ...patient, patientId, seen: "2026-11-20T09:00:00.000Z" }),
  },
  "app/(dashboard)/patients/actions.ts#archive": { for: "everyone", input: ({ patientId }) => ({ patientId }) },
  "app/(dashboard)/patients/actions.ts#restore": { for: "everyone", input: ({ patientId }) => ({ patientId }) },
  "app/(dashboard)/patients/note-actions.ts#addNote": {
    for: "prescribers",
    input: ({ patientId }) => ({ patientId, text: "Lives alone." }),
  },
  "app/(dashboard)/patients/note-actions.ts#removeNote": { for: "prescribers", input: ({ noteId }) => ({ noteId }) },
  "app/(dashboard)/patients/safety-actions.ts#addFlag": {
    for: "prescribers",
    input: ({ patientId }) => ({ patientId, flag: "hypermobility", notedOn: "2026-11-01", note: "" }),
  },
  "app/(dashboard)/patients/safety-actions.ts#endFlag": { for: "prescribers", input: ({ flagId }) => ({ flagId }) },
  "app/(dashboard)/patients/safety-actions.ts#recordScreen": {
    for: "prescribers",
    input: ({ patientId }) => ({ patientId, screenedOn: "2026-11-01", note: "", trauma: "yes", cancer: "no" }),
  },
  "app/(dashboard)/patients/actions.ts#erase": { for: "owners", input: ({ patientId }) => ({ patientId, lastName: "Quagmire" }) },
  "app/(dashboard)/patients/actions.ts#startProgram": { for: "prescribers", input: ({ patientId }) => ({ patientId }) },
  "app/(dashboard)/programs/[programId]/share-actions.ts#createLink": {
    for: "everyone",
    input: ({ programId }) => ({ programId, ...shareLink }),
  },
  "app/(dashboard)/programs/[programId]/share-actions.ts#changeLink": {
    for: "everyone",
    input: ({ shareLinkId }) => ({ linkId: shareLinkId, ...shareLink, expiresOn: addDays(new Date().toISOString().slice(0, 10), 30) }),
  },
  "app/(dashboard)/programs/[programId]/share-actions.ts#replaceLink": {
    for: "everyone",
    input: ({ shareLinkId }) => ({ linkId: shareLinkId, generation: 1 }),
  },
  "app/(dashboard)/programs/[programId]/share-actions.ts#revokeLink": {
    for: "everyone",
    input: ({ shareLinkId }) => ({ linkId: shareLinkId }),
  },
  "app/(dashboard)/programs/[programId]/share-actions.ts#setPin": {
    for: "everyone",
    input: ({ shareLinkId }) => ({ linkId: shareLinkId, pin: "4821" }),
  },
  "app/(dashboard)/programs/[programId]/share-actions.ts#noteYes": {
    for: "everyone",
    input: ({ shareLinkId }) => ({ linkId: shareLinkId, how: "phone", on: "2026-11-01" }),
  },
  "app/(dashboard)/programs/[programId]/share-actions.ts#mailLink": {
    for: "everyone",
    input: ({ shareLinkId }) => ({ linkId: shareLinkId, to: "maria@example.test" }),
  },
  "app/(dashboard)/programs/actions.ts#checkPublish": { for: "everyone", input: ({ draftId }) => ({ versionId: draftId }) },
  "app/(dashboard)/programs/actions.ts#publish": {
    for: "prescribers",
    input: ({ draftId, draftRevision }) => ({ versionId: draftId, expectedRevision: draftRevision }),
  },
  "app/(dashboard)/programs/actions.ts#continueDraft": {
    for: "prescribers",
    input: ({ programId, versionNumber }) => ({ programId, number: versionNumber }),
  },
  "app/(dashboard)/programs/actions.ts#startDraft": {
    for: "prescribers",
    input: ({ programId, versionNumber }) => ({ programId, number: versionNumber }),
  },
  "app/(dashboard)/templates/actions.ts#startFromTemplate": {
    for: "prescribers",
    input: ({ patientId, templateId }) => ({ patientId, templateId }),
  },
  "app/(dashboard)/templates/actions.ts#copyProgram": {
    for: "prescribers",
    input: ({ patientId, programId }) => ({ patientId, programId, keep: ["goals"] }),
  },
  "app/(dashboard)/templates/actions.ts#saveTemplate": {
    for: "prescribers",
    input: ({ draftId, templateId }) => ({ ...template, versionId: draftId, owner: "clinic", keep: ["notes"], over: templateId }),
  },
  "app/(dashboard)/templates/actions.ts#renameTemplate": { for: "prescribers", input: ({ templateId }) => ({ ...template, templateId }) },
  "app/(dashboard)/templates/actions.ts#archiveTemplate": { for: "prescribers", input: ({ templateId }) => ({ templateId }) },
  "app/(dashboard)/templates/actions.ts#restoreTemplate": { for: "prescribers", input: ({ templateId }) => ({ templateId }) },
  "app/(dashboard)/templates/actions.ts#shareTemplate": { for: "prescribers", input: ({ templateId }) => ({ templateId }) },
  "app/(dashboard)/programs/gate-actions.ts#readSafety": { for: "everyone", input: ({ programId }) => ({ programId }) },
  "app/(dashboard)/programs/gate-actions.ts#overrideStops": {
    for: "prescribers",
    input: ({ programId, itemKey, exerciseId }) => ({
      ...{ programId, flag: "infection-signs", reason: "Cleared by the physician today." },
      items: [{ itemKey, exerciseId, variationSlug: null }],
    }),
  },
  "app/(dashboard)/programs/gate-actions.ts#withdrawOverride": { for: "prescribers", input: ({ overrideId }) => ({ overrideId }) },
  "app/(dashboard)/programs/guide-actions.ts#dismissHint": {
    for: "prescribers",
    input: ({ programId }) => ({ programId, hint: "long-day", isDismissed: true }),
  },
  "app/(dashboard)/programs/guide-actions.ts#exportRecord": {
    for: "everyone",
    input: ({ draftId }) => ({ versionId: draftId, withName: true }),
  },
  "app/(dashboard)/programs/lifecycle-actions.ts#changeProgram": {
    for: "prescribers",
    input: ({ programId }) => ({ programId, kind: "extend", weeks: 1 }),
  },
  "app/(dashboard)/programs/lifecycle-actions.ts#takeBack": {
    for: "prescribers",
    input: ({ programId, eventId }) => ({ programId, eventId }),
  },
  "app/(dashboard)/programs/diary-actions.ts#saveDiary": {
    for: "everyone",
    input: ({ programId, itemKey }) => ({
      ...{ programId, source: "paper" },
      days: [{ on: new Date().toISOString().slice(0, 10), pain: 2, rounds: { [itemKey]: 1 } }],
    }),
  },
  "app/(dashboard)/programs/call-actions.ts#noteCall": {
    for: "everyone",
    input: ({ programId }) => ({ programId, answersTo: "1" }),
  },
  "app/(dashboard)/programs/call-actions.ts#takeCallBack": { for: "everyone", input: ({ programId }) => ({ programId }) },
  "app/(dashboard)/settings/attention/actions.ts#saveThresholds": {
    for: "owners",
    input: () => ({ greenTo: "2", amberTo: "4", silentDays: "5", endingDays: "10" }),
    ownOnly: true,
  },
  "app/(dashboard)/settings/mail/actions.ts#saveMail": { for: "owners", input: () => mailServer, ownOnly: true },
  "app/(dashboard)/settings/mail/actions.ts#testMail": { for: "owners", input: () => ({ to: nobody() }), ownOnly: true },
  "app/(dashboard)/settings/mail/actions.ts#removeMail": { for: "owners", input: () => null, ownOnly: true },
  "app/(dashboard)/settings/actions.ts#removeSample": { for: "owners", input: () => null, ownOnly: true },
  "app/(dashboard)/settings/handouts/actions.ts#changeLetterhead": { for: "owners", input: () => letterhead, ownOnly: true },
  "app/(dashboard)/settings/actions.ts#changeClinic": { for: "owners", input: () => clinic, ownOnly: true },
  "app/(dashboard)/settings/records/actions.ts#keepFor": { for: "owners", input: () => ({ years: "10" }), ownOnly: true },
  "app/(dashboard)/settings/safety/actions.ts#setRule": {
    for: "owners",
    input: () => ({ flag: "knee-pain", trait: "kneeling", severity: "stop" }),
    ownOnly: true,
  },
  "app/(dashboard)/settings/safety/actions.ts#resetRules": { for: "owners", input: () => null, ownOnly: true },
  ...peopleCases,
};
