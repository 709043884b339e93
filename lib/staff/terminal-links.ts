import { openAs } from "@/db/roles";
import type { Session } from "@/db/session";
import type { AuditAction } from "../audit-words";
import { now } from "../clock";
import { SetupError } from "../env";
import { newId } from "../ids";
import { publicUrl } from "../origin";
import { hashOf, lifetimes, newToken } from "./one-time-token";

/** One-time links for whoever sits at the terminal: made as the owner of the tables, never by the web process. */

/** The address of a page that makes a clinic and its owner, once, within 7 days. Earlier unused ones stop working. */
export const issueSetupLink = (ownerUrl: string): Promise<string> =>
  asOwner(ownerUrl, async (owner) => {
    const { token, at, expires } = fresh("setup");
    await owner.run("update one_time_links set used_at = $1 where purpose = 'setup' and used_at is null", [at], false);
    await owner.run(
      "insert into one_time_links (token_hash, purpose, created_at, expires_at) values (decode($1, 'hex'), 'setup', $2, $3)",
      [hashOf(token), at, expires],
      false,
    );
    return `${publicUrl().url}/setup/${token}`;
  });

/**
 * The address of a page on which an owner sets a new password, within a day. `email` says which owner, where there are several.
 * `dropsSecondFactor` is for the one whose phone and recovery codes are gone, and whom no other owner can help.
 * @throws SetupError with a sentence where it is not clear whose
 */
export const issueOwnerPasswordLink = (
  ownerUrl: string,
  email?: string,
  { dropsSecondFactor = false } = {},
): Promise<{ url: string; email: string }> =>
  asOwner(ownerUrl, async (owner) => {
    const member = chosen(await ownersOf(owner), email?.trim().toLowerCase());
    const { token, at, expires } = fresh("password");
    await owner.run(
      "update one_time_links set used_at = $1 where purpose = 'password' and staff_id = $2 and used_at is null",
      [at, member.staffId],
      false,
    );
    await owner.run(
      `insert into one_time_links (token_hash, purpose, clinic_id, staff_id, created_at, expires_at)
         values (decode($1, 'hex'), 'password', $2, $3, $4, $5)`,
      [hashOf(token), member.clinicId, member.staffId, at, expires],
      false,
    );
    await putOnRecord(owner, member, "staff.password_link", at);
    if (dropsSecondFactor) {
      await owner.run("delete from second_factors where staff_id = $1", [member.staffId], false);
      await owner.run("update sessions set ended_at = $1 where staff_id = $2 and ended_at is null", [at, member.staffId], false);
      await putOnRecord(owner, member, "staff.second_factor_reset", at);
    }
    return { url: `${publicUrl().url}/password/${token}`, email: member.email };
  });

type Owner = { staffId: string; clinicId: string; email: string };

const putOnRecord = (owner: Session, { clinicId, staffId }: Owner, action: AuditAction, at: string) =>
  owner.run(
    `insert into audit_events (clinic_id, id, at, action, subject_id, detail) values ($1, $2, $3, $4, $5, '{"from": "terminal"}')`,
    [clinicId, newId(), at, action, staffId],
    false,
  );

async function ownersOf(owner: Session): Promise<Owner[]> {
  const rows = await owner.run(
    `select a.staff_id, a.clinic_id, a.email from accounts a join staff s on s.clinic_id = a.clinic_id and s.id = a.staff_id
       where s.role = 'owner' and s.suspended_at is null order by a.email`,
    [],
    false,
  );
  return rows.map((row) => ({ staffId: String(row.staff_id), clinicId: String(row.clinic_id), email: String(row.email) }));
}

function chosen(owners: Owner[], email: string | undefined): Owner {
  const found = email ? owners.filter((owner) => owner.email === email) : owners;
  const [first, second] = found;
  if (first && !second) return first;
  if (owners.length === 0) throw new SetupError("There is no owner yet: npm start shows the address of the set-up.");
  const names = owners.map((owner) => `  ${owner.email}`).join("\n");
  const why = email ? `No owner signs in as ${email}.` : "There are several owners.";
  throw new SetupError(`${why} Say which one it is for, as in: npm run reset-owner -- ${owners[0]?.email}\n${names}`);
}

function fresh(purpose: keyof typeof lifetimes) {
  const at = now();
  return { token: newToken(), at: at.toISOString(), expires: new Date(at.getTime() + lifetimes[purpose]).toISOString() };
}

async function asOwner<T>(ownerUrl: string, run: (owner: Session) => Promise<T>): Promise<T> {
  const owner = await openAs(ownerUrl, "DATABASE_OWNER_URL");
  try {
    await owner.run("begin", [], false);
    const result = await run(owner);
    await owner.run("commit", [], false);
    return result;
  } finally {
    await owner.close();
  }
}
