import "server-only";
import { eq, sql } from "drizzle-orm";
import { inClinic, type Transaction, tables } from "@/db/index";
import { now } from "../clock";
import { AppError } from "../errors";
import { isId } from "../ids";
import { putOnRecord, readAccount } from "../sign-in/accounts";
import { newSecret, secretAddress } from "../sign-in/codes";
import { type Derive, hashPassword, refuseOwnWords } from "../sign-in/passwords";
import { confirmByCode, dropSecondFactor, putSecondFactor, readSecondFactor, renewRecoveryCodes } from "../sign-in/second-factor";
import type { SessionKey } from "../sign-in/sessions";
import { withdrawLinksOf } from "./one-time-links";
import { asProven, freshSession, type Here, provePassword, type Self, withPassword } from "./own-proof";
import type { DetailsInput } from "./staff-input";

export type OwnAccount = {
  name: string;
  credentials: string;
  email: string;
  hasSecondFactor: boolean;
  /** Recovery codes that were not used yet. */
  codesLeft: number;
  /** The clinic asks everybody for a second factor. */
  isRequired: boolean;
  idleLockMinutes: number;
};

export const getOwnAccount = ({ clinicId, staffId }: Self): Promise<OwnAccount> =>
  inClinic(clinicId, async (tx) => {
    const { clinics, staff } = tables;
    const account = await readAccount(tx, staffId);
    const factor = await readSecondFactor(tx, staffId);
    const { name, credentials } = staff;
    const [member] = await tx.select({ name, credentials }).from(staff).where(eq(staff.id, staffId));
    const { requiresSecondFactor, idleLockMinutes } = clinics;
    const [clinic] = await tx.select({ requiresSecondFactor, idleLockMinutes }).from(clinics).where(eq(clinics.id, clinicId));
    if (!account || !member || !clinic) throw new Error("Somebody who is signed in has no account.");
    const codesLeft = factor?.isConfirmed ? factor.codesLeft : 0;
    return {
      ...{ ...member, email: account.email, hasSecondFactor: account.has_second_factor, codesLeft },
      ...{ isRequired: clinic.requiresSecondFactor, idleLockMinutes: clinic.idleLockMinutes },
    };
  });

/** How one is named from now on; what is published already keeps the name that it had. */
export const changeDetails = (self: Self, { name, credentials }: DetailsInput, address: string | null): Promise<void> =>
  inClinic(self.clinicId, async (tx) => {
    await tx.update(tables.staff).set({ name, credentials }).where(eq(tables.staff.id, self.staffId));
    await putOnRecord(tx, self, { action: "staff.details_changed", address });
  });

/** What the authenticator app is told: the key, and the address that the QR code holds. */
export type BegunFactor = { secret: string; address: string };

/**
 * Begins to set up a second factor, with a new key each time. It can be read only now, so that nobody who saw an earlier one knows the one that
 * is confirmed. @throws AppError `conflict` where there is one already
 */
export const beginSecondFactor = ({ clinicId, staffId }: Self): Promise<BegunFactor> =>
  inClinic(clinicId, async (tx) => {
    const secret = newSecret();
    if (!(await putSecondFactor(tx, staffId, secret))) throw new AppError("conflict", "Your second factor is set up already.");
    const account = await readAccount(tx, staffId);
    return { secret, address: secretAddress(secret, account?.email ?? "") };
  });

/**
 * Sets up the second factor by a code of the app and the password, so that nobody does it at a screen that was left open. It acts from now on;
 * every session ends, and this browser gets a new one.
 * @returns the recovery codes, which can be read only now
 * @throws AppError `invalid` for a code or password that is not right
 */
export const confirmSecondFactor = (
  self: Self,
  { current, code }: { current: string; code: string },
  here: Here,
  derive?: Derive,
): Promise<{ codes: string[]; session: SessionKey }> =>
  withPassword(self, current, here, derive, async (tx) => {
    if (!(await confirmByCode(tx, self.staffId, code.replace(/\s/g, "")))) {
      const sentence = "This code is not right. Wait for the next one in your app, and check that your phone's time is right.";
      throw new AppError("invalid", sentence, { fields: { code: [sentence] } });
    }
    const codes = await renewRecoveryCodes(tx, self.staffId);
    await putOnRecord(tx, self, { action: "staff.second_factor_set", address: here.address });
    return { codes, session: await freshSession(tx, self, here, true) };
  });

