import "server-only";
import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/index";

/** How often any link of a program was opened by a browser. Opening is not doing. */
export type Opens = { count: number; lastAt: Date | null };

export async function opensOf(tx: Transaction, clinicId: string, programId: string): Promise<Opens> {
  const [row] = await tx.execute<{ count: number; last_at: string | null }>(sql`
    select count(o.id)::int as count, max(o.at) as last_at
    from share_links l join share_opens o on o.clinic_id = l.clinic_id and o.share_link_id = l.id
    where l.clinic_id = ${clinicId} and l.program_id = ${programId}`);
  return { count: row?.count ?? 0, lastAt: row?.last_at ? new Date(row.last_at) : null };
}
