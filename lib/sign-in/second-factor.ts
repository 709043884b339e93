import "server-only";
import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/index";
import { now } from "../clock";
import { seal, unseal } from "../sealed";
import { hashOfRecoveryCode, newRecoveryCodes, stepOfCode } from "./codes";

export type SecondFactor = { secret: string | null; sealed: string; isConfirmed: boolean; codesLeft: number };

const place = (staffId: string) => ["second factor", staffId] as const;

/** What somebody of the transaction's clinic has set up, or begun to. The secret is null where the key that sealed it is gone. */
export async function readSecondFactor(tx: Transaction, staffId: string): Promise<SecondFactor | null> {
  type Row = { secret_sealed: string; confirmed_at: string | null; codes_left: number };
  const [row] = await tx.execute<Row>(sql`select * from read_second_factor(${staffId})`);
  if (!row) return null;
  const { secret_sealed: sealed, confirmed_at, codes_left: codesLeft } = row;
  return { secret: unseal(place(staffId), sealed), sealed, isConfirmed: confirmed_at !== null, codesLeft };
}

/** False where there is one that is confirmed. */
export async function putSecondFactor(tx: Transaction, staffId: string, secret: string): Promise<boolean> {
  return did(tx, sql`select put_second_factor(${staffId}, ${seal(place(staffId), secret)}, ${now().toISOString()}) as done`);
}

/** True for the one who confirms what was begun, by a code of the app. */
export async function confirmByCode(tx: Transaction, staffId: string, code: string): Promise<boolean> {
  const begun = await readSecondFactor(tx, staffId);
  const step = begun?.secret && !begun.isConfirmed ? stepOfCode(begun.secret, code, now()) : null;
  if (step === null || !begun) return false;
  return did(tx, sql`select confirm_second_factor(${staffId}, ${begun.sealed}, ${step}::bigint, ${now().toISOString()}) as done`);
}

/** Uses up a code of the app or a recovery code. Null for one that is wrong, or was used before. */
export async function spendCode(tx: Transaction, staffId: string, typed: string): Promise<"app" | "recovery" | null> {
  const factor = await readSecondFactor(tx, staffId);
  if (!factor?.isConfirmed) return null;
  const step = factor.secret === null ? null : stepOfCode(factor.secret, typed.replace(/\s/g, ""), now());
  if (step !== null) return (await did(tx, sql`select use_second_factor_step(${staffId}, ${step}::bigint) as done`)) ? "app" : null;
  const hash = hashOfRecoveryCode(typed);
  if (!hash) return null;
  const isUsed = await did(tx, sql`select use_recovery_code(${staffId}, decode(${hash}, 'hex'), ${now().toISOString()}) as done`);
  return isUsed ? "recovery" : null;
}

/** New recovery codes in the place of all earlier ones. They can be read only now. */
export async function renewRecoveryCodes(tx: Transaction, staffId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  const hashes = codes.map((code) => sql`decode(${hashOfRecoveryCode(code)}, 'hex')`);
  await tx.execute(sql`select put_recovery_codes(${staffId}, array[${sql.join(hashes, sql`, `)}])`);
  return codes;
}

export const dropSecondFactor = (tx: Transaction, staffId: string): Promise<boolean> =>
  did(tx, sql`select drop_second_factor(${staffId}) as done`);

async function did(tx: Transaction, question: ReturnType<typeof sql>): Promise<boolean> {
  const rows = await tx.execute<{ done: boolean }>(question);
  return rows[0]?.done === true;
}
