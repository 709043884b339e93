import { generateSync } from "otplib";
import { describe, expect, it } from "vitest";
import { hashOfRecoveryCode, newRecoveryCodes, newSecret, secretAddress, stepOfCode } from "./codes";

const at = new Date("2026-11-20T09:00:10Z");
const step = Math.floor(at.getTime() / 30_000);
const codeOf = (secret: string, steps: number) => generateSync({ secret, epoch: (step + steps) * 30 });

describe("A code of an authenticator app", () => {
  it("is the one of the standard's own example", () => {
    const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    expect(stepOfCode(secret, "287082", new Date(59_000))).toBe(1);
    expect(stepOfCode(secret, "081804", new Date(1_111_111_109_000))).toBe(37_037_036);
  });

  it.each([
    [-2, null],
    [-1, step - 1],
    [0, step],
    [1, step + 1],
    [2, null],
  ])("that is %i steps off belongs to the step %s", (steps, expected) => {
    const secret = newSecret();
    expect(stepOfCode(secret, codeOf(secret, steps), at)).toBe(expected);
  });

  it.each(["", "12345", "1234567", "abcdef", "１２３４５６", "12 456"])("is not %j", (code) =>
    expect(stepOfCode(newSecret(), code, at)).toBe(null),
  );

  it("comes from 160 random bits that the app is told with the person's address", () => {
    const secret = newSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    const address = new URL(secretAddress(secret, "dana@example.test"));
    expect([address.protocol, address.hostname, decodeURIComponent(address.pathname)]).toEqual([
      "otpauth:",
      "totp",
      "/Homestretch:dana@example.test",
    ]);
    expect(address.searchParams.get("secret")).toBe(secret);
  });
});

describe("Recovery codes", () => {
  it("are ten, all different, and the same however they are typed", () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes.map(hashOfRecoveryCode)).size).toBe(10);
    for (const code of codes) {
      expect(code).toMatch(/^([A-HJ-NP-Z2-9]{4}-){5}[A-HJ-NP-Z2-9]{4}$/);
      expect(hashOfRecoveryCode(` ${code.toLowerCase().replaceAll("-", " ")} `)).toBe(hashOfRecoveryCode(code));
    }
  });
  it.each(["", "123456", "AAAA-AAAA", `${"A".repeat(23)}0`])("are not %j", (text) => expect(hashOfRecoveryCode(text)).toBe(null));
});
