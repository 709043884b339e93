import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { afterAll, inject } from "vitest";
import { connection } from "../connection";
import { openAs } from "../roles";
import { addressOf } from "./address";
import { dropDatabase } from "./drop-database";

/** Gives each test file a copy of the migrated database, and removes it when the file is done. */
const { ownerUrl, appUrl } = inject("template");
const template = new URL(ownerUrl).pathname.slice(1);
const name = `${template}_${randomBytes(6).toString("hex")}`;

const asOwner = async (statement: string) => {
  const session = await openAs(addressOf(ownerUrl, { database: "postgres" }), "DATABASE_OWNER_URL");
  await session.run(statement, [], false).finally(() => session.close());
};

await asOwner(`create database ${name} template ${template}`);
process.env.DATABASE_URL = addressOf(appUrl, { database: name });
process.env.DATABASE_OWNER_URL = addressOf(ownerUrl, { database: name });
process.env.HOMESTRETCH_DATA_DIR = inject("dataDir");
process.env.HOMESTRETCH_SECRETS_FILE = join(inject("dataDir"), "secrets.json");

afterAll(async () => {
  await connection().close();
  await dropDatabase(ownerUrl, name);
});
