import "server-only";
import { and, asc, count, eq, isNull, ne, sql } from "drizzle-orm";
import { type Transaction, tables } from "@/db/index";
import { type Change, read, write } from "../access";
import { now } from "../clock";
import { AppError } from "../errors";
import { isId } from "../ids";
import { publicUrl } from "../origin";
import type { Actor } from "../policy";
import { readAccount } from "../sign-in/accounts";
import { dropSecondFactor } from "../sign-in/second-factor";
import { endSessionsOf } from "../sign-in/sessions";
import { lockStaff } from "../sign-in/sign-in";
import type { Role } from "../vocabulary";
import { issueOneTimeLink, withdrawAllOneTimeLinks, withdrawLinksOf, withdrawOneTimeLinks } from "./one-time-links";
import type { InvitationInput } from "./staff-input";

const { clinics, staff } = tables;
const lastOwner = "A clinic needs an owner who can sign in. Make somebody else an owner first.";

export type StaffMember = {
  id: string;
  name: string;
  credentials: string;
  role: Role;
  email: string;
  suspendedAt: Date | null;
  hasSecondFactor: boolean;
  /** How many patients are theirs, archived ones too. */
  patients: number;
};
export type Invitation = { email: string; name: string; role: Role; expiresAt: Date };
/** A link that is shown once: it cannot be made visible again. */
export type ShownLink = { url: string; expiresAt: Date };

/** Everybody in the clinic, by name. @throws AppError `forbidden` */
export const listStaff = (actor: Actor): Promise<StaffMember[]> =>
  read(actor, "staff:manage", async (tx) => {
    const rows = await tx.select().from(staff).where(eq(staff.clinicId, actor.clinicId)).orderBy(asc(staff.name), asc(staff.id));
    type Account = { staff_id: string; email: string; has_second_factor: boolean };
    const accounts = new Map((await tx.execute<Account>(sql`select * from list_accounts()`)).map((row) => [row.staff_id, row]));
    const { therapistId } = tables.patients;
    const own = await tx.select({ therapistId, count: count() }).from(tables.patients).groupBy(therapistId);
    const caseloads = new Map(own.map((row) => [row.therapistId, row.count]));
    return rows.map(({ id, name, credentials, role, suspendedAt }) => ({
      ...{ id, name, credentials, role, suspendedAt },
      ...{ email: accounts.get(id)?.email ?? "", hasSecondFactor: accounts.get(id)?.has_second_factor ?? false },
      patients: caseloads.get(id) ?? 0,
    }));
  });

/** Invitations that can still be accepted, oldest first. @throws AppError `forbidden` */
export const listInvitations = (actor: Actor): Promise<Invitation[]> =>
  read(actor, "staff:manage", async (tx) => {
    type Row = { email: string; name: string; role: Role; expires_at: string };
    const rows = await tx.execute<Row>(sql`select * from list_invitations(${now().toISOString()})`);
    return rows.map(({ expires_at, ...row }) => ({ ...row, expiresAt: new Date(expires_at) }));
  });

/**
 * Invites somebody, in the place of an earlier invitation to the same address.
 * @throws AppError `forbidden`; `invalid` where the address has an account already
 */
export const invite = (actor: Actor, { email, name, role }: InvitationInput): Promise<ShownLink> =>
  staffChange(actor, { action: "staff.invited", about: () => ({ detail: { role } }) }, async (tx) => {
    const taken = await tx.execute(sql`select 1 from find_account(${email})`);
    if (taken.length > 0) {
      const fields = { email: ["This e-mail address has an account already."] };
      throw new AppError("invalid", "Please check the marked fields.", { fields });
    }
    const { token, expiresAt } = await issueOneTimeLink(tx, { purpose: "invitation", email, name, role });
    return { url: `${publicUrl().url}/invitation/${token}`, expiresAt };
  });

/** Makes an invitation useless. Harmless where there is none. @throws AppError `forbidden` */
export const withdrawInvitation = (actor: Actor, email: string): Promise<void> =>
  staffChange(actor, { action: "staff.invitation_withdrawn", about: () => ({}) }, (tx) =>
    withdrawOneTimeLinks(tx, { purpose: "invitation", email }),
  );

/**
 * A link with which somebody else of the clinic sets a new password. Until it is used nothing changes.
 * @throws AppError `not_found`; `conflict` for oneself
 */
export const makePasswordLink = (actor: Actor, staffId: string): Promise<ShownLink> =>
  staffChange(actor, { action: "staff.password_link", about: () => ({ subjectId: staffId }) }, async (tx) => {
    await memberOf(tx, staffId);
    if (staffId === actor.staffId) throw ownAccount();
    const { token, expiresAt } = await issueOneTimeLink(tx, { purpose: "password", staffId });
    return { url: `${publicUrl().url}/password/${token}`, expiresAt };
  });

