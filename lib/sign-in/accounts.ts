import "server-only";
import { sql } from "drizzle-orm";
import { inClinic, type Transaction, tables } from "@/db/index";
import { record } from "../audit";
import type { AuditAction } from "../audit-words";
import { shortened } from "../network-address";

/** Where a try to sign in comes from. */
export type From = { address: string | null; userAgent?: string | null };

/** Which account, as far as it is known before a clinic is entered. */
export type Account = { staff_id: string; clinic_id: string; password_hash: string };
export type AccountDetails = {
  email: string;
  password_hash: string;
  password_changed_at: string;
  has_second_factor: boolean;
  oidc_issuer: string | null;
};

/** The way an address is kept and compared. */
export const normalEmail = (email: string) => email.trim().toLowerCase();

export async function findAccount(email: string): Promise<Account | null> {
  const rows = await inClinic(null, (tx) => tx.execute<Account>(sql`select * from find_account(${email})`));
  return rows[0] ?? null;
}

/** The account of somebody of the transaction's clinic. */
export async function readAccount(tx: Transaction, staffId: string): Promise<AccountDetails | null> {
  const rows = await tx.execute<AccountDetails>(sql`select * from read_account(${staffId})`);
  return rows[0] ?? null;
}

/** Waits for whatever else is changing this person's password or standing. */
export async function lockStaff(tx: Transaction, staffId: string) {
  const rows = await tx.select().from(tables.staff).where(sql`${tables.staff.id} = ${staffId}`).for("update");
  return rows[0] ?? null;
}

/** What somebody did about their own account; `isProven` is false while it is only said to be them. */
export const putOnRecord = (
  tx: Transaction,
  whose: { clinicId: string; staffId: string },
  entry: { action: AuditAction; address: string | null; isProven?: boolean; detail?: Record<string, string | number> },
) => {
  const { action, address, isProven = true, detail } = entry;
  const staffId = isProven ? whose.staffId : null;
  return record(tx, { clinicId: whose.clinicId, staffId, address: shortened(address), action, subjectId: whose.staffId, detail });
};
