import { describe, expect, it } from "vitest";
import { makeActor } from "@/db/factories";
import { inClinic, tables } from "@/db/index";
import { findSession } from "../sign-in/sessions";
import { stoppedClock } from "../testing/clock";
import { asOwner, derive, makeMember, password, recordOf, refusal, signIn } from "../testing/people";
import { acceptInvitation, getInvitation, isOpenPasswordLink, setPasswordByLink } from "./joining";
import { isOpenSetupLink, setUpClinic } from "./setup";
import { invite, listInvitations, listStaff, makePasswordLink, suspend, withdrawInvitation } from "./staff";
import { issueOwnerPasswordLink, issueSetupLink } from "./terminal-links";

const clock = stoppedClock();
const gone = "This link cannot be used any more. Please ask for a new one.";
const ownerUrl = () => process.env.DATABASE_OWNER_URL ?? "";
const tokenOf = (url: string) => url.split("/").at(-1) ?? "";
const newEmail = () => `${crypto.randomUUID()}@example.test`;
const wrongTokens = ["", "x", "A".repeat(43), "A".repeat(44), "../../etc", "\0", "'; drop table staff"];

const setup = (token: string, email = newEmail()) => ({
  ...{
    token,
    clinicName: "Harbor Physical Therapy",
    emergencyNumber: "112",
    phone: "555 0100",
    address: "1 Pier Road",
    paperSize: "a4" as const,
  },
  ...{ timeZone: "Europe/Paris", name: "Amélie Dubois", credentials: "PT", email, password, withSample: false },
});
const signInAs = (email: string, secret = password) => signIn({ email, password: secret, address: null, deviceCookie: undefined }, derive);

describe("The set-up", () => {
  it("makes a clinic and its owner, signs the owner in and is on record", async () => {
    const url = await issueSetupLink(ownerUrl());
    expect(url).toMatch(/^http:\/\/localhost:3000\/setup\/[\w-]{43}$/);
    const input = setup(tokenOf(url));
    const owner = await setUpClinic(input, { address: "203.0.113.77" }, derive);
    expect(await findSession(owner)).toMatchObject({ role: "owner", name: "Amélie Dubois", email: input.email, clinicId: owner.clinicId });
    const clinics = await inClinic(owner.clinicId, (tx) => tx.select().from(tables.clinics));
    expect(clinics).toMatchObject([{ name: "Harbor Physical Therapy", emergencyNumber: "112", paperSize: "a4", timeZone: "Europe/Paris" }]);
    expect(await recordOf(owner.clinicId)).toEqual(["clinic.created"]);
    expect((await signInAs(input.email)).session.staffId).toBe(owner.staffId);
  });

  it("happens once for each link, however many try at the same moment", async () => {
    const token = tokenOf(await issueSetupLink(ownerUrl()));
    const clinics = async () => Number((await asOwner("select count(*) from clinics"))[0]?.count);
    const before = await clinics();
    const answers = await Promise.allSettled(Array.from({ length: 5 }, () => setUpClinic(setup(token), { address: null }, derive)));
    expect(answers.filter((answer) => answer.status === "fulfilled")).toHaveLength(1);
    expect(await clinics()).toBe(before + 1);
    expect(await isOpenSetupLink(token)).toBe(false);
    expect(await refusal(setUpClinic(setup(token), { address: null }, derive))).toBe(gone);
  });

  it("refuses a link that is wrong, replaced or expired", async () => {
    const replaced = tokenOf(await issueSetupLink(ownerUrl()));
    const expired = tokenOf(await issueSetupLink(ownerUrl()));
    clock.advance(7 * 86_400);
    for (const token of [...wrongTokens, replaced, expired]) {
      expect(await isOpenSetupLink(token)).toBe(false);
      expect(await refusal(setUpClinic(setup(token), { address: null }, derive))).toBe(gone);
    }
  });

  it("says beside the field that an e-mail address is taken, and the link stays good", async () => {
    const member = await makeMember();
    const token = tokenOf(await issueSetupLink(ownerUrl()));
    await expect(setUpClinic(setup(token, member.email), { address: null }, derive)).rejects.toMatchObject({
      code: "invalid",
      detail: { fields: { email: ["This e-mail address has an account already. Use another one."] } },
    });
    expect(await isOpenSetupLink(token)).toBe(true);
  });
});

