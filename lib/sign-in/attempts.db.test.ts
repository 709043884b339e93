import { describe, expect, it } from "vitest";
import { inClinic } from "@/db/index";
import { newId } from "../ids";
import { stoppedClock } from "../testing/clock";
import { asOwner, refusal } from "../testing/people";
import { admit, forgive, type Guess, recordWrong, waitSentence } from "./attempts";

const clock = stoppedClock();
const newGuess = (): Guess => ({ email: `${newId()}@example.test`, place: newId(), device: null });

/** A wrong guess, as signing in does it. Answers with the sentence that stopped it, or with null. */
async function fail(guess: Guess): Promise<string | null> {
  const said = await refusal(admit(guess));
  if (said !== "nothing was refused") return said;
  await inClinic(null, (tx) => recordWrong(tx, guess));
  return null;
}
const failures = async (count: number, guess: (index: number) => Guess) => {
  for (let i = 0; i < count; i++) await fail(guess(i));
};
const succeed = async (guess: Guess) => {
  await admit(guess);
  await inClinic(null, (tx) => forgive(tx, guess));
};
const wait = (seconds: number, unit = "seconds") => `There were too many tries. Try again in ${seconds} ${unit}.`;

describe("Waiting after wrong passwords", () => {
  it("starts after five and doubles up to a quarter of an hour", async () => {
    const guess = newGuess();
    await failures(6, () => guess);
    const sentences: string[] = [];
    for (const seconds of [5, 10, 20, 40, 80, 160, 320, 640, 900, 900]) {
      sentences.push((await fail(guess)) ?? "let through");
      clock.advance(seconds);
      expect(await fail(guess)).toBe(null);
    }
    expect(sentences).toEqual([
      ...[5, 10, 20, 40, 80].map((seconds) => wait(seconds)),
      ...[3, 6, 11, 15, 15].map((minutes) => wait(minutes, "minutes")),
    ]);
  });

  it("is not prolonged by trying in between", async () => {
    const guess = newGuess();
    await failures(6, () => guess);
    clock.advance(3);
    expect(await fail(guess)).toBe(wait(2));
    expect(await fail(guess)).toBe(wait(2));
    clock.advance(2);
    expect(await fail(guess)).toBe(null);
  });

  it("ends with a right password, and after a day without a try", async () => {
    const [right, later] = [newGuess(), newGuess()];
    await failures(5, () => right);
    await succeed(right);
    await failures(5, () => right);
    expect(await fail(right)).toBe(null);
    await failures(6, () => later);
    clock.advance(86_401);
    await failures(5, () => later);
    expect(await fail(later)).toBe(null);
  });

  it("cannot be escaped by guessing many at once", async () => {
    const guess = newGuess();
    const answers = await Promise.all(Array.from({ length: 20 }, () => fail(guess)));
    expect(answers.filter((answer) => answer === null)).toHaveLength(6);
  });

  it("never touches a browser that the person has used before, whatever strangers do, at the same address too", async () => {
    const stranger = newGuess();
    const person = { ...stranger, device: "a browser they know" };
    await failures(120, (i) => ({ ...stranger, place: i % 2 ? stranger.place : newId() }));
    expect(await fail(stranger)).toMatch(/Try again/);
    expect(await refusal(admit(person))).toBe("nothing was refused");
  });

  it("lets the first try from a new place through while strangers try the account from everywhere", async () => {
    const { email } = newGuess();
    await failures(60, () => ({ ...newGuess(), email }));
    const person = { ...newGuess(), email };
    expect(await fail(person)).toBe(null);
    expect(await fail(person)).toBe(wait(30));
    clock.advance(30);
    expect(await fail(person)).toBe(null);
  });

  it("gives a stolen browser no more tries than any other", async () => {
    const guess = { ...newGuess(), device: "stolen" };
    await failures(6, () => guess);
    expect(await fail(guess)).toBe(wait(5));
  });

  it("slows somebody who tries many accounts from one place, and a busy clinic behind one address not at all", async () => {
    const { place } = newGuess();
    await failures(51, () => ({ ...newGuess(), place }));
    expect(await fail({ ...newGuess(), place })).toBe(wait(5));
    const clinic = newGuess().place;
    for (let i = 0; i < 40; i++) {
      const someone = { ...newGuess(), place: clinic };
      await fail(someone);
      await succeed(someone);
    }
    expect(await fail({ ...newGuess(), place: clinic })).toBe(null);
  });

  it("is kept in the database, which learns neither address nor e-mail", async () => {
    const guess = { email: "dana@example.test", place: "203.0.113.77", device: null };
    await failures(6, () => guess);
    const keys = (await asOwner("select key from attempts")).map((row) => String(row.key));
    expect(keys.length).toBeGreaterThan(3);
    expect(keys.filter((key) => !/^[\w-]{22}$/.test(key))).toEqual([]);
    expect(await fail(guess)).toBe(wait(5));
  });

  it.each([
    [1, "Try again in 1 second."],
    [20, "Try again in 20 seconds."],
    [99, "Try again in 99 seconds."],
    [100, "Try again in 2 minutes."],
    [900, "Try again in 15 minutes."],
  ])("says %i seconds as: %s", (seconds, sentence) => {
    const at = new Date("2026-11-20T09:00:00Z");
    expect(waitSentence(new Date(at.getTime() + seconds * 1000), at)).toBe(sentence);
  });
});
