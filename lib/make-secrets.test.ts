import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { SetupError } from "./env";
import { ensureSecrets } from "./make-secrets";
import { readSecrets } from "./secrets";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "homestretch-secrets-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

it("makes keys that only this user can read, once, with nothing left beside them", () => {
  const file = join(folder, "deeper", "secrets.json");
  expect(ensureSecrets(file)).toBe(true);
  const text = readFileSync(file, "utf8");
  expect(ensureSecrets(file)).toBe(false);
  expect(readFileSync(file, "utf8")).toBe(text);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(folder, "deeper"))).toEqual(["secrets.json"]);
});

it("closes a file to others that was brought back open", () => {
  const file = join(folder, "secrets.json");
  ensureSecrets(file);
  chmodSync(file, 0o644);
  expect(ensureSecrets(file)).toBe(false);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it("makes keys of 32 bytes, each another", () => {
  const file = join(folder, "secrets.json");
  ensureSecrets(file);
  const { linkKeys, currentLinkKeyId, sessionKey, serverActionsKey, fieldKey } = readSecrets(file);
  const keys = [linkKeys[currentLinkKeyId] ?? "", sessionKey, serverActionsKey, fieldKey];
  expect(keys.map((key) => Buffer.from(key, "base64").length)).toEqual([32, 32, 32, 32]);
  expect(new Set(keys).size).toBe(4);
});

it("keeps the file of whoever was first", () => {
  const file = join(folder, "secrets.json");
  writeFileSync(file, "theirs");
  expect(ensureSecrets(file)).toBe(false);
  expect(readFileSync(file, "utf8")).toBe("theirs");
});

it.each(["", "{}", '{"linkKeys":{},"currentLinkKeyId":"a"}', "not json"])("says what to do about a damaged file: %s", (text) => {
  const file = join(folder, "secrets.json");
  writeFileSync(file, text);
  expect(() => readSecrets(file)).toThrow(SetupError);
  expect(() => readSecrets(file)).toThrow("Restore it from a backup");
});

it("says which folder cannot be written", () => {
  writeFileSync(join(folder, "file"), "");
  chmodSync(folder, 0o500);
  expect(() => ensureSecrets(join(folder, "file", "secrets.json"))).toThrow(/secrets\.json cannot be written \(\w+\)/);
});
