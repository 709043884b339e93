import { scrypt } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type Derive, hashPassword, newPassword, verifyPassword } from "./passwords";

/** scrypt at a cost that suits a test, and the parameters that were asked for. */
function counting() {
  const asked: string[] = [];
  const derive: Derive = (password, salt, cost) => {
    asked.push(`${cost.logN},${cost.r},${cost.p},${salt.length}`);
    return new Promise((resolve, reject) =>
      scrypt(password, salt, 32, { N: 2 ** (cost.logN - 10), r: cost.r, p: cost.p }, (error, key) =>
        error ? reject(error) : resolve(key),
      ),
    );
  };
  return { derive, asked };
}

describe("Passwords", () => {
  it("are kept as salted scrypt hashes with N = 2^17, r = 8, p = 1, never as themselves", async () => {
    const [one, two] = await Promise.all([hashPassword("a quiet walk at dusk"), hashPassword("a quiet walk at dusk")]);
    expect(one).toMatch(/^\$scrypt\$ln=17,r=8,p=1\$[\w-]{22}\$[\w-]{43}$/);
    expect(one).not.toBe(two);
    expect(await verifyPassword("a quiet walk at dusk", one)).toEqual({ right: true, outdated: false });
    expect(await verifyPassword("a quiet walk at dawn", one)).toEqual({ right: false, outdated: false });
  });

  it("are the same password however the keyboard composed its accents", async () => {
    const { derive } = counting();
    const hash = await hashPassword("die Brücke über den Fluss", derive);
    expect((await verifyPassword("die Bru\u0308cke u\u0308ber den Fluss", hash, derive)).right).toBe(true);
  });

  it("cost exactly the same work whether or not there is such an account", async () => {
    const { derive, asked } = counting();
    const hash = await hashPassword("a quiet walk at dusk", derive);
    asked.length = 0;
    await verifyPassword("not the password", hash, derive);
    await verifyPassword("not the password", null, derive);
    await verifyPassword("not the password", "none", derive);
    expect(asked).toEqual(["17,8,1,16", "17,8,1,16", "17,8,1,16"]);
  });

  it("open nothing where there is no account or its hash cannot be read", async () => {
    const { derive } = counting();
    for (const hash of [null, "", "none", "$scrypt$ln=17,r=8,p=1$$", "$2b$10$abcdefghijklmnopqrstuv"])
      expect((await verifyPassword("anything at all", hash, derive)).right).toBe(false);
  });

  it("are hashed anew at the next sign-in when the parameters have been raised since", async () => {
    const { derive } = counting();
    const hash = await hashPassword("a quiet walk at dusk", derive);
    const cheap: Derive = (password, salt, cost) => derive(password, salt, { ...cost, logN: 17 });
    expect(await verifyPassword("a quiet walk at dusk", hash.replace("ln=17", "ln=16"), cheap)).toEqual({ right: true, outdated: true });
  });

  it.each([
    ["a".repeat(11), "Use at least 12 characters. A short sentence is easy to remember."],
    ["e\u0301".repeat(11), "Use at least 12 characters. A short sentence is easy to remember."],
    ["twelve chars", null],
    ["🌊🌲🌞🌙🍀🌻🐚🐢🦉🍂🍄🌾", null],
    ["  x  y  z  w ", null],
    ["one more word ".repeat(14).slice(0, 190).concat(" and end"), null],
    ["a".repeat(201), "A password has at most 200 characters."],
    [undefined, "Choose a password."],
  ])("are judged by length alone (%#)", (password, sentence) => {
    const parsed = newPassword.safeParse(password);
    expect(parsed.error?.issues[0]?.message ?? null).toBe(sentence);
  });
});
