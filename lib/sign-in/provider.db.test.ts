import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inClinic, tables } from "@/db/index";
import { now } from "../clock";
import { newId } from "../ids";
import { stoppedClock } from "../testing/clock";
import { makeMember, makeMemberWithFactor, recordOf } from "../testing/people";
import { type Claims, signInByProvider } from "./provider";
import { signInWithCode } from "./second-step";
import { findSession } from "./sessions";

const clock = stoppedClock();
const here = { address: "203.0.113.9" };
const claimed = (email: string): Claims => ({ issuer: "https://login.example.test", subject: newId(), email, isEmailVerified: true });

describe("Somebody whom a provider vouches for", () => {
  it("is found by a verified address once, and by the provider's id of them from then on", async () => {
    const member = await makeMember();
    const claims = claimed(` ${member.email.toUpperCase()}`);
    const first = await signInByProvider(claims, here);
    expect("session" in first && (await findSession(first.session))).toMatchObject({ staffId: member.staffId });
    expect(await signInByProvider({ ...claims, email: null }, here)).toMatchObject({ email: member.email });
    expect(await recordOf(member.clinicId)).toEqual(["staff.provider_bound", "staff.signed_in", "staff.signed_in"]);
  });

  it("gets no account, neither by an unverified address nor by that of somebody who is bound already", async () => {
    const member = await makeMember();
    await signInByProvider(claimed(member.email), here);
    for (const claims of [
      claimed(`${newId()}@example.test`),
      { ...claimed((await makeMember()).email), isEmailVerified: false },
      claimed(member.email),
    ])
      expect(await signInByProvider(claims, here)).toEqual({ refusal: "unknown" });
  });

  it("is refused while suspended, and that is on record", async () => {
    const member = await makeMember();
    await inClinic(member.clinicId, (tx) => tx.update(tables.staff).set({ suspendedAt: now() }).where(eq(tables.staff.id, member.staffId)));
    expect(await signInByProvider(claimed(member.email), here)).toEqual({ refusal: "suspended" });
    expect(await recordOf(member.clinicId)).toEqual(["staff.sign_in_refused"]);
  });

  it("asks for the second factor as a password does", async () => {
    const member = await makeMemberWithFactor();
    clock.advance(60);
    const outcome = await signInByProvider(claimed(member.email), here);
    if (!("pending" in outcome)) throw new Error("The provider alone was enough.");
    const { session } = await signInWithCode(outcome.pending, { ...here, deviceCookie: undefined, code: member.code() });
    expect(await findSession(session)).toMatchObject({ staffId: member.staffId });
  });
});
