import { spawn } from "node:child_process";
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, statSync } from "node:fs";
import net from "node:net";
import { join, resolve } from "node:path";
import { SetupError } from "../lib/env";
import { approach, type Binaries, chooseRunner, findBinaries, type Runner } from "./postgres/binaries";
import { appRole, databaseName, ensureCluster, ownerRole, type Passwords, readPasswords } from "./postgres/cluster";
import { keepPrograms, moveToMajor } from "./postgres/new-major";
import { isAlive, isPostgres, readPostmaster } from "./postgres/postmaster";
import { Session } from "./session";
import { parseTarget } from "./socket";
import { codeOf } from "./unavailable";

export type EmbeddedOptions = {
  /** Holds `postgres/` (the cluster), its log and, where needed, a copy of the programs. */
  dataDir: string;
  /** A folder with `postgres` and `initdb` to use instead of the package. */
  bin?: string;
  /** Further server settings; tests switch durability off. */
  settings?: Record<string, string>;
  /** Role attributes for the owner beyond what the product needs, such as `createdb` for tests. */
  ownerMay?: string;
  /** The port to take if it is free, so that addresses given out stay true over a restart. */
  port?: number;
  /** Keeps the programs beside the data, for the day when a later version of PostgreSQL cannot read them. */
  keepPrograms?: boolean;
};

export type Embedded = {
  appUrl: string;
  ownerUrl: string;
  pid: number;
  port: number;
  cluster: string;
  version: string;
  created: boolean;
  attached: boolean;
};

const patienceMs = 120_000;

/**
 * Brings up the PostgreSQL in a data folder, or attaches to the one that runs there already (a launcher that was killed leaves it running;
 * of several launchers at once one makes it and the others attach). The server is detached: it ends by `stopEmbedded` only.
 * @throws SetupError with one sentence when that is impossible.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const dataDir = resolve(options.dataDir);
  const cluster = join(dataDir, "postgres");
  const runner = prepareFolder(dataDir, cluster);
  const binaries = findBinaries(options.bin, runner);
  await moveToMajor({ ...options, dataDir }, binaries, { start: startEmbedded, stop: (folder) => stopEmbedded(folder) });
  const created = await ensureCluster(cluster, binaries, runner, {
    ownerMay: options.ownerMay,
    fleeting: options.settings?.fsync === "off",
  });
  const place = { cluster, binaries, runner, passwords: readPasswords(cluster, binaries), log: join(dataDir, "postgres.log") };
  if (options.keepPrograms && !options.bin) keepPrograms(dataDir, binaries);
  const deadline = performance.now() + patienceMs;
  for (let attempt = 0; performance.now() < deadline; attempt++) {
    const attached = await attach(place);
    if (attached) return { ...attached, created };
    const started = await raise(place, options);
    if (started) return { ...started, created };
    if (attempt >= 5) throw new SetupError(`PostgreSQL does not start; the end of ${place.log} says why.`);
    await pause(200);
  }
  throw new SetupError(`PostgreSQL did not come up in time; the end of ${place.log} says why.`);
}

/** Stops the server of a data folder and waits for its end. `fast` breaks off what runs and writes everything to disk; `immediate` is a crash. */
export async function stopEmbedded(cluster: string, mode: "fast" | "immediate" = "fast") {
  const server = readPostmaster(cluster);
  if (!server || !isPostgres(server.pid)) return;
  try {
    process.kill(server.pid, mode === "fast" ? "SIGINT" : "SIGQUIT");
  } catch {
    return;
  }
  const until = async (done: () => boolean, ms: number) => {
    const deadline = performance.now() + ms;
    while (!done() && performance.now() < deadline) await pause(10);
  };
  await until(() => readPostmaster(cluster)?.pid !== server.pid || !isAlive(server.pid), patienceMs);
  // Its last act was to remove that file. Where nobody collects the dead (a bare container) its number stays: not waited for long.
  await until(() => !isAlive(server.pid), 2_000);
}

type Place = { cluster: string; binaries: Binaries; runner: Runner; passwords: Passwords; log: string };

