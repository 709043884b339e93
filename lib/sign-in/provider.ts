import "server-only";
import { sql } from "drizzle-orm";
import { inClinic } from "@/db/index";
import { shortened } from "../network-address";
import { type From, findAccount, lockStaff, normalEmail, putOnRecord, readAccount } from "./accounts";
import { deviceName } from "./device-name";
import type { Pending } from "./second-step";
import { openSession, type SessionKey } from "./sessions";

/** What a provider of OpenID Connect says of somebody who has just proved to it who they are. */
export type Claims = { issuer: string; subject: string; email: string | null; isEmailVerified: boolean };
type Outcome = { session: SessionKey; email: string } | { pending: Pending } | { refusal: "unknown" | "suspended" };

/**
 * Signs in who the provider vouches for. The first time they are found by an e-mail address that the provider has verified, afterwards by the
 * provider's own id of them alone. Nobody gets an account that way: whom no owner has invited is refused. A second factor is asked for as ever.
 */
export async function signInByProvider(claims: Claims, from: From): Promise<Outcome> {
  const { issuer, subject } = claims;
  const bound = await inClinic(null, (tx) =>
    tx.execute<{ staff_id: string; clinic_id: string }>(sql`select * from find_account_by_subject(${issuer}, ${subject})`),
  );
  const account = bound[0] ?? (claims.email && claims.isEmailVerified ? await findAccount(normalEmail(claims.email)) : null);
  if (!account) return { refusal: "unknown" };
  const whose = { staffId: account.staff_id, clinicId: account.clinic_id };
  return inClinic(whose.clinicId, async (tx): Promise<Outcome> => {
    const staff = await lockStaff(tx, whose.staffId);
    const details = await readAccount(tx, whose.staffId);
    if (!staff || !details) return { refusal: "unknown" };
    if (staff.suspendedAt !== null) {
      await putOnRecord(tx, whose, { action: "staff.sign_in_refused", address: from.address, isProven: false });
      return { refusal: "suspended" };
    }
    if (!bound[0]) {
      const rows = await tx.execute<{ done: boolean }>(sql`select bind_subject(${whose.staffId}, ${issuer}, ${subject}) as done`);
      // Another person at the provider is bound to this account: an address that was given to somebody new opens nothing.
      if (!rows[0]?.done) return { refusal: "unknown" };
      await putOnRecord(tx, whose, { action: "staff.provider_bound", address: from.address });
    }
    if (details.has_second_factor)
      return { pending: { ...whose, by: "oidc", changedAt: new Date(details.password_changed_at).toISOString() } };
    await putOnRecord(tx, whose, { action: "staff.signed_in", address: from.address, detail: { by: "oidc" } });
    const opening = {
      by: "oidc" as const,
      withSecondFactor: false,
      device: deviceName(from.userAgent ?? null),
      address: shortened(from.address),
    };
    return { session: await openSession(tx, whose.staffId, opening), email: details.email };
  });
}
