import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { inClinic } from "@/db";
import { openAs } from "@/db/roles";
import { addressOf } from "@/db/testing/address";
import { dropDatabase } from "@/db/testing/drop-database";
import { record } from "@/lib/audit";
import { sealAudit } from "@/lib/audit-sealer";
import { ensureSecrets } from "@/lib/make-secrets";
import { readSecrets } from "@/lib/secrets";
import { findSession } from "@/lib/sign-in/sessions";
import { isOpenPasswordLink } from "@/lib/staff/joining";
import { getOwnAccount } from "@/lib/staff/own-account";
import { isOpenSetupLink } from "@/lib/staff/setup";
import { makeMember, makeMemberWithFactor, recordOf } from "@/lib/testing/people";

/** What the terminal says to `npm run <name>`. */
const run = (name: string, ...rest: string[]) => runWith({}, name, ...rest);
const runWith = (settings: Record<string, string>, name: string, ...rest: string[]) =>
  promisify(execFile)(process.execPath, ["scripts/run.mjs", name, ...rest], { env: { ...process.env, ...settings } }).catch(
    (error: { stderr: string }) => error,
  );

it("npm run add-clinic prints an address that makes one more clinic", async () => {
  const { stdout } = (await run("add-clinic")) as { stdout: string };
  const token = /^Set up: http:\/\/localhost:3000\/setup\/([\w-]{43})$/m.exec(stdout)?.[1] ?? "";
  expect(await isOpenSetupLink(token)).toBe(true);
});

it("npm run reset-owner prints an address for a new password of the owner that is named", async () => {
  const { email } = await makeMember({ role: "owner" });
  const { stdout } = (await run("reset-owner", email)) as { stdout: string };
  const token = /^New password: http:\/\/localhost:3000\/password\/([\w-]{43})$/m.exec(stdout)?.[1] ?? "";
  expect(await isOpenPasswordLink(token)).toBe(true);
  const { stderr } = await run("reset-owner", "nobody@example.test");
  expect(stderr).toContain("No owner signs in as nobody@example.test.");
});

it("npm run reset-owner takes the second factor of an owner whose phone is gone, where that is said", async () => {
  const { self, staffId, clinicId, email } = await makeMemberWithFactor({ role: "owner" });
  const { stdout } = (await run("reset-owner", email, "second-factor")) as { stdout: string };
  expect(stdout).toContain("has no second factor any more, and is signed out everywhere.");
  expect(stdout).toMatch(/^New password: /m);
  expect(await getOwnAccount(self)).toMatchObject({ hasSecondFactor: false });
  expect(await findSession({ staffId, sessionId: self.sessionId })).toBe(null);
  expect(await recordOf(clinicId)).toContain("staff.second_factor_reset");
});

it("npm run verify-audit says that a log is whole and where it ends, and fails where a noted end is missing", async () => {
  const { clinicId, staffId } = await makeMember({ role: "owner" });
  await inClinic(clinicId, (tx) => record(tx, { clinicId, staffId, address: null, action: "staff.signed_in" }));
  await sealAudit();
  const { stdout } = (await run("verify-audit")) as { stdout: string };
  const note = /^Riverside Physical Therapy: 1 entries\. Unbroken\. Ends with (1:[0-9a-f]{16})$/m.exec(stdout)?.[1] ?? "";
  expect(await run("verify-audit", note)).not.toHaveProperty("code");
  expect(await run("verify-audit", "1:0123456789abcdef")).toMatchObject({
    code: 1,
    stdout: expect.stringContaining("No log holds 1:0123456789abcdef"),
  });
});

it("npm run rotate-keys exchanges the keys that are named, and says what can be exchanged", async () => {
  const folder = mkdtempSync(join(tmpdir(), "homestretch-rotate-"));
  const settings = { HOMESTRETCH_SECRETS_FILE: join(folder, "secrets.json") };
  ensureSecrets(settings.HOMESTRETCH_SECRETS_FILE);
  const before = readSecrets(settings.HOMESTRETCH_SECRETS_FILE);
  expect(await runWith(settings, "rotate-keys", "everything")).toMatchObject({ code: 1, stdout: expect.stringContaining("sessions") });
  expect(readSecrets(settings.HOMESTRETCH_SECRETS_FILE)).toEqual(before);
  await runWith(settings, "rotate-keys", "links", "sessions");
  const after = readSecrets(settings.HOMESTRETCH_SECRETS_FILE);
  expect(after.linkKeys).toMatchObject(before.linkKeys);
  expect(after.formerSessionKeys).toEqual([before.sessionKey]);
  expect(after.fieldKey).toBe(before.fieldKey);
  rmSync(folder, { recursive: true });
});

describe("npm run backup and npm run restore", () => {
  const folder = mkdtempSync(join(tmpdir(), "homestretch-terminal-"));
  const settings = { HOMESTRETCH_BACKUP_DIR: folder, HOMESTRETCH_BACKUP_PASSPHRASE: "four quiet words here" };
  const name = `restored_${randomBytes(6).toString("hex")}`;
  const elsewhere = {
    DATABASE_OWNER_URL: addressOf(process.env.DATABASE_OWNER_URL ?? "", { database: name }),
    DATABASE_URL: addressOf(process.env.DATABASE_URL ?? "", { database: name }),
    HOMESTRETCH_SECRETS_FILE: join(folder, "new", "secrets.json"),
  };
  const onServer = async (statement: string) => {
    const owner = await openAs(addressOf(process.env.DATABASE_OWNER_URL ?? "", { database: "postgres" }), "DATABASE_OWNER_URL");
    await owner.run(statement, [], false).finally(() => owner.close());
  };

  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await dropDatabase(process.env.DATABASE_OWNER_URL ?? "", name);
  });

  it("save everything and bring it back on another computer, with the keys that belong to it and no others", async () => {
    await makeMember({ role: "owner" });
    const { stdout } = (await runWith(settings, "backup")) as { stdout: string };
    const [, file = ""] = /and read them again: (.+)$/m.exec(stdout) ?? [];
    const [, keys = ""] = /^Keys, for this passphrase only: (.+?\.json)\./m.exec(stdout) ?? [];
    await onServer(`create database ${name}`);
    ensureSecrets(elsewhere.HOMESTRETCH_SECRETS_FILE);
    expect((await runWith(elsewhere, "restore")).stderr).toContain("Say which backup");
    expect((await runWith(elsewhere, "restore", file)).stderr).toContain("are not those of this backup");
    const wrong = { ...elsewhere, HOMESTRETCH_BACKUP_PASSPHRASE: "other words than those" };
    expect((await runWith(wrong, "restore", file, "--keys", keys)).stderr).toContain("The passphrase does not open");
    const right = { ...elsewhere, HOMESTRETCH_BACKUP_PASSPHRASE: settings.HOMESTRETCH_BACKUP_PASSPHRASE };
    const restored = (await runWith(right, "restore", file, "--keys", keys)) as { stdout: string };
    expect(restored.stdout).toContain("compared each with what was saved");
    const [before, after] = [process.env.HOMESTRETCH_SECRETS_FILE ?? "", elsewhere.HOMESTRETCH_SECRETS_FILE].map(readSecrets);
    expect(after).toEqual(before);
    expect((await runWith(right, "restore", file, "--keys", keys)).stderr).toContain("holds a clinic already");
  });
});
