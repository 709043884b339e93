/** One try, newest first in lists. */
export type BackupTry = { madeAt: string; bytes: number; rows: number; keysSaved: boolean; failed: boolean };

/** `elsewhere`: this installation makes none by itself; whoever set it so looks after it. */
export type BackupState = {
  kind: "never" | "failed" | "old" | "no-keys" | "fine" | "elsewhere";
  last: BackupTry | null;
};

const hour = 3_600_000;

/**
 * How it stands with the backups. `hours`: how often one is made, 0 where that is done in another way. Old is what has missed a turn by
 * as long again.
 */
export function backupState(tries: readonly BackupTry[], hours: number, now: Date): BackupState {
  const last = tries.find((one) => !one.failed) ?? null;
  if (hours === 0) return { kind: "elsewhere", last };
  if (tries[0]?.failed) return { kind: "failed", last };
  if (!last) return { kind: "never", last };
  if (now.getTime() - Date.parse(last.madeAt) > 2 * hours * hour) return { kind: "old", last };
  return { kind: last.keysSaved ? "fine" : "no-keys", last };
}
