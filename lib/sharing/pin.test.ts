import { describe, expect, it } from "vitest";
import { isEasyToGuess, readPin } from "./pin";

describe("A PIN as people type it", () => {
  it.each([
    ["4821", "4821"],
    [" 48 21 ", "4821"],
    ["12345678", "12345678"],
    ["٤٨٢١", "4821"],
    ["۴۸۲۱", "4821"],
    ["482", null],
    ["123456789", null],
    ["48a1", null],
    ["", null],
    ["-4821", null],
    ["4821\n", "4821"],
    ["４８２１", null],
  ])("%j is %j", (typed, read) => expect(readPin(typed)).toBe(read));

  it.each(["0000", "99999999", "1234", "4321", "7890", "345678", "9876"])("%s is what everybody tries first", (pin) =>
    expect(isEasyToGuess(pin)).toBe(true),
  );
  it.each(["4821", "1231", "1122", "20468"])("%s is not", (pin) => expect(isEasyToGuess(pin)).toBe(false));
});
