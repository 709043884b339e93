import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeActor } from "@/db/factories";
import { newId } from "../ids";
import { exportClinic } from "../leaving/export";
import { saveMailSettings } from "../mail/mail";
import { mailServer } from "../mail/testing/mail-server";
import { signInByProvider } from "../sign-in/provider";
import { findSession } from "../sign-in/sessions";
import { stoppedClock } from "../testing/clock";
import { asOwner, derive, makeMember, makeMemberWithFactor, password, recordOf, refusal, signIn } from "../testing/people";
import { changeEmailOf, changeOwnEmail, confirmOwnEmail, getAskedEmail } from "./email";
import { mailEmailLink, mailEmailNotice } from "./email-mail";
import { isOpenPasswordLink, setPasswordByLink } from "./joining";
import { changePassword } from "./own-account";
import { makePasswordLink, suspend } from "./staff";

const clock = stoppedClock();
const here = { address: "203.0.113.9", userAgent: null, deviceCookie: undefined };
const newEmail = () => `${newId()}@example.test`;
const taken = "This e-mail address has an account already. Use another one.";
let server: Awaited<ReturnType<typeof mailServer>>;

beforeAll(async () => {
  server = await mailServer({ hideSTARTTLS: true });
});
afterAll(() => server.stop());
beforeEach(() => {
  server.received.length = 0;
});

async function signedIn(values: Parameters<typeof makeMember>[0] = {}) {
  const member = await makeMember(values);
  const open = async (email = member.email) => (await signIn({ email, password, ...here }, derive)).session;
  const session = await open();
  return { ...member, open, session, self: { staffId: member.staffId, clinicId: member.clinicId, sessionId: session.sessionId } };
}

/** Somebody of a clinic that sends mail, and its owner. */
async function withMail() {
  const owner = await makeActor({ role: "owner" });
  await saveMailSettings(owner, {
    ...{ host: "127.0.0.1", port: server.port, security: "none", username: "", password: "" },
    ...{ fromName: "Riverside", fromAddress: "desk@riverside.example" },
  });
  return { owner, ...(await signedIn({ clinicId: owner.clinicId })) };
}

type Self = Awaited<ReturnType<typeof signedIn>>["self"];
const change = (self: Self, email: string, current = password) => changeOwnEmail(self, { email, current }, here, derive);

async function asked(self: Self, email: string) {
  const done = await change(self, email);
  if (!("asked" in done)) throw new Error("It changed at once.");
  return done.asked;
}

const fieldsOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error) => error.detail.fields,
  );

