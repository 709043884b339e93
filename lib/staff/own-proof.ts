import "server-only";
import { inClinic, type Transaction } from "@/db/index";
import { AppError } from "../errors";
import { placeOf, shortened } from "../network-address";
import { type From, lockStaff, readAccount } from "../sign-in/accounts";
import { forgive, type Guess } from "../sign-in/attempts";
import { deviceName } from "../sign-in/device-name";
import { knownDevice } from "../sign-in/known-devices";
import type { Derive } from "../sign-in/passwords";
import { endSessionsOf, openSession, type SessionKey } from "../sign-in/sessions";
import { proveAccount, suspended } from "../sign-in/sign-in";

/** Somebody who is signed in, about to do something with their own account, whatever their role. Also while a second factor is still asked of them. */
export type Self = { staffId: string; clinicId: string; sessionId: string };
/** From which browser, for the limits of wrong passwords. */
export type Here = From & { deviceCookie: string | undefined };

type Proof = { guess: Guess; passwordHash: string };

/** Runs what needs the password once more, so that an open screen alone is not enough. */
export const withPassword = async <T>(
  self: Self,
  password: string,
  here: Here,
  derive: Derive | undefined,
  run: (tx: Transaction) => Promise<T>,
) => asProven(self, await provePassword(self, password, here, derive), run);

/** @throws AppError `invalid` for a wrong password, `too_many` while waiting */
export async function provePassword(self: Self, password: string, here: Here, derive?: Derive): Promise<Proof> {
  const account = await inClinic(self.clinicId, (tx) => readAccount(tx, self.staffId));
  if (!account) throw new AppError("not_found", "This account is not there any more.");
  const guess = { email: account.email, place: placeOf(here.address), device: knownDevice(here.deviceCookie, account.email) };
  const proven = await proveAccount(guess, { ...here, password }, derive).catch((error: unknown) => {
    if (!(error instanceof AppError) || error.code !== "invalid") throw error;
    const message = error.message.replace("The e-mail address or the password is not right.", "This is not your current password.");
    throw new AppError("invalid", message, { fields: { current: [message] } });
  });
  return { guess, passwordHash: proven.password_hash };
}

/** In one transaction in which that password is still the one. */
export const asProven = <T>(self: Self, { guess, passwordHash }: Proof, run: (tx: Transaction) => Promise<T>): Promise<T> =>
  inClinic(self.clinicId, async (tx) => {
    const staff = await lockStaff(tx, self.staffId);
    // Who was suspended since the password was read gets no session that would come to life when they are let in again.
    if (staff?.suspendedAt !== null) throw suspended();
    const current = await readAccount(tx, self.staffId);
    if (current?.password_hash !== passwordHash) throw new AppError("conflict", "Your password was changed just now. Sign in again.");
    await forgive(tx, guess);
    return run(tx);
  });

/** A change of what proves a person ends every session and begins a new one, so that nobody stays in by the old proof. */
export async function freshSession(
  tx: Transaction,
  { staffId }: Self,
  { address, userAgent = null }: From,
  withSecondFactor: boolean,
): Promise<SessionKey> {
  await endSessionsOf(tx, staffId);
  return openSession(tx, staffId, { by: "password", withSecondFactor, device: deviceName(userAgent), address: shortened(address) });
}