/** A new role acts at once. @throws AppError `not_found`; `conflict` for the last owner */
export const changeRole = (actor: Actor, staffId: string, role: Role): Promise<void> =>
  staffChange(actor, { action: "staff.role_changed", about: () => ({ subjectId: staffId, detail: { role } }) }, async (tx) => {
    const member = await memberOf(tx, staffId);
    if (member.role === "owner" && role !== "owner") await requireOtherOwner(tx, staffId);
    await tx.update(staff).set({ role }).where(isMember(actor, staffId));
    if (member.role === "owner" && role !== "owner") await withdrawAllOneTimeLinks(tx);
  });

/** Signs somebody out everywhere and keeps them out. @throws AppError `not_found`; `conflict` for oneself and for the last owner */
export const suspend = (actor: Actor, staffId: string): Promise<void> =>
  staffChange(actor, { action: "staff.suspended", about: () => ({ subjectId: staffId }) }, async (tx) => {
    const member = await memberOf(tx, staffId);
    if (member.role === "owner") await requireOtherOwner(tx, staffId);
    if (staffId === actor.staffId) throw new AppError("conflict", "You cannot suspend yourself. Another owner can do it.");
    await tx
      .update(staff)
      .set({ suspendedAt: now() })
      .where(and(isMember(actor, staffId), isNull(staff.suspendedAt)));
    await endSessionsOf(tx, staffId);
    if (member.role === "owner") await withdrawAllOneTimeLinks(tx);
    else await withdrawLinksOf(tx, staffId);
  });

/** Lets somebody in again who was suspended. @throws AppError `not_found` */
export const restore = (actor: Actor, staffId: string): Promise<void> =>
  staffChange(actor, { action: "staff.restored", about: () => ({ subjectId: staffId }) }, async (tx) => {
    await memberOf(tx, staffId);
    await tx.update(staff).set({ suspendedAt: null }).where(isMember(actor, staffId));
  });

/**
 * Takes somebody else's second factor away, who has lost phone and codes, and signs them out everywhere.
 * @throws AppError `not_found`; `conflict` for oneself, and where there is none
 */
export const resetSecondFactor = (actor: Actor, staffId: string): Promise<void> =>
  staffChange(actor, { action: "staff.second_factor_reset", about: () => ({ subjectId: staffId }) }, async (tx) => {
    await memberOf(tx, staffId);
    if (staffId === actor.staffId) throw ownAccount();
    if (!(await dropSecondFactor(tx, staffId))) throw new AppError("conflict", "This person has no second factor.");
    await endSessionsOf(tx, staffId);
  });

export type SignInRules = { requiresSecondFactor: boolean; idleLockMinutes: number };

/** @throws AppError `forbidden` */
export const getSignInRules = (actor: Actor): Promise<SignInRules> =>
  read(actor, "staff:manage", async (tx) => {
    const { requiresSecondFactor, idleLockMinutes } = clinics;
    const [row] = await tx.select({ requiresSecondFactor, idleLockMinutes }).from(clinics).where(eq(clinics.id, actor.clinicId));
    if (!row) throw new Error("An actor's clinic is gone.");
    return row;
  });

/**
 * Acts from the next request of everybody: who lacks a second factor then sets one up before anything else.
 * @throws AppError `forbidden`; `conflict` for an owner who asks of others what they have not done themselves
 */
export const setSignInRules = (actor: Actor, rules: SignInRules): Promise<void> =>
  staffChange(actor, { action: "clinic.sign_in_rules", about: () => ({ subjectId: actor.clinicId, detail: rules }) }, async (tx) => {
    const own = await readAccount(tx, actor.staffId);
    if (rules.requiresSecondFactor && !own?.has_second_factor)
      throw new AppError("conflict", "Set up your own second factor first, so that you know what everybody will be asked for.");
    await tx.update(clinics).set(rules).where(eq(clinics.id, actor.clinicId));
  });

/** Changes to who is in a clinic happen one after the other, so that two owners cannot demote each other at the same moment. */
export const staffChange = <T>(actor: Actor, change: Omit<Change<T>, "permission">, run: (tx: Transaction) => Promise<T>) =>
  write(actor, { ...change, permission: "staff:manage", conflicts: { staff_last_owner: lastOwner } }, async (tx) => {
    await tx.select({ id: clinics.id }).from(clinics).where(eq(clinics.id, actor.clinicId)).for("update");
    const [self] = await tx.select().from(staff).where(isMember(actor, actor.staffId));
    if (self?.role !== "owner" || self.suspendedAt) throw new AppError("forbidden", "You are not an owner of this clinic any more.");
    return run(tx);
  });

export async function memberOf(tx: Transaction, staffId: string) {
  const member = isId(staffId) ? await lockStaff(tx, staffId) : null;
  if (!member) throw new AppError("not_found", "This person is not in your clinic.");
  return member;
}

/** What an owner does about others without a password; of themselves everybody is asked for it. */
export const ownAccount = () => new AppError("conflict", "This is your own account. Change it under your name, with your password.");

async function requireOtherOwner(tx: Transaction, staffId: string) {
  const others = await tx.$count(staff, and(eq(staff.role, "owner"), isNull(staff.suspendedAt), ne(staff.id, staffId)));
  if (others === 0) throw new AppError("conflict", lastOwner);
}

const isMember = (actor: Actor, staffId: string) => and(eq(staff.clinicId, actor.clinicId), eq(staff.id, staffId));
