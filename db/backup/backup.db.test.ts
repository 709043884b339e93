import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { makeVictim } from "@/e2e/enumerate/world";
import { parseEnv } from "@/lib/env";
import { newId } from "@/lib/ids";
import { inClinic, tables } from "..";
import { makeActor, makePatient } from "../factories";
import { applyFirst, migrate, migrationsIn } from "../migrate";
import { openAs } from "../roles";
import { addressOf } from "../testing/address";
import { dropDatabase } from "../testing/drop-database";
import { backUpBeforeUpdate } from "./before-update";
import { addToErasureList, erasuresIn, erasuresOf, readErasureList } from "./erasures";
import { checkBackupFile } from "./file";
import { backupsIn } from "./folder";
import { makeBackup } from "./make";
import { restoreBackup } from "./restore";

const folder = mkdtempSync(join(tmpdir(), "homestretch-backup-"));
const ownerUrl = process.env.DATABASE_OWNER_URL ?? "";
const appUrl = process.env.DATABASE_URL ?? "";
const at = new Date("2026-11-20T18:00:00Z");
const made: string[] = [];

async function asOwner<T>(run: (owner: Awaited<ReturnType<typeof openAs>>) => Promise<T>, address = ownerUrl): Promise<T> {
  const owner = await openAs(address, "DATABASE_OWNER_URL");
  return run(owner).finally(() => owner.close());
}

/** A database in which nobody has been. */
async function emptyDatabase() {
  const name = `restored_${randomBytes(6).toString("hex")}`;
  await asOwner((owner) => owner.run(`create database ${name}`, [], false), addressOf(ownerUrl, { database: "postgres" }));
  made.push(name);
  return { ownerUrl: addressOf(ownerUrl, { database: name }), appUrl: addressOf(appUrl, { database: name }) };
}

afterAll(async () => {
  rmSync(folder, { recursive: true });
  for (const name of made) await dropDatabase(ownerUrl, name);
});

const options = { at, keys: ["aaaa"] };
const erase = (clinicId: string, patientId: string) =>
  inClinic(clinicId, (tx) => tx.execute(sql`select erase_patient(${patientId}, null, ${at.toISOString()})`));

