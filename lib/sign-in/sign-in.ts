import "server-only";
import { sql } from "drizzle-orm";
import { inClinic } from "@/db/index";
import { now } from "../clock";
import { AppError } from "../errors";
import { placeOf, shortened } from "../network-address";
import { type Account, type From, findAccount, lockStaff, normalEmail, putOnRecord, readAccount } from "./accounts";
import { admit, forgive, type Guess, recordWrong, waitSentence } from "./attempts";
import { deviceName } from "./device-name";
import { knownDevice, rememberDevice } from "./known-devices";
import { type Derive, hashPassword, verifyPassword } from "./passwords";
import type { Pending } from "./second-step";
import { openSession, type SessionKey } from "./sessions";

export { lockStaff, normalEmail } from "./accounts";

export type SignIn = From & { email: string; password: string; deviceCookie: string | undefined };
/** Somebody who is in, or who has to give a code of their second factor yet. */
export type SignedIn = { session: SessionKey; deviceCookie: string };
export type SignedInHalf = { pending: Pending };

/**
 * Checks e-mail and password and opens a session, or asks for the second step. Whether or not there is such an account, the work and the
 * answer are the same.
 * @throws AppError `invalid` for a wrong pair, `too_many` while waiting, `forbidden` for somebody suspended
 */
export async function signIn(input: SignIn, derive?: Derive): Promise<SignedIn | SignedInHalf> {
  const email = normalEmail(input.email);
  const guess = { email, place: placeOf(input.address), device: knownDevice(input.deviceCookie, email) };
  const account = await proveAccount(guess, input, derive);
  const newHash = account.outdated ? await hashPassword(input.password, derive) : null;
  const opened = await open(account, guess, newHash, input);
  return "pending" in opened ? opened : { session: opened, deviceCookie: rememberDevice(input.deviceCookie, email) };
}

/** The account of a right e-mail address and password. @throws AppError as `signIn` does */
export async function proveAccount(guess: Guess, input: From & { password: string }, derive?: Derive) {
  const nextTry = await admit(guess);
  const account = await findAccount(guess.email);
  const { right, outdated } = await verifyPassword(input.password, account?.password_hash ?? null, derive);
  if (!right || !account) throw await refuse(guess, account, nextTry, input.address);
  return { ...account, outdated };
}

const wrong = "The e-mail address or the password is not right.";

async function refuse(guess: Guess, account: Account | null, nextTry: Date | null, address: string | null) {
  const shared = await inClinic(account?.clinic_id ?? null, async (tx) => {
    if (account) await putOnRecord(tx, whose(account), { action: "staff.sign_in_failed", address, isProven: false });
    return recordWrong(tx, guess);
  });
  const until = [nextTry, shared].reduce((last, date) => (date && (!last || date > last) ? date : last), null);
  return new AppError("invalid", until ? `${wrong} ${waitSentence(until, now())}` : wrong);
}

async function open(account: Account, guess: Guess, newHash: string | null, { address, userAgent = null }: From) {
  const opened = await inClinic(account.clinic_id, async (tx) => {
    const staff = await lockStaff(tx, account.staff_id);
    const current = await readAccount(tx, account.staff_id);
    // Between our check and this lock a new password or address may have been set, which ends all that the old one opened.
    if (current?.password_hash !== account.password_hash || current.email !== guess.email) return "changed";
    if (staff?.suspendedAt !== null) {
      await putOnRecord(tx, whose(account), { action: "staff.sign_in_refused", address, isProven: false });
      return "suspended";
    }
    if (newHash) await tx.execute(sql`select set_password(${account.staff_id}, ${newHash}, ${now().toISOString()})`);
    await forgive(tx, guess);
    if (current.has_second_factor) {
      const { password_changed_at: changedAt } = (await readAccount(tx, account.staff_id)) ?? current;
      return { pending: { ...whose(account), by: "password" as const, changedAt: new Date(changedAt).toISOString() } };
    }
    await putOnRecord(tx, whose(account), { action: "staff.signed_in", address });
    const device = deviceName(userAgent);
    return openSession(tx, account.staff_id, { by: "password", withSecondFactor: false, device, address: shortened(address) });
  });
  if (opened === "changed") throw new AppError("invalid", wrong);
  if (opened === "suspended") throw suspended();
  return opened;
}

export const suspended = () => new AppError("forbidden", "This account is suspended. Please ask an owner of your clinic.");
const whose = ({ staff_id: staffId, clinic_id: clinicId }: Account) => ({ staffId, clinicId });
