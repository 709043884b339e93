import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { ensureSecrets } from "../../lib/make-secrets";
import { startEmbedded, stopEmbedded } from "../embedded";
import { migrate } from "../migrate";
import { openAs } from "../roles";
import { addressOf } from "./address";
import { fleeting } from "./fleeting";

declare module "vitest" {
  interface ProvidedContext {
    /** Addresses of a migrated database that nobody is connected to: `create database … template` copies it. */
    template: { ownerUrl: string; appUrl: string };
    dataDir: string;
  }
}

/** One PostgreSQL for a run of the tests, in a temporary folder; or the one of `TEST_DATABASE_URL`, whose user may make databases and roles. */
export default async function setup(project: TestProject) {
  const dataDir = mkdtempSync(join(tmpdir(), "homestretch-test-"));
  const given = process.env.TEST_DATABASE_URL;
  const { ownerUrl, appUrl, remove } = given ? await borrowed(given) : await own(dataDir);
  ensureSecrets(join(dataDir, "secrets.json"));
  await migrate(ownerUrl, appUrl);
  project.provide("template", { ownerUrl, appUrl });
  project.provide("dataDir", dataDir);
  return async () => {
    await remove();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

async function own(dataDir: string) {
  const { ownerUrl, appUrl, cluster } = await startEmbedded({ dataDir, settings: fleeting, ownerMay: "createdb" });
  return { ownerUrl, appUrl, remove: () => stopEmbedded(cluster, "immediate") };
}

/** On somebody else's server: a database and a role for this run, both removed at its end. */
async function borrowed(given: string) {
  const name = `homestretch_test_${randomBytes(4).toString("hex")}`;
  const password = randomBytes(16).toString("hex");
  const command = async (...statements: string[]) => {
    const session = await openAs(given, "DATABASE_OWNER_URL");
    for (const statement of statements) await session.run(statement, [], false);
    await session.close();
  };
  await command(`create database ${name}`, `create role ${name} login noinherit password '${password}'`);
  return {
    ownerUrl: addressOf(given, { database: name }),
    appUrl: addressOf(given, { database: name, user: name, password }),
    remove: () => command(`drop database ${name} with (force)`, `drop role ${name}`),
  };
}
