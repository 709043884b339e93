import "server-only";
import { sql } from "drizzle-orm";
import { read } from "../access";
import { now } from "../clock";
import { env } from "../env";
import type { Actor } from "../policy";
import { type BackupState, type BackupTry, backupState } from "./backup-state";

type Row = { made_at: Date | string; bytes: string; rows: string; keys_saved: boolean; failed: boolean };

/** The last tries to back up this installation, and how it stands. @throws AppError `forbidden` for who is no owner */
export async function getBackups(actor: Actor): Promise<BackupState & { tries: BackupTry[]; everyHours: number }> {
  const rows = await read(actor, "clinic:manage", (tx) => tx.execute<Row>(sql`select * from list_backups(20)`));
  const tries = rows.map((row) => ({
    madeAt: new Date(row.made_at).toISOString(),
    bytes: Number(row.bytes),
    rows: Number(row.rows),
    keysSaved: row.keys_saved,
    failed: row.failed,
  }));
  const everyHours = env().HOMESTRETCH_BACKUP_HOURS;
  return { ...backupState(tries, everyHours, now()), tries, everyHours };
}