describe("A backup", () => {
  const file = join(folder, "first.backup.gz");

  beforeAll(async () => {
    await makeVictim();
    await makeBackup(ownerUrl, file, options);
  });

  describe("that was restored into an empty database", () => {
    let restored: Awaited<ReturnType<typeof emptyDatabase>>;
    let answer: Awaited<ReturnType<typeof restoreBackup>>;

    beforeAll(async () => {
      restored = await emptyDatabase();
      answer = await restoreBackup(restored, file, { at, erasures: [] });
    });

    it("has the same rows, as a backup of it shows, all but what people were signed in with", async () => {
      const [before, after] = [
        (await checkBackupFile(file)).end,
        await makeBackup(restored.ownerUrl, join(folder, "again.backup.gz"), options),
      ];
      const { sessions: _, one_time_links: __, ...same } = before.tables;
      expect(after.tables).toMatchObject(same);
      expect(Object.keys(after.tables)).toEqual(Object.keys(before.tables));
      expect(answer).toEqual({
        madeAt: at.toISOString(),
        rows: Object.values(before.tables).reduce((sum, table) => sum + table.rows, 0),
        erasedAgain: 0,
      });
      for (const name of ["patients", "versions", "items", "audit_events", "share_links", "pictures", "accounts"])
        expect(before.tables[name]?.rows, name).toBeGreaterThan(0);
    });

    it("is as guarded as it was: nothing published changes, nobody sees another clinic", async () => {
      await asOwner(async (owner) => {
        await expect(owner.run("update versions set title = 'other' where published_at is not null", [], false)).rejects.toThrow(
          "never changes",
        );
        await expect(owner.run("delete from audit_events", [], false)).rejects.toThrow("append-only");
        const [odd] = await owner.run("select count(*)::int as n from pg_trigger where tgenabled = 'D'", [], false);
        const [late] = await owner.run("select count(*)::int as n from pg_constraint where condeferrable", [], false);
        expect([odd?.n, late?.n]).toEqual([0, 0]);
      }, restored.ownerUrl);
      const app = await openAs(restored.appUrl, "DATABASE_URL");
      await app.run("begin; set local role app_rw", [], false);
      expect(await app.run("select id from patients", [], false)).toHaveLength(0);
      await app.close();
    });

    it("has nobody signed in, and no one-time link of then opens", async () => {
      const ask = `select (select count(*)::int from sessions where ended_at is null) as sessions,
        (select count(*)::int from one_time_links where used_at is null) as links`;
      const [open] = await asOwner((owner) => owner.run(ask, [], false), restored.ownerUrl);
      expect(open).toEqual({ sessions: 0, links: 0 });
    });
  });

  it("of an earlier version is restored and brought to the schema of this one", async () => {
    const early = await emptyDatabase();
    await asOwner(async (owner) => {
      await applyFirst(owner, 12);
      await owner.run(
        "insert into clinics (id, name, phone, address, paper_size, time_zone, created_at) values ($1::text::uuid, 'Early', '', '', 'a4', 'UTC', now())",
        [newId()],
        false,
      );
    }, early.ownerUrl);
    const old = join(folder, "old.backup.gz");
    await makeBackup(early.ownerUrl, old, options);
    const restored = await emptyDatabase();
    await restoreBackup(restored, old, { at, erasures: [] });
    const [row] = await asOwner(
      (owner) =>
        owner.run("select (select name from clinics) as name, (select count(*)::int from drizzle.__drizzle_migrations) as n", [], false),
      restored.ownerUrl,
    );
    expect(row).toEqual({ name: "Early", n: migrationsIn().length });
  });

  it("is made of each earlier schema before an update changes it, and the update goes on", async () => {
    vi.spyOn(console, "log").mockImplementation(() => {});
    const settings = { ...parseEnv(process.env), HOMESTRETCH_BACKUP_DIR: join(folder, "updates") };
    for (const steps of [4, 12, migrationsIn().length - 1]) {
      const early = await emptyDatabase();
      await asOwner(async (owner) => {
        await applyFirst(owner, steps);
        await owner.run(
          "insert into clinics (id, name, phone, address, paper_size, time_zone, created_at) values ($1::text::uuid, 'Early', '', '', 'a4', 'UTC', now())",
          [newId()],
          false,
        );
      }, early.ownerUrl);
      const before = backupsIn(settings.HOMESTRETCH_BACKUP_DIR).length;
      await migrate(early.ownerUrl, early.appUrl, { beforeUpdate: () => backUpBeforeUpdate(early.ownerUrl, settings) });
      expect(backupsIn(settings.HOMESTRETCH_BACKUP_DIR)).toHaveLength(before + 1);
      const [row] = await asOwner(
        (owner) => owner.run("select count(*)::int as n from drizzle.__drizzle_migrations", [], false),
        early.ownerUrl,
      );
      expect(row?.n).toBe(migrationsIn().length);
    }
  });

  it("sees one moment while people go on working: what was saved together is there together", async () => {
    const actor = await makeActor();
    let working = true;
    const writer = async () => {
      for (let n = 0; working; n++) {
        const patient = await makePatient(actor, { firstName: `Pair${n}` });
        await inClinic(actor.clinicId, async (tx) => {
          for (const id of [newId(), newId()])
            await tx
              .insert(tables.programs)
              .values({ clinicId: actor.clinicId, id, patientId: patient.id, createdBy: actor.staffId, createdAt: at });
        });
      }
    };
    const writers = [writer(), writer(), writer()];
    const busy = join(folder, "busy.backup.gz");
    await makeBackup(ownerUrl, busy, options);
    working = false;
    await Promise.all(writers);
    const restored = await emptyDatabase();
    await restoreBackup(restored, busy, { at, erasures: [] });
    const alone = await asOwner(
      (owner) =>
        owner.run(
          "select p.id from patients p left join programs g on g.patient_id = p.id where p.first_name like 'Pair%' group by p.id having count(g.id) = 1",
          [],
          false,
        ),
      restored.ownerUrl,
    );
    expect(alone).toHaveLength(0);
  });

  it("does not bring back whom somebody erased since, whether a list or a later backup says so", async () => {
    const actor = await makeActor();
    const [listed, saved, kept] = [await makePatient(actor), await makePatient(actor), await makePatient(actor)];
    const early = join(folder, "early.backup.gz");
    await makeBackup(ownerUrl, early, options);
    await erase(actor.clinicId, listed.id);
    const list = join(folder, "erasures.jsonl");
    addToErasureList(list, await asOwner(erasuresIn));
    await erase(actor.clinicId, saved.id);
    const later = join(folder, "later.backup.gz");
    await makeBackup(ownerUrl, later, options);
    const restored = await emptyDatabase();
    const erasures = [...readErasureList(list), ...(await erasuresOf(later))];
    const { erasedAgain } = await restoreBackup(restored, early, { at, erasures });
    expect(erasedAgain).toBe(2);
    const there = await asOwner(
      (owner) => owner.run("select id from patients where clinic_id = $1::text::uuid", [actor.clinicId], false),
      restored.ownerUrl,
    );
    expect(there.map((row) => row.id)).toEqual([kept.id]);
  });

  it("is refused where a clinic is already, and nothing of it is touched", async () => {
    await expect(restoreBackup({ ownerUrl, appUrl }, file, { at, erasures: [] })).rejects.toThrow("holds a clinic already");
  });

  it("can be read by this user only", () => expect(statSync(file).mode & 0o777).toBe(0o600));

  const text = () => gunzipSync(readFileSync(file)).toString();
  it.each([
    ["was cut off", () => readFileSync(file).subarray(0, -200), "not whole"],
    ["lost its end", () => gzipSync(text().split("\n").slice(0, -2).join("\n")), "not whole"],
    ["had one word changed", () => gzipSync(text().replace("Quillfeather", "Quillfaether")), "not whole"],
    [
      "lost a row",
      () =>
        gzipSync(
          text()
            .split("\n")
            .filter((line) => !line.includes("Quillfeather"))
            .join("\n"),
        ),
      "not whole",
    ],
    ["is something else", () => Buffer.from("a letter"), "no backup of Homestretch"],
    ["is something else, compressed", () => gzipSync("a letter\n"), "is no backup of Homestretch"],
    ["is of another kind", () => gzipSync(text().replace("homestretch backup 1", "homestretch backup 2")), "is no backup of Homestretch"],
  ])("that %s is refused with a sentence, and the database stays as it was", async (_, bytes, sentence) => {
    const broken = join(folder, "broken.backup.gz");
    writeFileSync(broken, bytes());
    const restored = await emptyDatabase();
    await expect(restoreBackup(restored, broken, { at, erasures: [] })).rejects.toThrow(sentence);
    const [row] = await asOwner((owner) => owner.run("select to_regclass('public.clinics') as there", [], false), restored.ownerUrl);
    expect(row?.there).toBeNull();
  });
});
