import { openAs, refuseOwner } from "../roles";
import type { Session } from "../session";
import { checkBackupFile, type End, format, writeBackupFile } from "./file";
import { rowsOf, tablesIn } from "./rows";

/**
 * Writes all that the database holds at one moment into a file, while people go on working, and reads the file again.
 * `keys`: the ids of the keys in use, from `keyIds`.
 * @throws SetupError with a sentence when the database or the file is out of reach.
 */
export async function makeBackup(ownerUrl: string, file: string, { at, keys }: { at: Date; keys: string[] }): Promise<End> {
  const owner = await openAs(ownerUrl, "DATABASE_OWNER_URL");
  try {
    await refuseOwner(owner);
    await owner.run("begin isolation level repeatable read read only", [], false);
    const migrations = await migrationsOf(owner);
    const lines = rowsOf(owner, await tablesIn(owner));
    await writeBackupFile(file, { format, madeAt: at.toISOString(), migrations, keys }, lines);
    await owner.run("commit", [], false);
  } finally {
    await owner.close();
  }
  return (await checkBackupFile(file)).end;
}

async function migrationsOf(owner: Session): Promise<string[]> {
  const rows = await owner.run("select hash from drizzle.__drizzle_migrations order by created_at", [], false);
  return rows.map((row) => String(row.hash));
}
