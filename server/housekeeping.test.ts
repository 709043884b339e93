import { expect, test, vi } from "vitest";
import { keepHouse } from "./housekeeping";

test("chores are done again and again, one that fails too, and none after the end", async () => {
  vi.useFakeTimers();
  const done = { well: 0, badly: 0 };
  const end = keepHouse([
    { name: "well", everyMs: 1_000, run: async () => done.well++ },
    {
      name: "badly",
      everyMs: 1_000,
      run: async () => {
        done.badly++;
        throw new Error("no");
      },
    },
  ]);
  await vi.advanceTimersByTimeAsync(3_500);
  expect(done).toEqual({ well: 3, badly: 3 });
  await end();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(done).toEqual({ well: 3, badly: 3 });
  vi.useRealTimers();
});

test("the end waits for a chore that is under way", async () => {
  vi.useFakeTimers();
  let finish = () => {};
  let finished = false;
  const end = keepHouse([{ name: "long", everyMs: 10, run: () => new Promise<void>((resolve) => (finish = resolve)) }]);
  await vi.advanceTimersByTimeAsync(20);
  const ended = end().then(() => (finished = true));
  await vi.advanceTimersByTimeAsync(20);
  expect(finished).toBe(false);
  finish();
  await ended;
  vi.useRealTimers();
});
