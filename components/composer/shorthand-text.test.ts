import { expect, test } from "vitest";
import { parseShorthand, readShorthand } from "@/lib/dosage/shorthand/shorthand";
import { followed, settled, typedFor } from "./shorthand-text";

const dosage = (text: string) => parseShorthand(text).dosage;
const typed = (text: string, last: string) => ({ text, dosage: readShorthand(text, dosage(last)).dosage });

test.each([
  ["nothing unread", "3x10 each side", "3x12 each side 2x/day", "3x12 each side 2x/day"],
  ["words that nobody understands stay", "3x10 slowly", "3x12 2x/day", "3x12 2x/day slowly"],
  ["a contradiction stays while it is open", "3x10 2x8 left", "4x5 right 1x/day", "right 1x/day 3x10 2x8"],
  ["weeks stay until they are set", "3x10 6wk", "3x12 1x/day", "3x12 1x/day 6wk"],
  ["a value out of range stays", "3x10 20x/day left", "3x10 right 1x/day", "3x10 right 20x/day"],
])("when a field changes, the shorthand follows: %s", (_, text, now, written) => {
  const before = typed(text, "4x5 1x/day");
  expect(followed(before, dosage(now), false).text).toBe(written);
});

test("a change of the very thing that contradicted itself answers the question", () => {
  const before = typed("3x10 2x8 slowly", "4x5");
  expect(followed(before, dosage("3x12"), false).text).toBe("3x12 1x/day slowly");
});

test("a text that is all understood becomes the usual one, any other stays letter by letter", () => {
  const after = (text: string, areWeeksSet = false) => settled(typed(text, "1 rep"), parseShorthand(text), areWeeksSet);
  expect(after("3 SETS of 10, tid")).toBe("3x10 3x/day");
  expect(after("3 SETS of 10, tid slowly ")).toBe("3 SETS of 10, tid slowly ");
  expect(after("3 SETS of 10 6wk")).toBe("3 SETS of 10 6wk");
  expect(after("3 SETS of 10 6wk", true)).toBe("3x10 1x/day");
  expect(typedFor(dosage("2x30s L")).text).toBe("2x30s left 1x/day");
});
