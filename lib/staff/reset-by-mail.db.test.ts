import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeActor } from "@/db/factories";
import { newId } from "../ids";
import { anyClinicMails, saveMailSettings } from "../mail/mail";
import { mailServer } from "../mail/testing/mail-server";
import { findSession } from "../sign-in/sessions";
import { stoppedClock } from "../testing/clock";
import { derive, makeMember, makeMemberWithFactor, password, recordOf, refusal, signIn } from "../testing/people";
import { isOpenPasswordLink, setPasswordByLink } from "./joining";
import { admitReset, mailPasswordLink } from "./reset-by-mail";
import { makePasswordLink, suspend } from "./staff";

const clock = stoppedClock();
const address = "203.0.113.9";
const renewed = "waves against the old pier";
let server: Awaited<ReturnType<typeof mailServer>>;

beforeAll(async () => {
  server = await mailServer({ hideSTARTTLS: true });
});
afterAll(() => server.stop());
beforeEach(() => {
  server.received.length = 0;
});

/** A clinic that sends mail, its owner, and somebody who has forgotten their password. */
async function clinicWithMail() {
  const owner = await makeActor({ role: "owner" });
  await saveMailSettings(owner, {
    ...{ host: "127.0.0.1", port: server.port, security: "none", username: "", password: "" },
    ...{ fromName: "Riverside", fromAddress: "desk@riverside.example" },
  });
  return { owner, member: await makeMember({ clinicId: owner.clinicId }) };
}

const tokenIn = (text: string | undefined) => /\/password\/([\w-]{43})/.exec(text ?? "")?.[1] ?? "";

it("Nobody can be mailed a link before a clinic has a mail server", async () => {
  const { email } = await makeMember();
  expect(await anyClinicMails()).toBe(false);
  await mailPasswordLink(email, address);
  await clinicWithMail();
  expect(await anyClinicMails()).toBe(true);
});

describe("A link for a new password by mail", () => {
  it("reaches the address of the account alone, works once within an hour, and ends every session", async () => {
    const { member, owner } = await clinicWithMail();
    const { session } = await signIn({ email: member.email, password, address, deviceCookie: undefined }, derive);
    await mailPasswordLink(` ${member.email.toUpperCase()} `, address);
    expect(server.received.map(({ to }) => to)).toEqual([[member.email]]);
    const token = tokenIn(server.received[0]?.text);
    expect(await findSession(session)).not.toBe(null);
    clock.advance(3_599);
    expect(await isOpenPasswordLink(token)).toBe(true);
    await setPasswordByLink({ token, password: renewed }, address, derive);
    expect(await findSession(session)).toBe(null);
    expect(await refusal(setPasswordByLink({ token, password: renewed }, address, derive))).toMatch(/cannot be used any more/);
    expect(await recordOf(owner.clinicId)).toEqual(["clinic.mail", "staff.password_mailed", "staff.password_set", "staff.signed_in"]);
  });

  it("is dead after an hour", async () => {
    const { member } = await clinicWithMail();
    await mailPasswordLink(member.email, address);
    clock.advance(3_601);
    expect(await isOpenPasswordLink(tokenIn(server.received[0]?.text))).toBe(false);
  });

  it("does not get around the second factor", async () => {
    const { owner } = await clinicWithMail();
    const { email, pending } = await makeMemberWithFactor({ clinicId: owner.clinicId });
    await mailPasswordLink(email, address);
    await setPasswordByLink({ token: tokenIn(server.received[0]?.text), password: renewed }, address, derive);
    expect(await refusal(pending())).toMatch(/is not right/);
    expect(await refusal(signIn({ email, password: renewed, address, deviceCookie: undefined }, derive))).toBe(
      "A second factor is asked for.",
    );
  });

  it("leaves the link alone that an owner has handed over", async () => {
    const { owner, member } = await clinicWithMail();
    const { url } = await makePasswordLink(owner, member.staffId);
    await mailPasswordLink(member.email, address);
    expect(await isOpenPasswordLink(tokenIn(url))).toBe(true);
  });

  it("goes to nobody without an account, nobody who is suspended, and nobody whose clinic sends no mail, without a word", async () => {
    const { owner, member } = await clinicWithMail();
    const elsewhere = await makeMember();
    await suspend(owner, member.staffId);
    for (const email of [`${newId()}@example.test`, member.email, elsewhere.email, "", "no address"])
      expect(await refusal(mailPasswordLink(email, address))).toBe("nothing was refused");
    expect(server.received).toEqual([]);
    expect(await recordOf(elsewhere.clinicId)).toEqual([]);
  });

  it("is bounded for one address, and for one place whoever is asked for", async () => {
    const { member } = await clinicWithMail();
    for (let i = 0; i < 9; i++) await mailPasswordLink(member.email, address);
    expect(server.received.length).toBe(6);
    const asked = await Promise.all(Array.from({ length: 25 }, () => refusal(admitReset("198.51.100.7"))));
    expect(asked.filter((said) => said === "nothing was refused")).toHaveLength(20);
    expect(await refusal(admitReset("198.51.100.7"))).toMatch(/Try again in/);
    expect(await refusal(admitReset("198.51.101.7"))).toBe("nothing was refused");
  });

  it("that cannot be sent is nobody's error, and is written down without an address", async () => {
    const { owner, member } = await clinicWithMail();
    await saveMailSettings(owner, {
      ...{ host: "127.0.0.1", port: 1, security: "none", username: "", password: "" },
      ...{ fromName: "Riverside", fromAddress: "desk@riverside.example" },
    });
    expect(await refusal(mailPasswordLink(member.email, address))).toBe("nothing was refused");
    expect(server.received).toEqual([]);
  });
});
