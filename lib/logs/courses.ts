import "server-only";
import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/index";
import { dateIn } from "../calendar-date";
import { standingEvents } from "../programs/events";
import type { ProgramEvent } from "../programs/program-day";
import { Recent } from "../recent";
import type { Course, CourseVersion } from "./expected";

type Row = { program_id: string; id: string; number: number; published_at: string; starts_on: string | null; weeks: number | null };
type Phases = CourseVersion["phases"];

/** Of each published version what is due when, by clinic and version: what is published never changes. */
const known = new Recent<Phases>(2_000);

/** What each program asks for over time; programs of which nothing is published are left out. */
export async function coursesOf(
  tx: Transaction,
  { clinicId, timeZone, programIds }: { clinicId: string; timeZone: string; programIds: readonly string[] },
): Promise<Map<string, Course>> {
  if (programIds.length === 0) return new Map();
  const rows = await tx.execute<Row>(sql`
    select v.program_id, v.id, v.number, v.published_at, v.starts_on::text as starts_on, v.weeks from versions v
    where v.clinic_id = ${clinicId} and v.program_id in ${[...programIds]} and v.published_at is not null order by v.program_id, v.number`);
  const phases = await phasesOf(
    tx,
    clinicId,
    rows.map(({ id }) => id),
  );
  const events = await standingEvents(tx, clinicId, programIds);
  const courses = new Map<string, { versions: CourseVersion[]; events: ProgramEvent[] }>();
  for (const { program_id, id, number, published_at, starts_on, weeks } of rows) {
    const course = courses.get(program_id) ?? { versions: [], events: events.filter(({ programId }) => programId === program_id) };
    const publishedOn = dateIn(timeZone, new Date(published_at));
    course.versions.push({ number, publishedOn, startsOn: starts_on, weeks, phases: phases.get(id) ?? [] });
    courses.set(program_id, course);
  }
  return courses;
}

/** From the English view, which every version has; without the texts that a patient reads. */
async function phasesOf(tx: Transaction, clinicId: string, versionIds: readonly string[]): Promise<Map<string, Phases>> {
  const keyOf = (id: string) => `${clinicId} ${id}`;
  const found = new Map(versionIds.flatMap((id) => (known.get(keyOf(id)) ? [[id, known.get(keyOf(id)) ?? []] as const] : [])));
  const missing = versionIds.filter((id) => !found.has(id));
  if (missing.length === 0) return found;
  const rows = await tx.execute<{ id: string; phases: Phases }>(sql`
    select v.id, coalesce((select json_agg(json_build_object('fromWeek', p -> 'fromWeek', 'toWeek', p -> 'toWeek', 'items',
        (select coalesce(json_agg(json_build_object('itemKey', i -> 'itemKey', 'exerciseId', i -> 'exerciseId', 'name', i -> 'name', 'dosage', i -> 'dosage') order by n), '[]')
          from jsonb_array_elements(p -> 'items') with ordinality as items (i, n))) order by o)
      from jsonb_array_elements(v.views -> 'en' -> 'phases') with ordinality as phases (p, o)), '[]') as phases
    from versions v where v.clinic_id = ${clinicId} and v.id in ${missing}`);
  for (const { id, phases } of rows) found.set(id, known.set(keyOf(id), phases));
  return found;
}
