import { readFileSync } from "node:fs";
import { join } from "node:path";
import { freePort, startEmbedded, stopEmbedded } from "../../db/embedded";
import { migrate } from "../../db/migrate";
import { fleeting } from "../../db/testing/fleeting";
import { ensureSecrets } from "../../lib/make-secrets";
import { readSecrets } from "../../lib/secrets";
import { leaksIn } from "../../lib/testing/log-leaks";
import { startProduct, temporaryFolder } from "./product";

/**
 * The product, built for production, on a database and a port of its own. What it learns reaches the tests as environment variables:
 * `E2E_URL`, `E2E_SETUP_URL`, `DATABASE_URL` and `DATABASE_OWNER_URL` (to make rows), `HOMESTRETCH_SECRETS_FILE`, `NEXTAUTH_SECRET` (to make
 * sessions).
 */
export default async function setup() {
  const { path: dataDir, remove } = temporaryFolder();
  const database = await startEmbedded({ dataDir, settings: fleeting });
  await migrate(database.ownerUrl, database.appUrl);
  const port = await freePort();
  const secretsFile = join(dataDir, "secrets.json");
  ensureSecrets(secretsFile);
  Object.assign(process.env, {
    PORT: String(port),
    HOMESTRETCH_DATA_DIR: dataDir,
    HOMESTRETCH_SECRETS_FILE: secretsFile,
    NEXTAUTH_SECRET: readSecrets(secretsFile).sessionKey,
    DATABASE_URL: database.appUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
  });
  const product = await startProduct({}).catch(async (error) => {
    await stopEmbedded(database.cluster, "immediate");
    remove();
    throw error;
  });
  Object.assign(process.env, { E2E_URL: product.url, E2E_SETUP_URL: product.setupUrl ?? "", E2E_LAUNCHER: String(product.launcher.pid) });
  return async () => {
    await product.stop();
    await stopEmbedded(database.cluster, "immediate");
    const logs = [product.output(), readFileSync(join(dataDir, "postgres.log"), "utf8")];
    remove();
    // After all that the tests did, failures and attacks among it: no name, no note, no token stands in the log.
    const leaks = logs.flatMap(leaksIn);
    if (leaks.length > 0) throw new Error(`What may not stand in a log:\n${leaks.slice(0, 20).join("\n")}`);
  };
}
