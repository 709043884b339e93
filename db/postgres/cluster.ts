import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { SetupError } from "../../lib/env";
import { syncFolder, writeDurably } from "../durable-file";
import { approach, type Binaries, type Runner } from "./binaries";
import { isAlive } from "./postmaster";

/** Names of the roles and the database that a cluster of ours is born with. */
export const ownerRole = "homestretch_owner";
export const appRole = "homestretch_app";
export const databaseName = "homestretch";

/** `ownerMay`: further attributes of the owner's role. `fleeting`: for tests, nothing waits for the disk. */
export type Birth = { ownerMay?: string; fleeting?: boolean };

export type Passwords = { owner: string; app: string };
const passwordFile = "homestretch.json";

/** @throws SetupError when the folder holds a cluster that is not ours or of another major version. */
export function readPasswords(cluster: string, binaries: Binaries): Passwords {
  const major = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
  if (Number(major) !== binaries.major)
    throw new SetupError(
      `The data in ${cluster} was written by PostgreSQL ${major} and this is PostgreSQL ${binaries.version}, which cannot read it: start the earlier Homestretch, make a backup, and restore it here.`,
    );
  try {
    return JSON.parse(readFileSync(join(cluster, passwordFile), "utf8"));
  } catch {
    throw new SetupError(`${cluster} holds a PostgreSQL that Homestretch did not make: set HOMESTRETCH_DATA_DIR to another folder.`);
  }
}

/**
 * Makes a cluster with both roles and the database, unless it exists. It is made beside its place and renamed when complete and on disk,
 * so that a kill at any moment leaves either nothing or all of it. Returns whether this call made it.
 */
export async function ensureCluster(cluster: string, binaries: Binaries, runner: Runner, more: Birth = {}): Promise<boolean> {
  sweep(cluster);
  if (existsSync(join(cluster, "PG_VERSION"))) return false;
  const draft = `${cluster}.init-${process.pid}-${randomBytes(3).toString("hex")}`;
  mkdirSync(draft, { mode: 0o700 });
  try {
    if (runner.uid !== undefined && runner.gid !== undefined) chownSync(draft, runner.uid, runner.gid);
    await initialise(draft, binaries, runner, more);
    const passwords: Passwords = { owner: randomBytes(24).toString("base64url"), app: randomBytes(24).toString("base64url") };
    addRoles(draft, binaries, runner, passwords, more);
    writeDurably(join(draft, passwordFile), JSON.stringify(passwords));
    syncFolder(draft);
    return moveInto(draft, cluster);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Removes what killed starts have left. */
function sweep(cluster: string) {
  const start = `${basename(cluster)}.init-`;
  for (const name of readdirSync(dirname(cluster))) {
    if (!name.startsWith(start)) continue;
    const pid = Number(name.slice(start.length).split("-")[0]);
    if (pid !== process.pid && !isAlive(pid)) rmSync(join(dirname(cluster), name), { recursive: true, force: true });
  }
}

async function initialise(folder: string, binaries: Binaries, runner: Runner, { fleeting }: Birth) {
  // The builtin provider knows accents and Cyrillic and needs no locale of the system; before 17 there is none.
  const locale =
    binaries.major >= 17
      ? ["--locale=C", "--lc-ctype=C.UTF-8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
      : ["--locale=C", `--lc-ctype=${process.platform === "darwin" ? "UTF-8" : "C.UTF-8"}`];
  const { name, launch } = approach(folder, runner, binaries.major);
  const flags = [
    "-D",
    name,
    "--username=postgres",
    "--auth=trust",
    "--encoding=UTF8",
    ...locale,
    "--data-checksums",
    ...(fleeting ? ["--no-sync"] : []),
  ];
  let said = "";
  const child = spawn(binaries.initdb, flags, launch);
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  child.once("error", (error) => (said += error.message));
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new SetupError(`PostgreSQL could not make its folder in ${dirname(folder)}: ${lastLine(said)}`);
  // Nobody ever logs in as the superuser: it has no password, and nothing but a password opens the door.
  writeFileSync(join(folder, "pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
}

/** In single-user mode, before the folder has its name: no moment exists in which a cluster lacks its roles. */
function addRoles(folder: string, binaries: Binaries, runner: Runner, passwords: Passwords, { ownerMay = "", fleeting }: Birth) {
  const statements = [
    `create role ${ownerRole} login createrole bypassrls ${ownerMay} password '${passwords.owner}'`,
    `create role ${appRole} login noinherit password '${passwords.app}'`,
    `create database ${databaseName} owner ${ownerRole}`,
    `revoke connect on database ${databaseName} from public`,
    `grant connect on database ${databaseName} to ${appRole}`,
  ];
  const input = `${statements.join(";\n")};\n`;
  const { name, launch } = approach(folder, runner, binaries.major);
  const done = spawnSync(binaries.postgres, ["--single", "-D", name, ...(fleeting ? ["-F"] : []), "postgres"], {
    ...launch,
    input,
    encoding: "utf8",
  });
  if (done.status !== 0 || /ERROR|FATAL/.test(done.stderr))
    throw new SetupError(`PostgreSQL could not set up its roles: ${lastLine(done.stderr)}`);
}

function moveInto(draft: string, cluster: string): boolean {
  try {
    renameSync(draft, cluster);
  } catch (error) {
    // Another launcher was first; its cluster stays.
    if (existsSync(join(cluster, "PG_VERSION"))) return false;
    throw error;
  }
  syncFolder(dirname(cluster));
  return true;
}

const lastLine = (text: string) => text.trim().split("\n").at(-1) ?? "";
