import { describe, expect, it } from "vitest";
import { makeActor } from "@/db/factories";
import { newId } from "../ids";
import { signInWithCode } from "../sign-in/second-step";
import { findSession, lockSession } from "../sign-in/sessions";
import { stoppedClock } from "../testing/clock";
import { asOwner, codeOf, derive, makeMember, makeMemberWithFactor, password, recordOf, refusal, signIn } from "../testing/people";
import { isOpenPasswordLink } from "./joining";
import {
  beginSecondFactor,
  changeDetails,
  changePassword,
  confirmSecondFactor,
  endOwnSessions,
  getOwnAccount,
  listOwnSessions,
  newCodes,
  switchOffSecondFactor,
} from "./own-account";
import { asProven, freshSession, provePassword } from "./own-proof";
import { makePasswordLink, restore, suspend } from "./staff";
import { changePasswordInput, passwordInput } from "./staff-input";

const clock = stoppedClock();
const renewed = "waves against the old pier";
const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const here = { address: "203.0.113.9", userAgent: firefox, deviceCookie: undefined };
const wrong = "This is not your current password.";

async function signedIn(values: Parameters<typeof makeMember>[0] = {}) {
  const member = await makeMember(values);
  const open = async () => (await signIn({ email: member.email, password, ...here }, derive)).session;
  const session = await open();
  return { ...member, open, session, self: { staffId: member.staffId, clinicId: member.clinicId, sessionId: session.sessionId } };
}

describe("A new password", () => {
  it("needs the current one, ends every session but a new one here, and every link that was made for another", async () => {
    const { self, session, open, email, clinicId, staffId } = await signedIn();
    const elsewhere = await open();
    const link = await makePasswordLink(await makeActor({ role: "owner", clinicId }), staffId);
    const fresh = await changePassword(self, { current: password, password: renewed }, here, derive);
    expect([await findSession(session), await findSession(elsewhere)]).toEqual([null, null]);
    expect(await findSession(fresh)).toMatchObject({ staffId });
    expect(await isOpenPasswordLink(link.url.split("/").at(-1) ?? "")).toBe(false);
    expect(await refusal(open())).toMatch(/is not right/);
    expect(await findSession((await signIn({ email, password: renewed, ...here }, derive)).session)).not.toBe(null);
    expect(await recordOf(clinicId)).toContain("staff.password_set");
  });

  it("is refused with a wrong current one, beside the field, and then nothing has changed", async () => {
    const { self, session, clinicId } = await signedIn();
    const tried = changePassword(self, { current: "not the password", password: renewed }, here, derive);
    await expect(tried).rejects.toMatchObject({ code: "invalid", detail: { fields: { current: [wrong] } } });
    expect(await findSession(session)).not.toBe(null);
    expect(await recordOf(clinicId)).toEqual(["staff.sign_in_failed", "staff.signed_in"]);
  });

  it("makes whoever guesses the current one wait as in signing in", async () => {
    const { self } = await signedIn();
    const change = (current: string) => refusal(changePassword(self, { current, password: renewed }, here, derive));
    for (let i = 0; i < 6; i++) await change("a guess");
    expect(await change(password)).toMatch(/Try again in/);
  });

  it.each(["short", "qwertyuiop12", "password1234"])("is neither short nor among the first that are guessed: %s", (easy) => {
    for (const input of [
      changePasswordInput.safeParse({ current: password, password: easy }),
      passwordInput.safeParse({ token: "x", password: easy }),
    ])
      expect(input.error?.issues.map(({ path }) => path.join())).toEqual(["password"]);
  });

  it("is not made of what everybody knows of the person", async () => {
    const { self } = await signedIn({ name: "Wilhelmina Quorvash" });
    const tried = changePassword(self, { current: password, password: "WilhelminaQuorvash1" }, here, derive);
    await expect(tried).rejects.toMatchObject({ detail: { fields: { password: [expect.stringMatching(/easy to guess/)] } } });
  });

  it("has one winner when two are set at the same moment", async () => {
    const { self } = await signedIn();
    const tries = ["a first one that is long", "a second one that is long"].map((next) =>
      refusal(changePassword(self, { current: password, password: next }, here, derive)),
    );
    const said = await Promise.all(tries);
    expect(said.filter((sentence) => sentence === "nothing was refused")).toHaveLength(1);
  });

  it("is not set by who is suspended in the middle of it, nor is anybody in by it who is let in again", async () => {
    const { self, session, open, clinicId, staffId } = await signedIn();
    const owner = await makeActor({ role: "owner", clinicId });
    const proof = await provePassword(self, password, here, derive);
    await suspend(owner, staffId);
    expect(await refusal(asProven(self, proof, (tx) => freshSession(tx, self, here, false)))).toMatch(/suspended/);
    await restore(owner, staffId);
    expect(await findSession(session)).toBe(null);
    expect(await listOwnSessions(self)).toEqual([]);
    expect(await findSession(await open())).not.toBe(null);
  });

  it("keeps the second factor, and the session here has passed it", async () => {
    const { self, clinicId, pending } = await makeMemberWithFactor();
    const fresh = await changePassword(self, { current: password, password: renewed }, here, derive);
    expect(await findSession(fresh)).not.toBe(null);
    expect(await getOwnAccount(self)).toMatchObject({ hasSecondFactor: true });
    expect(await refusal(pending())).toMatch(/is not right/);
    expect(await recordOf(clinicId)).toContain("staff.password_set");
  });
});

