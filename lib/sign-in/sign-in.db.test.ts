import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inClinic, tables } from "@/db/index";
import { now } from "../clock";
import { newId } from "../ids";
import { stoppedClock } from "../testing/clock";
import { asOwner, countedDerive, derive, makeMember, password, recordOf, refusal, signIn } from "../testing/people";
import { hashPassword } from "./passwords";
import { endSessionsOf, findSession, sessionSeconds } from "./sessions";

const clock = stoppedClock();
const wrong = "The e-mail address or the password is not right.";
const from = (email: string, more: { password?: string; address?: string; deviceCookie?: string } = {}) => ({
  ...{ email, password, address: `2001:db8:${newId().slice(-4)}::1`, deviceCookie: undefined },
  ...more,
});

describe("Signing in", () => {
  it("opens a session of twelve hours, is on record, and remembers the browser for this account only", async () => {
    const member = await makeMember();
    const { session, deviceCookie } = await signIn(from(` ${member.email.toUpperCase()} `), derive);
    expect(await findSession(session)).toMatchObject({ staffId: member.staffId, clinicId: member.clinicId, role: "therapist" });
    expect(await recordOf(member.clinicId)).toEqual(["staff.signed_in"]);
    expect(deviceCookie).toMatch(/^[\w-]{22}\.[\w-]{22}$/);
    clock.advance(sessionSeconds - 1);
    await asOwner("update sessions set active_at = $2 where id = $1", [session.sessionId, now().toISOString()]);
    expect(await findSession(session)).not.toBe(null);
    clock.advance(1);
    expect(await findSession(session)).toBe(null);
  });

  it("answers alike and hashes exactly once, whether or not there is such an account", async () => {
    const member = await makeMember();
    const counts: number[] = [];
    for (const email of [member.email, "nobody@example.test", "", "x".repeat(254)]) {
      const counted = countedDerive();
      expect(await refusal(signIn(from(email, { password: "not the password" }), counted.derive))).toBe(wrong);
      counts.push(counted.work.count);
    }
    expect(counts).toEqual([1, 1, 1, 1]);
    expect(await recordOf(member.clinicId)).toEqual(["staff.sign_in_failed"]);
  });

  it("makes both wait after the same number of tries, without hashing while they wait", async () => {
    const member = await makeMember();
    const said: string[][] = [];
    for (const email of [member.email, `${newId()}@example.test`]) {
      const counted = countedDerive();
      const guess = from(email, { password: "not the password" });
      const sentences: string[] = [];
      for (let i = 0; i < 7; i++) sentences.push(await refusal(signIn(guess, counted.derive)));
      said.push([...sentences, String(counted.work.count)]);
    }
    expect(said[0]).toEqual([
      ...Array(5).fill(wrong),
      `${wrong} Try again in 5 seconds.`,
      "There were too many tries. Try again in 5 seconds.",
      "6",
    ]);
    expect(said[1]).toEqual(said[0]);
  });

  it("lets a person in from the browser they know while strangers at the same address are made to wait", async () => {
    const member = await makeMember();
    const { deviceCookie } = await signIn(from(member.email, { address: "203.0.113.7" }), derive);
    for (let i = 0; i < 8; i++) await refusal(signIn(from(member.email, { address: "203.0.113.7", password: "a guess" }), derive));
    expect(await refusal(signIn(from(member.email, { address: "203.0.113.7" }), derive))).toMatch(/Try again/);
    expect((await signIn(from(member.email, { address: "203.0.113.7", deviceCookie }), derive)).session.staffId).toBe(member.staffId);
  });

  it("does not take one account's browser as known for another, nor a cookie that somebody made up", async () => {
    const [one, other] = [await makeMember(), await makeMember()];
    const { deviceCookie } = await signIn(from(one.email), derive);
    for (let i = 0; i < 8; i++) await refusal(signIn(from(other.email, { address: "203.0.113.8", password: "a guess" }), derive));
    for (const cookie of [deviceCookie, deviceCookie.replace(/\..*/, `.${"A".repeat(22)}`), "x", `${"A".repeat(22)}.`])
      expect(await refusal(signIn(from(other.email, { address: "203.0.113.8", deviceCookie: cookie }), derive))).toMatch(/Try again/);
  });

  it("keeps a suspended person out, and says so only to who knows the password", async () => {
    const member = await makeMember();
    await inClinic(member.clinicId, (tx) => tx.update(tables.staff).set({ suspendedAt: now() }).where(eq(tables.staff.id, member.staffId)));
    expect(await refusal(signIn(from(member.email, { password: "not the password" }), derive))).toBe(wrong);
    expect(await refusal(signIn(from(member.email), derive))).toBe("This account is suspended. Please ask an owner of your clinic.");
    expect(await recordOf(member.clinicId)).toEqual(["staff.sign_in_failed", "staff.sign_in_refused"]);
  });

  it("raises the work of an older hash, and the password stays the same", async () => {
    const member = await makeMember();
    const old = (await hashPassword(password, (text, salt, cost) => derive(text, salt, { ...cost, logN: 16 }))).replace("ln=17", "ln=16");
    await inClinic(member.clinicId, (tx) => tx.execute(sql`select set_password(${member.staffId}, ${old}, ${now().toISOString()})`));
    await signIn(from(member.email), derive);
    const rows = await inClinic(null, (tx) => tx.execute<{ password_hash: string }>(sql`select * from find_account(${member.email})`));
    expect(rows[0]?.password_hash).toMatch(/^\$scrypt\$ln=17,/);
    expect((await signIn(from(member.email), derive)).session.staffId).toBe(member.staffId);
  });

  it("opens nothing with a password that was changed while it was being checked", async () => {
    const member = await makeMember();
    const slow: typeof derive = async (...work) => {
      const hash = await hashPassword("an entirely new one", derive);
      await inClinic(member.clinicId, async (tx) => {
        await tx.execute(sql`select set_password(${member.staffId}, ${hash}, ${now().toISOString()})`);
        await endSessionsOf(tx, member.staffId);
      });
      return derive(...work);
    };
    expect(await refusal(signIn(from(member.email), slow))).toBe(wrong);
    expect(await recordOf(member.clinicId)).toEqual([]);
  });
});

describe("A session", () => {
  it("is nobody's when its id, its person or its shape is wrong", async () => {
    const [one, other] = [await makeMember(), await makeMember()];
    const { session } = await signIn(from(one.email), derive);
    expect(await findSession({ ...session, staffId: other.staffId })).toBe(null);
    expect(await findSession({ ...session, sessionId: newId() })).toBe(null);
    expect(await findSession({ staffId: "x", sessionId: "'; drop table sessions" })).toBe(null);
  });

  it("ends in every browser at once, and only for that person", async () => {
    const [one, other] = [await makeMember(), await makeMember()];
    const sessions = await Promise.all([one, one, other].map(async ({ email }) => (await signIn(from(email), derive)).session));
    await inClinic(one.clinicId, (tx) => endSessionsOf(tx, other.staffId));
    await inClinic(one.clinicId, (tx) => endSessionsOf(tx, one.staffId));
    expect((await Promise.all(sessions.map(findSession))).map((found) => found !== null)).toEqual([false, false, true]);
  });
});
