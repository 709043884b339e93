import { expect, test } from "vitest";
import { ageOn } from "./age";

test.each([
  ["2026-11-20", "1951-11-20", 75],
  ["2026-11-19", "1951-11-20", 74],
  ["2026-02-28", "1952-02-29", 73],
  ["2026-03-01", "1952-02-29", 74],
  ["2026-11-20", "2026-11-20", 0],
  ["2026-01-01", "1925-12-31", 100],
])("on %s somebody born on %s is %i", (today, birthOn, age) => {
  expect(ageOn(today, birthOn)).toBe(age);
});
