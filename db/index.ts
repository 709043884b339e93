import { sql } from "drizzle-orm";
import { type Transaction, transaction } from "./connection";
import { withoutValues } from "./without-values";

export { DatabaseUnavailable, type Transaction } from "./connection";
export * as tables from "./schema";
export { isUnavailable } from "./unavailable";

/**
 * The one way to the database for the app: a transaction under the role that row level security binds, for one clinic, or for none yet
 * (then only the look-up functions answer). Both settings end with the transaction, so that a pooled connection carries nothing over.
 */
export function inClinic<T>(clinicId: string | null, run: (tx: Transaction) => Promise<T>): Promise<T> {
  return transaction(async (tx) => {
    await tx.execute(sql`select set_config('role', 'app_rw', true), set_config('app.clinic_id', ${clinicId ?? ""}, true)`);
    return run(tx);
  }).catch((error: unknown) => {
    throw withoutValues(error);
  });
}

/** Changes the clinic of a running transaction: only for the set-up, which makes the clinic that it then fills. */
export const enterClinic = (tx: Transaction, clinicId: string) => tx.execute(sql`select set_config('app.clinic_id', ${clinicId}, true)`);
