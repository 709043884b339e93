import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Env, SetupError } from "../../lib/env";
import { newId } from "../../lib/ids";
import { readSecrets } from "../../lib/secrets";
import { openAs } from "../roles";
import { addToErasureList, type Erasure, erasuresIn, erasuresOf, readErasureList } from "./erasures";
import { keyIds, readKeysFile, writeKeysFile } from "./keys-file";
import { makeBackup } from "./make";

/** What a backup needs to know of the settings. */
export type BackupSettings = Pick<
  Env,
  "HOMESTRETCH_BACKUP_DIR" | "HOMESTRETCH_BACKUP_DAYS" | "HOMESTRETCH_BACKUP_PASSPHRASE" | "HOMESTRETCH_SECRETS_FILE"
>;

export type Made = { file: string; bytes: number; rows: number; keysFile: string | null; removed: string[] };

const day = 86_400_000;
/** However old they are, so many stay. */
const alwaysKept = 3;
const named = /^homestretch-(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z)\.backup\.gz$/;
const keysNamed = /^homestretch-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z\.keys\.json$/;

const stamp = (at: Date) => at.toISOString().replace(/[:.]/g, "-");

/** When each backup of a folder was made, newest first. */
export function backupsIn(folder: string): { file: string; at: Date }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const [, text] = named.exec(name) ?? [];
      return text ? [{ file: join(folder, name), at: new Date(text.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z/, "T$1:$2:$3.$4Z")) }] : [];
    })
    .sort((a, b) => b.at.getTime() - a.at.getTime());
}

/** Those that have had their time: older than `days`, and not among the newest three. What was erased must not live on in backups for ever. */
export const outdated = (backups: { file: string; at: Date }[], now: Date, days: number): string[] =>
  backups.filter(({ at }, index) => index >= alwaysKept && now.getTime() - at.getTime() > days * day).map(({ file }) => file);

/**
 * Makes a backup in the folder of the settings, with the keys beside it where there is a passphrase, notes it in the database, and removes
 * what has had its time.
 * @throws SetupError with a sentence; that it failed is noted as well, where the database can be reached.
 */
export async function backUp(ownerUrl: string, settings: BackupSettings, at: Date): Promise<Made> {
  const folder = settings.HOMESTRETCH_BACKUP_DIR;
  try {
    prepareFolder(folder);
    const secrets = readSecrets(settings.HOMESTRETCH_SECRETS_FILE);
    const keys = keyIds(secrets);
    const file = join(folder, `homestretch-${stamp(at)}.backup.gz`);
    const end = await makeBackup(ownerUrl, file, { at, keys });
    const keysFile = settings.HOMESTRETCH_BACKUP_PASSPHRASE ? join(folder, `homestretch-${stamp(at)}.keys.json`) : null;
    if (keysFile) await writeKeysFile(keysFile, secrets, settings.HOMESTRETCH_BACKUP_PASSPHRASE ?? "", at);
    const removed = outdated(backupsIn(folder), at, settings.HOMESTRETCH_BACKUP_DAYS);
    for (const old of removed) {
      rmSync(old, { force: true });
      rmSync(old.replace(/\.backup\.gz$/, ".keys.json"), { force: true });
    }
    const rows = Object.values(end.tables).reduce((sum, table) => sum + table.rows, 0);
    const bytes = statSync(file).size;
    await note(ownerUrl, { at, file, bytes, rows, keysSaved: hasKeys(folder, keys), failure: null });
    await keepErasures(ownerUrl, folder);
    return { file, bytes, rows, keysFile, removed };
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    await note(ownerUrl, { at, file: null, bytes: 0, rows: 0, keysSaved: false, failure }).catch(() => {});
    throw error;
  }
}

/** The list of who was erased stands beside the backups, so that an older one does not bring them back. */
export async function keepErasures(ownerUrl: string, folder: string) {
  const owner = await openAs(ownerUrl, "DATABASE_OWNER_URL");
  const erasures = await erasuresIn(owner).finally(() => owner.close());
  if (erasures.length === 0) return;
  prepareFolder(folder);
  addToErasureList(listIn(folder), erasures);
}

/** All erasures that the list and later backups beside `file` know of. */
export async function erasuresBeside(file: string, folder: string, madeAt: Date): Promise<Erasure[]> {
  const later = backupsIn(folder).filter((backup) => backup.file !== file && backup.at > madeAt);
  const known = await Promise.all(later.map((backup) => erasuresOf(backup.file).catch(() => [])));
  return [...readErasureList(listIn(folder)), ...known.flat()];
}

const listIn = (folder: string) => join(folder, "erasures.jsonl");

/** Whether some file of keys holds all keys that are in use. */
const hasKeys = (folder: string, keys: string[]) =>
  readdirSync(folder)
    .filter((name) => keysNamed.test(name))
    .some((name) => {
      try {
        const saved = readKeysFile(join(folder, name)).keys;
        return keys.every((key) => saved.includes(key));
      } catch {
        return false;
      }
    });

function prepareFolder(folder: string) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : error;
    throw new SetupError(`The folder for backups ${folder} cannot be made (${code}): set HOMESTRETCH_BACKUP_DIR to a folder of yours.`);
  }
}

type Noted = { at: Date; file: string | null; bytes: number; rows: number; keysSaved: boolean; failure: string | null };

/** The schema of an earlier version has no place for it: there the file itself is all that tells. */
async function note(ownerUrl: string, { at, file, bytes, rows, keysSaved, failure }: Noted) {
  const owner = await openAs(ownerUrl, "DATABASE_OWNER_URL");
  try {
    const [table] = await owner.run("select to_regclass('public.backups') is not null as there", [], false);
    if (!table?.there) return;
    const statement = `insert into backups (id, made_at, file, bytes, rows, keys_saved, failure)
      values ($1::text::uuid, $2::text::timestamptz, $3::text, $4::text::bigint, $5::text::bigint, $6::text::boolean, $7::text)`;
    const values = [newId(at.getTime()), at.toISOString(), file, String(bytes), String(rows), String(keysSaved), failure];
    await owner.run(statement, values, false);
  } finally {
    await owner.close();
  }
}
