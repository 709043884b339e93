import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import { SetupError } from "../lib/env";
import { loadCatalog } from "./catalog/load";
import { ownDatabase } from "./database";
import { grantToApp, openAs, refuseApp, refuseOwner } from "./roles";
import type { Session } from "./session";

/** As it stands in the database and in the folder: the hash of its text and when it was written. */
export type Migration = { hash: string; at: number };

const lock = "select pg_advisory_lock(hashtext('homestretch migrations'))";
const applied = "select hash, created_at from drizzle.__drizzle_migrations order by created_at";

/**
 * Brings a database to the schema of this version. Several processes may call it at once: one does it, the others wait.
 * `beforeUpdate` runs first where the schema of an earlier version is about to change; if it fails, nothing does.
 * @throws SetupError with one sentence when the roles are wrong or the database does not fit.
 */
export async function migrate(
  ownerUrl: string,
  appUrl: string,
  { folder = defaultFolder(), beforeUpdate }: { folder?: string; beforeUpdate?: () => Promise<void> } = {},
): Promise<void> {
  const owner = await openAs(ownerUrl, "DATABASE_OWNER_URL");
  try {
    await refuseOwner(owner);
    await owner.run(lock, [], false);
    const known = await owner.run("select to_regclass('drizzle.__drizzle_migrations') is not null as known", [], false);
    const before = known[0]?.known ? await appliedIn(owner) : [];
    const problem = problemWith(before, migrationsIn(folder));
    if (problem) throw new SetupError(problem);
    if (before.length > 0 && before.length < migrationsIn(folder).length) await beforeUpdate?.();
    await applyMigrations(ownDatabase(owner), { migrationsFolder: folder });
    await loadCatalog(owner);
    await grantToApp(owner, appUrl);
  } finally {
    await owner.close();
  }
  const app = await openAs(appUrl, "DATABASE_URL");
  await refuseApp(app).finally(() => app.close());
}

/** The schema of an earlier version, in a database that has none: what its first `count` migrations make. */
export async function applyFirst(owner: Session, count: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "homestretch-migrations-"));
  try {
    cpSync(defaultFolder(), folder, { recursive: true });
    const journal = join(folder, "meta", "_journal.json");
    const content = JSON.parse(readFileSync(journal, "utf8")) as { entries: unknown[] };
    writeFileSync(journal, JSON.stringify({ ...content, entries: content.entries.slice(0, count) }));
    await applyMigrations(ownDatabase(owner), { migrationsFolder: folder });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Without the owner's address nothing can be changed: says whether the schema is current.
 * @throws SetupError with a sentence on what to do when it is not.
 */
export async function checkSchema(appUrl: string, folder = defaultFolder()): Promise<void> {
  const app = await openAs(appUrl, "DATABASE_URL");
  try {
    await refuseApp(app);
    const present = await appliedTo(app);
    const wanted = migrationsIn(folder);
    if (wanted.some((migration, index) => present[index]?.hash !== migration.hash))
      throw new SetupError(
        present.length === 0
          ? "The database of DATABASE_URL has not been set up: set DATABASE_OWNER_URL as well, or run npm run migrate with both."
          : "The database of DATABASE_URL does not have the schema of this version: run npm run migrate with DATABASE_OWNER_URL set as well.",
      );
  } finally {
    await app.close();
  }
}

async function appliedTo(app: Session): Promise<Migration[]> {
  try {
    await app.run("begin read only; set local role app_rw", [], false);
    return await appliedIn(app);
  } catch {
    // No such role, table or right: no migration of ours was here.
    return [];
  }
}

const appliedIn = async (session: Session): Promise<Migration[]> =>
  (await session.run(applied, [], false)).map((row) => ({ hash: String(row.hash), at: Number(row.created_at) }));

/** The migrations of a folder, in the order of its journal. */
export const migrationsIn = (folder = defaultFolder()): Migration[] =>
  readMigrationFiles({ migrationsFolder: folder }).map(({ hash, folderMillis }) => ({ hash, at: folderMillis }));

/**
 * What is wrong with a set of migrations, in a sentence, or null. The migrator asks only whether one is younger than the last applied:
 * it silently skips one that was merged with an older time, and never notices one that was edited after it ran.
 */
export function problemWith(present: readonly Migration[], wanted: readonly Migration[]): string | null {
  const unordered = wanted.findIndex((migration, index) => index > 0 && migration.at <= (wanted[index - 1]?.at ?? 0));
  if (unordered > 0) return `Migration ${unordered} is dated before the one that precedes it and would never run: make it anew.`;
  const changed = present.findIndex((migration, index) => wanted[index] !== undefined && wanted[index].hash !== migration.hash);
  if (changed >= 0)
    return `Migration ${changed} of this database is not the one of this version of Homestretch: it was changed after it ran.`;
  if (present.length > wanted.length) return "The database is newer than this version of Homestretch: start the newer version.";
  return null;
}

const defaultFolder = () => join(process.cwd(), "db", "migrations");
