import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { Connection, connection, DatabaseUnavailable, type Transaction } from "./connection";
import { type Embedded, startEmbedded, stopEmbedded } from "./embedded";
import { openAs } from "./roles";
import { dataFolders } from "./testing/data-folder";
import { torture } from "./testing/torture";
import { WriterProcess } from "./testing/writer-process";

const one = (tx: Transaction) => tx.execute(sql`select 1 as one`);
const folder = dataFolders();

/** A server of its own, to be killed, with one table that the app may write. */
async function victim() {
  // A killed process loses nothing that the system already has: it need not be on disk, but a commit must wait until it is written.
  const options = { dataDir: folder(), settings: { fsync: "off", synchronous_commit: "on" } };
  const server = await startEmbedded(options);
  const owner = await openAs(server.ownerUrl, "DATABASE_OWNER_URL");
  await owner.run("create table kept (id text primary key); grant select, insert on kept to homestretch_app", [], false);
  await owner.close();
  const restart = async (mode: "fast" | "immediate") => {
    await stopEmbedded(server.cluster, mode);
    await startEmbedded({ ...options, port: server.port });
  };
  return { server, restart, comeBack: () => startEmbedded({ ...options, port: server.port }) };
}

const readBack = async (server: Embedded) => {
  const pool = new Connection(server.appUrl);
  const rows = await pool.begin(30_000, (tx) => tx.execute<{ id: string }>(sql`select id from kept`));
  await pool.close();
  return new Set(rows.map((row) => row.id));
};

describe("A transaction", () => {
  it("that takes longer than its deadline is given up, and the next one works", async () => {
    const begun = performance.now();
    await expect(connection().begin(300, (tx) => tx.execute(sql`select pg_sleep(30)`))).rejects.toMatchObject({ outcome: "nothing" });
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect([...(await connection().begin(5_000, one))]).toEqual([{ one: 1 }]);
  });

  it("that waits for something else than the database is given up as well", async () => {
    await expect(connection().begin(200, () => new Promise(() => {}))).rejects.toBeInstanceOf(DatabaseUnavailable);
  });

  it("whose statement failed unnoticed does not pretend to be saved", async () => {
    const swallowed = connection().begin(5_000, async (tx) => {
      await tx.execute(sql`select 1 / 0`).catch(() => {});
      return "saved";
    });
    await expect(swallowed).rejects.toThrow("Nothing was saved");
  });

  it("keeps what an inner transaction did not spoil", async () => {
    const rows = await connection().begin(5_000, async (tx) => {
      await tx.execute(sql`create temporary table notes (text text) on commit drop`);
      await tx.execute(sql`insert into notes values ('kept')`);
      await tx
        .transaction(async (inner) => {
          await inner.execute(sql`insert into notes values ('dropped')`);
          throw new Error("changed our mind");
        })
        .catch(() => {});
      return tx.execute(sql`select text from notes`);
    });
    expect([...rows]).toEqual([{ text: "kept" }]);
  });

  it("refuses a statement that comes after its end, which would run in the transaction of somebody else", async () => {
    let kept: Transaction | undefined;
    await connection().begin(5_000, async (tx) => {
      kept = tx;
    });
    await expect(kept && one(kept)).rejects.toMatchObject({
      cause: { message: expect.stringContaining("after its transaction had ended") },
    });
  });

  it("waits for its turn when all connections are in use, but not beyond its deadline", async () => {
    const pool = new Connection(process.env.DATABASE_URL ?? "");
    let finish = () => {};
    const held = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const holders = Array.from({ length: 10 }, () => pool.begin(10_000, () => held));
    await expect(pool.begin(300, one)).rejects.toMatchObject({ outcome: "nothing" });
    const patient = pool.begin(10_000, one);
    finish();
    await Promise.all([patient, ...holders]);
    await pool.close();
  });

  it("says that the database cannot be reached, and at once when its password is refused", async () => {
    const nowhere = new Connection("postgres://nobody:nothing@127.0.0.1:1/nothing");
    await expect(nowhere.begin(300, one)).rejects.toMatchObject({ name: "DatabaseUnavailable", outcome: "nothing" });
    const address = new URL(process.env.DATABASE_URL ?? "");
    address.password = "wrong";
    await expect(new Connection(address.href).begin(30_000, one)).rejects.toThrow("cannot be reached");
  });
});

describe("When the server goes away", () => {
  it("four times under load, no request hangs, nothing acknowledged is lost, and the app answers within seconds", async () => {
    const { server, restart } = await victim();
    const pool = new Connection(server.appUrl);
    const save = async (operation: string) => {
      await pool.begin(8_000, (tx) => tx.execute(sql`insert into kept values (${operation})`));
    };
    const modes = ["fast", "immediate", "fast", "immediate"] as const;
    let restarts = 0;
    const endured = await torture({
      seed: 7,
      kills: modes.length,
      writers: 12,
      calm: 400,
      save,
      kill: async () => {
        await restart(modes[restarts++] ?? "fast");
        const begun = performance.now();
        await pool.begin(8_000, one);
        expect(performance.now() - begun).toBeLessThan(5_000);
      },
      readBack: () => readBack(server),
    });
    await pool.close();
    expect(endured.lost).toEqual([]);
    expect(endured.slowestMs).toBeLessThan(9_000);
    expect(endured.acknowledged).toBeGreaterThan(100);
  }, 120_000);

  const seed = Number(process.env.SEED ?? 20_261_120);
  it(`twenty kills of the app or the server leave every acknowledged save readable (seed ${seed})`, async () => {
    const { server, comeBack } = await victim();
    const web = new WriterProcess(server.appUrl);
    await web.start();
    const victims: string[] = [];
    const endured = await torture({
      seed,
      kills: 20,
      writers: 8,
      save: (operation) => web.save(operation),
      kill: async (random) => {
        const isServer = random() < 0.5;
        victims.push(isServer ? "server" : "app");
        if (isServer) {
          process.kill((await comeBack()).pid, "SIGKILL");
          await comeBack();
        } else {
          await web.kill();
          await web.start();
        }
      },
      readBack: () => readBack(server),
    });
    await web.kill();
    expect(endured.lost).toEqual([]);
    expect(endured.acknowledged).toBeGreaterThan(100);
    expect(new Set(victims).size).toBe(2);
  }, 180_000);
});
