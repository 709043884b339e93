import { describe, expect, it } from "vitest";
import { isOwnOrigin, publicUrl } from "./origin";

const asked = (origin: string | null) => ({ get: (name: string) => (name === "origin" ? origin : null) });
const local = { PUBLIC_URL: undefined, HOST: "127.0.0.1", PORT: 3000 };
const clinic = { PUBLIC_URL: "https://exercises.example.org", HOST: "127.0.0.1", PORT: 3000 };

describe("A write is accepted from our own pages only", () => {
  it.each([
    [local, "http://localhost:3000", true],
    [local, "http://127.0.0.1:3000", true],
    [local, "http://[::1]:3000", true],
    [local, "http://localhost:3001", false],
    [local, "https://localhost:3000", false],
    [local, "http://localhost.evil.example:3000", false],
    [{ ...local, PORT: 80 }, "http://localhost", true],
    [{ ...local, HOST: "192.168.1.20" }, "http://192.168.1.20:3000", true],
    [{ ...local, HOST: "0.0.0.0" }, "http://0.0.0.0:3000", false],
    [clinic, "https://exercises.example.org", true],
    [clinic, "http://exercises.example.org", false],
    [clinic, "https://exercises.example.org.evil.example", false],
    [clinic, "http://localhost:3000", false],
    [local, "null", false],
    [local, "", false],
    [local, null, false],
  ])("%j and Origin %j: %s", (settings, origin, accepted) => {
    expect(isOwnOrigin(asked(origin), settings)).toBe(accepted);
  });
});

describe("Links that leave the building", () => {
  it("carry the public address where there is one", () => {
    expect(publicUrl(clinic)).toEqual({ url: "https://exercises.example.org", thisComputerOnly: false });
  });

  it("say so where they open on this computer only", () => {
    expect(publicUrl(local)).toEqual({ url: "http://localhost:3000", thisComputerOnly: true });
  });
});
