import "server-only";
import { and, desc, eq, isNotNull } from "drizzle-orm";
import { type Transaction, tables } from "@/db";
import { read, write } from "../access";
import { dateIn } from "../calendar-date";
import { now } from "../clock";
import { AppError } from "../errors";
import { unprintableInAny } from "../handout/texts";
import { isId, newId } from "../ids";
import type { Actor } from "../policy";
import { checkGate } from "../safety/gate";
import { extendLinks, linksEndingBefore } from "../sharing/sharing";
import { type Language, languages } from "../vocabulary";
import { type Change, changesBetween } from "./changes";
import { type Check, checkDraft } from "./check";
import { standingEvents } from "./events";
import { exerciseNames, listOffered } from "./exercises";
import { loadViewFacts } from "./facts";
import { recordLook } from "./looks";
import type { DraftContent } from "./operations";
import { programDay } from "./program-day";
import type { ProgramView } from "./program-view";
import { findVersionHeld, loadContent, lockVersion, type VersionRow } from "./rows";
import { buildView } from "./view";

const { clinics, programEvents, staff, versions } = tables;

export type PublishCheck = {
  revision: number;
  /** What stands against publishing, and what to know before. */
  checks: Check[];
  /** What is different since the last version, in the patient's words; null before the first. */
  changes: Change[] | null;
};

/** What the publish sheet shows; null where the draft is not there, published, or not yours. */
export async function getPublishCheck(actor: Actor, versionId: string): Promise<PublishCheck | null> {
  if (!isId(versionId)) return null;
  return read(actor, "program:read", async (tx) => {
    const version = await findVersionHeld(tx, actor.clinicId, eq(versions.id, versionId));
    if (!version || version.number !== null) return null;
    const { checks, views, last } = await prepare(tx, actor, version);
    await recordLook(tx, actor, { action: "program.view", patientId: version.patientId, subjectId: version.programId });
    return { revision: version.revision, checks, changes: last?.views ? changesBetween(last.views.en ?? views.en, views.en) : null };
  });
}

export type Published = { programId: string; number: number; warnings: string[] };

/**
 * Makes the draft a version that never changes: numbers it, stores what the patient sees in every language, and records the start of the
 * program. Of two who publish at once the second is told so.
 * @param expectedRevision what the person saw: nobody publishes what they have not read
 * @throws AppError `forbidden`; `not_found`; `conflict` where it is published already or has changed; `invalid` with `data.checks`
 */
export async function publishVersion(
  actor: Actor,
  versionId: string,
  { expectedRevision }: { expectedRevision: number },
): Promise<Published> {
  const change = {
    permission: "program:write",
    action: "version.publish",
    conflicts: { versions_number_key: "Somebody else published this program at the same moment. Reload the page to see their version." },
    about: ({ version, number }: { version: VersionRow; number: number }) => ({
      patientId: version.patientId,
      subjectId: version.id,
      detail: { number },
    }),
  } as const;
  const { version, number, warnings } = await write(actor, change, async (tx) => {
    const version = await lockVersion(tx, actor.clinicId, versionId);
    if (!version) throw new AppError("not_found", "This draft is not there any more.");
    if (version.number !== null) throw await publishedBefore(tx, version, version.number);
    if (version.revision !== expectedRevision)
      throw new AppError("conflict", "This draft has changed since you looked at it. Look at it again, then publish.");
    const { checks, views, content, last } = await prepare(tx, actor, version);
    const errors = checks.filter((check) => check.level === "error");
    if (errors[0]) throw new AppError("invalid", errors[0].message, { data: { checks } });
    const number = (last?.number ?? 0) + 1;
    await freeze(tx, actor, version, number, views);
    await recordStart(tx, actor, version, content);
    const day = await dayOf(tx, version, views.en);
    await extendLinks(tx, version.programId, day, day.today);
    return { version, number, warnings: checks.map((check) => check.message) };
  });
  return { programId: version.programId, number, warnings };
}

