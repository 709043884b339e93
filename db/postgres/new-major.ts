import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { SetupError } from "../../lib/env";
import { makeBackup } from "../backup/make";
import { restoreBackup } from "../backup/restore";
import { renameDurably, syncFolder } from "../durable-file";
import type { Embedded, EmbeddedOptions } from "../embedded";
import type { Binaries } from "./binaries";
import { isAlive, readPostmaster } from "./postmaster";

/** What this module asks of the one that asks it, which would otherwise import each other. */
type Server = { start: (options: EmbeddedOptions) => Promise<Embedded>; stop: (cluster: string) => Promise<void> };

const programsOf = (dataDir: string, major: number) => join(dataDir, `postgres-${major}-programs`);

/** The major version that wrote a cluster, or null where there is none. */
export function majorOf(cluster: string): number | null {
  const file = join(cluster, "PG_VERSION");
  return existsSync(file) ? Number(readFileSync(file, "utf8").trim()) : null;
}

/**
 * Keeps the programs that can read the data beside the data: a later Homestretch brings a PostgreSQL that cannot. Once for each major
 * version; a copy that was interrupted does not count.
 */
export function keepPrograms(dataDir: string, { postgres, major }: Pick<Binaries, "postgres" | "major">) {
  const kept = programsOf(dataDir, major);
  if (existsSync(kept)) return;
  const draft = `${kept}.part`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o755 });
  const home = dirname(dirname(postgres));
  for (const folder of ["bin", "lib", "share"])
    if (existsSync(join(home, folder))) cpSync(join(home, folder), join(draft, folder), { recursive: true, verbatimSymlinks: true });
  renameDurably(draft, kept);
}

/**
 * Brings data that an earlier major version wrote to the one of `binaries`: a logical backup by the kept programs, restored into a new
 * cluster beside it and compared row by row, then put in its place. The old cluster stays as `postgres-<major>`. May be killed at any moment.
 * @throws SetupError with a sentence when it cannot be; then the data are as they were
 */
export async function moveToMajor(options: EmbeddedOptions, binaries: Pick<Binaries, "major" | "version">, server: Server): Promise<void> {
  const { dataDir } = options;
  const cluster = join(dataDir, "postgres");
  const aside = join(dataDir, "moving");
  finishMove(dataDir);
  const major = majorOf(cluster);
  if (major === null || major >= binaries.major) return;
  const programs = join(programsOf(dataDir, major), "bin");
  if (!existsSync(programs))
    throw new SetupError(
      `The data in ${cluster} was written by PostgreSQL ${major} and this is PostgreSQL ${binaries.version}: start the earlier Homestretch once, or make a backup with it and restore it here.`,
    );
  const running = readPostmaster(cluster);
  if (running && isAlive(running.pid))
    throw new SetupError(`Homestretch is still running with PostgreSQL ${major} (process ${running.pid}): stop it, then start again.`);
  console.log(`Your data move from PostgreSQL ${major} to ${binaries.major}. This takes a moment.`);
  const file = join(dataDir, `before-postgresql-${binaries.major}.backup.gz`);
  const old = await server.start({ ...options, bin: programs });
  await makeBackup(old.ownerUrl, file, { at: new Date(), keys: [] }).finally(() => server.stop(cluster));
  rmSync(aside, { recursive: true, force: true });
  const fresh = await server.start({ ...options, dataDir: aside });
  await restoreBackup(fresh, file, { at: new Date(), erasures: [] }).finally(() => server.stop(fresh.cluster));
  renameSync(join(aside, "postgres"), join(dataDir, `postgres.${binaries.major}-ready`));
  syncFolder(dataDir);
  rmSync(aside, { recursive: true });
  finishMove(dataDir);
}

/** What is left to do once the new cluster is whole: two names. Whoever starts next does what a kill has prevented. */
function finishMove(dataDir: string) {
  const cluster = join(dataDir, "postgres");
  const ready = [...Array(100).keys()].map((major) => join(dataDir, `postgres.${major}-ready`)).find((path) => existsSync(path));
  if (!ready) return;
  const major = majorOf(cluster);
  if (major !== null) renameDurably(cluster, join(dataDir, `postgres-${major}`));
  renameDurably(ready, cluster);
}