describe("An invitation", () => {
  const accept = (token: string) =>
    acceptInvitation({ token, name: "Jürgen Weiß", credentials: "PT", password }, { address: null }, derive);

  it("makes a member of the inviting clinic, with the role that the owner chose", async () => {
    const owner = await makeActor({ role: "owner" });
    const email = newEmail();
    const { url } = await invite(owner, { email, name: "Jürgen", role: "assistant" });
    const token = tokenOf(url);
    expect(await getInvitation(token)).toMatchObject({
      email,
      name: "Jürgen",
      role: "assistant",
      clinicName: "Riverside Physical Therapy",
    });
    const { session } = await accept(token);
    expect(await findSession(session)).toMatchObject({ clinicId: owner.clinicId, role: "assistant", name: "Jürgen Weiß", email });
    expect((await listStaff(owner)).map((person) => person.email)).toContain(email);
    expect(await recordOf(owner.clinicId)).toEqual(["staff.invited", "staff.joined"]);
    expect(await listInvitations(owner)).toEqual([]);
  });

  it("has one winner, and refuses one that is wrong, used, withdrawn, replaced or expired", async () => {
    const owner = await makeActor({ role: "owner" });
    const link = async (email: string) => tokenOf((await invite(owner, { email, name: "J", role: "therapist" })).url);
    const used = await link(newEmail());
    const answers = await Promise.allSettled([accept(used), accept(used), accept(used)]);
    expect(answers.filter((answer) => answer.status === "fulfilled")).toHaveLength(1);
    const [withdrawnEmail, replacedEmail] = [newEmail(), newEmail()];
    const withdrawn = await link(withdrawnEmail);
    await withdrawInvitation(owner, withdrawnEmail);
    expect(await recordOf(owner.clinicId)).toContain("staff.invitation_withdrawn");
    const replaced = await link(replacedEmail);
    const expired = await link(replacedEmail);
    expect((await listInvitations(owner)).map((invitation) => invitation.email)).toEqual([replacedEmail]);
    clock.advance(7 * 86_400);
    const before = await listStaff(owner);
    for (const token of [...wrongTokens, used, withdrawn, replaced, expired]) {
      expect(await getInvitation(token)).toBe(null);
      expect(await refusal(accept(token))).toBe(gone);
    }
    expect(await listStaff(owner)).toEqual(before);
  });

  it("cannot be used as a link of another kind", async () => {
    const owner = await makeActor({ role: "owner" });
    const token = tokenOf((await invite(owner, { email: newEmail(), name: "J", role: "therapist" })).url);
    expect([await isOpenSetupLink(token), await isOpenPasswordLink(token)]).toEqual([false, false]);
    expect(await refusal(setPasswordByLink({ token, password }, null, derive))).toBe(gone);
  });
});

describe("A password link", () => {
  const renewed = "waves against the old pier";
  const linkFor = async (member: { clinicId: string; staffId: string }) =>
    tokenOf((await makePasswordLink(await makeActor({ role: "owner", clinicId: member.clinicId }), member.staffId)).url);

  it("changes nothing until it is used; then it sets the password and ends every session", async () => {
    const member = await makeMember();
    const { session } = await signInAs(member.email);
    const token = await linkFor(member);
    expect(await findSession(session)).not.toBe(null);
    expect(await setPasswordByLink({ token, password: renewed }, null, derive)).toBe(member.email);
    expect(await findSession(session)).toBe(null);
    expect(await refusal(signInAs(member.email))).toMatch(/not right/);
    expect((await signInAs(member.email, renewed)).session.staffId).toBe(member.staffId);
    expect(await recordOf(member.clinicId)).toContain("staff.password_set");
  });

  it("has one winner, and refuses one that is wrong, used, replaced or a day old", async () => {
    const member = await makeMember();
    const used = await linkFor(member);
    const set = (token: string) => setPasswordByLink({ token, password: renewed }, null, derive);
    const answers = await Promise.allSettled([set(used), set(used), set(used)]);
    expect(answers.filter((answer) => answer.status === "fulfilled")).toHaveLength(1);
    const replaced = await linkFor(member);
    const expired = await linkFor(member);
    clock.advance(86_400);
    for (const token of [...wrongTokens, used, replaced, expired]) {
      expect(await isOpenPasswordLink(token)).toBe(false);
      expect(await refusal(set(token))).toBe(gone);
    }
  });

  it("dies when its person is suspended", async () => {
    const member = await makeMember();
    const token = await linkFor(member);
    await suspend(await makeActor({ role: "owner", clinicId: member.clinicId }), member.staffId);
    expect(await isOpenPasswordLink(token)).toBe(false);
  });

  it("comes from the terminal for an owner only, and asks which one where there are several", async () => {
    const [owner, second, therapist] = [await makeMember({ role: "owner" }), await makeMember({ role: "owner" }), await makeMember()];
    const { url, email } = await issueOwnerPasswordLink(ownerUrl(), ` ${owner.email.toUpperCase()}`);
    expect(email).toBe(owner.email);
    expect(await setPasswordByLink({ token: tokenOf(url), password: renewed }, null, derive)).toBe(owner.email);
    expect(await recordOf(owner.clinicId)).toEqual(["staff.password_link", "staff.password_set"]);
    expect(await refusal(issueOwnerPasswordLink(ownerUrl()))).toMatch(/^There are several owners\. Say which one it is for/);
    expect(await refusal(issueOwnerPasswordLink(ownerUrl(), therapist.email))).toContain(second.email);
  });
});
