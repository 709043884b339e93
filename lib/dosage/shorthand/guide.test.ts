import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { shorthandGuide } from "./guide";
import { parseShorthand, unreadSentences } from "./shorthand";

test.each(shorthandGuide.flatMap(({ types }) => types))("%s, which the help offers, is understood", (typed) => {
  const read = parseShorthand(typed);
  expect(unreadSentences(read)).toEqual([]);
  expect(read.mentioned.size).toBeGreaterThan(0);
});

test("the page in docs has the same table as the help beside the field", () => {
  const page = readFileSync("docs/shorthand.md", "utf8");
  for (const { says, types } of shorthandGuide) expect(page).toContain(`| ${says} | ${types.map((type) => `\`${type}\``).join(" ")} |`);
});
