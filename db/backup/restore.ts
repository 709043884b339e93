import { SetupError } from "../../lib/env";
import { applyFirst, migrate, migrationsIn, problemWith } from "../migrate";
import { openAs, refuseOwner } from "../roles";
import type { Session } from "../session";
import { type Erasure, eraseAgain } from "./erasures";
import { backupLines, checkBackupFile, type End, type Head } from "./file";
import { loadRows } from "./load";
import { sumsOf, tablesIn } from "./rows";

export type Restored = { madeAt: string; rows: number; erasedAgain: number };

/**
 * Puts a backup into a database without a clinic, compares what is there afterwards with what was saved, ends all sessions and one-time links
 * of then, erases again whom somebody erased since, and brings the schema to this version. All or nothing of the rows.
 * @throws SetupError with a sentence when the file or the database does not fit; then nothing was changed.
 */
export async function restoreBackup(
  database: { ownerUrl: string; appUrl: string },
  file: string,
  { at, erasures }: { at: Date; erasures: readonly Erasure[] },
): Promise<Restored> {
  const { head, end } = await checkBackupFile(file);
  const known = migrationsIn();
  const wanted = head.migrations.map((hash) => ({ hash, at: known.find((migration) => migration.hash === hash)?.at ?? 0 }));
  if (problemWith(wanted, known))
    throw new SetupError(`${file} was made by a newer or another version of Homestretch: restore it with that one.`);
  const owner = await openAs(database.ownerUrl, "DATABASE_OWNER_URL");
  let erasedAgain = 0;
  try {
    await refuseOwner(owner);
    await requireNoClinic(owner);
    await startAnew(owner, head);
    await load(owner, file, end, at);
    erasedAgain = await eraseAgain(owner, erasures);
  } finally {
    await owner.close();
  }
  await migrate(database.ownerUrl, database.appUrl);
  const rows = Object.values(end.tables).reduce((sum, table) => sum + table.rows, 0);
  return { madeAt: head.madeAt, rows, erasedAgain };
}

async function requireNoClinic(owner: Session) {
  const [row] = await owner.run("select to_regclass('public.clinics') is not null as known", [], false);
  if (!row?.known) return;
  const [clinic] = await owner.run("select exists (select from clinics) as found", [], false);
  if (clinic?.found)
    throw new SetupError(
      "This database holds a clinic already. Restore into an empty one: set HOMESTRETCH_DATA_DIR or DATABASE_URL to another.",
    );
}

/** The schema as it was when the backup was made. */
async function startAnew(owner: Session, head: Head) {
  await owner.run(
    "drop schema if exists public cascade; drop schema if exists drizzle cascade; create schema public; grant usage on schema public to public",
    [],
    false,
  );
  await applyFirst(owner, head.migrations.length);
}

async function load(owner: Session, file: string, end: End, at: Date) {
  const tables = await tablesIn(owner);
  await loadRows(owner, tables, backupLines(file), {
    emptyFirst: true,
    after: async () => {
      await compare(owner, tables, end, file);
      await owner.run("update sessions set ended_at = $1::text::timestamptz where ended_at is null", [at.toISOString()], false);
      await owner.run("update one_time_links set used_at = $1::text::timestamptz where used_at is null", [at.toISOString()], false);
    },
  });
}

/** What is in the database now must be, row by row, what the backup says it saved. */
async function compare(owner: Session, tables: string[], end: End, file: string) {
  const sums = await sumsOf(owner, tables);
  const other = tables.find((name) => sums[name]?.sha256 !== end.tables[name]?.sha256);
  if (other) throw new SetupError(`Table ${other} of ${file} is not the same after restoring: nothing was kept.`);
}
