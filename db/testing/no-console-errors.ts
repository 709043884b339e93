import { afterEach, beforeEach } from "vitest";

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
