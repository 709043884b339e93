import { scrypt } from "node:crypto";
import { inClinic, tables } from "@/db";
import { makeStaff } from "@/db/factories";
import { openAs } from "@/db/roles";
import { type Derive, hashPassword } from "../sign-in/passwords";
import { type SignedIn, signIn as tryToSignIn } from "../sign-in/sign-in";

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
