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

/** How somebody proved who they are, and from where: what is kept of a session so that they recognize it. */
export type Opening = { by: "password" | "oidc" | "link"; withSecondFactor: boolean; device: string; address: string | null };

export type Session = {
  staffId: string;
  clinicId: string;
  role: Role;
  name: string;
  email: string;
  /** Locked by hand or because nobody did anything for a while: it shows nothing until the person proves again who they are. */
  isLocked: boolean;
  /** The clinic asks for a second factor and this person has none yet: they set one up before anything else. */
  lacksSecondFactor: boolean;
};

type Row = { staff_id: string; clinic_id: string; role: Role; name: string; email: string; locked: boolean; lacks_second_factor: boolean };

/** Whose session it is and in which state, or null when it has ended or its owner has been suspended. */
export async function lookAtSession(key: SessionKey): Promise<Session | null> {
  if (!isId(key.staffId) || !isId(key.sessionId)) return null;
  const rows = await inClinic(null, (tx) => tx.execute<Row>(sql`select * from look_at_session(${key.sessionId}, ${now().toISOString()})`));
  const row = rows[0];
  if (row?.staff_id !== key.staffId) return null;
  const { staff_id: staffId, clinic_id: clinicId, role, name, email, locked: isLocked, lacks_second_factor: lacksSecondFactor } = row;
  return { staffId, clinicId, role, name, email, isLocked, lacksSecondFactor };
}

/** The same for a session that may be used now, else null. */
export async function findSession(key: SessionKey): Promise<Session | null> {
  const session = await lookAtSession(key);
  return session && !session.isLocked && !session.lacksSecondFactor ? session : null;
}

/** Opens a session in the transaction, of the person's clinic, in which somebody has proved who they are. */
export async function openSession(tx: Transaction, staffId: string, opening: Opening): Promise<SessionKey> {
  const at = now();
  const sessionId = newId(at.getTime());
  const expires = new Date(at.getTime() + sessionSeconds * 1000);
  const { by, withSecondFactor, device, address } = opening;
  await tx.execute(sql`select begin_session(${sessionId}, ${staffId}, ${at.toISOString()}, ${expires.toISOString()}, ${by},
    ${withSecondFactor}, ${device}, ${address})`);
  return { staffId, sessionId };
}

/** Signs somebody of the transaction's clinic out of every browser. */
export const endSessionsOf = (tx: Transaction, staffId: string) =>
  tx.execute(sql`select end_sessions_of(${staffId}, ${now().toISOString()})`);

/** Somebody does something: the session is not locked for the clinic's time. Does nothing to one that is locked. */
export const touchSession = (of: { clinicId: string; sessionId: string }): Promise<boolean> =>
  answer(of.clinicId, (at) => sql`select touch_session(${of.sessionId}, ${at}) as done`);

/** Hides what the session shows, in every tab. */
export const lockSession = (of: { clinicId: string; sessionId: string }): Promise<boolean> =>
  answer(of.clinicId, (at) => sql`select lock_session(${of.sessionId}, ${at}) as done`);

async function answer(clinicId: string, question: (at: string) => ReturnType<typeof sql>): Promise<boolean> {
  const rows = await inClinic(clinicId, (tx) => tx.execute<{ done: boolean }>(question(now().toISOString())));
  return rows[0]?.done === true;
}
