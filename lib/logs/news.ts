import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { type Transaction, tables } from "@/db/index";
import { read } from "../access";
import { isId } from "../ids";
import type { Actor } from "../policy";

const { patients, programs } = tables;

/**
 * A mark that changes when a patient of the clinic has logged something, or a call was noted: small, since every open page asks for
 * it every few seconds. It says nothing of whom or what, so looking at it is no look at a record.
 */
export const getNews = (actor: Actor): Promise<string> =>
  read(actor, "program:read", async (tx) => {
    const [row] = await tx.execute<{ mark: string }>(sql`
      select concat_ws(' ',
        (select concat(s.created_at, '/', count(*)) from session_logs s where s.clinic_id = ${actor.clinicId}
          group by s.created_at order by s.created_at desc limit 1),
        (select concat(m.created_at, '/', count(*)) from morning_answers m where m.clinic_id = ${actor.clinicId}
          group by m.created_at order by m.created_at desc limit 1),
        (select concat(c.created_at, '/', count(*)) from patient_calls c where c.clinic_id = ${actor.clinicId}
          group by c.created_at order by c.created_at desc limit 1)) as mark`);
    return row?.mark ?? "";
  });

/** The same for one program, with the opens of its links; null where there is no such program. */
export const getProgramNews = (actor: Actor, programId: string): Promise<string | null> =>
  read(actor, "program:read", async (tx) => {
    const own = and(eq(programs.clinicId, actor.clinicId), eq(programs.id, programId));
    const [program] = isId(programId) ? await tx.select({ id: programs.id }).from(programs).where(own) : [];
    return program ? markOf(tx, actor, sql`(${programId}::uuid)`) : null;
  });

/** The same for all programs of one patient; null where there is no such patient. */
export const getPatientNews = (actor: Actor, patientId: string): Promise<string | null> =>
  read(actor, "patient:read", async (tx) => {
    const own = and(eq(patients.clinicId, actor.clinicId), eq(patients.id, patientId));
    const [patient] = isId(patientId) ? await tx.select({ id: patients.id }).from(patients).where(own) : [];
    const theirs = sql`(select p.id from programs p where p.clinic_id = ${actor.clinicId} and p.patient_id = ${patientId}::uuid)`;
    return patient ? markOf(tx, actor, theirs) : null;
  });

/** @param programIds in brackets, as `in` wants them */
async function markOf(tx: Transaction, { clinicId }: Actor, programIds: SQL): Promise<string> {
  const [row] = await tx.execute<{ mark: string }>(sql`
    select concat_ws('/',
      (select count(*) from session_logs s where s.clinic_id = ${clinicId} and s.program_id in ${programIds}),
      (select count(*) from morning_answers m where m.clinic_id = ${clinicId} and m.program_id in ${programIds}),
      (select count(*) from patient_calls c where c.clinic_id = ${clinicId} and c.program_id in ${programIds}),
      (select count(*) from share_links l join share_opens o on o.clinic_id = l.clinic_id and o.share_link_id = l.id
        where l.clinic_id = ${clinicId} and l.program_id in ${programIds}),
      (select sum(v.number) from versions v where v.clinic_id = ${clinicId} and v.program_id in ${programIds})) as mark`);
  return row?.mark ?? "";
}