it("One's own name and credentials are changed, nobody else's, and that is on record", async () => {
  const { self } = await signedIn();
  const colleague = await signedIn({ clinicId: self.clinicId, name: "Sam Rivera" });
  await changeDetails(self, { name: "Dana Okafor-Weiß", credentials: "PT" }, here.address);
  expect(await getOwnAccount(self)).toMatchObject({ name: "Dana Okafor-Weiß", credentials: "PT" });
  expect(await getOwnAccount(colleague.self)).toMatchObject({ name: "Sam Rivera" });
  expect(await recordOf(self.clinicId)).toContain("staff.details_changed");
});

describe("A second factor", () => {
  it("is set up by a code of the app and the password together, and ends every other session", async () => {
    const { self, session, clinicId } = await signedIn();
    const seenBefore = codeOf((await beginSecondFactor(self)).secret);
    const { secret, address } = await beginSecondFactor(self);
    expect(address).toContain(secret);
    const confirm = (current: string, code: string) => confirmSecondFactor(self, { current, code }, here, derive);
    const right = codeOf(secret);
    await expect(confirm("not the password", right)).rejects.toMatchObject({ detail: { fields: { current: [wrong] } } });
    await expect(confirm(password, seenBefore)).rejects.toMatchObject({
      detail: { fields: { code: [/not right/] } },
    });
    expect(await getOwnAccount(self)).toMatchObject({ hasSecondFactor: false });
    const made = await confirm(password, ` ${right.slice(0, 3)} ${right.slice(3)}`);
    expect(new Set(made.codes).size).toBe(10);
    expect([await findSession(session), (await findSession(made.session)) !== null]).toEqual([null, true]);
    expect(await refusal(beginSecondFactor(self))).toBe("Your second factor is set up already.");
    expect(await recordOf(clinicId)).toContain("staff.second_factor_set");
    const rows = await asOwner("select secret_sealed from second_factors where staff_id = $1", [self.staffId]);
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it("has new recovery codes for the password, and the earlier ones are dead", async () => {
    const { self, codes, pending, clinicId } = await makeMemberWithFactor();
    clock.advance(60);
    expect(await refusal(newCodes(self, "not the password", here, derive))).toBe(wrong);
    const fresh = await newCodes(self, password, here, derive);
    const step = await pending();
    expect(await refusal(signInWithCode(step, { ...here, code: codes[0] ?? "" }))).toMatch(/not right/);
    expect((await signInWithCode(step, { ...here, code: fresh[0] ?? "" })).session).toBeTruthy();
    expect(await getOwnAccount(self)).toMatchObject({ codesLeft: 9 });
    expect(await recordOf(clinicId)).toContain("staff.recovery_codes_made");
    const { self: bare } = await signedIn();
    expect(await refusal(newCodes(bare, password, here, derive))).toBe("You have no second factor to recover.");
  });

  it("is switched off by the password, and takes its codes along", async () => {
    const { self, email, clinicId } = await makeMemberWithFactor();
    expect(await refusal(switchOffSecondFactor(self, "not the password", here, derive))).toBe(wrong);
    expect(await getOwnAccount(self)).toMatchObject({ hasSecondFactor: true });
    await switchOffSecondFactor(self, password, here, derive);
    expect(await getOwnAccount(self)).toMatchObject({ hasSecondFactor: false, codesLeft: 0 });
    expect(await findSession((await signIn({ email, password, ...here }, derive)).session)).not.toBe(null);
    expect(await recordOf(clinicId)).toContain("staff.second_factor_off");
  });
});

describe("The list of one's sign-ins", () => {
  it("says with what, from where and since when, the address shortened, and nobody else's", async () => {
    const { self, open } = await signedIn();
    await signedIn({ clinicId: self.clinicId });
    clock.advance(60);
    const other = await open();
    await lockSession({ clinicId: self.clinicId, sessionId: other.sessionId });
    const list = await listOwnSessions(self);
    expect(list.map(({ id, isThis, isLocked }) => ({ id, isThis, isLocked }))).toEqual([
      { id: other.sessionId, isThis: false, isLocked: true },
      { id: self.sessionId, isThis: true, isLocked: false },
    ]);
    expect(list[0]).toMatchObject({ device: "Firefox on Linux", address: "203.0.113.0" });
  });

  it("ends one, or all but this one, at once, and that is on record", async () => {
    const { self, session, open, clinicId } = await signedIn();
    const [one, two, three] = [await open(), await open(), await open()];
    expect(await endOwnSessions(self, one.sessionId, here.address)).toBe(1);
    expect([await findSession(one), (await findSession(two)) !== null]).toEqual([null, true]);
    expect(await endOwnSessions(self, null, here.address)).toBe(2);
    expect([await findSession(two), await findSession(three), (await findSession(session)) !== null]).toEqual([null, null, true]);
    expect((await recordOf(clinicId)).filter((action) => action === "staff.sessions_ended")).toHaveLength(2);
  });

  it("ends nobody else's, in the same clinic or another", async () => {
    const { self } = await signedIn();
    const colleague = await signedIn({ clinicId: self.clinicId });
    const stranger = await signedIn();
    for (const id of [colleague.session.sessionId, stranger.session.sessionId, newId(), "no id"])
      expect(await refusal(endOwnSessions(self, id, null))).toBe("This sign-in has ended already.");
    expect([await findSession(colleague.session), await findSession(stranger.session)]).not.toContain(null);
    expect(await recordOf(self.clinicId)).not.toContain("staff.sessions_ended");
  });
});
