import { join } from "node:path";
import { freePort, startEmbedded } from "../db/embedded";
import { openAs } from "../db/roles";
import { type Product, startProduct, temporaryFolder, webProcessOf } from "../e2e/server/product";
import { readSecrets } from "../lib/secrets";

/** What one scenario found out: a promise, how it went in numbers, and whether it was kept. */
export type Finding = { promise: string; figures: string; kept: boolean };

/** A running product with a database that is as durable as a clinic's, and where to reach it. */
export type Stage = { product: Product; url: string; dataDir: string; webProcess: () => number; end: () => Promise<void> };

/** Starts the product by its launcher in a folder of its own, and lets this process make rows in the same database. */
export async function setStage(more: { dataDir?: string; env?: Record<string, string> } = {}): Promise<Stage> {
  const folder = more.dataDir ? { path: more.dataDir, remove: () => {} } : temporaryFolder();
  const dataDir = folder.path;
  const clean = { DATABASE_URL: "", DATABASE_OWNER_URL: "", HOMESTRETCH_SECRETS_FILE: "", HOMESTRETCH_BACKUP_HOURS: "0" };
  const product = await startProduct({ ...clean, HOMESTRETCH_DATA_DIR: dataDir, PORT: String(await freePort()), ...more.env });
  await reach(dataDir);
  const end = async () => {
    const { connection } = await import("../db/connection");
    await connection().close();
    await product.stop();
    folder.remove();
  };
  return { product, url: product.url, dataDir, webProcess: () => webProcessOf(product.launcher), end };
}

/** Where the database of a data folder is now: after a crash it may be elsewhere. */
export async function reach(dataDir: string) {
  const { appUrl, ownerUrl } = await startEmbedded({ dataDir });
  const secretsFile = join(dataDir, "secrets.json");
  const known = {
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: ownerUrl,
    HOMESTRETCH_DATA_DIR: dataDir,
    HOMESTRETCH_SECRETS_FILE: secretsFile,
  };
  Object.assign(process.env, known, { NEXTAUTH_SECRET: readSecrets(secretsFile).sessionKey });
}

export const readyStatus = (url: string): Promise<number> =>
  fetch(`${url}/readyz`).then(
    ({ status }) => status,
    () => 0,
  );

/** Waits until something holds, for so many milliseconds. @throws Error with the words given */
export async function until(holds: () => boolean | Promise<boolean>, ms: number, otherwise: string) {
  const deadline = performance.now() + ms;
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(otherwise);
    await new Promise((resume) => setTimeout(resume, 25));
  }
}

/** Runs `work` for each number below `count`, so many at once. */
export async function together(count: number, atOnce: number, work: (index: number) => Promise<void>) {
  let next = 0;
  const worker = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, count) }, worker));
}

export const percentile = (values: number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;

/** Reads as the role that owns the tables: past every clinic, whatever became of the app's own connections. */
export async function asDatabaseOwner<T>(statement: string, values: unknown[], pick: (row: Record<string, unknown>) => T): Promise<T[]> {
  const owner = await openAs(process.env.DATABASE_OWNER_URL ?? "", "DATABASE_OWNER_URL");
  const rows = await owner.run(statement, values, false).finally(() => owner.close());
  return rows.map(pick);
}
