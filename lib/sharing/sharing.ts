import "server-only";
import { and, desc, eq, gte, inArray, isNull, lt, sql } from "drizzle-orm";
import { type Transaction, tables } from "@/db/index";
import { read, write } from "../access";
import type { AuditAction } from "../audit-words";
import { dateIn } from "../calendar-date";
import { now } from "../clock";
import { AppError } from "../errors";
import { type ClinicHabit, usualLayout } from "../handout/content";
import { forgetHandouts } from "../handout/render";
import { isId, newId } from "../ids";
import { publicUrl } from "../origin";
import type { Actor } from "../policy";
import { standingEvents } from "../programs/events";
import { recordLook } from "../programs/looks";
import { type ProgramDay, programDay } from "../programs/program-day";
import { secrets } from "../secrets";
import type { HandoutLayout, Language, PaperSize } from "../vocabulary";
import { type LinkRow, putToken, shareUrl } from "./link-address";
import { linksOf, type ShareLink, stateOf } from "./link-list";
import { unsealPin } from "./pin";
import { assertExpiry, defaultExpiry } from "./share-expiry";

const { clinicMail, shareLinks, programs, versions, clinics, patients } = tables;

/** One link of a program that opens today, for printing: its address and its PIN, where it has one that can be read. Null for any other. */
export async function openLink(tx: Transaction, actor: Actor, programId: string, linkId: string): Promise<OpenLink | null> {
  if (!isId(linkId)) return null;
  const [row] = await tx
    .select({ link: shareLinks, timeZone: clinics.timeZone })
    .from(shareLinks)
    .innerJoin(clinics, eq(clinics.id, shareLinks.clinicId))
    .where(and(eq(shareLinks.clinicId, actor.clinicId), eq(shareLinks.programId, programId), eq(shareLinks.id, linkId)));
  if (!row || stateOf(row.link, dateIn(row.timeZone, now())) !== "open") return null;
  const url = shareUrl(row.link);
  const { clinicId, pinSealed } = row.link;
  return url === null ? null : { url, pin: pinSealed && unsealPin({ clinicId, linkId }, pinSealed) };
}

type OpenLink = { url: string; pin: string | null };