describe("Another address to sign in with, where the clinic sends no mail", () => {
  it("needs the current password, acts at once, ends every session but a new one here, and is on record", async () => {
    const { self, session, open, email: before, clinicId, staffId } = await signedIn();
    const elsewhere = await open();
    const link = await makePasswordLink(await makeActor({ role: "owner", clinicId }), staffId);
    const email = newEmail();
    expect(await fieldsOf(change(self, email, "not the password"))).toEqual({ current: ["This is not your current password."] });
    const done = await change(self, email);
    if (!("session" in done)) throw new Error("A link was mailed.");
    expect([await findSession(session), await findSession(elsewhere)]).toEqual([null, null]);
    expect(await findSession(done.session)).toMatchObject({ staffId, email });
    expect(await refusal(open(before))).toMatch(/is not right/);
    expect(await findSession(await open(email))).toMatchObject({ staffId });
    // It may have gone to the earlier address.
    expect(await isOpenPasswordLink(link.url.split("/").at(-1) ?? "")).toBe(false);
    expect(await recordOf(clinicId)).toContain("staff.email_changed");
  });

  it("makes whoever guesses the password wait as in signing in", async () => {
    const { self } = await signedIn();
    for (let i = 0; i < 6; i++) await refusal(change(self, newEmail(), "a guess"));
    expect(await refusal(change(self, newEmail()))).toMatch(/Try again in/);
  });

  it("is one that nobody else signs in with, in any clinic, and whoever tries is on record", async () => {
    const { self, session, email, clinicId } = await signedIn();
    const colleague = await makeMember({ clinicId });
    const stranger = await makeMember();
    for (const theirs of [colleague.email, stranger.email]) expect(await fieldsOf(change(self, theirs))).toEqual({ email: [taken] });
    expect(await fieldsOf(change(self, email))).toEqual({ email: ["This is the address already."] });
    expect(await findSession(session)).toMatchObject({ email });
    expect((await recordOf(clinicId)).filter((action) => action === "staff.email_refused")).toHaveLength(2);
  });

  it("has one winner when two take the same at the same moment", async () => {
    const [one, two] = [await signedIn(), await signedIn()];
    const email = newEmail();
    const said = await Promise.all([one, two].map(({ self }) => fieldsOf(change(self, email))));
    expect(said.filter((fields) => fields === null)).toHaveLength(1);
    expect(said).toContainEqual({ email: [taken] });
  });

  it("keeps the second factor, and whom the provider knows", async () => {
    const member = await makeMemberWithFactor();
    const done = await change(member.self, newEmail());
    expect("session" in done && (await findSession(done.session))).toMatchObject({ staffId: member.staffId });
    const bound = await signedIn();
    const claims = { issuer: "https://id.example", subject: newId(), email: bound.email, isEmailVerified: true };
    await signInByProvider(claims, here);
    await change(bound.self, newEmail());
    expect(await signInByProvider(claims, here)).toMatchObject({ session: { staffId: bound.staffId } });
  });

  it("is not taken unproved where the provider would find somebody by it for the first time", async () => {
    const { self, session, email } = await signedIn();
    const tried = (hasProvider: boolean) => changeOwnEmail(self, { email: newEmail(), current: password, hasProvider }, here, derive);
    expect(await refusal(tried(true))).toMatch(/cannot be tried/);
    expect(await findSession(session)).toMatchObject({ email });
  });

  it("is in the export of the clinic from then on", async () => {
    const owner = await makeActor({ role: "owner" });
    const { self } = await signedIn({ clinicId: owner.clinicId });
    const email = newEmail();
    await change(self, email);
    const parts: string[] = [];
    for await (const { bytes } of await exportClinic(owner)) parts.push(Buffer.from(bytes).toString("utf8"));
    expect(parts.join("")).toContain(email);
  });
});

describe("Another address to sign in with, where the clinic sends mail", () => {
  it("counts once whoever reads it says so, signed in, once and within an hour; the earlier one is told", async () => {
    const { self, session, open, email: before, staffId, clinicId } = await withMail();
    const email = newEmail();
    const { token, ...rest } = await asked(self, email);
    await mailEmailLink({ token, ...rest });
    expect(server.received.map(({ to }) => to)).toEqual([[email]]);
    expect(server.received[0]?.text).toContain(`/account/email/${token}`);
    expect(await findSession(session)).toMatchObject({ email: before });
    clock.advance(3_599);
    await open(before);
    expect(await getAskedEmail(self, token)).toBe(email);
    const done = await confirmOwnEmail(self, token, here);
    expect(await findSession(session)).toBe(null);
    expect(await findSession(done.session)).toMatchObject({ staffId, email });
    expect(await refusal(confirmOwnEmail(self, token, here))).toMatch(/cannot be used any more/);
    expect(await refusal(open(before))).toMatch(/is not right/);
    await mailEmailNotice(done.moved);
    expect(server.received[1]).toMatchObject({ to: [before] });
    expect(server.received[1]?.text).not.toContain(email);
    expect(await recordOf(clinicId)).toEqual(expect.arrayContaining(["staff.email_asked", "staff.email_changed"]));
  });

  it("is dead after an hour, and after a newer one", async () => {
    const { self } = await withMail();
    const first = await asked(self, newEmail());
    const second = await asked(self, newEmail());
    expect(await refusal(confirmOwnEmail(self, first.token, here))).toMatch(/cannot be used any more/);
    clock.advance(3_601);
    expect(await getAskedEmail(self, second.token)).toBe(null);
  });

  it("tells whoever asks the same whether or not it has an account; only who reads its mail learns that", async () => {
    const { self, email: own } = await withMail();
    const stranger = await makeMember();
    for (const email of [stranger.email, newEmail()]) await mailEmailLink(await asked(self, email));
    const [toTaken, toFree] = server.received.map(({ text }) => text);
    expect(toTaken).toMatch(/has an account already/);
    expect(toTaken).not.toMatch(/account\/email/);
    expect(toFree).toMatch(/account\/email/);
    const { token } = await asked(self, stranger.email);
    expect(await refusal(confirmOwnEmail(self, token, here))).toMatch(/has an account already/);
    expect((await findSession(self))?.email).toBe(own);
  });

  it("is confirmed by the person alone, not by a colleague, a stranger, or whoever only reads the mail", async () => {
    const { self, clinicId } = await withMail();
    const { token } = await asked(self, newEmail());
    for (const other of [await signedIn({ clinicId }), await signedIn()]) {
      expect(await getAskedEmail(other.self, token)).toBe(null);
      expect(await refusal(confirmOwnEmail(other.self, token, here))).toMatch(/cannot be used any more/);
    }
    expect(await isOpenPasswordLink(token)).toBe(false);
    expect(await getAskedEmail(self, token)).not.toBe(null);
  });

  it.each(["sets a new password", "sets one by a link", "is suspended", "is given another address by an owner"])(
    "is dead once the person %s",
    async (how) => {
      const { self, owner, staffId } = await withMail();
      const { token } = await asked(self, newEmail());
      const link = async () => (await makePasswordLink(owner, staffId)).url.split("/").at(-1) ?? "";
      const next = "waves against the old pier";
      if (how === "sets a new password") await changePassword(self, { current: password, password: next }, here, derive);
      else if (how === "sets one by a link") await setPasswordByLink({ token: await link(), password: next }, null, derive);
      else if (how === "is suspended") await suspend(owner, staffId);
      else await changeEmailOf(owner, staffId, newEmail());
      expect(await getAskedEmail(self, token)).toBe(null);
      expect(await refusal(confirmOwnEmail(self, token, here))).toMatch(/cannot be used any more/);
    },
  );
});

