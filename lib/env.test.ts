import { describe, expect, it } from "vitest";
import { parseEnv, SetupError } from "./env";

describe("Without any setting", () => {
  it("everything has a value, and the data lies outside of the checkout", () => {
    const env = parseEnv({ PORT: "", PUBLIC_URL: "  " });
    expect(env).toMatchObject({ PORT: 3000, HOST: "127.0.0.1", TRUST_PROXY: 0 });
    expect([env.PUBLIC_URL, env.DATABASE_URL, env.DATABASE_OWNER_URL, env.HOMESTRETCH_PG_BIN]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(env.HOMESTRETCH_DATA_DIR.startsWith(process.cwd())).toBe(false);
    expect(env.HOMESTRETCH_SECRETS_FILE).toBe(`${env.HOMESTRETCH_DATA_DIR}/secrets.json`);
  });
});

describe("A setting", () => {
  it.each([
    ["PORT", "8080", 8080],
    ["HOST", "0.0.0.0", "0.0.0.0"],
    ["HOST", "::", "::"],
    ["PUBLIC_URL", "https://clinic.example.org/", "https://clinic.example.org"],
    ["PUBLIC_URL", "http://10.0.0.5:3000", "http://10.0.0.5:3000"],
    ["TRUST_PROXY", "2", 2],
    [
      "DATABASE_URL",
      "postgresql://app:s%40cret@db:5432/homestretch?sslmode=require",
      "postgresql://app:s%40cret@db:5432/homestretch?sslmode=require",
    ],
    ["HOMESTRETCH_DATA_DIR", "/srv/home stretch", "/srv/home stretch"],
  ])("%s=%s is understood", (name, value, read) => {
    expect(parseEnv({ [name]: value })).toMatchObject({ [name]: read });
  });

  it.each([
    ["PORT", "http", /^PORT must be a port number/],
    ["PORT", "0", /^PORT must/],
    ["PORT", "65536", /^PORT must/],
    ["PORT", "3000.5", /^PORT must/],
    ["HOST", "http://localhost", /^HOST must be a name or address/],
    ["PUBLIC_URL", "clinic.example.org", /^PUBLIC_URL must be an address/],
    ["PUBLIC_URL", "ftp://clinic.example.org", /^PUBLIC_URL must be an address/],
    ["PUBLIC_URL", "https://clinic.example.org/exercises", /^PUBLIC_URL must end after the host/],
    ["PUBLIC_URL", "https://user:pass@clinic.example.org", /^PUBLIC_URL must be an address/],
    ["TRUST_PROXY", "true", /^TRUST_PROXY must be how many proxies/],
    ["TRUST_PROXY", "-1", /^TRUST_PROXY must/],
    ["HOMESTRETCH_OIDC_ISSUER", "http://login.example.org", /^HOMESTRETCH_OIDC_ISSUER must be an address like https/],
    ["HOMESTRETCH_OIDC_ISSUER", "https://login.example.org", /go together: set all three, or none/],
    ["DATABASE_URL", "mysql://localhost/app", /^DATABASE_URL must be an address/],
    ["DATABASE_URL", "postgres://localhost", /^DATABASE_URL must/],
    ["DATABASE_URL", "localhost:5432", /^DATABASE_URL must/],
    ["DATABASE_URL", "postgres://app:100%@db/homestretch", /^DATABASE_URL must/],
  ])("%s=%s is refused in one sentence", (name, value, sentence) => {
    expect(() => parseEnv({ [name]: value })).toThrow(SetupError);
    expect(() => parseEnv({ [name]: value })).toThrow(sentence);
    expect(() => parseEnv({ [name]: value })).not.toThrow(/\n/);
  });

  it("that is wrong does not show a password", () => {
    expect(() => parseEnv({ DATABASE_URL: "postgres//app:hunter2@db" })).toThrow(expect.not.stringContaining("hunter2"));
  });

  it("of the owner without one of the app is refused", () => {
    expect(() => parseEnv({ DATABASE_OWNER_URL: "postgres://owner@db/homestretch" })).toThrow("set both, or neither");
  });

  it("of each kind that is wrong has a line of its own", () => {
    expect(() => parseEnv({ PORT: "x", TRUST_PROXY: "y" })).toThrow(/^PORT .+\nTRUST_PROXY .+$/);
  });
});
