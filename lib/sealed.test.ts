import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { seal, unseal } from "./sealed";

const newKey = () => randomBytes(32).toString("base64");
const keys = { fieldKey: newKey() };
const place = ["mail password", "clinic-1"] as const;

describe("A secret in a column", () => {
  it.each(["", "s3cret", "ключ 🔑", "x".repeat(10_000)])("is read again as it was: %.12s", (text) => {
    const sealed = seal(place, text, keys);
    expect(unseal(place, sealed, keys)).toBe(text);
    if (text) expect(Buffer.from(sealed.split(".")[1] ?? "", "base64url").includes(text)).toBe(false);
  });

  it("never looks the same twice", () => {
    expect(seal(place, "1234", keys)).not.toBe(seal(place, "1234", keys));
  });

  it("opens for no other purpose and no other row", () => {
    const sealed = seal(place, "s3cret", keys);
    expect(unseal(["mail password", "clinic-2"], sealed, keys)).toBeNull();
    expect(unseal(["something else", "clinic-1"], sealed, keys)).toBeNull();
    expect(unseal(["mail password"], sealed, keys)).toBeNull();
  });

  it("opens with a former key, and not without it", () => {
    const sealed = seal(place, "s3cret", keys);
    expect(unseal(place, sealed, { fieldKey: newKey(), formerFieldKeys: [newKey(), keys.fieldKey] })).toBe("s3cret");
    expect(unseal(place, sealed, { fieldKey: newKey() })).toBeNull();
  });

  it("opens no longer once any part of it was changed", () => {
    const sealed = seal(place, "s3cret", keys);
    for (let at = 0; at < sealed.length; at++) {
      const other = sealed[at] === "A" ? "B" : "A";
      expect(unseal(place, sealed.slice(0, at) + other + sealed.slice(at + 1), keys)).toBeNull();
    }
    for (const broken of ["", ".", "12345678.", sealed.slice(0, 20), `${sealed}=`]) expect(unseal(place, broken, keys)).toBeNull();
  });
});
