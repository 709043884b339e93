import { backUpBeforeUpdate } from "../db/backup/before-update";
import { startEmbedded, stopEmbedded } from "../db/embedded";
import { migrate } from "../db/migrate";
import { env, SetupError } from "../lib/env";

/** The release step: brings the database of the settings, or our own, to the schema of this version. */
async function run() {
  const settings = env();
  const { DATABASE_URL, DATABASE_OWNER_URL, HOMESTRETCH_DATA_DIR, HOMESTRETCH_PG_BIN } = settings;
  const bring = (ownerUrl: string, appUrl: string) =>
    migrate(ownerUrl, appUrl, { beforeUpdate: () => backUpBeforeUpdate(ownerUrl, settings) });
  if (DATABASE_URL && !DATABASE_OWNER_URL)
    throw new SetupError("Set DATABASE_OWNER_URL as well: the app's own role may not change the schema.");
  if (DATABASE_URL && DATABASE_OWNER_URL) return bring(DATABASE_OWNER_URL, DATABASE_URL);
  const own = await startEmbedded({ dataDir: HOMESTRETCH_DATA_DIR, bin: HOMESTRETCH_PG_BIN });
  try {
    await bring(own.ownerUrl, own.appUrl);
  } finally {
    if (!own.attached) await stopEmbedded(own.cluster);
  }
}

try {
  await run();
  console.log("The database has the schema of this version.");
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
