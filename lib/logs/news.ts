import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { tables } from "@/db/index";
import { read } from "../access";
import { isId } from "../ids";
import type { Actor } from "../policy";

const { programs } = tables;

/**
 * A mark that changes when a patient of the clinic has logged something: small, since every open page asks for it every few seconds. It says
 * nothing of whom or what, so looking at it is no look at a record.
 */
export const getNews = (actor: Actor): Promise<string> =>
  read(actor, "program:read", async (tx) => {
    const [row] = await tx.execute<{ mark: string }>(sql`
      select concat_ws(' ',
        (select concat(s.created_at, '/', count(*)) from session_logs s where s.clinic_id = ${actor.clinicId}
          group by s.created_at order by s.created_at desc limit 1),
        (select concat(m.created_at, '/', count(*)) from morning_answers m where m.clinic_id = ${actor.clinicId}
          group by m.created_at order by m.created_at desc limit 1)) as mark`);
    return row?.mark ?? "";
  });

/** The same for one program, and its links' opens too; null where there is no such program. */
export const getProgramNews = (actor: Actor, programId: string): Promise<string | null> =>
  read(actor, "program:read", async (tx) => {
    const own = and(eq(programs.clinicId, actor.clinicId), eq(programs.id, programId));
    const [program] = isId(programId) ? await tx.select({ id: programs.id }).from(programs).where(own) : [];
    if (!program) return null;
    const [row] = await tx.execute<{ mark: string }>(sql`
      select concat_ws('/',
        (select count(*) from session_logs s where s.clinic_id = ${actor.clinicId} and s.program_id = ${programId}),
        (select count(*) from morning_answers m where m.clinic_id = ${actor.clinicId} and m.program_id = ${programId}),
        (select count(*) from share_links l join share_opens o on o.clinic_id = l.clinic_id and o.share_link_id = l.id
          where l.clinic_id = ${actor.clinicId} and l.program_id = ${programId}),
        (select max(v.number) from versions v where v.clinic_id = ${actor.clinicId} and v.program_id = ${programId})) as mark`);
    return row?.mark ?? "";
  });
