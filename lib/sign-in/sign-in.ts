import "server-only";
import { sql } from "drizzle-orm";
import { inClinic, type Transaction, tables } from "@/db/index";
import { record } from "../audit";
import type { AuditAction } from "../audit-words";
import { now } from "../clock";
import { AppError } from "../errors";
import { placeOf, shortened } from "../network-address";
import { admit, forgive, type Guess, recordWrong, waitSentence } from "./attempts";
import { knownDevice, rememberDevice } from "./known-devices";
import { type Derive, hashPassword, verifyPassword } from "./passwords";
import { openSession, type SessionKey } from "./sessions";

export type SignIn = { email: string; password: string; address: string | null; deviceCookie: string | undefined };
export type SignedIn = { session: SessionKey; deviceCookie: string };

type Account = { staff_id: string; clinic_id: string; password_hash: string };

/**
 * Checks e-mail and password and opens a session. Whether or not there is such an account, the work and the answer are the same.
 * @throws AppError `invalid` for a wrong pair, `too_many` while waiting, `forbidden` for somebody suspended
 */
export async function signIn(input: SignIn, derive?: Derive): Promise<SignedIn> {
  const email = normalEmail(input.email);
  const guess = { email, place: placeOf(input.address), device: knownDevice(input.deviceCookie, email) };
  const nextTry = await admit(guess);
  const account = await findAccount(email);
  const { right, outdated } = await verifyPassword(input.password, account?.password_hash ?? null, derive);
  if (!right || !account) throw await refuse(guess, account, nextTry, input.address);
  const newHash = outdated ? await hashPassword(input.password, derive) : null;
  const session = await open(account, guess, newHash, input.address);
  return { session, deviceCookie: rememberDevice(input.deviceCookie, email) };
}

/** The way an address is kept and compared. */
export const normalEmail = (email: string) => email.trim().toLowerCase();

async function findAccount(email: string): Promise<Account | null> {
  const rows = await inClinic(null, (tx) => tx.execute<Account>(sql`select * from find_account(${email})`));
  return rows[0] ?? null;
}

async function refuse(guess: Guess, account: Account | null, nextTry: Date | null, address: string | null) {
  const shared = await inClinic(account?.clinic_id ?? null, async (tx) => {
    if (account) await putOnRecord(tx, account, "staff.sign_in_failed", address, null);
    return recordWrong(tx, guess);
  });
  const until = [nextTry, shared].reduce((last, date) => (date && (!last || date > last) ? date : last), null);
  const sentence = "The e-mail address or the password is not right.";
  return new AppError("invalid", until ? `${sentence} ${waitSentence(until, now())}` : sentence);
}

async function open(account: Account, guess: Guess, newHash: string | null, address: string | null): Promise<SessionKey> {
  const session = await inClinic(account.clinic_id, async (tx) => {
    const staff = await lockStaff(tx, account.staff_id);
    const current = await tx.execute<Account>(sql`select * from find_account(${guess.email})`);
    // Between our check and this lock a new password may have been set, which ends all that the old one opened.
    if (current[0]?.password_hash !== account.password_hash) return "changed";
    if (staff?.suspendedAt !== null) {
      await putOnRecord(tx, account, "staff.sign_in_refused", address, null);
      return "suspended";
    }
    if (newHash) await tx.execute(sql`select set_password(${account.staff_id}, ${newHash}, ${now().toISOString()})`);
    await forgive(tx, guess);
    await putOnRecord(tx, account, "staff.signed_in", address, account.staff_id);
    return openSession(tx, account.staff_id);
  });
  if (session === "changed") throw new AppError("invalid", "The e-mail address or the password is not right.");
  if (session === "suspended") throw new AppError("forbidden", "This account is suspended. Please ask an owner of your clinic.");
  return session;
}

/** Waits for whatever else is changing this person's password or standing. */
export async function lockStaff(tx: Transaction, staffId: string) {
  const rows = await tx.select().from(tables.staff).where(sql`${tables.staff.id} = ${staffId}`).for("update");
  return rows[0] ?? null;
}

const putOnRecord = (tx: Transaction, account: Account, action: AuditAction, address: string | null, staffId: string | null) =>
  record(tx, { clinicId: account.clinic_id, staffId, address: shortened(address), action, subjectId: account.staff_id });
