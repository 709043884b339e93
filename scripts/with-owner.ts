import { backUpBeforeUpdate } from "../db/backup/before-update";
import { startEmbedded, stopEmbedded } from "../db/embedded";
import { migrate } from "../db/migrate";
import { env, SetupError } from "../lib/env";

/** Runs a task of the terminal as the owner of the tables, with the product running or not, and says in one sentence what stands in the way. */
export async function withOwner(task: (ownerUrl: string, appUrl: string) => Promise<void>) {
  try {
    await withDatabase(task);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

async function withDatabase(task: (ownerUrl: string, appUrl: string) => Promise<void>) {
  const settings = env();
  const { DATABASE_URL, DATABASE_OWNER_URL, HOMESTRETCH_DATA_DIR, HOMESTRETCH_PG_BIN } = settings;
  if (DATABASE_URL) {
    if (!DATABASE_OWNER_URL) throw new SetupError("Set DATABASE_OWNER_URL as well: the app's own role may not do this.");
    return task(DATABASE_OWNER_URL, DATABASE_URL);
  }
  const { ownerUrl, appUrl, cluster, attached } = await startEmbedded({ dataDir: HOMESTRETCH_DATA_DIR, bin: HOMESTRETCH_PG_BIN });
  try {
    await migrate(ownerUrl, appUrl, { beforeUpdate: () => backUpBeforeUpdate(ownerUrl, settings) });
    await task(ownerUrl, appUrl);
  } finally {
    if (!attached) await stopEmbedded(cluster);
  }
}
