import "server-only";
import { sql } from "drizzle-orm";
import { inClinic } from "@/db/index";
import { record } from "../audit";
import { now } from "../clock";
import { newId } from "../ids";
import { shortened } from "../network-address";
import { type From, lockStaff, readAccount } from "../sign-in/accounts";
import { deviceName } from "../sign-in/device-name";
import { type Derive, hashPassword, refuseOwnWords } from "../sign-in/passwords";
import { endSessionsOf, openSession, type SessionKey } from "../sign-in/sessions";
import type { Role } from "../vocabulary";
import { findOneTimeLink, goneLink, useUpOneTimeLink, withdrawLinksOf } from "./one-time-links";
import { ownWords } from "./own-account";
import { addMember, withFreeEmail } from "./setup";
import type { AcceptInput } from "./staff-input";

/** Whom an invitation is for; null for one that cannot be used. */
export async function getInvitation(
  token: string,
): Promise<{ clinicName: string; email: string; name: string; role: Role; clinicId: string } | null> {
  const link = await findOneTimeLink("invitation", token);
  if (!link?.clinicId || !link.email || !link.role) return null;
  const { clinicId, clinicName, email, name, role } = link;
  return { clinicId, clinicName: clinicName ?? "", email, name: name ?? "", role };
}

/**
 * Turns an invitation into a member of staff with an account, and signs them in.
 * @throws AppError `not_found` where the invitation cannot be used, `invalid` where its e-mail address has an account by now
 */
export async function acceptInvitation(
  input: AcceptInput,
  { address, userAgent = null }: From,
  derive?: Derive,
): Promise<{ session: SessionKey; email: string }> {
  const invitation = await getInvitation(input.token);
  if (!invitation) throw goneLink();
  const { clinicId, clinicName, email, role } = invitation;
  refuseOwnWords(input.password, [input.name, email, clinicName]);
  const passwordHash = await hashPassword(input.password, derive);
  const staffId = newId();
  const session = await withFreeEmail(() =>
    inClinic(clinicId, async (tx) => {
      await useUpOneTimeLink(tx, "invitation", input.token);
      await addMember(tx, { clinicId, staffId, name: input.name, credentials: input.credentials, role, email, passwordHash });
      const entry = { clinicId, staffId, address: shortened(address), action: "staff.joined" as const, subjectId: staffId };
      await record(tx, { ...entry, detail: { role } });
      return openSession(tx, staffId, { by: "link", withSecondFactor: false, device: deviceName(userAgent), address: shortened(address) });
    }),
  );
  return { session, email };
}

/** Whether a password link can still be used. */
export const isOpenPasswordLink = async (token: string) => (await findOneTimeLink("password", token)) !== null;

/**
 * Sets a new password by a one-time link and ends every session of the account. @returns the e-mail address to sign in with
 * @throws AppError `not_found` where the link cannot be used
 */
export async function setPasswordByLink(
  input: { token: string; password: string },
  address: string | null,
  derive?: Derive,
): Promise<string> {
  const link = await findOneTimeLink("password", input.token);
  if (!link?.clinicId || !link.staffId) throw goneLink();
  const { clinicId, staffId } = link;
  refuseOwnWords(input.password, await inClinic(clinicId, (tx) => ownWords(tx, { clinicId, staffId })));
  const passwordHash = await hashPassword(input.password, derive);
  return inClinic(clinicId, async (tx) => {
    await lockStaff(tx, staffId);
    await useUpOneTimeLink(tx, "password", input.token);
    await tx.execute(sql`select set_password(${staffId}, ${passwordHash}, ${now().toISOString()})`);
    await endSessionsOf(tx, staffId);
    await withdrawLinksOf(tx, staffId);
    await record(tx, { clinicId, staffId, address: shortened(address), action: "staff.password_set", subjectId: staffId });
    return (await readAccount(tx, staffId))?.email ?? "";
  });
}
