import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ensureSecrets } from "./make-secrets";
import { rotateSecrets, rotations } from "./rotate-secrets";
import { seal, unseal } from "./sealed";
import { readSecrets, secrets } from "./secrets";
import { shareToken } from "./sharing/share-token";

let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "homestretch-rotate-"));
  file = join(folder, "secrets.json");
  ensureSecrets(file);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

describe("Exchanging keys", () => {
  it("leaves one file that only this user can read, and touches no other key", () => {
    for (const what of Object.keys(rotations) as (keyof typeof rotations)[]) {
      const before = readSecrets(file);
      const after = rotateSecrets(file, [what]);
      expect(readSecrets(file)).toEqual(after);
      expect(readdirSync(folder)).toEqual(["secrets.json"]);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      const changed = (["sessionKey", "fieldKey", "serverActionsKey", "currentLinkKeyId"] as const).filter(
        (name) => before[name] !== after[name],
      );
      expect(changed).toHaveLength(1);
    }
  });

  it("keeps every key of share links, so that printed codes go on opening", () => {
    const { linkKeys, currentLinkKeyId } = readSecrets(file);
    const printed = shareToken(linkKeys[currentLinkKeyId] ?? "", "a link", 1);
    const after = rotateSecrets(file, ["links", "links"]);
    expect(Object.keys(after.linkKeys)).toHaveLength(3);
    expect(after.currentLinkKeyId).not.toBe(currentLinkKeyId);
    expect(shareToken(after.linkKeys[currentLinkKeyId] ?? "", "a link", 1)).toBe(printed);
  });

  it("still opens what was sealed before", () => {
    const sealed = seal(["note", "1"], "quiet", readSecrets(file));
    const after = rotateSecrets(file, ["fields"]);
    expect(unseal(["note", "1"], sealed, after)).toBe("quiet");
    expect(seal(["note", "1"], "quiet", after).slice(0, 8)).not.toBe(sealed.slice(0, 8));
  });

  it("keeps the session keys of the last day, not of all time", () => {
    const first = readSecrets(file).sessionKey;
    const second = rotateSecrets(file, ["sessions"]);
    expect(second.formerSessionKeys).toEqual([first]);
    expect(rotateSecrets(file, ["sessions", "sessions"]).formerSessionKeys).toHaveLength(2);
  });

  it("is done by one at a time", () => {
    writeFileSync(`${file}.rotating`, "");
    expect(() => rotateSecrets(file, ["links"])).toThrow(/being exchanged already/);
  });

  it("is noticed by a process that runs, within a second, and a file that is gone for a moment is not missed", () => {
    vi.useFakeTimers();
    vi.stubEnv("HOMESTRETCH_SECRETS_FILE", file);
    const mine = (secretsFile: string) => ({ ...process.env, HOMESTRETCH_SECRETS_FILE: secretsFile });
    expect(mine(file).HOMESTRETCH_SECRETS_FILE).toBe(file);
    const before = secrets().sessionKey;
    const { sessionKey } = rotateSecrets(file, ["sessions"]);
    utimesSync(file, new Date(2030, 1, 1), new Date(2030, 1, 1));
    expect(secrets().sessionKey).toBe(before);
    vi.advanceTimersByTime(1_001);
    expect(secrets().sessionKey).toBe(sessionKey);
    rmSync(file);
    vi.advanceTimersByTime(1_001);
    expect(secrets().sessionKey).toBe(sessionKey);
  });
});
