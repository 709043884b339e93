import { backUp } from "../db/backup/folder";
import { shortestPassphrase } from "../db/backup/keys-file";
import { env, SetupError } from "../lib/env";
import { askHidden } from "./ask-hidden";
import { withOwner } from "./with-owner";

await withOwner(async (ownerUrl) => {
  const settings = env();
  const passphrase = settings.HOMESTRETCH_BACKUP_PASSPHRASE ?? (await newPassphrase());
  const made = await backUp(ownerUrl, { ...settings, HOMESTRETCH_BACKUP_PASSPHRASE: passphrase }, new Date());
  const lines = [`Saved ${made.rows} rows, ${(made.bytes / 1e6).toFixed(1)} MB, and read them again: ${made.file}`];
  lines.push(
    made.keysFile
      ? `Keys, for this passphrase only: ${made.keysFile}. Keep this file and the passphrase apart from the backup.`
      : "The keys were not saved: without them printed links cannot be made again. Set HOMESTRETCH_BACKUP_PASSPHRASE, or run this in a terminal.",
  );
  if (made.removed.length > 0) lines.push(`Removed, older than ${settings.HOMESTRETCH_BACKUP_DAYS} days: ${made.removed.length}`);
  process.stdout.write(`${lines.join("\n")}\n`);
});

async function newPassphrase(): Promise<string | undefined> {
  if (!process.stdin.isTTY) return undefined;
  const first = await askHidden(`A passphrase for the keys, at least ${shortestPassphrase} characters (empty: do not save them): `);
  if (first === "") return undefined;
  if ((await askHidden("Once more: ")) !== first) throw new SetupError("These are two different passphrases. Nothing was saved.");
  return first;
}
