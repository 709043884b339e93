import "server-only";
import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/index";

/** `lastOn`: the last day of which anything was logged. `isReached`: a link was opened, or something was logged. */
export type Reach = { lastOn: string | null; isReached: boolean };

export async function reachOf(tx: Transaction, clinicId: string, programIds: readonly string[]): Promise<Map<string, Reach>> {
  if (programIds.length === 0) return new Map();
  const rows = await tx.execute<{ id: string; last_on: string | null; is_opened: boolean }>(sql`
    select p.id, greatest(
        (select max(s."on") from session_logs s where s.clinic_id = p.clinic_id and s.program_id = p.id),
        (select max(m."on") from morning_answers m where m.clinic_id = p.clinic_id and m.program_id = p.id))::text as last_on,
      exists (select from share_links l join share_opens o on o.clinic_id = l.clinic_id and o.share_link_id = l.id
        where l.clinic_id = p.clinic_id and l.program_id = p.id) as is_opened
    from programs p where p.clinic_id = ${clinicId} and p.id in ${[...programIds]}`);
  return new Map(rows.map((row) => [row.id, { lastOn: row.last_on, isReached: row.is_opened || row.last_on !== null }]));
}
