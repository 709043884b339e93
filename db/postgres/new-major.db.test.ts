import { existsSync, readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { newId } from "@/lib/ids";
import { startEmbedded, stopEmbedded } from "../embedded";
import { migrate } from "../migrate";
import { openAs } from "../roles";
import { dataFolders } from "../testing/data-folder";
import { fleeting } from "../testing/fleeting";
import { moveToMajor } from "./new-major";

const folder = dataFolders();
const server = { start: startEmbedded, stop: (cluster: string) => stopEmbedded(cluster) };
/** One that does not exist yet: the programs of today play both the old and the new. */
const next = { major: 99, version: "99.0" };

async function clinicIn(dataDir: string) {
  const { ownerUrl, appUrl, cluster } = await startEmbedded({ dataDir, settings: fleeting, keepPrograms: true });
  await migrate(ownerUrl, appUrl);
  const owner = await openAs(ownerUrl, "DATABASE_OWNER_URL");
  await owner.run(
    "insert into clinics (id, name, phone, address, paper_size, time_zone, created_at) values ($1::text::uuid, 'Riverside', '', '', 'a4', 'UTC', now())",
    [newId()],
    false,
  );
  await owner.close();
  return cluster;
}

async function clinicsOf(dataDir: string) {
  const { ownerUrl } = await startEmbedded({ dataDir, settings: fleeting });
  const owner = await openAs(ownerUrl, "DATABASE_OWNER_URL");
  const rows = await owner.run("select name from clinics", [], false).finally(() => owner.close());
  return rows.map((row) => row.name);
}

describe("A new major version of PostgreSQL", () => {
  it("gets the data by a backup that the kept old programs write; the old folder stays", async () => {
    vi.spyOn(console, "log").mockImplementation(() => {});
    const dataDir = folder();
    const cluster = await clinicIn(dataDir);
    await expect(moveToMajor({ dataDir, settings: fleeting }, next, server)).rejects.toThrow("still running");
    await stopEmbedded(cluster);
    await moveToMajor({ dataDir, settings: fleeting }, next, server);
    expect(await clinicsOf(dataDir)).toEqual(["Riverside"]);
    const names = readdirSync(dataDir);
    expect(names).toEqual(expect.arrayContaining(["before-postgresql-99.backup.gz", "postgres", "postgres-18", "postgres-18-programs"]));
    expect(names.filter((name) => /moving|ready/.test(name))).toEqual([]);
  });

  it("finds the moved data also where the move was killed before its last step", async () => {
    const dataDir = folder();
    const cluster = await clinicIn(dataDir);
    await stopEmbedded(cluster);
    renameSync(cluster, join(dataDir, "postgres.18-ready"));
    expect(await clinicsOf(dataDir)).toEqual(["Riverside"]);
    expect(existsSync(join(dataDir, "postgres.18-ready"))).toBe(false);
  });

  it("says what to do where the old programs are not there", async () => {
    const dataDir = folder();
    const { cluster } = await startEmbedded({ dataDir, settings: fleeting });
    await stopEmbedded(cluster);
    await expect(moveToMajor({ dataDir, settings: fleeting }, next, server)).rejects.toThrow("start the earlier Homestretch once");
  });
});
