import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { parseEnv } from "@/lib/env";
import { readSecrets } from "@/lib/secrets";
import { inClinic } from "..";
import { makeActor, makePatient } from "../factories";
import { readErasureList } from "./erasures";
import { backUp, backupsIn, erasuresBeside } from "./folder";
import { openKeysFile } from "./keys-file";
import { BackupSchedule } from "./schedule";

const folders: string[] = [];
const ownerUrl = process.env.DATABASE_OWNER_URL ?? "";
const passphrase = "four quiet words here";
let settings = parseEnv(process.env);

beforeEach(() => {
  const folder = join(mkdtempSync(join(tmpdir(), "homestretch-backups-")), "deeper");
  folders.push(folder);
  settings = { ...settings, HOMESTRETCH_BACKUP_DIR: folder, HOMESTRETCH_BACKUP_PASSPHRASE: undefined };
});
afterAll(() => {
  for (const folder of folders) rmSync(join(folder, ".."), { recursive: true, force: true });
});

const at = (text: string) => new Date(`2026-11-${text}:00Z`);
const noted = async () => [
  ...(await inClinic(null, (tx) =>
    tx.execute<{ made_at: string; failed: boolean; keys_saved: boolean }>(sql`select * from list_backups(3)`),
  )),
];

describe("The folder of backups", () => {
  it("gets a backup that is noted for the owner to read, with the keys beside it only where there is a passphrase", async () => {
    await makeActor();
    const plain = await backUp(ownerUrl, settings, at("20T08:00"));
    expect(plain.keysFile).toBeNull();
    expect((await noted())[0]).toMatchObject({ failed: false, keys_saved: false });
    const whole = await backUp(ownerUrl, { ...settings, HOMESTRETCH_BACKUP_PASSPHRASE: passphrase }, at("20T09:00"));
    expect((await noted())[0]).toMatchObject({ failed: false, keys_saved: true });
    const secrets = readSecrets(settings.HOMESTRETCH_SECRETS_FILE);
    expect(await openKeysFile(whole.keysFile ?? "", passphrase)).toEqual(secrets);
    await expect(openKeysFile(whole.keysFile ?? "", "another passphrase")).rejects.toThrow("does not open");
    // The keys that were saved once still fit the backups that follow.
    await backUp(ownerUrl, settings, at("20T10:00"));
    expect((await noted())[0]).toMatchObject({ failed: false, keys_saved: true });
  });

  it("refuses a passphrase that is too short, and says so", async () => {
    await expect(backUp(ownerUrl, { ...settings, HOMESTRETCH_BACKUP_PASSPHRASE: "short" }, at("20T11:00"))).rejects.toThrow(
      "at least 12 characters",
    );
    expect((await noted())[0]).toMatchObject({ failed: true });
  });

  it("loses what has had its time, with its keys, and nothing else", async () => {
    await backUp(ownerUrl, { ...settings, HOMESTRETCH_BACKUP_PASSPHRASE: passphrase }, at("01T08:00"));
    for (const day of ["02", "03"]) await backUp(ownerUrl, settings, at(`${day}T08:00`));
    writeFileSync(join(settings.HOMESTRETCH_BACKUP_DIR, "notes.txt"), "mine");
    const { removed } = await backUp(ownerUrl, { ...settings, HOMESTRETCH_BACKUP_DAYS: 10 }, at("20T08:00"));
    expect(removed).toHaveLength(1);
    expect(readdirSync(settings.HOMESTRETCH_BACKUP_DIR).filter((name) => name.includes("2026-11-01"))).toEqual([]);
    expect(backupsIn(settings.HOMESTRETCH_BACKUP_DIR).map((backup) => backup.at.getUTCDate())).toEqual([20, 3, 2]);
    expect(existsSync(join(settings.HOMESTRETCH_BACKUP_DIR, "notes.txt"))).toBe(true);
  });

  it("notes a failure and says what to do", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "homestretch-backups-")), "file");
    folders.push(file);
    writeFileSync(file, "");
    await expect(backUp(ownerUrl, { ...settings, HOMESTRETCH_BACKUP_DIR: join(file, "in") }, at("21T08:00"))).rejects.toThrow(
      "set HOMESTRETCH_BACKUP_DIR",
    );
    expect((await noted())[0]).toMatchObject({ failed: true });
  });

  it("keeps the list of who was erased, for every backup of before", async () => {
    const actor = await makeActor();
    const patient = await makePatient(actor);
    const { file } = await backUp(ownerUrl, settings, at("22T08:00"));
    await inClinic(actor.clinicId, (tx) => tx.execute(sql`select erase_patient(${patient.id}, null, ${at("22T09:00").toISOString()})`));
    await new BackupSchedule(() => ownerUrl, settings).look(at("22T09:10"));
    expect(readErasureList(join(settings.HOMESTRETCH_BACKUP_DIR, "erasures.jsonl")).map((one) => one.patient_id)).toContain(patient.id);
    const known = await erasuresBeside(file, settings.HOMESTRETCH_BACKUP_DIR, at("22T08:00"));
    expect(known.map((one) => one.patient_id)).toContain(patient.id);
  });
});

describe("The schedule", () => {
  it("makes a backup when the last is old enough, once, however many processes look", async () => {
    await makeActor();
    const look = (when: Date) => new BackupSchedule(() => ownerUrl, settings).look(when);
    const days = () => backupsIn(settings.HOMESTRETCH_BACKUP_DIR).map((backup) => backup.at.toISOString());
    await Promise.all([look(at("27T08:00")), look(at("27T08:00")), look(at("27T08:00"))]);
    expect(days()).toHaveLength(1);
    await look(at("27T20:00"));
    expect(days()).toHaveLength(1);
    await look(at("28T08:01"));
    expect(days()).toHaveLength(2);
  });
});
