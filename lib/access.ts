import "server-only";
import { inClinic, type Transaction } from "@/db";
import { type AuditEntry, record } from "./audit";
import { AppError } from "./errors";
import { type Actor, authorize, type Permission, type Visitor } from "./policy";

type OnRecord = Pick<AuditEntry, "action" | "patientId" | "subjectId" | "detail">;

/** What a write says about itself. `conflicts` turns the name of a violated constraint into the sentence that the person reads. */
export type Change<T> = {
  permission: Permission;
  action: AuditEntry["action"];
  conflicts?: Record<string, string>;
  /** What the audit row is about, once the write has happened; null where nothing changed and nothing is to be recorded. */
  about: (result: T) => Omit<OnRecord, "action"> | null;
};

/**
 * The door for reading: permission, one transaction, row level security set to the actor's clinic. `viewed` puts the look at one patient's
 * record, or at each of several, into the audit log; return null from it when nothing was found.
 * @throws AppError `forbidden`
 */
export async function read<T>(
  actor: Actor,
  permission: Permission,
  query: (tx: Transaction) => Promise<T>,
  viewed?: (result: T) => OnRecord | OnRecord[] | null,
): Promise<T> {
  authorize(actor, permission);
  return inClinic(actor.clinicId, async (tx) => {
    const result = await query(tx);
    for (const entry of [viewed?.(result) ?? []].flat()) await record(tx, { ...by(actor), ...entry });
    return result;
  });
}

/**
 * The door for writing: permission, one transaction, the query, its audit row and the translation of a violated constraint, always together.
 * @throws AppError `forbidden`, `conflict` for a constraint named in `conflicts`, `not_found` where a row points at nothing of this clinic
 */
export async function write<T>(actor: Actor, change: Change<T>, query: (tx: Transaction) => Promise<T>): Promise<T> {
  authorize(actor, change.permission);
  return explained(change.conflicts, () =>
    inClinic(actor.clinicId, async (tx) => {
      const result = await query(tx);
      const about = change.about(result);
      if (about) await record(tx, { ...by(actor), action: change.action, ...about });
      return result;
    }),
  );
}

/** The door of a share link: the visitor's clinic and nothing else. What a visitor may see is decided by the query, program by program. */
export const visit = <T>(visitor: Visitor, query: (tx: Transaction) => Promise<T>): Promise<T> => inClinic(visitor.clinicId, query);

const by = (actor: Actor) => ({ clinicId: actor.clinicId, staffId: actor.staffId, address: actor.address });

/** Runs a write and turns what the database refused into a sentence. What it does not know stays a bug. */
export async function explained<T>(conflicts: Record<string, string> | undefined, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const { constraint, code } = violation(error);
    const sentence = constraint ? conflicts?.[constraint] : undefined;
    if (sentence) throw new AppError("conflict", sentence, {}, { cause: error });
    if (code === "23503")
      throw new AppError("not_found", "That is not there any more. Reload the page and try again.", {}, { cause: error });
    throw error;
  }
}

/** Drizzle wraps the driver's error, so the constraint's name is one `cause` down. */
function violation(error: unknown): { constraint?: string; code?: string } {
  const cause = error instanceof Error ? (error.cause as { constraint_name?: string; code?: string } | undefined) : undefined;
  return { constraint: cause?.constraint_name, code: cause?.code };
}
