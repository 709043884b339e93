import { generateSync } from "otplib";
import { expect, it } from "vitest";
import { now } from "../clock";
import { newId } from "../ids";
import { beginSecondFactor, confirmSecondFactor, getBegunFactor, listOwnSessions } from "../staff/own-account";
import { stoppedClock } from "../testing/clock";
import { derive, makeMember, password, recordOf, refusal, signIn } from "../testing/people";
import { signInWithCode } from "./second-step";
import { findSession } from "./sessions";
import { signIn as tryToSignIn } from "./sign-in";

const clock = stoppedClock();
const here = { address: "203.0.113.9", deviceCookie: undefined };

/** A member with a second factor, and what their app shows. */
async function withFactor() {
  const member = await makeMember();
  const { session } = await signIn({ email: member.email, password, ...here }, derive);
  const self = { ...member, sessionId: session.sessionId };
  await beginSecondFactor(self);
  const secret = (await getBegunFactor(self))?.secret ?? "";
  const code = () => generateSync({ secret, epoch: Math.floor(now().getTime() / 1000) });
  const made = await confirmSecondFactor(self, code(), here);
  expect(await findSession(session)).toBe(null);
  expect(await findSession(made.session)).not.toBe(null);
  clock.advance(60);
  const pending = async () => {
    const half = await tryToSignIn({ email: member.email, password, ...here }, derive);
    if (!("pending" in half)) throw new Error("The password alone was enough.");
    return half.pending;
  };
  return { member, self, code, codes: made.codes, pending };
}

it("A code lets one of many in who send it at once, and nobody afterwards", async () => {
  const { member, self, code, pending } = await withFactor();
  const step = await pending();
  const tries = await Promise.all([1, 2, 3, 4].map(() => refusal(signInWithCode(step, { ...here, code: code() }))));
  expect(tries.filter((said) => said === "nothing was refused")).toHaveLength(1);
  expect(await refusal(signInWithCode(step, { ...here, code: code() }))).toMatch(/used already/);
  expect(await listOwnSessions(self)).toHaveLength(2);
  expect(await recordOf(member.clinicId)).toEqual(expect.arrayContaining(["staff.second_factor_set", "staff.code_failed"]));
});

it("A recovery code is good once, however it is typed, and wrong codes have to wait", async () => {
  const { codes, pending } = await withFactor();
  const step = await pending();
  const typed = (codes[0] ?? "").toLowerCase().replaceAll("-", " ");
  expect((await signInWithCode(step, { ...here, code: typed })).codesLeft).toBe("recovery");
  for (let i = 0; i < 6; i++) expect(await refusal(signInWithCode(step, { ...here, code: typed }))).toMatch(/used already/);
  expect(await refusal(signInWithCode(step, { address: newId(), deviceCookie: undefined, code: codes[1] ?? "" }))).toMatch(
    /Try again in 30/,
  );
});
