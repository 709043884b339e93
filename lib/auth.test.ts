import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decode, encode } from "next-auth/jwt";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { ensureSecrets } from "./make-secrets";
import { rotateSecrets } from "./rotate-secrets";
import { readSecrets } from "./secrets";

const folder = mkdtempSync(join(tmpdir(), "homestretch-auth-"));
const secretsFile = join(folder, "secrets.json");
ensureSecrets(secretsFile);
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

/** Settings are read once a process, so each case loads the module anew. */
async function authUnder(publicUrl: string) {
  vi.resetModules();
  vi.stubEnv("PUBLIC_URL", publicUrl);
  vi.stubEnv("HOMESTRETCH_SECRETS_FILE", secretsFile);
  return import("./auth");
}

describe("The session cookie", () => {
  it.each([
    ["https://clinic.example", "__Host-homestretch.session", true],
    ["http://clinic.example", "homestretch.session", false],
    ["", "homestretch.session", false],
  ])("under PUBLIC_URL=%s is called %s", async (publicUrl, name, secure) => {
    const { authOptions, sessionCookie } = await authUnder(publicUrl);
    expect(sessionCookie()).toEqual({ name, options: { httpOnly: true, sameSite: "lax", path: "/", secure } });
    const names = Object.values(authOptions().cookies ?? {}).map((cookie) => cookie.name);
    expect(names.every((each) => each.startsWith("__Host-") === secure)).toBe(true);
  });

  it("holds the two ids, for twelve hours, and nothing else", async () => {
    const { sessionToken } = await authUnder("");
    const token = await sessionToken({ staffId: "a", sessionId: "b" });
    const {
      sub,
      sessionId,
      iat = 0,
      exp = 0,
      jti,
      ...rest
    } = (await decode({ token, secret: readSecrets(secretsFile).sessionKey })) as Record<string, unknown> & { iat?: number; exp?: number };
    expect({ sub, sessionId, hours: (exp - iat) / 3600, rest }).toEqual({ sub: "a", sessionId: "b", hours: 12, rest: {} });
    expect(jti).toMatch(/^[\w-]{36}$/);
  });

  it("made before the key was rotated is read until its session ends, and one made with a foreign key is not", async () => {
    const { authOptions, sessionToken } = await authUnder("");
    const token = await sessionToken({ staffId: "a", sessionId: "b" });
    rotateSecrets(secretsFile, ["sessions"]);
    const after = await authUnder("");
    const read = (text: string) => after.authOptions().jwt?.decode?.({ token: text, secret: "" });
    expect(await read(token)).toMatchObject({ sub: "a", sessionId: "b" });
    expect(authOptions().secret).not.toBe(after.authOptions().secret);
    expect(await read(await encode({ token: { sub: "a", sessionId: "b" }, secret: "somebody else's" }))).toBe(null);
  });
});
