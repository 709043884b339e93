import "server-only";
import { inClinic } from "@/db/index";
import { now } from "../clock";
import { AppError } from "../errors";
import { placeOf, shortened } from "../network-address";
import { type From, lockStaff, putOnRecord, readAccount } from "./accounts";
import { admit, forgive, waitSentence } from "./attempts";
import { deviceName } from "./device-name";
import { knownDevice, rememberDevice } from "./known-devices";
import { spendCode } from "./second-factor";
import { openSession, type SessionKey } from "./sessions";
import { suspended } from "./sign-in";

/** Somebody who has taken the first step: whose account, how, and as of which password. It is kept, encrypted, in their browser for ten minutes. */
export type Pending = { staffId: string; clinicId: string; by: "password" | "oidc"; changedAt: string };
export const pendingSeconds = 600;

export const startAgain = () => new AppError("not_found", "This took too long, or your password was changed. Please sign in again.");

/**
 * The second step of signing in: a code of the authenticator app, or a recovery code, each good once.
 * @throws AppError `invalid` for a wrong or used code, `too_many` while waiting, `not_found` where the first step counts no more,
 * `forbidden` for somebody suspended
 */
export async function signInWithCode(
  pending: Pending,
  input: From & { code: string; deviceCookie: string | undefined },
): Promise<{ session: SessionKey; deviceCookie: string }> {
  const { staffId, clinicId } = pending;
  const account = await inClinic(clinicId, (tx) => readAccount(tx, staffId));
  if (!account) throw startAgain();
  const guess = {
    email: account.email,
    place: placeOf(input.address),
    device: knownDevice(input.deviceCookie, account.email),
    what: "code" as const,
  };
  const nextTry = await admit(guess);
  const result = await inClinic(clinicId, async (tx) => {
    const staff = await lockStaff(tx, staffId);
    const current = await readAccount(tx, staffId);
    if (!current?.has_second_factor || new Date(current.password_changed_at).toISOString() !== pending.changedAt) return "again";
    if (staff?.suspendedAt !== null) return "suspended";
    const spent = await spendCode(tx, staffId, input.code);
    if (!spent) {
      await putOnRecord(tx, pending, { action: "staff.code_failed", address: input.address, isProven: false });
      return "wrong";
    }
    await forgive(tx, guess);
    if (spent === "recovery") await putOnRecord(tx, pending, { action: "staff.recovery_code_used", address: input.address });
    await putOnRecord(tx, pending, { action: "staff.signed_in", address: input.address });
    const opening = {
      by: pending.by,
      withSecondFactor: true,
      device: deviceName(input.userAgent ?? null),
      address: shortened(input.address),
    };
    return { session: await openSession(tx, staffId, opening) };
  });
  if (result === "again") throw startAgain();
  if (result === "suspended") throw suspended();
  if (result === "wrong") throw wrongCode(nextTry);
  return { ...result, deviceCookie: rememberDevice(input.deviceCookie, account.email) };
}

export const wrongCode = (nextTry: Date | null) => {
  const sentence = "This code is not right, or it was used already. Each code works once.";
  const message = nextTry ? `${sentence} ${waitSentence(nextTry, now())}` : sentence;
  return new AppError("invalid", message, { fields: { code: [sentence] } });
};
