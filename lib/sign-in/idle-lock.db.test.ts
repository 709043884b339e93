import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inClinic } from "@/db/index";
import { stoppedClock } from "../testing/clock";
import { derive, makeMember, password, recordOf, refusal, signIn } from "../testing/people";
import { endSessionsOf, findSession, lockSession, lookAtSession, touchSession } from "./sessions";
import { unlockSession } from "./unlock";

const clock = stoppedClock();

async function opened() {
  const member = await makeMember();
  const from = { email: member.email, address: "203.0.113.9", deviceCookie: undefined };
  const { session } = await signIn({ ...from, password }, derive);
  const of = { clinicId: member.clinicId, sessionId: session.sessionId };
  const isOpen = async () => (await findSession(session)) !== null;
  const unlock = (typed: string) => unlockSession(session, { ...from, password: typed }, derive);
  return { ...member, session, of, isOpen, unlock };
}

describe("A session that nobody uses", () => {
  it("locks a minute after the clinic's time, counted from the last thing that somebody did", async () => {
    const { of, isOpen, clinicId } = await opened();
    await inClinic(clinicId, (tx) => tx.execute(sql`update clinics set idle_lock_minutes = 5`));
    clock.advance(6 * 60);
    expect(await isOpen()).toBe(true);
    expect(await touchSession(of)).toBe(true);
    clock.advance(6 * 60);
    expect(await isOpen()).toBe(true);
    clock.advance(1);
    expect(await isOpen()).toBe(false);
    expect(await touchSession(of)).toBe(false);
  });

  it("opens again by the password alone, and that is on record", async () => {
    const { of, isOpen, unlock, session, clinicId } = await opened();
    await lockSession(of);
    expect(await isOpen()).toBe(false);
    expect(await lookAtSession(session)).toMatchObject({ isLocked: true });
    expect(await refusal(unlock("not the password"))).toBe("The password is not right.");
    expect(await isOpen()).toBe(false);
    await unlock(password);
    expect(await isOpen()).toBe(true);
    expect(await recordOf(clinicId)).toEqual(["staff.sign_in_failed", "staff.signed_in", "staff.unlocked"]);
  });

  it("makes whoever guesses wait as in signing in", async () => {
    const { of, unlock } = await opened();
    await lockSession(of);
    for (let i = 0; i < 6; i++) await refusal(unlock("a guess"));
    expect(await refusal(unlock(password))).toMatch(/Try again in/);
  });

  it("that has ended is not opened by a password", async () => {
    const { of, unlock, clinicId, staffId } = await opened();
    await lockSession(of);
    await inClinic(clinicId, (tx) => endSessionsOf(tx, staffId));
    expect(await refusal(unlock(password))).toMatch(/This sign-in has ended/);
  });
});
