import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inClinic } from "@/db";
import { makeActor, makeStaff } from "@/db/factories";
import { newId } from "../ids";
import { type Actor, mintActor } from "../policy";
import { signInWithCode } from "../sign-in/second-step";
import { findSession, lookAtSession } from "../sign-in/sessions";
import { codeOf, derive, makeMember, makeMemberWithFactor, password, recordOf, refusal, signIn } from "../testing/people";
import { getInvitation, isOpenPasswordLink } from "./joining";
import { beginSecondFactor, confirmSecondFactor } from "./own-account";
import {
  changeRole,
  getSignInRules,
  invite,
  listInvitations,
  listStaff,
  makePasswordLink,
  resetSecondFactor,
  restore,
  setSignInRules,
  suspend,
  withdrawInvitation,
} from "./staff";
import { signInRulesInput } from "./staff-input";

const lastOwner = "A clinic needs an owner who can sign in. Make somebody else an owner first.";
const absent = "This person is not in your clinic.";
const newEmail = () => `${newId()}@example.test`;
const session = async (email: string) => (await signIn({ email, password, address: null, deviceCookie: undefined }, derive)).session;

describe("The people of a clinic", () => {
  it("are listed with role, e-mail and whether they are suspended, and nobody of another clinic", async () => {
    const owner = await makeActor({ role: "owner", name: "Zoë Ångström" });
    const { staffId, email } = await makeMember({ clinicId: owner.clinicId, name: "Anna Åberg", role: "assistant" });
    await makeMember();
    await suspend(owner, staffId);
    const people = await listStaff(owner);
    expect(people.map(({ name, role, suspendedAt }) => [name, role, suspendedAt !== null])).toEqual([
      ["Anna Åberg", "assistant", true],
      ["Zoë Ångström", "owner", false],
    ]);
    expect(people[0]?.email).toBe(email);
  });

  it("are managed by owners only", async () => {
    const owner = await makeActor({ role: "owner" });
    const { staffId } = await makeStaff({ clinicId: owner.clinicId });
    const email = newEmail();
    for (const role of ["therapist", "assistant"] as const) {
      const actor = await makeActor({ role, clinicId: owner.clinicId });
      const tries = [
        ...[listStaff(actor), listInvitations(actor), invite(actor, { email, name: "X", role: "owner" }), withdrawInvitation(actor, email)],
        ...[makePasswordLink(actor, staffId), changeRole(actor, actor.staffId, "owner"), suspend(actor, staffId), restore(actor, staffId)],
        ...[resetSecondFactor(actor, staffId), setSignInRules(actor, { requiresSecondFactor: false, idleLockMinutes: 120 })],
      ];
      for (const said of await Promise.all(tries.map(refusal))) expect(said).toBe("Your role in this clinic does not allow this.");
    }
    expect(await recordOf(owner.clinicId)).toEqual([]);
  });

  it("are out of reach for the owner of another clinic, without a trace", async () => {
    const stranger = await makeActor({ role: "owner" });
    const member = await makeMember();
    for (const staffId of [member.staffId, newId(), "not an id", ""]) {
      const tries = [
        makePasswordLink(stranger, staffId),
        changeRole(stranger, staffId, "assistant"),
        suspend(stranger, staffId),
        restore(stranger, staffId),
        resetSecondFactor(stranger, staffId),
      ];
      for (const said of await Promise.all(tries.map(refusal))) expect(said).toBe(absent);
    }
    expect([await recordOf(stranger.clinicId), await recordOf(member.clinicId)]).toEqual([[], []]);
  });

  it("are signed out and kept out from the moment of their suspension, until it is lifted", async () => {
    const owner = await makeActor({ role: "owner" });
    const member = await makeMember({ clinicId: owner.clinicId });
    const key = await session(member.email);
    await suspend(owner, member.staffId);
    expect(await findSession(key)).toBe(null);
    expect(await refusal(session(member.email))).toMatch(/suspended/);
    await restore(owner, member.staffId);
    expect(await findSession(key)).toBe(null);
    expect(await findSession(await session(member.email))).not.toBe(null);
    expect(await recordOf(owner.clinicId)).toEqual(expect.arrayContaining(["staff.suspended", "staff.restored"]));
  });

  it("are kept out while they stand between password and code, too", async () => {
    const owner = await makeActor({ role: "owner" });
    const member = await makeMemberWithFactor({ clinicId: owner.clinicId });
    const step = await member.pending();
    await suspend(owner, member.staffId);
    expect(await findSession(member.self)).toBe(null);
    const tried = signInWithCode(step, { address: null, deviceCookie: undefined, code: member.codes[0] ?? "" });
    expect(await refusal(tried)).toMatch(/suspended/);
  });

  it("have their new role at once, in the session that is open", async () => {
    const owner = await makeActor({ role: "owner" });
    const member = await makeMember({ clinicId: owner.clinicId });
    const key = await session(member.email);
    await changeRole(owner, member.staffId, "assistant");
    expect((await findSession(key))?.role).toBe("assistant");
    expect(await recordOf(owner.clinicId)).toContain("staff.role_changed");
  });

  it.each(["suspended", "made a therapist"] as const)("leave no key behind when an owner is %s", async (how) => {
    const owner = await makeActor({ role: "owner" });
    const leaving = await makeActor({ role: "owner", clinicId: owner.clinicId });
    const { staffId: colleague } = await makeStaff({ clinicId: owner.clinicId });
    const invitation = await invite(leaving, { name: "A way back", email: newEmail(), role: "owner" });
    const password = await makePasswordLink(leaving, colleague);
    if (how === "suspended") await suspend(owner, leaving.staffId);
    else await changeRole(owner, leaving.staffId, "therapist");
    expect(await listInvitations(owner)).toEqual([]);
    const tokenOf = ({ url }: { url: string }) => url.split("/").at(-1) ?? "";
    expect(await getInvitation(tokenOf(invitation))).toBeNull();
    expect(await isOpenPasswordLink(tokenOf(password))).toBe(false);
  });

  it("cannot be invited under an address that has an account, here or elsewhere", async () => {
    const owner = await makeActor({ role: "owner" });
    const { email } = await makeMember();
    await expect(invite(owner, { email, name: "X", role: "therapist" })).rejects.toMatchObject({
      detail: { fields: { email: ["This e-mail address has an account already."] } },
    });
    expect(await listInvitations(owner)).toEqual([]);
  });

  it("have one open invitation each, also when it is made twice at once", async () => {
    const owner = await makeActor({ role: "owner" });
    const email = newEmail();
    await Promise.all([1, 2, 3].map(() => invite(owner, { email, name: "X", role: "therapist" })));
    expect(await listInvitations(owner)).toHaveLength(1);
  });
});

