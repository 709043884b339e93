import readability from "text-readability";
import { describe, expect, it } from "vitest";
import { languages } from "@/lib/vocabulary";
import { pageWords } from "./words";

/** Every sentence that the page itself says, also those that take a number, a date or a name. */
function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") return textsOf(value("3", 2, 4));
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return value && typeof value === "object" ? Object.values(value).flatMap(textsOf) : [];
}

const { youNeed, date: _date, ...plain } = pageWords("en");
const texts = [...textsOf(plain), youNeed(["a mat", "a towel"])];

describe("What the page says", () => {
  it("is there in every language", () => {
    for (const language of languages) expect(textsOf(pageWords(language).absent).length).toBeGreaterThan(5);
  });

  it.each(texts.filter((text) => text.split(" ").length > 4))("can be read after six years of school: %s", (text) => {
    expect(readability.fleschKincaidGrade(text)).toBeLessThanOrEqual(6);
  });

  it("never shouts and never blames", () => {
    expect(texts.filter((text) => /!|must|fail|forgot|missed|should/i.test(text))).toEqual([]);
  });
});
