import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newId } from "../ids";
import { isShareToken, shareToken, tokenHash } from "./share-token";

const key = randomBytes(32).toString("base64");
const link = newId();

describe("The token of a share link", () => {
  it("is 256 bits that can stand in an address", () => {
    const token = shareToken(key, link, 1);
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(isShareToken(token)).toBe(true);
  });

  it("is the same each time, so that a handout can be printed again with the same code", () => {
    expect(shareToken(key, link, 1)).toBe(shareToken(key, link, 1));
  });

  it("is another one for another link, generation or key", () => {
    const other = randomBytes(32).toString("base64");
    const tokens = [shareToken(key, link, 1), shareToken(key, link, 2), shareToken(key, newId(), 1), shareToken(other, link, 1)];
    expect(new Set(tokens).size).toBe(4);
  });

  it("never comes twice for different links and generations", () => {
    const seen = new Map<string, string>();
    const anyLink = fc.tuple(fc.uuid(), fc.integer({ min: 1, max: 10_000 }));
    fc.assert(
      fc.property(anyLink, ([id, generation]) => {
        const token = shareToken(key, id, generation);
        const from = `${id} ${generation}`;
        expect(seen.get(token) ?? from).toBe(from);
        expect(isShareToken(token)).toBe(true);
        seen.set(token, from);
      }),
      { numRuns: 1000 },
    );
  });

  it("cannot be read out of what the database keeps", () => {
    const token = shareToken(key, link, 1);
    expect(tokenHash(token)).toHaveLength(32);
    expect(tokenHash(token).toString("base64url")).not.toBe(token);
    expect(tokenHash(token)).toEqual(tokenHash(token));
  });
});

describe("What cannot be a token", () => {
  const token = shareToken(key, link, 1);
  it.each([
    ["nothing", ""],
    ["one letter less", token.slice(1)],
    ["one letter more", `${token}A`],
    ["a line break behind it", `${token}\n`],
    ["padding", `${token.slice(0, 42)}=`],
    ["the other base64", `${token.slice(0, 41)}+/`],
    ["a second spelling of the same bits", `${"A".repeat(42)}B`],
    ["letters that only look alike", `${token.slice(0, 42)}А`],
  ])("%s", (_what, value) => expect(isShareToken(value)).toBe(false));

  it.each([null, undefined, 7, {}, [token]])("a value of another kind: %j", (value) => expect(isShareToken(value)).toBe(false));
});