/** Under root the server's user must be able to pass through; the files inside keep their own 0600 and 0700. */
function prepareFolder(dataDir: string, cluster: string): Runner {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const runner = chooseRunner(cluster);
    if (runner.uid !== undefined) chmodSync(dataDir, 0o711);
    return runner;
  } catch (error) {
    if (error instanceof SetupError) throw error;
    throw new SetupError(
      `The data folder ${dataDir} cannot be used (${codeOf(error) ?? error}): set HOMESTRETCH_DATA_DIR to a folder of yours.`,
    );
  }
}

/** Looks for a running server and logs in to it; waits while one is starting or stopping. Null when there is none. */
async function attach(place: Place): Promise<Omit<Embedded, "created"> | null> {
  const deadline = performance.now() + patienceMs;
  for (let tries = 0; performance.now() < deadline; tries++) {
    const server = readPostmaster(place.cluster);
    if (!server || !isAlive(server.pid)) return null;
    const urls = addresses(place.passwords, server.port);
    // The log-in proves to each side that the other knows the password: a foreign server on this port does not pass.
    const refusal = server.status === "ready" ? await failureToLogIn(urls.appUrl) : null;
    if (server.status === "ready" && !refusal) return { ...urls, ...server, ...described(place), attached: true };
    if (!isPostgres(server.pid)) {
      // Left by a crash; its number now belongs to somebody else's process.
      rmSync(join(place.cluster, "postmaster.pid"), { force: true });
      return null;
    }
    if (refusal && tries > 20) throw locked(place.cluster, server.pid);
    await pause(50);
  }
  throw locked(place.cluster, readPostmaster(place.cluster)?.pid ?? 0);
}

const described = (place: Place) => ({ cluster: place.cluster, version: place.binaries.version });

const locked = (cluster: string, pid: number) =>
  new SetupError(
    `The data folder ${cluster} is held by another PostgreSQL (process ${pid}) that does not answer: stop it, or set HOMESTRETCH_DATA_DIR to another folder.`,
  );

/** Starts the server. Null when it ended at once, for instance because another launcher was faster. */
async function raise(place: Place, options: EmbeddedOptions): Promise<Omit<Embedded, "created"> | null> {
  const port = await freePort(options.port);
  rotate(place.log);
  const log = openSync(place.log, "a", 0o600);
  const settings = { ...defaults, ...options.settings };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  // Detached, so that Ctrl-C reaches us and not the server: it must outlive the app that is finishing its requests.
  const { name, launch } = approach(place.cluster, place.runner, place.binaries.major);
  const child = spawn(place.binaries.postgres, ["-D", name, "-p", String(port), ...flags], {
    ...launch,
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  let ended = false;
  child.once("exit", () => (ended = true)).once("error", () => (ended = true));
  child.unref();
  const urls = addresses(place.passwords, port);
  const deadline = performance.now() + patienceMs;
  while (!ended && performance.now() < deadline) {
    const server = readPostmaster(place.cluster);
    if (server?.pid === child.pid && server?.status === "ready")
      return { ...urls, pid: server.pid, port, ...described(place), attached: false };
    await pause(10);
  }
  return null;
}

const defaults = {
  listen_addresses: "127.0.0.1",
  // No socket file: a path of more than 107 bytes would not fit in its address.
  unix_socket_directories: "",
  max_connections: "60",
  // Failed statements and their values hold what patients told: they stay out of the log.
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
};

/** Whatever listens on the port proves that it is ours before it hears anything. */
const insists = "require_auth=scram-sha-256";

const addresses = (passwords: Passwords, port: number) => ({
  appUrl: `postgres://${appRole}:${passwords.app}@127.0.0.1:${port}/${databaseName}?${insists}`,
  ownerUrl: `postgres://${ownerRole}:${passwords.owner}@127.0.0.1:${port}/${databaseName}?${insists}`,
});

async function failureToLogIn(address: string): Promise<unknown> {
  try {
    const session = await Session.open(parseTarget(address), 0, 2_000);
    await session.close();
    return null;
  } catch (error) {
    return error;
  }
}

/** A free port of the loopback address, the wished one where it is free. */
export function freePort(wished = 0): Promise<number> {
  return new Promise((found, failed) => {
    const server = net.createServer();
    server.once("error", (error) => (wished ? found(freePort()) : failed(error)));
    server.listen(wished, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (address && typeof address === "object" ? found(address.port) : failed(new Error("No free port."))));
    });
  });
}

function rotate(log: string) {
  if (existsSync(log) && statSync(log).size > 5_000_000) renameSync(log, `${log}.1`);
}

const pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms));