/** New recovery codes; the earlier ones work no more. @throws AppError `invalid` for a wrong password, `conflict` without a second factor */
export const newCodes = (self: Self, password: string, here: Here, derive?: Derive): Promise<string[]> =>
  withPassword(self, password, here, derive, async (tx) => {
    const factor = await readSecondFactor(tx, self.staffId);
    if (!factor?.isConfirmed) throw new AppError("conflict", "You have no second factor to recover.");
    await putOnRecord(tx, self, { action: "staff.recovery_codes_made", address: here.address });
    return renewRecoveryCodes(tx, self.staffId);
  });

/**
 * Takes one's second factor away, for another phone too. Where the clinic asks everybody for one, nothing is left to do then but to set up a
 * new one. @throws AppError `invalid` for a wrong password
 */
export const switchOffSecondFactor = (self: Self, password: string, here: Here, derive?: Derive): Promise<void> =>
  withPassword(self, password, here, derive, async (tx) => {
    if (await dropSecondFactor(tx, self.staffId)) await putOnRecord(tx, self, { action: "staff.second_factor_off", address: here.address });
  });

/**
 * A new password in the place of the current one. Every session ends, and this browser gets a new one.
 * @throws AppError `invalid` for a wrong current password, or a new one that is easy to guess
 */
export async function changePassword(
  self: Self,
  { current, password }: { current: string; password: string },
  here: Here,
  derive?: Derive,
): Promise<SessionKey> {
  refuseOwnWords(password, await inClinic(self.clinicId, (tx) => ownWords(tx, self)));
  const proof = await provePassword(self, current, here, derive);
  const hash = await hashPassword(password, derive);
  return asProven(self, proof, async (tx) => {
    const account = await readAccount(tx, self.staffId);
    await tx.execute(sql`select set_password(${self.staffId}, ${hash}, ${now().toISOString()})`);
    await withdrawLinksOf(tx, self.staffId);
    await putOnRecord(tx, self, { action: "staff.password_set", address: here.address });
    return freshSession(tx, self, here, account?.has_second_factor === true);
  });
}

/** The words that everybody knows of a person of the transaction's clinic: no password is made of them. */
export async function ownWords(tx: Transaction, { clinicId, staffId }: { clinicId: string; staffId: string }): Promise<string[]> {
  const account = await readAccount(tx, staffId);
  const [member] = await tx.select({ name: tables.staff.name }).from(tables.staff).where(eq(tables.staff.id, staffId));
  const [clinic] = await tx.select({ name: tables.clinics.name }).from(tables.clinics).where(eq(tables.clinics.id, clinicId));
  return [member?.name ?? "", account?.email ?? "", clinic?.name ?? ""];
}

export type OwnSession = {
  id: string;
  device: string;
  address: string | null;
  openedAt: Date;
  activeAt: Date;
  isLocked: boolean;
  isThis: boolean;
};

/** Where this person is signed in, the last used first. */
export const listOwnSessions = (self: Self): Promise<OwnSession[]> =>
  inClinic(self.clinicId, async (tx) => {
    type Row = { id: string; created_at: string; active_at: string; locked: boolean; device: string; address: string | null };
    const rows = await tx.execute<Row>(sql`select * from list_sessions(${self.staffId}, ${now().toISOString()})`);
    return rows.map(({ id, created_at, active_at, locked: isLocked, device, address }) => ({
      ...{ id, device, address, isLocked, isThis: id === self.sessionId },
      ...{ openedAt: new Date(created_at), activeAt: new Date(active_at) },
    }));
  });

/**
 * Ends one of a person's own sessions, or all but the present one. No password is asked for: whoever sees a stranger's sign-in ends it at once.
 * @returns how many ended
 * @throws AppError `not_found` for one that has ended, or is somebody else's
 */
export const endOwnSessions = (self: Self, sessionId: string | null, address: string | null): Promise<number> =>
  inClinic(self.clinicId, async (tx) => {
    if (sessionId !== null && !isId(sessionId)) throw endedAlready();
    const kept = sessionId === null ? self.sessionId : null;
    const rows = await tx.execute<{ count: number }>(
      sql`select end_sessions(${self.staffId}, ${sessionId}, ${kept}, ${now().toISOString()}) as count`,
    );
    const count = rows[0]?.count ?? 0;
    if (sessionId !== null && count === 0) throw endedAlready();
    if (count > 0) await putOnRecord(tx, self, { action: "staff.sessions_ended", address, detail: { sessions: count } });
    return count;
  });

const endedAlready = () => new AppError("not_found", "This sign-in has ended already.");
