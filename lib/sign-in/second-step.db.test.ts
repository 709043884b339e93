import { expect, it } from "vitest";
import { newId } from "../ids";
import { listOwnSessions } from "../staff/own-account";
import { stoppedClock } from "../testing/clock";
import { makeMemberWithFactor, recordOf, refusal } from "../testing/people";
import { signInWithCode } from "./second-step";
import { findSession } from "./sessions";

const clock = stoppedClock();
const here = { address: "203.0.113.9", deviceCookie: undefined };

/** A minute after it was set up. */
async function withFactor() {
  const member = await makeMemberWithFactor();
  expect(await findSession(member.first)).toBe(null);
  expect(await findSession(member.self)).not.toBe(null);
  clock.advance(60);
  return member;
}

it("A code lets one of many in who send it at once, and nobody afterwards", async () => {
  const { clinicId, self, code, pending } = await withFactor();
  const step = await pending();
  const tries = await Promise.all([1, 2, 3, 4].map(() => refusal(signInWithCode(step, { ...here, code: code() }))));
  expect(tries.filter((said) => said === "nothing was refused")).toHaveLength(1);
  expect(await refusal(signInWithCode(step, { ...here, code: code() }))).toMatch(/used already/);
  expect(await listOwnSessions(self)).toHaveLength(2);
  expect(await recordOf(clinicId)).toEqual(expect.arrayContaining(["staff.second_factor_set", "staff.code_failed"]));
});

it("A recovery code is good once, however it is typed, and wrong codes have to wait", async () => {
  const { clinicId, codes, pending } = await withFactor();
  const step = await pending();
  const typed = (codes[0] ?? "").toLowerCase().replaceAll("-", " ");
  const { session } = await signInWithCode(step, { ...here, code: typed });
  expect(await findSession(session)).not.toBe(null);
  expect(await recordOf(clinicId)).toContain("staff.recovery_code_used");
  for (let i = 0; i < 6; i++) expect(await refusal(signInWithCode(step, { ...here, code: typed }))).toMatch(/used already/);
  expect(await refusal(signInWithCode(step, { address: newId(), deviceCookie: undefined, code: codes[1] ?? "" }))).toMatch(
    /Try again in 30/,
  );
});
