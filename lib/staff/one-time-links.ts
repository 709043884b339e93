import "server-only";
import { sql } from "drizzle-orm";
import { inClinic, type Transaction } from "@/db/index";
import { now } from "../clock";
import { AppError } from "../errors";
import type { OneTimePurpose, Role } from "../vocabulary";
import { hashOf, isToken, lifetimes, newToken } from "./one-time-token";

/**
 * What an open link is for. A set-up link belongs to no clinic yet; a password link says whose, one for another e-mail address also which, an
 * invitation for whom and as what.
 */
export type OneTimeLink = {
  clinicId: string | null;
  clinicName: string | null;
  email: string | null;
  name: string | null;
  role: Role | null;
  staffId: string | null;
};

type About =
  | { purpose: "invitation"; email: string; name: string; role: Role }
  | { purpose: "password"; staffId: string }
  | { purpose: "email"; staffId: string; email: string };
type Row = {
  clinic_id: string | null;
  clinic_name: string | null;
  email: string | null;
  name: string | null;
  role: Role | null;
  staff_id: string | null;
};

const bytes = (token: string) => sql`decode(${hashOf(token)}, 'hex')`;

/** The link, while it can still be used; null for one that is wrong, used, withdrawn or expired, all alike. */
export async function findOneTimeLink(purpose: OneTimePurpose, token: string): Promise<OneTimeLink | null> {
  if (!isToken(token)) return null;
  const rows = await inClinic(null, (tx) =>
    tx.execute<Row>(sql`select * from find_one_time_link(${bytes(token)}, ${purpose}, ${now().toISOString()})`),
  );
  const row = rows[0];
  if (!row) return null;
  const { clinic_id: clinicId, clinic_name: clinicName, staff_id: staffId, email, name, role } = row;
  return { clinicId, clinicName, staffId, email, name, role };
}

/** Uses a link up, in the transaction of what it is used for. @throws AppError `not_found` for all but the first who try */
export async function useUpOneTimeLink(tx: Transaction, purpose: OneTimePurpose, token: string) {
  const rows = await tx.execute<{ won: boolean }>(
    sql`select use_one_time_link(${bytes(token)}, ${purpose}, ${now().toISOString()}) as won`,
  );
  if (!rows[0]?.won) throw goneLink();
}

export const goneLink = () => new AppError("not_found", "This link cannot be used any more. Please ask for a new one.");

/** Makes a link in the place of any earlier one for the same person. Only its hash is kept: the token is shown once. */
export async function issueOneTimeLink(tx: Transaction, about: About): Promise<{ token: string; expiresAt: Date }> {
  await withdrawOneTimeLinks(tx, about.purpose === "invitation" ? about : { purpose: about.purpose, staffId: about.staffId });
  return addOneTimeLink(tx, about);
}

/** The same beside earlier ones: a stranger who asks for a link by mail makes none useless that an owner has handed over. */
export async function addOneTimeLink(tx: Transaction, about: About, lifetime: keyof typeof lifetimes = about.purpose) {
  const at = now();
  const token = newToken();
  const expiresAt = new Date(at.getTime() + lifetimes[lifetime]);
  const { email, name, role, staffId } = { email: null, name: null, role: null, staffId: null, ...about };
  await tx.execute(sql`select issue_one_time_link(${bytes(token)}, ${about.purpose}, ${email}, ${name}, ${role}, ${staffId},
    ${at.toISOString()}, ${expiresAt.toISOString()})`);
  return { token, expiresAt };
}

/** Makes every open link of the kind for this address or person useless. */
export async function withdrawOneTimeLinks(
  tx: Transaction,
  about: { purpose: "invitation"; email: string } | { purpose: "password" | "email"; staffId: string },
) {
  const { email, staffId } = { email: null, staffId: null, ...about };
  await tx.execute(sql`select withdraw_one_time_links(${about.purpose}, ${email}, ${staffId}, ${now().toISOString()})`);
}

/** Whatever was made for somebody's account: a new password, another address. */
export async function withdrawLinksOf(tx: Transaction, staffId: string) {
  for (const purpose of ["password", "email"] as const) await withdrawOneTimeLinks(tx, { purpose, staffId });
}

/** An owner who is dismissed may have made links to come back by: none that is open in the clinic works any more. */
export const withdrawAllOneTimeLinks = (tx: Transaction) => tx.execute(sql`select withdraw_all_one_time_links(${now().toISOString()})`);
