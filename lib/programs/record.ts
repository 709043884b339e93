import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { type Transaction, tables } from "@/db";
import { read } from "../access";
import { dateIn, formatDate } from "../calendar-date";
import { stopSigns } from "../catalog/stop-signs";
import { now } from "../clock";
import { minutesOf } from "../dosage/minutes";
import { appendixOf } from "../guidance/appendix";
import { type Guide, guideOf } from "../guidance/guide";
import { loadGuideExercises } from "../guidance/guide-exercises";
import type { ColleagueAppendix } from "../handout/colleague-appendix";
import { isId } from "../ids";
import { ageOn } from "../patients/age";
import type { Actor } from "../policy";
import { gradedAs } from "../reading/grade";
import { flagWords } from "../safety/flag-words";
import type { DraftContent } from "./operations";
import type { ProgramView } from "./program-view";
import { recordText } from "./record-text";
import { findVersion, findVersionHeld, loadContent, type VersionRow } from "./rows";

const { clinics, flags, gateOverrides, patients, staff, versions } = tables;

export type RecordOptions = { withName: boolean };

/**
 * The summary of one version, draft or published, for the record system; taking it is on record as an export.
 * @returns null where the version is not there or not yours
 */
export function exportRecord(actor: Actor, versionId: string, { withName }: RecordOptions): Promise<{ text: string } | null> {
  if (!isId(versionId)) return Promise.resolve(null);
  return read(
    actor,
    "program:read",
    async (tx) => {
      const version = await findVersionHeld(tx, actor.clinicId, eq(versions.id, versionId));
      if (!version) return null;
      return { text: await textOf(tx, actor, version, withName), version };
    },
    (found) =>
      found && {
        action: "program.export",
        patientId: found.version.patientId,
        subjectId: versionId,
        detail: { number: found.version.number, withName },
      },
  ).then((found) => found && { text: found.text });
}

async function textOf(tx: Transaction, actor: Actor, version: VersionRow, withName: boolean): Promise<string> {
  const content = await loadContent(tx, version);
  const { guide, names, about } = await loadGuide(tx, actor, version, content);
  const nameOf = (exerciseId: string) => names.get(exerciseId) ?? "An exercise";
  return recordText({
    patient: withName ? `${about.firstName} ${about.lastName}` : null,
    date: about.today,
    version: version.number,
    therapist: about.therapist,
    ...{ title: content.title, goals: content.goals, startsOn: content.startsOn, weeks: content.weeks },
    minutes: guide.phases.map(({ meter }) => minutesOf(meter.perDay)),
    phases: content.phases.map((phase) => ({
      ...phase,
      items: content.items.filter((item) => item.phaseId === phase.id).map((item) => ({ ...item, name: nameOf(item.exerciseId) })),
    })),
    precautions: await precautionsOf(tx, version, (itemKey) =>
      nameOf(content.items.find((item) => item.itemKey === itemKey)?.exerciseId ?? ""),
    ),
    stopSigns: content.stopSigns,
    cert: content.items.length > 0 ? guide.cert : [],
  });
}

/** The pages for a colleague of a published version. Exercises are named as they were when it was published. */
export async function loadAppendix(tx: Transaction, actor: Actor, versionId: string, view: ProgramView): Promise<ColleagueAppendix | null> {
  const version = await findVersion(tx, actor.clinicId, eq(versions.id, versionId));
  if (!version) return null;
  const content = await loadContent(tx, version);
  const { guide } = await loadGuide(tx, actor, version, content);
  const printed = new Map(view.phases.flatMap((phase) => phase.items.map((item) => [item.itemKey, item.name] as const)));
  const nameOf = (itemKey: string) => printed.get(itemKey) ?? "An exercise";
  return appendixOf(content, guide, (item) => nameOf(item.itemKey));
}

/** What the guide says of a version as it is stored. Names are those of today; a published version's own words are in its view. */
export async function loadGuide(tx: Transaction, actor: Actor, version: VersionRow, content: DraftContent) {
  const about = await loadAbout(tx, actor, version);
  const exercises = await loadGuideExercises(
    tx,
    actor.clinicId,
    content.items.map((item) => item.exerciseId),
  );
  const names = new Map([...exercises].map(([id, { name }]) => [id, name]));
  const guide: Guide = guideOf(content, {
    exercise: (id) => exercises.get(id),
    nameOf: (id) => names.get(id) ?? "An exercise",
    age: about.birthOn === null ? null : ageOn(about.today, about.birthOn),
    language: gradedAs(about.language),
    flags: [],
    therapist: about.therapist,
    builtInStopSigns: stopSigns().length,
  });
  return { guide, exercises, names, about };
}

/** Signed by whoever published it; a draft by its author. */
async function loadAbout(tx: Transaction, { clinicId }: Actor, version: VersionRow) {
  const [row] = await tx
    .select({
      ...{ firstName: patients.firstName, lastName: patients.lastName, birthOn: patients.birthOn, language: patients.language },
      timeZone: clinics.timeZone,
      therapist: { name: staff.name, credentials: staff.credentials },
    })
    .from(patients)
    .innerJoin(clinics, eq(clinics.id, patients.clinicId))
    .innerJoin(staff, and(eq(staff.clinicId, patients.clinicId), eq(staff.id, version.publishedBy ?? version.createdBy)))
    .where(and(eq(patients.clinicId, clinicId), eq(patients.id, version.patientId)));
  if (!row) throw new Error("A version lacks its patient or its author.");
  const { timeZone, ...about } = row;
  return { ...about, today: dateIn(timeZone, now()), timeZone };
}

/** Flags that are noted of the patient now, and what was let stand against them in this program. */
async function precautionsOf(tx: Transaction, { clinicId, patientId, programId }: VersionRow, nameOf: (itemKey: string) => string) {
  const noted = await tx
    .select({ flag: flags.flag, notedOn: flags.notedOn })
    .from(flags)
    .where(and(eq(flags.clinicId, clinicId), eq(flags.patientId, patientId), isNull(flags.endedAt)))
    .orderBy(asc(flags.notedOn), asc(flags.id));
  const overridden = await tx
    .select({ itemKey: gateOverrides.itemKey, flag: gateOverrides.flag, reason: gateOverrides.reason })
    .from(gateOverrides)
    .where(and(eq(gateOverrides.clinicId, clinicId), eq(gateOverrides.programId, programId), isNull(gateOverrides.withdrawnAt)))
    .orderBy(asc(gateOverrides.createdAt));
  return [
    ...noted.map(({ flag, notedOn }) => `${flagWords[flag].name}, noted ${formatDate(notedOn)}`),
    ...overridden.map(({ itemKey, flag, reason }) => `${nameOf(itemKey)} kept in spite of ${flagWords[flag].short}: ${reason}`),
  ];
}