/** By program the oldest link that opens today and can be printed: the one that was made first is the patient's own. */
export async function firstOpenLinks(tx: Transaction, actor: Actor, programIds: string[], today: string): Promise<Map<string, string>> {
  if (programIds.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(shareLinks)
    .where(
      and(
        ...[eq(shareLinks.clinicId, actor.clinicId), inArray(shareLinks.programId, programIds)],
        ...[isNull(shareLinks.revokedAt), gte(shareLinks.expiresOn, today)],
      ),
    )
    .orderBy(desc(shareLinks.createdAt), desc(shareLinks.id));
  return new Map(rows.filter((link) => shareUrl(link) !== null).map((link) => [link.programId, link.id]));
}

/** Newest first; null when there is no such program in the clinic. */
export const listShareLinks = (actor: Actor, programId: string): Promise<ShareLink[] | null> =>
  getSharing(actor, programId).then((sharing) => sharing?.links ?? null);

/** What the share panel of a program shows. */
export type Sharing = {
  links: ShareLink[];
  patientFirstName: string;
  paperSize: PaperSize;
  /** How this patient's sheet is laid out where nobody chooses. */
  layout: HandoutLayout;
  /** What the clinic prints where nobody chooses. */
  habit: ClinicHabit;
  timeZone: string;
  thisComputerOnly: boolean;
  /** What a message to the patient needs; `canSend`: the clinic has a mail server. */
  mail: { to: string; language: Language; clinic: { name: string; phone: string }; canSend: boolean };
};

/** Null when there is no such program in the clinic. */
export async function getSharing(actor: Actor, programId: string): Promise<Sharing | null> {
  if (!isId(programId)) return null;
  return read(actor, "program:share", async (tx) => {
    const [program] = await tx
      .select({
        ...{ timeZone: clinics.timeZone, paperSize: clinics.paperSize },
        habit: { handoutLayout: clinics.handoutLayout, handoutParts: clinics.handoutParts },
        ...{ to: patients.email, language: patients.language, name: clinics.name, phone: clinics.phone, mailHost: clinicMail.host },
        ...{ patientId: patients.id, patientFirstName: patients.firstName, printSize: patients.printSize },
      })
      .from(programs)
      .innerJoin(clinics, eq(clinics.id, programs.clinicId))
      .innerJoin(patients, and(eq(patients.clinicId, programs.clinicId), eq(patients.id, programs.patientId)))
      .leftJoin(clinicMail, eq(clinicMail.clinicId, programs.clinicId))
      .where(and(eq(programs.clinicId, actor.clinicId), eq(programs.id, programId)));
    if (!program) return null;
    const today = dateIn(program.timeZone, now());
    const { patientId, printSize, to, language, name, phone, mailHost, ...rest } = program;
    const mail = { to, language, clinic: { name, phone }, canSend: Boolean(mailHost) };
    const layout = usualLayout({ printSize, ...program.habit });
    const links = await linksOf(tx, actor.clinicId, programId, today);
    // Their addresses open the program for whoever has them.
    if (links.length > 0) await recordLook(tx, actor, { action: "share.view", patientId, subjectId: programId });
    return { ...rest, mail, layout, links, thisComputerOnly: publicUrl().thisComputerOnly };
  });
}

export type NewShareLink = { name: string; expiresOn?: string | undefined };

/** @throws AppError `not_found` for a program of another clinic; `invalid` for a day in the past or over a year ahead */
export const createShareLink = (actor: Actor, programId: string, { name, expiresOn }: NewShareLink): Promise<{ id: string; url: string }> =>
  write(actor, { permission: "program:share", action: "share.create", about }, async (tx) => {
    const program = await programFor(tx, actor, programId);
    if (expiresOn) assertExpiry(expiresOn, program.today);
    const at = now();
    const key = { id: newId(at.getTime()), generation: 1, keyId: secrets().currentLinkKeyId };
    await tx.insert(shareLinks).values({
      ...key,
      clinicId: actor.clinicId,
      programId,
      name,
      expiresOn: expiresOn ?? defaultExpiry(program.day, program.today),
      followsProgram: expiresOn === undefined,
      createdBy: actor.staffId,
      createdAt: at,
    });
    return { id: key.id, url: await putToken(tx, key), patientId: program.patientId };
  }).then(({ id, url }) => ({ id, url }));

/** Another name or another last day; a later one also brings a link back that has expired. @throws AppError `not_found`, `invalid` */
export const changeShareLink = (actor: Actor, linkId: string, changes: { name: string; expiresOn: string }): Promise<void> =>
  changed(actor, linkId, "share.change", async (_tx, { today, expiresOn, followsProgram }) => {
    const isMoved = changes.expiresOn !== expiresOn;
    if (isMoved) assertExpiry(changes.expiresOn, today);
    return { ...changes, followsProgram: followsProgram && !isMoved };
  });

/** From now on the link opens nothing; making it open again is not possible. @throws AppError `not_found` */
export async function revokeShareLink(actor: Actor, linkId: string): Promise<void> {
  await changed(actor, linkId, "share.revoke", async () => ({ revokedAt: now() }));
  forgetHandouts({ clinicId: actor.clinicId, linkId });
}

/**
 * A new address for the same person; the old one opens nothing from now on, on paper and in messages.
 * @param generation the one that was on the screen, so that two people replacing at once do not take each other's new address away
 * @throws AppError `not_found`, `conflict`
 */
export async function replaceShareLink(actor: Actor, linkId: string, generation: number): Promise<{ url: string }> {
  let url = "";
  await changed(actor, linkId, "share.replace", async (tx, link) => {
    if (link.generation !== generation)
      throw new AppError("conflict", "Somebody else has just replaced this link. Reload the page to see the new one.");
    const next = { id: linkId, generation: generation + 1, keyId: secrets().currentLinkKeyId };
    url = await putToken(tx, next);
    return { generation: next.generation, keyId: next.keyId };
  });
  forgetHandouts({ clinicId: actor.clinicId, linkId });
  return { url };
}

/**
 * A longer program takes along the links for which nobody chose a last day: they end two weeks after it, as if they were made today. Links that
 * were revoked or have expired stay so; a shorter program takes nothing away.
 */
export async function extendLinks(tx: Transaction, programId: string, day: Pick<ProgramDay, "endsOn" | "weeks">, today: string) {
  const expiresOn = defaultExpiry(day, today);
  await tx
    .update(shareLinks)
    .set({ expiresOn })
    .where(
      and(
        eq(shareLinks.clinicId, sql`app_clinic()`),
        eq(shareLinks.programId, programId),
        eq(shareLinks.followsProgram, true),
        isNull(shareLinks.revokedAt),
        gte(shareLinks.expiresOn, today),
        lt(shareLinks.expiresOn, expiresOn),
      ),
    );
}

/** The names of links that will stop opening before the program is over, on a day that somebody chose: publishing warns of them. */
export async function linksEndingBefore(tx: Transaction, programId: string, date: string): Promise<string[]> {
  const today = sql`(select (${now().toISOString()}::timestamptz at time zone c.time_zone)::date from ${clinics} c where c.id = app_clinic())`;
  const rows = await tx
    .select({ name: shareLinks.name })
    .from(shareLinks)
    .where(
      and(
        eq(shareLinks.clinicId, sql`app_clinic()`),
        eq(shareLinks.programId, programId),
        eq(shareLinks.followsProgram, false),
        isNull(shareLinks.revokedAt),
        gte(shareLinks.expiresOn, today),
        lt(shareLinks.expiresOn, date),
      ),
    )
    .orderBy(shareLinks.createdAt);
  return rows.map((row) => row.name);
}

type Found = LinkRow & { patientId: string; today: string };
type Values = Partial<Omit<LinkRow, "clinicId" | "id" | "programId" | "createdBy" | "createdAt">>;

const about = ({ id, patientId }: { id: string; patientId: string }) => ({ subjectId: id, patientId });

/** The one way in which a link changes: it is there, not revoked, held until the change is done, and the change is on record. */
export async function changed(
  actor: Actor,
  linkId: string,
  action: AuditAction,
  values: (tx: Transaction, link: Found) => Promise<Values>,
) {
  await write(actor, { permission: "program:share", action, about }, async (tx) => {
    const link = await linkFor(tx, actor, linkId);
    const own = and(eq(shareLinks.clinicId, actor.clinicId), eq(shareLinks.id, linkId));
    await tx
      .update(shareLinks)
      .set(await values(tx, link))
      .where(own);
    return link;
  });
}

/** Held until the end of the transaction, so that of two replacements at once the second sees the first. */
async function linkFor(tx: Transaction, actor: Actor, linkId: string): Promise<Found> {
  const [row] = isId(linkId)
    ? await tx
        .select({ link: shareLinks, patientId: programs.patientId, timeZone: clinics.timeZone })
        .from(shareLinks)
        .innerJoin(programs, and(eq(programs.clinicId, shareLinks.clinicId), eq(programs.id, shareLinks.programId)))
        .innerJoin(clinics, eq(clinics.id, shareLinks.clinicId))
        .where(and(eq(shareLinks.clinicId, actor.clinicId), eq(shareLinks.id, linkId)))
        .for("update", { of: shareLinks })
    : [];
  if (!row) throw new AppError("not_found", "There is no such link.");
  if (row.link.revokedAt) throw new AppError("conflict", "This link was revoked. Make a new one instead.");
  return { ...row.link, patientId: row.patientId, today: dateIn(row.timeZone, now()) };
}

/** What a new link's default end follows from: the newest version, published or, where none is, the draft. */
async function programFor(tx: Transaction, actor: Actor, programId: string) {
  const own = isId(programId) ? and(eq(programs.clinicId, actor.clinicId), eq(programs.id, programId)) : sql`false`;
  const [row] = await tx
    .select({ patientId: programs.patientId, timeZone: clinics.timeZone, startsOn: versions.startsOn, weeks: versions.weeks })
    .from(programs)
    .innerJoin(clinics, eq(clinics.id, programs.clinicId))
    .leftJoin(versions, and(eq(versions.clinicId, programs.clinicId), eq(versions.programId, programs.id)))
    .where(own)
    .orderBy(sql`${versions.number} desc nulls last`)
    .limit(1);
  if (!row) throw new AppError("not_found", "There is no such program.");
  const events = await standingEvents(tx, actor.clinicId, [programId]);
  const today = dateIn(row.timeZone, now());
  return { patientId: row.patientId, today, day: programDay({ startsOn: row.startsOn, weeks: row.weeks, phases: [] }, events, today) };
}
