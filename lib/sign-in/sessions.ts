import "server-only";
import { sql } from "drizzle-orm";
import { inClinic, type Transaction } from "@/db/index";
import { now } from "../clock";
import { isId, newId } from "../ids";
import type { Role } from "../vocabulary";

/** How long a sign-in lasts, whatever happens in between. */
export const sessionSeconds = 12 * 60 * 60;

/** All that the cookie holds; everything else is read anew from the database on each request. */
export type SessionKey = { staffId: string; sessionId: string };

type SessionRow = { staff_id: string; clinic_id: string; role: Role; name: string; email: string };

/** Whose session it is, or null when it has ended or its owner has been suspended. */
export async function findSession(key: SessionKey) {
  if (!isId(key.staffId) || !isId(key.sessionId)) return null;
  const rows = await inClinic(null, (tx) =>
    tx.execute<SessionRow>(sql`select * from find_session(${key.sessionId}, ${now().toISOString()})`),
  );
  const row = rows[0];
  if (row?.staff_id !== key.staffId) return null;
  return { staffId: row.staff_id, clinicId: row.clinic_id, role: row.role, name: row.name, email: row.email };
}

/** Opens a session in the transaction in which somebody has proved who they are. */
export async function openSession(tx: Transaction, staffId: string): Promise<SessionKey> {
  const at = now();
  const sessionId = newId(at.getTime());
  const expires = new Date(at.getTime() + sessionSeconds * 1000);
  await tx.execute(sql`select open_session(${sessionId}, ${staffId}, ${at.toISOString()}, ${expires.toISOString()})`);
  return { staffId, sessionId };
}

/** Signs somebody of the transaction's clinic out of every browser. */
export const endSessionsOf = (tx: Transaction, staffId: string) =>
  tx.execute(sql`select end_sessions_of(${staffId}, ${now().toISOString()})`);
