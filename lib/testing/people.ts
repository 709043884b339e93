import { scrypt } from "node:crypto";
import { generateSync } from "otplib";
import { inClinic, tables } from "@/db";
import { makeStaff } from "@/db/factories";
import { openAs } from "@/db/roles";
import { now } from "../clock";
import { type Derive, hashPassword } from "../sign-in/passwords";
import { type SignedIn, signIn as tryToSignIn } from "../sign-in/sign-in";
import { beginSecondFactor, confirmSecondFactor } from "../staff/own-account";

export const password = "a quiet walk at dusk";

/** scrypt at a thousandth of the cost, and how often it was done. */
export function countedDerive() {
  const work = { count: 0 };
  const derive: Derive = (text, salt, { logN, r, p }) => {
    work.count++;
    return new Promise((resolve, reject) =>
      scrypt(text, salt, 32, { N: 2 ** (logN - 10), r, p }, (error, key) => (error ? reject(error) : resolve(key))),
    );
  };
  return { derive, work };
}
export const { derive } = countedDerive();

/** A member of staff who can sign in with `password`, as long as `derive` is used. */
export const makeMember = async (values: Parameters<typeof makeStaff>[0] = {}) =>
  makeStaff({ ...values, passwordHash: await hashPassword(password, derive) });

/** What the audit log of a clinic says, in the order of the alphabet: a stopped clock knows no other. */
export async function recordOf(clinicId: string): Promise<string[]> {
  const rows = await inClinic(clinicId, (tx) => tx.select().from(tables.auditEvents));
  return rows.map((row) => row.action).sort();
}

export const refusal = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "nothing was refused",
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );

/** What only the owner of the tables may ask. */
export async function asOwner(statement: string, values: unknown[] = []) {
  const owner = await openAs(process.env.DATABASE_OWNER_URL ?? "", "DATABASE_OWNER_URL");
  return owner.run(statement, values, false).finally(() => owner.close());
}

/** Signs somebody in who has no second factor. */
export async function signIn(...input: Parameters<typeof tryToSignIn>): Promise<SignedIn> {
  const signedIn = await tryToSignIn(...input);
  if ("pending" in signedIn) throw new Error("A second factor is asked for.");
  return signedIn;
}

/**
 * A member with a second factor, signed in by it: `code` is what their app shows now, `pending` takes the first step anew. A code is good once,
 * so that the clock has to go on before the next one; `self` is the session that setting it up has begun.
 */
export async function makeMemberWithFactor(values: Parameters<typeof makeStaff>[0] = {}) {
  const member = await makeMember(values);
  const from = { address: "203.0.113.9", deviceCookie: undefined };
  const first = await signIn({ email: member.email, password, ...from }, derive);
  const begun = { staffId: member.staffId, clinicId: member.clinicId, sessionId: first.session.sessionId };
  const { secret } = await beginSecondFactor(begun);
  const code = (ahead = 0) => codeOf(secret, ahead);
  const { codes, session } = await confirmSecondFactor(begun, { current: password, code: code() }, from, derive);
  const pending = async () => {
    const half = await tryToSignIn({ email: member.email, password, ...from }, derive);
    if (!("pending" in half)) throw new Error("The password alone was enough.");
    return half.pending;
  };
  return { ...member, first: first.session, self: { ...begun, sessionId: session.sessionId }, code, codes, pending };
}

/** What the app of somebody with this secret shows now, or so many seconds later. */
export const codeOf = (secret: string, ahead = 0): string => generateSync({ secret, epoch: Math.floor(now().getTime() / 1000) + ahead });
