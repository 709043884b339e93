import "server-only";
import { sql } from "drizzle-orm";
import { inClinic } from "@/db/index";
import { now } from "../clock";
import { AppError } from "../errors";
import { placeOf } from "../network-address";
import { type From, lockStaff, putOnRecord, readAccount } from "./accounts";
import { forgive } from "./attempts";
import { knownDevice } from "./known-devices";
import type { Derive } from "./passwords";
import { lookAtSession, type SessionKey } from "./sessions";
import { proveAccount } from "./sign-in";

/**
 * Opens a session again that was locked, by the person's password. Wrong ones count as those of signing in do.
 * @throws AppError `signed_out` where the session has ended meanwhile, `invalid` for a wrong password, `too_many` while waiting
 */
export async function unlockSession(
  key: SessionKey,
  input: From & { password: string; deviceCookie: string | undefined },
  derive?: Derive,
): Promise<void> {
  const session = await lookAtSession(key);
  if (!session) throw ended();
  const { email, clinicId, staffId } = session;
  const guess = { email, place: placeOf(input.address), device: knownDevice(input.deviceCookie, email) };
  const proven = await proveAccount(guess, input, derive).catch((error: unknown) => {
    throw error instanceof AppError && error.code === "invalid" ? inOwnWords(error) : error;
  });
  const isOpen = await inClinic(clinicId, async (tx) => {
    const staff = await lockStaff(tx, staffId);
    const account = await readAccount(tx, staffId);
    if (staff?.suspendedAt !== null || account?.password_hash !== proven.password_hash) return false;
    const rows = await tx.execute<{ done: boolean }>(sql`select unlock_session(${key.sessionId}, ${now().toISOString()}) as done`);
    if (!rows[0]?.done) return false;
    await forgive(tx, guess);
    await putOnRecord(tx, session, { action: "staff.unlocked", address: input.address });
    return true;
  });
  if (!isOpen) throw ended();
}

const ended = () => new AppError("signed_out", "This sign-in has ended meanwhile. Sign in again; what you wrote is kept.");

function inOwnWords(error: AppError) {
  const message = error.message.replace("The e-mail address or the password is not right.", "The password is not right.");
  return new AppError("invalid", message, { fields: { password: [message] } });
}
