import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stopEmbedded } from "../db/embedded";

/** A folder for everything temporary of one run of the tests, made the temporary folder of this process and its children. */
export function makeRunFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "homestretch-run-"));
  // PostgreSQL, which under root runs as another user, passes through here.
  chmodSync(folder, 0o711);
  process.env.TMPDIR = folder;
  return folder;
}

/** Ends every PostgreSQL that a runner has left in the folder, however it ended itself, and removes the folder. */
export async function removeRunFolder(folder: string) {
  for (const name of readdirSync(folder)) {
    const cluster = join(folder, name, "postgres");
    if (existsSync(join(cluster, "postmaster.pid"))) await stopEmbedded(cluster, "immediate");
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
