import { backUpBeforeUpdate } from "../db/backup/before-update";
import type { Embedded } from "../db/embedded";
import { Keeper } from "../db/keep";
import { checkSchema, migrate } from "../db/migrate";
import type { Env } from "../lib/env";

export type Database = { appUrl: () => string; ownerUrl: () => string | undefined; where: string; stop: () => Promise<void> };

/** The database of the settings, else our own; with the schema of this version. */
export async function openDatabase(env: Env, onMoved: () => void): Promise<Database> {
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl } = env;
  if (!appUrl) return openEmbedded(env, onMoved);
  if (ownerUrl) await migrate(ownerUrl, appUrl, { beforeUpdate: () => backUpBeforeUpdate(ownerUrl, env) });
  else await checkSchema(appUrl);
  const { host, pathname } = new URL(appUrl);
  return { appUrl: () => appUrl, ownerUrl: () => ownerUrl, where: `the database ${pathname.slice(1)} at ${host}`, stop: async () => {} };
}

async function openEmbedded(env: Env, onMoved: (server: Embedded) => void): Promise<Database> {
  const keeper = await Keeper.start({ dataDir: env.HOMESTRETCH_DATA_DIR, bin: env.HOMESTRETCH_PG_BIN, keepPrograms: true }, onMoved);
  try {
    const { ownerUrl, appUrl } = keeper.server;
    await migrate(ownerUrl, appUrl, { beforeUpdate: () => backUpBeforeUpdate(ownerUrl, env) });
  } catch (error) {
    await keeper.stop();
    throw error;
  }
  return {
    appUrl: () => keeper.server.appUrl,
    ownerUrl: () => keeper.server.ownerUrl,
    where: env.HOMESTRETCH_DATA_DIR,
    stop: () => keeper.stop(),
  };
}