async function publishedBefore(tx: Transaction, { clinicId, publishedBy }: VersionRow, number: number) {
  const [by] = await tx
    .select({ name: staff.name })
    .from(staff)
    .where(and(eq(staff.clinicId, clinicId), eq(staff.id, publishedBy ?? "")));
  return new AppError(
    "conflict",
    `${by?.name ?? "Somebody else"} has published this draft already, as version ${number}. Reload the page to see it.`,
    {
      data: { publishedAs: number },
    },
  );
}

type Views = Record<Language, ProgramView>;

async function prepare(tx: Transaction, actor: Actor, version: VersionRow) {
  const content = await loadContent(tx, version);
  const facts = await loadViewFacts(tx, actor, version, content);
  const views = Object.fromEntries(languages.map((language) => [language, buildView(content, facts, language)])) as Views;
  const last = await lastPublished(tx, version);
  const { endsOn, state, weeks } = await dayOf(tx, version, views.en);
  const ids = [...new Set(content.items.map((item) => item.exerciseId))];
  const offered = await listOffered(tx, actor, ids);
  const names = await exerciseNames(tx, actor, ids);
  const checks = checkDraft({
    view: views.en,
    archived: ids.filter((id) => !offered.has(id)).flatMap((id) => names.get(id) ?? []),
    lost: content.items.length - views.en.phases.reduce((sum, phase) => sum + phase.items.length, 0),
    patientArchived: version.patientArchivedAt !== null,
    unprintable: unprintableInAny(languages.map((language) => views[language])),
    endsOn,
    isOver: last !== null && state === "ended",
    extendedBy: weeks === null ? 0 : weeks - (views.en.weeks ?? 0),
    linksEndingBefore: endsOn ? await linksEndingBefore(tx, version.programId, endsOn) : [],
  });
  return { content, views, last, checks: [...checks, ...(await checkGate(tx, version, content.items))] };
}

async function lastPublished(tx: Transaction, { clinicId, programId }: VersionRow) {
  const [row] = await tx
    .select({ number: versions.number, views: versions.views })
    .from(versions)
    .where(and(eq(versions.clinicId, clinicId), eq(versions.programId, programId), isNotNull(versions.number)))
    .orderBy(desc(versions.number))
    .limit(1);
  return row ?? null;
}

const eventsOf = (tx: Transaction, { clinicId, programId }: VersionRow) => standingEvents(tx, clinicId, [programId]);

async function today(tx: Transaction, { clinicId }: VersionRow) {
  const [clinic] = await tx.select({ timeZone: clinics.timeZone }).from(clinics).where(eq(clinics.id, clinicId));
  return dateIn(clinic?.timeZone ?? "UTC", now());
}

/** As it is once this view is published, which may move the start. */
async function dayOf(tx: Transaction, version: VersionRow, view: ProgramView) {
  const date = await today(tx, version);
  const events = await eventsOf(tx, version);
  const isMoved = view.startsOn !== null && events.findLast((event) => event.kind === "start")?.on !== view.startsOn;
  const start = isMoved ? [{ kind: "start" as const, on: view.startsOn ?? "", weeks: null }] : [];
  return { ...programDay(view, [...events, ...start], date), today: date };
}

/** The views carry the number and the day, so that paper and page can say which version they are. */
async function freeze(tx: Transaction, actor: Actor, version: VersionRow, number: number, views: Views) {
  const stamp = { number, publishedOn: await today(tx, version) };
  const stamped = Object.fromEntries(Object.entries(views).map(([language, view]) => [language, { ...view, version: stamp }]));
  await tx
    .update(versions)
    .set({ number, publishedAt: now(), publishedBy: actor.staffId, views: stamped })
    .where(and(eq(versions.clinicId, version.clinicId), eq(versions.id, version.id)));
}

/** The first version starts the program; a later one says so again only where it moves the start. */
async function recordStart(tx: Transaction, actor: Actor, version: VersionRow, { startsOn }: DraftContent) {
  if (startsOn === null) return;
  const starts = (await eventsOf(tx, version)).filter((event) => event.kind === "start");
  if (starts.at(-1)?.on === startsOn) return;
  const at = now();
  await tx.insert(programEvents).values({
    ...{ clinicId: version.clinicId, id: newId(at.getTime()), programId: version.programId, kind: "start" },
    ...{ on: startsOn, staffId: actor.staffId, createdAt: at },
  });
}
