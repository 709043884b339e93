import "server-only";
import { sql } from "drizzle-orm";
import { inClinic, type Transaction } from "@/db/index";
import { explained } from "../access";
import { AppError } from "../errors";
import { withinMeasure } from "../limits";
import { canMail } from "../mail/mail";
import { type Actor, authorize } from "../policy";
import { lockStaff, putOnRecord, readAccount } from "../sign-in/accounts";
import type { Derive } from "../sign-in/passwords";
import { endSessionsOf, type SessionKey } from "../sign-in/sessions";
import { findOneTimeLink, goneLink, issueOneTimeLink, useUpOneTimeLink, withdrawLinksOf } from "./one-time-links";
import { asProven, freshSession, type Here, provePassword, type Self } from "./own-proof";
import { withFreeEmail } from "./setup";
import { memberOf, ownAccount, staffChange } from "./staff";

type Person = { clinicId: string; staffId: string };
/** Somebody who signs in with another address from now on: the earlier one is told. */
export type Moved = Person & { from: string; byOwner: boolean };
/** A link for an address that is to be proved: see `mailEmailLink`. */
export type Asked = Person & { email: string; token: string };

/**
 * Another address to sign in with, for the current password. Where the clinic sends mail, nothing changes before whoever reads the new address
 * says so; the answer is the same whether or not that address is free. Elsewhere it changes at once: every session ends, and this browser gets a
 * new one.
 * @throws AppError `invalid` for a wrong password, and, where no mail is sent, for an address that is taken; `too_many`; `conflict`
 */
export async function changeOwnEmail(
  self: Self,
  { email, current, hasProvider = false }: { email: string; current: string; hasProvider?: boolean },
  here: Here,
  derive?: Derive,
): Promise<{ asked: Asked } | { session: SessionKey; moved: Moved }> {
  const person = { clinicId: self.clinicId, staffId: self.staffId };
  const proof = await provePassword(self, current, here, derive);
  await withinMeasure("another e-mail address", self.staffId);
  if (await canMail(person)) {
    const { token } = await asProven(self, proof, async (tx) => {
      await refuseSame(tx, self.staffId, email);
      await putOnRecord(tx, self, { action: "staff.email_asked", address: here.address });
      return issueOneTimeLink(tx, { purpose: "email", staffId: self.staffId, email });
    });
    return { asked: { ...person, email, token } };
  }
  try {
    return await withFreeEmail(() => asProven(self, proof, (tx) => moveOwn(tx, self, email, here, hasProvider)));
  } catch (error) {
    // Whoever tries many addresses to learn which are taken is on record for it.
    if (error instanceof AppError && error.detail.fields?.email && error.cause)
      await inClinic(self.clinicId, (tx) => putOnRecord(tx, self, { action: "staff.email_refused", address: here.address }));
    throw error;
  }
}

/** The address that a link is for, if it is this person's own; null for any other. */
export async function getAskedEmail(self: Person, token: string): Promise<string | null> {
  const link = await findOneTimeLink("email", token);
  return link?.staffId === self.staffId && link.clinicId === self.clinicId ? link.email : null;
}

/**
 * The second step: the link came to the new address, and the person is signed in. Every session ends, and this browser gets a new one.
 * @throws AppError `not_found` for a link that cannot be used; `conflict` where the address has an account by now
 */
export async function confirmOwnEmail(
  self: Self,
  token: string,
  here: Here,
): Promise<{ session: SessionKey; email: string; moved: Moved }> {
  const email = await getAskedEmail(self, token);
  if (!email) throw goneLink();
  const taken = "This e-mail address has an account already, so yours is as it was.";
  return explained({ accounts_email_key: taken }, () =>
    inClinic(self.clinicId, async (tx) => {
      await lockStaff(tx, self.staffId);
      await useUpOneTimeLink(tx, "email", token);
      return { email, ...(await moveOwn(tx, self, email, here, false)) };
    }),
  );
}

/**
 * Another address for somebody else of the clinic, at once: for one who cannot read the old one any more. They are signed out everywhere.
 * @throws AppError `not_found`; `conflict` for oneself; `invalid` for an address that is taken; `too_many`
 */
export async function changeEmailOf(actor: Actor, staffId: string, email: string): Promise<Moved> {
  authorize(actor, "staff:manage");
  await withinMeasure("another e-mail address", actor.staffId);
  return withFreeEmail(() =>
    staffChange(actor, { action: "staff.email_replaced", about: () => ({ subjectId: staffId }) }, async (tx) => {
      await memberOf(tx, staffId);
      if (staffId === actor.staffId) throw ownAccount();
      const from = await move(tx, staffId, email);
      await endSessionsOf(tx, staffId);
      return { clinicId: actor.clinicId, staffId, from, byOwner: true };
    }),
  );
}

async function moveOwn(tx: Transaction, self: Self, email: string, here: Here, mustBeKnown: boolean) {
  const account = await readAccount(tx, self.staffId);
  // By its address somebody is found who comes by the provider for the first time: nobody puts a colleague's there unproved.
  if (mustBeKnown && account?.oidc_issuer === null)
    throw new AppError(
      "conflict",
      "Your clinic sends no mail, so this address cannot be tried. Sign in by the provider once, or ask an owner of your clinic to change it.",
    );
  const from = await move(tx, self.staffId, email);
  await putOnRecord(tx, self, { action: "staff.email_changed", address: here.address });
  const session = await freshSession(tx, self, here, account?.has_second_factor === true);
  return { session, moved: { clinicId: self.clinicId, staffId: self.staffId, from, byOwner: false } };
}

/** Links that went to the earlier address open nothing any more. @returns that address */
async function move(tx: Transaction, staffId: string, email: string): Promise<string> {
  const from = await refuseSame(tx, staffId, email);
  await tx.execute(sql`select set_email(${staffId}, ${email})`);
  await withdrawLinksOf(tx, staffId);
  return from;
}

async function refuseSame(tx: Transaction, staffId: string, email: string): Promise<string> {
  const account = await readAccount(tx, staffId);
  if (!account) throw new AppError("not_found", "This account is not there any more.");
  const fields = { email: ["This is the address already."] };
  if (account.email === email) throw new AppError("invalid", "Please check the marked fields.", { fields });
  return account.email;
}
