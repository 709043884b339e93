import { decode } from "next-auth/jwt";
import { afterEach, describe, expect, it, vi } from "vitest";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** Settings are read once a process, so each case loads the module anew. */
async function authUnder(publicUrl: string) {
  vi.stubEnv("PUBLIC_URL", publicUrl);
  vi.stubEnv("NEXTAUTH_SECRET", "a secret for this test only");
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
    } = (await decode({ token, secret: "a secret for this test only" })) as Record<string, unknown> & { iat?: number; exp?: number };
    expect({ sub, sessionId, hours: (exp - iat) / 3600, rest }).toEqual({ sub: "a", sessionId: "b", hours: 12, rest: {} });
    expect(jti).toMatch(/^[\w-]{36}$/);
  });
});
