import { describe, expect, it } from "vitest";
import { checkSchema, type Migration, migrate, migrationsIn, problemWith } from "./migrate";
import { openAs } from "./roles";
import { addressOf } from "./testing/address";
import { dropDatabase } from "./testing/drop-database";

const ownerUrl = () => process.env.DATABASE_OWNER_URL ?? "";
const appUrl = () => process.env.DATABASE_URL ?? "";

async function asOwner(statement: string) {
  const session = await openAs(ownerUrl(), "DATABASE_OWNER_URL");
  return session.run(statement, [], false).finally(() => session.close());
}

describe("Migrations", () => {
  it("run once when six processes start at the same moment on an empty database", async () => {
    const name = `${new URL(appUrl()).pathname.slice(1)}_empty`;
    await asOwner(`create database ${name}`);
    const [owner, app] = [addressOf(ownerUrl(), { database: name }), addressOf(appUrl(), { database: name })];
    await expect(checkSchema(app)).rejects.toThrow("has not been set up");
    await Promise.all([1, 2, 3, 4, 5, 6].map(() => migrate(owner, app)));
    await checkSchema(app);
    const session = await openAs(owner, "DATABASE_OWNER_URL");
    const rows = await session.run("select hash from drizzle.__drizzle_migrations", [], false).finally(() => session.close());
    expect(rows.length).toBe(migrationsIn().length);
    await dropDatabase(ownerUrl(), name);
  });

  it("of this version are in order, and those of a database are the same", async () => {
    expect(problemWith([], migrationsIn())).toBeNull();
    await migrate(ownerUrl(), appUrl());
  });

  it("that were edited after they ran, or come too late, are noticed", () => {
    const ran: Migration[] = [
      { hash: "a", at: 1 },
      { hash: "b", at: 2 },
    ];
    expect(problemWith(ran, [...ran, { hash: "c", at: 3 }])).toBeNull();
    expect(
      problemWith(ran, [
        { hash: "a", at: 1 },
        { hash: "edited", at: 2 },
      ]),
    ).toContain("changed after it ran");
    expect(problemWith(ran, [...ran, { hash: "late", at: 2 }])).toContain("would never run");
    expect(problemWith(ran, [{ hash: "a", at: 1 }])).toContain("newer than this version");
  });
});

describe("Roles that would be no wall between clinics are refused:", () => {
  it("an owner whom row level security binds", async () => {
    await expect(migrate(appUrl(), appUrl())).rejects.toThrow("cannot bypass row level security");
  });

  it("an app that bypasses it", async () => {
    await expect(checkSchema(ownerUrl())).rejects.toThrow("is a superuser or bypasses row level security");
  });

  it("an app that owns tables", async () => {
    const name = `${new URL(appUrl()).pathname.slice(1)}_owning`;
    await asOwner(`create role ${name} login password 'secret'; grant create on schema public to ${name}`);
    const url = addressOf(appUrl(), { user: name, password: "secret" });
    const session = await openAs(url, "DATABASE_URL");
    await session.run(`create table ${name} (id int)`, [], false);
    await expect(checkSchema(url)).rejects.toThrow("owns the tables");
    await session.run(`drop table ${name}`, [], false);
    await session.close();
    await asOwner(`revoke create on schema public from ${name}; drop role ${name}`);
  });
});
