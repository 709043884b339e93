import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, inject, it, vi } from "vitest";
import { type Embedded, startEmbedded, stopEmbedded } from "./embedded";
import { Keeper } from "./keep";
import { linksAreThere } from "./postgres/binaries";
import { isAlive, readPostmaster } from "./postgres/postmaster";
import { openAs } from "./roles";
import { bundled } from "./testing/bundled";
import { dataFolders } from "./testing/data-folder";
import { fleeting } from "./testing/fleeting";
import { generator } from "./testing/torture";

const folder = dataFolders();

/** Another launcher: a process that brings the server up and then stays. In a process group of its own, so that all of it can be killed. */
async function launcher(dataDir: string): Promise<ChildProcess> {
  return fork(await bundled("launcher"), [dataDir], { execArgv: [], detached: true, stdio: ["ignore", "ignore", "ignore", "ipc"] });
}

async function whoAmI(address: string) {
  const session = await openAs(address, "DATABASE_URL");
  const [row] = await session.run(
    "select rolname, rolsuper, rolbypassrls, rolinherit, rolcreaterole from pg_roles where rolname = current_user",
    [],
    false,
  );
  await session.close();
  return { ...row };
}

describe("The PostgreSQL that comes with Homestretch", () => {
  it("knows two roles: an owner who sees every row, an app that may nothing by itself; and keeps accents and Cyrillic apart", async () => {
    const server = await startEmbedded({ dataDir: folder(), settings: fleeting });
    expect(await whoAmI(server.ownerUrl)).toMatchObject({ rolsuper: false, rolbypassrls: true, rolcreaterole: true });
    expect(await whoAmI(server.appUrl)).toMatchObject({ rolsuper: false, rolbypassrls: false, rolinherit: false, rolcreaterole: false });
    const session = await openAs(server.appUrl, "DATABASE_URL");
    const [row] = await session.run("select lower('ÉÜЖ') as lower, current_setting('server_encoding') as encoding", [], false);
    await session.close();
    expect({ ...row }).toEqual({ lower: "éüж", encoding: "UTF8" });
  });

  it("is made by one of several launchers at once, and the others attach to it", async () => {
    const dataDir = folder();
    const servers = await Promise.all([1, 2, 3].map(() => startEmbedded({ dataDir, settings: fleeting })));
    expect(servers.filter((server) => server.created)).toHaveLength(1);
    expect(servers.filter((server) => !server.attached)).toHaveLength(1);
    expect(new Set(servers.map((server) => server.appUrl)).size).toBe(1);
    expect(readdirSync(dataDir).filter((name) => name.includes("init"))).toEqual([]);
  });

  it("outlives a launcher that was killed, and the next start attaches to it", async () => {
    const dataDir = folder();
    const killed = await launcher(dataDir);
    const [first] = (await once(killed, "message")) as [Embedded];
    killed.kill("SIGKILL");
    await once(killed, "exit");
    expect(await startEmbedded({ dataDir, settings: fleeting })).toMatchObject({ attached: true, pid: first.pid, appUrl: first.appUrl });
  });

  it("is whole or absent after a kill at any moment of the first start", async () => {
    const random = generator(11);
    for (let turn = 0; turn < 4; turn++) {
      const dataDir = folder();
      const killed = await launcher(dataDir);
      const until = new Promise<void>((resolve) => killed.once("message", () => resolve()));
      while (readdirSync(dataDir).length === 0) await pause(5);
      await Promise.race([until, pause(random() * 900)]);
      process.kill(-(killed.pid ?? 0), "SIGKILL");
      await once(killed, "exit");
      const server = await startEmbedded({ dataDir, settings: fleeting });
      expect(await whoAmI(server.appUrl)).toMatchObject({ rolname: "homestretch_app" });
      expect(readdirSync(dataDir).filter((name) => name.includes("init"))).toEqual([]);
      await stopEmbedded(server.cluster);
    }
  }, 60_000);

  it("starts over the traces of a crash when the noted process number now belongs to somebody else", async () => {
    const dataDir = folder();
    const first = await startEmbedded({ dataDir, settings: fleeting });
    await stopEmbedded(first.cluster);
    const pid = join(first.cluster, "postmaster.pid");
    writeFileSync(pid, `${process.pid}\n${first.cluster}\n1700000000\n${first.port}\n\n127.0.0.1\n  1 1\nready   \n`);
    expect(await startEmbedded({ dataDir, settings: fleeting })).toMatchObject({ attached: false, created: false });
  });

  it("does not touch a folder that another PostgreSQL holds, and says so", async () => {
    const dataDir = folder();
    const first = await startEmbedded({ dataDir, settings: fleeting });
    await stopEmbedded(first.cluster);
    const other = await startEmbedded({ dataDir: folder(), settings: fleeting });
    const pid = join(first.cluster, "postmaster.pid");
    writeFileSync(pid, `${other.pid}\n${first.cluster}\n1700000000\n1\n\n127.0.0.1\n  1 1\nready   \n`);
    await expect(startEmbedded({ dataDir, settings: fleeting })).rejects.toThrow(/is held by another PostgreSQL \(process \d+\)/);
    expect(existsSync(pid)).toBe(true);
    rmSync(pid);
  });

  it("runs below a path that is longer than a socket's address could be, with spaces", async () => {
    const dataDir = join(folder(), "a folder with a long name ".repeat(6).trim());
    mkdirSync(dataDir, { recursive: true });
    const server = await startEmbedded({ dataDir, settings: fleeting });
    expect(server.cluster.length).toBeGreaterThan(150);
    await stopEmbedded(server.cluster);
  });

  it("refuses the data of another major version, and a folder that it did not make", async () => {
    const dataDir = folder();
    mkdirSync(join(dataDir, "postgres"));
    const version = join(dataDir, "postgres", "PG_VERSION");
    writeFileSync(version, "14\n");
    await expect(startEmbedded({ dataDir, settings: fleeting })).rejects.toThrow(
      /written by PostgreSQL 14 and this is PostgreSQL \d+.*make a backup/,
    );
    const session = await openAs(inject("template").ownerUrl, "DATABASE_OWNER_URL");
    const [row] = await session.run("select current_setting('server_version_num')::int / 10000 as major", [], false);
    await session.close();
    writeFileSync(version, `${row?.major}\n`);
    await expect(startEmbedded({ dataDir, settings: fleeting })).rejects.toThrow(/that Homestretch did not make/);
  });

  it("has its links between libraries made where npm was not allowed to", () => {
    const made = mkdtempSync(join(tmpdir(), "homestretch-links-"));
    const native = join(made, "native");
    mkdirSync(join(native, "lib"), { recursive: true });
    writeFileSync(join(native, "lib", "libx.so.1.2"), "");
    writeFileSync(join(native, "pg-symlinks.json"), JSON.stringify([{ source: "native/lib/libx.so.1.2", target: "native/lib/libx.so.1" }]));
    expect(linksAreThere(native)).toBe(true);
    expect(readlinkSync(join(native, "lib", "libx.so.1"))).toBe("libx.so.1.2");
    rmSync(made, { recursive: true });
  });
});

describe("A launcher that keeps it", () => {
  it("brings it back at the same address when it was killed, and stops it only when nobody else needs it", async () => {
    const options = { dataDir: folder(), settings: fleeting };
    const moved = vi.fn();
    const one = await Keeper.start(options, moved);
    const two = await Keeper.start(options, moved);
    const { pid, port, cluster } = one.server;
    process.kill(pid, "SIGKILL");
    await vi.waitFor(() => expect([one.server.pid, two.server.pid]).not.toContain(pid), 20_000);
    await vi.waitFor(() => expect(readPostmaster(cluster)).toMatchObject({ status: "ready", port, pid: one.server.pid }), 20_000);
    const back = one.server.pid;
    await one.stop();
    expect(isAlive(back)).toBe(true);
    await two.stop();
    expect(isAlive(back)).toBe(false);
    expect(moved).not.toHaveBeenCalled();
  }, 60_000);
});
