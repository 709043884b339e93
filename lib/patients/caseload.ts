import "server-only";
import { and, desc, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import { type Transaction, tables } from "@/db/index";
import { read } from "../access";
import { addDays, dateIn } from "../calendar-date";
import { now } from "../clock";
import { type Actor, can } from "../policy";
import { standingEvents } from "../programs/events";
import { type ProgramEvent, programDay } from "../programs/program-day";

const { clinics, patients, programs, versions } = tables;

type Of = { patientId: string; firstName: string; lastName: string; programId: string; title: string };
export type DraftLine = Of & { since: Date; isNewProgram: boolean };
export type EndingLine = Of & { endsOn: string; number: number };
export type Attention = {
  /** Started and not published, the newest first. */
  drafts: DraftLine[];
  /** Whose last day is near, or was in the last week; the nearest first. */
  ending: EndingLine[];
  today: string;
};

const soonDays = 14;
const pastDays = 7;
const most = 8;

/** What asks for attention among the actor's own patients; among all of the clinic for someone who has no caseload. */
export const getAttention = (actor: Actor): Promise<Attention> =>
  read(actor, "program:read", async (tx) => {
    const [clinic] = await tx.select({ timeZone: clinics.timeZone }).from(clinics).where(eq(clinics.id, actor.clinicId));
    const today = dateIn(clinic?.timeZone ?? "UTC", now());
    return { drafts: await listDrafts(tx, actor), ending: await listEnding(tx, actor, today), today };
  });

const own = (actor: Actor) =>
  and(
    eq(patients.clinicId, actor.clinicId),
    isNull(patients.archivedAt),
    can(actor, "program:write") ? eq(patients.therapistId, actor.staffId) : undefined,
  );

const of = {
  patientId: patients.id,
  firstName: patients.firstName,
  lastName: patients.lastName,
  programId: programs.id,
  title: versions.title,
};

/** Drafts of one's own patients, and those that one began for somebody else's. */
async function listDrafts(tx: Transaction, actor: Actor): Promise<DraftLine[]> {
  const begun = and(eq(patients.clinicId, actor.clinicId), isNull(patients.archivedAt), eq(versions.createdBy, actor.staffId));
  const published = sql`exists (select from ${versions} p where p.clinic_id = ${versions.clinicId} and p.program_id = ${versions.programId} and p.number is not null)`;
  const rows = await tx
    .select({ ...of, since: versions.createdAt, isChange: sql<boolean>`${published}` })
    .from(versions)
    .innerJoin(programs, and(eq(programs.clinicId, versions.clinicId), eq(programs.id, versions.programId)))
    .innerJoin(patients, and(eq(patients.clinicId, programs.clinicId), eq(patients.id, programs.patientId)))
    .where(and(isNull(versions.publishedAt), or(own(actor), begun)))
    .orderBy(desc(versions.createdAt), desc(versions.id))
    .limit(most);
  return rows.map(({ isChange, ...row }) => ({ ...row, isNewProgram: !isChange }));
}

async function listEnding(tx: Transaction, actor: Actor, today: string): Promise<EndingLine[]> {
  const rows = await tx
    .select({ ...of, number: versions.number, startsOn: versions.startsOn, weeks: versions.weeks })
    .from(versions)
    .innerJoin(programs, and(eq(programs.clinicId, versions.clinicId), eq(programs.id, versions.programId)))
    .innerJoin(patients, and(eq(patients.clinicId, programs.clinicId), eq(patients.id, programs.patientId)))
    .where(and(isNotNull(versions.publishedAt), isNotNull(versions.weeks), own(actor)))
    .orderBy(programs.id, desc(versions.number));
  const newest = rows.filter((row, at) => rows[at - 1]?.programId !== row.programId);
  const events = await standingEvents(
    tx,
    actor.clinicId,
    newest.map((row) => row.programId),
  );
  return newest
    .flatMap(({ startsOn, weeks, number, ...line }) => {
      const past = events.filter((event) => event.programId === line.programId);
      const endsOn = lastDayNear(today, { startsOn, weeks, phases: [] }, past);
      return endsOn === null ? [] : [{ ...line, number: number ?? 1, endsOn }];
    })
    .sort((a, b) => a.endsOn.localeCompare(b.endsOn))
    .slice(0, most);
}

/** Null where the last day is not near, or nobody has to think of it: the program was ended by hand, or it pauses. */
function lastDayNear(today: string, view: Parameters<typeof programDay>[0], events: ProgramEvent[]): string | null {
  const { state, endsOn } = programDay(view, events, today);
  if (endsOn === null || state === "paused" || events.some((event) => event.kind === "end")) return null;
  return endsOn <= addDays(today, soonDays) && endsOn >= addDays(today, -pastDays) ? endsOn : null;
}
