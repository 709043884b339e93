import { expect, it } from "vitest";
import { Recent } from "./recent";

it("What was used last is kept, and the rest is forgotten", () => {
  const recent = new Recent<number>(2);
  recent.set("a", 1);
  recent.set("b", 2);
  expect(recent.get("a")).toBe(1);
  recent.set("c", 3);
  expect([recent.get("a"), recent.get("b"), recent.get("c")]).toEqual([1, undefined, 3]);
  recent.set("c", 4);
  expect([recent.get("a"), recent.get("c")]).toEqual([1, 4]);
});