describe("A second factor that somebody has lost with their phone", () => {
  it("is taken away by an owner, who is on record for it, and every session ends", async () => {
    const owner = await makeActor({ role: "owner" });
    const { staffId, email, self } = await makeMemberWithFactor({ clinicId: owner.clinicId });
    expect((await listStaff(owner)).find(({ id }) => id === staffId)).toMatchObject({ hasSecondFactor: true });
    await resetSecondFactor(owner, staffId);
    expect(await findSession(self)).toBe(null);
    expect(await findSession(await session(email))).not.toBe(null);
    expect(await recordOf(owner.clinicId)).toContain("staff.second_factor_reset");
    expect(await refusal(resetSecondFactor(owner, staffId))).toBe("This person has no second factor.");
  });

  it("and a password that is forgotten are not for owners themselves: at a screen left open that would need no password", async () => {
    const { staffId, clinicId, self } = await makeMemberWithFactor({ role: "owner" });
    const owner = mintActor({ ...self, role: "owner", name: "Dana Okafor", address: null });
    for (const act of [resetSecondFactor, makePasswordLink])
      expect(await refusal(act(owner, staffId))).toMatch(/^This is your own account\./);
    expect(await recordOf(clinicId)).not.toContain("staff.second_factor_reset");
  });
});

describe("A clinic that asks everybody for a second factor", () => {
  const asking = { requiresSecondFactor: true, idleLockMinutes: 30 };

  it("lets nobody do anything before they have set one up, from their next request on", async () => {
    const { self, clinicId } = await makeMemberWithFactor({ role: "owner" });
    const owner = mintActor({ ...self, role: "owner", name: "Dana Okafor", address: null });
    const member = await makeMember({ clinicId });
    const key = await session(member.email);
    await setSignInRules(owner, asking);
    expect(await getSignInRules(owner)).toEqual(asking);
    expect(await findSession(key)).toBe(null);
    expect(await lookAtSession(key)).toMatchObject({ lacksSecondFactor: true, isLocked: false });
    expect(await findSession(self)).not.toBe(null);
    expect(await findSession(await session(member.email))).toBe(null);
    const own = { staffId: member.staffId, clinicId, sessionId: key.sessionId };
    const code = codeOf((await beginSecondFactor(own)).secret);
    const here = { address: null, deviceCookie: undefined };
    const made = await confirmSecondFactor(own, { current: password, code }, here, derive);
    expect(await findSession(made.session)).toMatchObject({ staffId: member.staffId });
    expect(await recordOf(clinicId)).toContain("clinic.sign_in_rules");
  });

  it("has an owner who has one", async () => {
    const owner = await makeActor({ role: "owner" });
    expect(await refusal(setSignInRules(owner, asking))).toMatch(/^Set up your own second factor first/);
    expect(await getSignInRules(owner)).toEqual({ requiresSecondFactor: false, idleLockMinutes: 15 });
    await setSignInRules(owner, { ...asking, requiresSecondFactor: false });
    expect(await getSignInRules(owner)).toEqual({ requiresSecondFactor: false, idleLockMinutes: 30 });
  });

  it.each([4, 121, 7.5, "", "x"])("locks screens after no such time: %s minutes", (idleLockMinutes) => {
    expect(signInRulesInput.safeParse({ idleLockMinutes }).success).toBe(false);
    expect(signInRulesInput.parse({ idleLockMinutes: "5", requiresSecondFactor: "yes" })).toEqual({ ...asking, idleLockMinutes: 5 });
  });
});

