import { existsSync, renameSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { checkBackupFile, type Head } from "../db/backup/file";
import { erasuresBeside } from "../db/backup/folder";
import { keyIds, openKeysFile } from "../db/backup/keys-file";
import { restoreBackup } from "../db/backup/restore";
import { writeDurably } from "../db/durable-file";
import { env, SetupError } from "../lib/env";
import { readSecrets, type Secrets } from "../lib/secrets";
import { askHidden } from "./ask-hidden";
import { withOwner } from "./with-owner";

const usage = "npm run restore -- <backup file> [--keys <file of keys>]";

await withOwner(async (ownerUrl, appUrl) => {
  const { file, keys } = asked();
  const { head } = await checkBackupFile(file);
  const settings = env();
  const opened = keys ? await openKeysFile(keys, settings.HOMESTRETCH_BACKUP_PASSPHRASE ?? (await passphrase())) : null;
  requireKeys(head, opened ?? readSecrets(settings.HOMESTRETCH_SECRETS_FILE), keys ?? settings.HOMESTRETCH_SECRETS_FILE);
  const erasures = await erasuresBeside(file, dirname(file), new Date(head.madeAt));
  const { rows, erasedAgain } = await restoreBackup({ ownerUrl, appUrl }, file, { at: new Date(), erasures });
  if (opened) putSecrets(settings.HOMESTRETCH_SECRETS_FILE, opened);
  const lines = [`Restored ${rows} rows of ${head.madeAt} and compared each with what was saved.`];
  if (erasedAgain > 0) lines.push(`Erased again, because they were erased after that: ${erasedAgain}`);
  lines.push("Everybody has to sign in again. Invitations and password links of then no longer open.");
  process.stdout.write(`${lines.join("\n")}\n`);
});

function asked() {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { keys: { type: "string" } } });
    const [file, more] = positionals;
    if (file && !more) return { file: resolve(file), keys: values.keys && resolve(values.keys) };
  } catch {
    // Said below.
  }
  throw new SetupError(`Say which backup: ${usage}`);
}

/** A backup without its keys would come up with links that nobody can print again and secrets that nobody can read. */
function requireKeys(head: Head, secrets: Secrets, where: string) {
  const have = keyIds(secrets);
  if (!head.keys.every((key) => have.includes(key)))
    throw new SetupError(`The keys in ${where} are not those of this backup. Name the file of keys that was saved with it: ${usage}`);
}

/** In their place; what was there belonged to a database without a clinic and is kept beside it. */
function putSecrets(file: string, secrets: Secrets) {
  if (existsSync(file)) renameSync(file, `${file}.before-restore-${Date.now()}`);
  writeDurably(file, JSON.stringify(secrets, null, 2));
}

const passphrase = () => {
  if (!process.stdin.isTTY) throw new SetupError("Set HOMESTRETCH_BACKUP_PASSPHRASE to the passphrase of the keys.");
  return askHidden("The passphrase of the keys: ");
};
