import { describe, expect, it } from "vitest";
import { AppError } from "../errors";
import { fold, isCommon } from "./common-passwords";
import { newPassword, refuseOwnWords } from "./passwords";

describe("A password that somebody would guess early", () => {
  it.each([
    ["counterstrike", "stands in the list"],
    ["JustinBieber", "stands in the list, whatever its capitals"],
    ["Password12345!", "is one of the list with digits and signs around it"],
    ["1234567dragon", "is one of the list after digits"],
    ["passwordpassword", "is one of the list twice"],
    ["aaaaaaaaaaaaaa", "is one character"],
    ["xkqxkqxkqxkqx", "repeats a few characters"],
    ["abcdefghijklm", "runs along the alphabet"],
    ["098765432109876", "runs along the digits"],
    ["qwertyuiopasdf", "runs along the keyboard"],
    ["ｐａｓｓｗｏｒｄ１２３４", "is written in wide letters"],
  ])("is refused: %s %s", (text) => {
    expect(isCommon(fold(text))).toBe(true);
    expect(newPassword.safeParse(text).error?.issues[0]?.message).toMatch(/guess/);
  });

  it.each([
    "a quiet walk at dusk",
    "waves against the old pier",
    "839201748392",
    "correct horse battery",
    "трамвай идёт домой",
    "🌲🌲🌊 at the lake",
  ])("is not one like: %s", (text) => expect(newPassword.safeParse(text).success).toBe(true));

  it("has no rule but its length: no capital, digit or sign is asked for, and every character counts", () => {
    expect(newPassword.safeParse("x".repeat(11)).success).toBe(false);
    expect(newPassword.safeParse(`${"long sentence, ".repeat(13)}ended`).success).toBe(true);
    expect(newPassword.safeParse("  leading and trailing  ").data).toBe("  leading and trailing  ");
  });
});

describe("A password made of what everybody knows of a person", () => {
  const words = ["Dana Okafor", "dana.okafor@harbor-pt.example", "Harbor Physical Therapy"];
  it.each(["danaokafor2026", "Harbor-Physical-1", "okafor.okafor!", "DanaHarborTherapy"])("is refused: %s", (text) => {
    expect(() => refuseOwnWords(text, words)).toThrow(AppError);
  });
  it.each(["the harbor in october fog", "a quiet walk at dusk"])("is not one that only mentions it: %s", (text) => {
    expect(() => refuseOwnWords(text, words)).not.toThrow();
  });
});
