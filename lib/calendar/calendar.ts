import "server-only";
import { sql } from "drizzle-orm";
import { inClinic, type Transaction } from "@/db/index";
import { addDays, dateIn } from "../calendar-date";
import { now } from "../clock";
import { dosageSeconds } from "../dosage/seconds";
import { mintVisitor, type Visitor } from "../policy";
import { standingEvents } from "../programs/events";
import type { ProgramView } from "../programs/program-view";
import { calendarUrl } from "../sharing/calendar-token";
import { isShareToken, tokenHash } from "../sharing/share-token";
import { currentView, isPublished } from "../sharing/shared-program";
import { type LinkKey, visitWith } from "../sharing/visitor";
import type { Language } from "../vocabulary";
import { dueDays } from "./due";
import { calendarEntries, mostRounds } from "./entries";
import { chosenTimes } from "./times";
import { calendarWords } from "./words";
import { writeCalendar } from "./write";

type Asked = { times: readonly string[]; language: Language | null };

/** What a patient chooses from before a calendar is made. `url` subscribes to it; null where the key that makes it is gone. */
export type CalendarChoice = { language: Language; times: string[]; url: string | null; hasPin: boolean };

/** Null where the token opens nothing, and before anything is published. @throws LinkLocked */
export const getCalendarChoice = (key: LinkKey, { times, language }: Asked): Promise<CalendarChoice | null> =>
  visitWith(key, async (tx, visitor, today, link) => {
    const program = await currentView(tx, visitor, today, null, language);
    if (!isPublished(program)) return null;
    const due = await dueOf(tx, visitor, program.view, today);
    const { view, hasPin } = program;
    return { language: view.language, times: chosenTimes(times, Math.max(1, mostRounds(due))), url: calendarUrl(link), hasPin };
  });

/** The calendar as a file to take along, for whoever holds the link. Null where it opens nothing. @throws LinkLocked */
export const getCalendarFile = (key: LinkKey, asked: Asked): Promise<string | null> =>
  visitWith(key, (tx, visitor, today) => calendarOf(tx, visitor, today, asked));

/**
 * The same for a calendar that looks it up again and again, by a token that opens nothing else: no PIN can be typed there, and nothing of
 * health stands in it. It ends with its link. Null where the token opens nothing.
 */
export async function getSubscribedCalendar(token: string, asked: Asked): Promise<string | null> {
  if (!isShareToken(token)) return null;
  return inClinic(null, async (tx) => {
    const [row] = await tx.execute<Row>(sql`
      select set_config('app.clinic_id', l.clinic_id::text, true), l.clinic_id, l.share_link_id, l.program_id, l.patient_id, l.expires_on, l.time_zone
      from find_calendar_link(${tokenHash(token)}) l`);
    if (!row) return null;
    const today = dateIn(row.time_zone, now());
    if (row.expires_on < today) return null;
    const { clinic_id: clinicId, share_link_id: shareLinkId, program_id: programId, patient_id: patientId } = row;
    return calendarOf(tx, mintVisitor({ clinicId, shareLinkId, programId, patientId, hasPin: false, until: row.expires_on }), today, asked);
  });
}

type Row = { clinic_id: string; share_link_id: string; program_id: string; patient_id: string; expires_on: string; time_zone: string };

async function calendarOf(tx: Transaction, visitor: Visitor, today: string, { times, language }: Asked): Promise<string | null> {
  const program = await currentView(tx, visitor, today, null, language);
  if (!isPublished(program)) return null;
  const { view } = program;
  const due = await dueOf(tx, visitor, view, today);
  const chosen = chosenTimes(times, mostRounds(due));
  const how = { times: chosen, minutes: minutesOf(view), language: view.language, seed: visitor.shareLinkId };
  return writeCalendar({
    name: calendarWords(view.language).title,
    language: view.language,
    sequence: await sequenceOf(tx, visitor, view),
    stampedAt: now(),
    entries: calendarEntries(due, how),
  });
}

/** A program without a start counts from its publishing, one without a length goes on for half a year from today. */
async function dueOf(tx: Transaction, { clinicId, programId }: Visitor, view: ProgramView, today: string) {
  const publishedOn = view.version?.publishedOn ?? today;
  const version = { ...view, number: view.version?.number ?? 1, publishedOn };
  return dueDays(version, await standingEvents(tx, clinicId, [programId]), { from: publishedOn, until: addDays(today, 182) });
}

/** Each published version and each event, also one that takes another back, makes it larger. */
async function sequenceOf(tx: Transaction, { clinicId, programId }: Visitor, view: ProgramView): Promise<number> {
  const [row] = await tx.execute<{ events: number }>(sql`
    select count(*)::int as events from program_events e where e.clinic_id = ${clinicId} and e.program_id = ${programId}`);
  return (view.version?.number ?? 1) + (row?.events ?? 0);
}

/** How long to keep free for one round, in steps of five minutes: all exercises of the longest phase, once. */
function minutesOf({ phases }: ProgramView): number {
  const seconds = phases.map(({ items }) =>
    items.map(({ dosage }) => dosageSeconds(dosage).perSession).reduce((sum, { min, max }) => sum + (min + max) / 2, 0),
  );
  return Math.min(120, Math.max(5, Math.ceil(Math.max(0, ...seconds) / 300) * 5));
}
