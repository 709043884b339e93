import { mkdirSync } from "node:fs";
import net from "node:net";
import { join } from "node:path";
import { BackupSchedule } from "../db/backup/schedule";
import { belongsToNobody } from "../db/postgres/binaries";
import { type Env, parseEnv, SetupError } from "../lib/env";
import { ensureSecrets } from "../lib/make-secrets";
import { readSecrets } from "../lib/secrets";
import { whyNotListening } from "../server/cannot-listen";
import { buildDir, buildOwnAssets, ensureBuild } from "./build";
import { type Database, openDatabase } from "./database";
import { whenTold } from "./until-told";
import { Web } from "./web";

/** Starts the product and keeps it running: database, then web process; stops them in the other order. */
export async function launch({ dev }: { dev: boolean }): Promise<void> {
  let database: Database | undefined;
  let web: Web | undefined;
  let backups: BackupSchedule | undefined;
  let ending = false;
  const end = async (code: number) => {
    if (ending) return;
    ending = true;
    await web?.stop();
    await backups?.stop();
    await database?.stop();
    process.exit(code);
  };
  const fail = (error: unknown) => {
    if (!ending) console.error(error instanceof SetupError ? error.message : error);
    return end(1);
  };
  whenTold(() => void end(0));
  try {
    const env = parseEnv(process.env);
    await requireFreePort(env);
    requireDataFolder(env);
    ensureSecrets(env.HOMESTRETCH_SECRETS_FILE);
    const secrets = readSecrets(env.HOMESTRETCH_SECRETS_FILE);
    database = await openDatabase(env, () => web?.restart());
    const opened = database;
    if (dev) await buildOwnAssets();
    else await ensureBuild();
    const program = dev ? ["--import", "tsx", "server.ts"] : [join(buildDir(), "server.mjs")];
    web = new Web(program, () => webEnv(env, secrets, opened, dev), fail);
    await web.start();
    await tell(env, opened);
    backups = new BackupSchedule(() => opened.ownerUrl(), env);
    backups.start();
  } catch (error) {
    await fail(error);
  }
}

/** All that the web process needs to know. The owner's address stays here: it could read every clinic. */
function webEnv(env: Env, secrets: ReturnType<typeof readSecrets>, database: Database, dev: boolean): NodeJS.ProcessEnv {
  const { DATABASE_OWNER_URL: _, HOMESTRETCH_BACKUP_PASSPHRASE: __, ...inherited } = process.env;
  return {
    ...inherited,
    NODE_ENV: dev ? "development" : "production",
    PORT: String(env.PORT),
    HOST: env.HOST,
    DATABASE_URL: database.appUrl(),
    HOMESTRETCH_DATA_DIR: env.HOMESTRETCH_DATA_DIR,
    HOMESTRETCH_SECRETS_FILE: env.HOMESTRETCH_SECRETS_FILE,
    NEXTAUTH_SECRET: secrets.sessionKey,
    NEXTAUTH_URL: addressOf(env),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secrets.serverActionsKey,
  };
}

const addressOf = (env: Env) => env.PUBLIC_URL ?? `http://localhost:${env.PORT}`;

async function tell(env: Env, database: Database) {
  const lines = [
    "",
    "Homestretch is running.",
    `Address: ${addressOf(env)}`,
    `Data: ${database.where}`,
    `Secrets: ${env.HOMESTRETCH_SECRETS_FILE}`,
    `Backups: ${env.HOMESTRETCH_BACKUP_HOURS > 0 && database.ownerUrl() ? env.HOMESTRETCH_BACKUP_DIR : "not made by this process"}`,
  ];
  const cluster = join(env.HOMESTRETCH_DATA_DIR, "postgres");
  if (!env.DATABASE_URL && belongsToNobody(cluster))
    lines.push(
      `Note: the database runs as the user nobody, which other services may share. To mend it: stop, "useradd --system postgres", "chown -R postgres: ${cluster}", start.`,
    );
  const setup = await setupLink(env, database);
  console.log([...lines, setup ? `Set up: ${setup}` : `Sign in: ${addressOf(env)}/login`, ""].join("\n"));
}

/** The one-time address that makes the first clinic, while there is none. */
async function setupLink(env: Env, database: Database): Promise<string | null> {
  const ownerUrl = database.ownerUrl();
  if (!ownerUrl) return null;
  process.env.DATABASE_URL = database.appUrl();
  process.env.HOMESTRETCH_SECRETS_FILE = env.HOMESTRETCH_SECRETS_FILE;
  const { hasClinic } = await import("../db/first-run");
  if (await hasClinic(ownerUrl)) return null;
  const { issueSetupLink } = await import("../lib/staff/terminal-links");
  return issueSetupLink(ownerUrl);
}

function requireDataFolder({ HOMESTRETCH_DATA_DIR: folder }: Env) {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : error;
    throw new SetupError(`The data folder ${folder} cannot be made (${code}): set HOMESTRETCH_DATA_DIR to a folder of yours.`);
  }
}

/** Asked before the long work, so that a second start fails at once. */
function requireFreePort(env: Env): Promise<void> {
  return new Promise((free, taken) => {
    const server = net.createServer();
    server.once("error", (error: NodeJS.ErrnoException) => taken(new SetupError(whyNotListening(error.code, env))));
    server.listen(env.PORT, env.HOST, () => server.close(() => free()));
  });
}