describe("A clinic's last owner", () => {
  it("stays one whatever asks the database, also when two step down in it at the same moment", async () => {
    const first = await makeActor({ role: "owner" });
    const stepDown = (id: string) => (change: string) =>
      inClinic(first.clinicId, (tx) => tx.execute(sql`update staff set ${sql.raw(change)} where id = ${id}`)).then(
        () => "done",
        (error: { cause?: { constraint_name?: string } }) => error.cause?.constraint_name,
      );
    for (const change of ["role = 'therapist'", "role = 'assistant'", "suspended_at = created_at"])
      expect(await stepDown(first.staffId)(change)).toBe("staff_last_owner");
    const second = await makeActor({ role: "owner", clinicId: first.clinicId });
    const both = await Promise.all([first, second].map(({ staffId }) => stepDown(staffId)("suspended_at = created_at")));
    expect(both.toSorted()).toEqual(["done", "staff_last_owner"]);
  });

  it("can be neither demoted nor suspended", async () => {
    const owner = await makeActor({ role: "owner" });
    const suspended = await makeStaff({ clinicId: owner.clinicId, role: "owner" });
    await suspend(owner, suspended.staffId);
    expect(await refusal(changeRole(owner, owner.staffId, "therapist"))).toBe(lastOwner);
    expect(await refusal(suspend(owner, owner.staffId))).toBe(lastOwner);
  });

  it("remains when two owners demote or suspend each other at the same moment", async () => {
    for (const act of [(a: Actor, id: string) => changeRole(a, id, "therapist"), (a: Actor, id: string) => suspend(a, id)]) {
      const first = await makeActor({ role: "owner" });
      const second = await makeActor({ role: "owner", clinicId: first.clinicId });
      const said = await Promise.all([refusal(act(first, second.staffId)), refusal(act(second, first.staffId))]);
      expect(said.toSorted()).toEqual(["You are not an owner of this clinic any more.", "nothing was refused"]);
    }
  });

  it("remains when both step down at the same moment", async () => {
    const first = await makeActor({ role: "owner" });
    const second = await makeActor({ role: "owner", clinicId: first.clinicId });
    const said = await Promise.all([first, second].map((owner) => refusal(changeRole(owner, owner.staffId, "therapist"))));
    expect(said.toSorted()).toEqual([lastOwner, "nothing was refused"]);
  });

  it("cannot suspend themselves while there is another one", async () => {
    const first = await makeActor({ role: "owner" });
    await makeStaff({ clinicId: first.clinicId, role: "owner" });
    expect(await refusal(suspend(first, first.staffId))).toBe("You cannot suspend yourself. Another owner can do it.");
    expect(await recordOf(first.clinicId)).toEqual([]);
  });
});
