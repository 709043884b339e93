import { expect, it } from "vitest";
import { since } from "./since";

it.each([
  ["2026-11-20", "today"],
  ["2026-11-21", "today"],
  ["2026-11-19", "yesterday"],
  ["2026-11-07", "13 days ago"],
  ["2026-11-06", "2 weeks ago"],
  ["2026-09-22", "8 weeks ago"],
  ["2026-09-20", "2 months ago"],
  ["2025-11-20", "11 months ago"],
  ["2024-11-20", "2 years ago"],
])("a screen of %s was asked %s", (date, words) => {
  expect(since(date, "2026-11-20")).toBe(words);
});
