import { afterAll, afterEach, beforeEach, vi } from "vitest";

/** An error on the console that no test has asked for is a failure. A test that expects one spies on `console.error` itself. */
const original = console.error;
let said: unknown[][] = [];

beforeEach(() => {
  said = [];
  console.error = (...words: unknown[]) => {
    said.push(words);
    original(...words);
  };
});

afterEach(() => {
  console.error = original;
  if (said.length > 0) throw new Error(`console.error was called: ${said.map((words) => words.map(String).join(" ")).join("\n")}`);
});

/** Files share a process: one that leaves the clock stopped is told, not the one that comes after it. */
afterAll(() => {
  const isStopped = process.env.HOMESTRETCH_CLOCK_FILE !== undefined || vi.isFakeTimers();
  delete process.env.HOMESTRETCH_CLOCK_FILE;
  vi.useRealTimers();
  if (isStopped) throw new Error("This file leaves the clock stopped for those that come after it.");
});