describe("A colleague's address", () => {
  it("is changed by an owner at once, signs them out, and is on record; the earlier one is told", async () => {
    const { owner, session, staffId, open, email: before } = await withMail();
    const email = newEmail();
    const moved = await changeEmailOf(owner, staffId, email);
    expect(await findSession(session)).toBe(null);
    expect(await refusal(open(before))).toMatch(/is not right/);
    expect(await findSession(await open(email))).toMatchObject({ staffId });
    await mailEmailNotice(moved);
    expect(server.received.map(({ to }) => to)).toEqual([[before]]);
    expect(server.received[0]?.text).toMatch(/an owner of/);
    expect(await recordOf(owner.clinicId)).toContain("staff.email_replaced");
  });

  it("is no business of anybody but owners, of another clinic, or of owners themselves: at a screen left open that would need no password", async () => {
    const owner = await makeActor({ role: "owner" });
    const member = await makeMember({ clinicId: owner.clinicId });
    for (const role of ["therapist", "assistant"] as const)
      expect(await refusal(changeEmailOf(await makeActor({ role, clinicId: owner.clinicId }), member.staffId, newEmail()))).toBe(
        "Your role in this clinic does not allow this.",
      );
    const stranger = await makeActor({ role: "owner" });
    for (const staffId of [member.staffId, newId(), "no id"])
      expect(await refusal(changeEmailOf(stranger, staffId, newEmail()))).toBe("This person is not in your clinic.");
    expect(await refusal(changeEmailOf(owner, owner.staffId, newEmail()))).toMatch(/your own account/);
    expect(await fieldsOf(changeEmailOf(owner, member.staffId, (await makeMember()).email))).toEqual({ email: [taken] });
    expect(await recordOf(owner.clinicId)).toEqual([]);
  });

  it("is bounded, so that nobody looks up who has an account", async () => {
    const owner = await makeActor({ role: "owner" });
    const { email } = await makeMember();
    const { staffId } = await makeMember({ clinicId: owner.clinicId });
    const said = [];
    for (let i = 0; i < 31; i++) said.push(await refusal(changeEmailOf(owner, staffId, email)));
    expect(said.filter((sentence) => sentence.startsWith("Please check"))).toHaveLength(30);
    expect(said[30]).toMatch(/Try again in/);
  });
});

it("The database changes no address of another clinic, and takes none that is another's", async () => {
  const [member, stranger] = [await makeMember(), await makeMember()];
  const set = "select set_config('app.clinic_id', $1, false), set_email($2, $3)";
  await asOwner(set, [stranger.clinicId, member.staffId, newEmail()]);
  expect(await asOwner("select email from accounts where staff_id = $1", [member.staffId])).toMatchObject([{ email: member.email }]);
  expect(await refusal(asOwner(set, [member.clinicId, member.staffId, stranger.email]))).toMatch(/accounts_email_key/);
});
