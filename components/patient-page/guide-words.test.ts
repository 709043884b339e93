import readability from "text-readability";
import { describe, expect, it } from "vitest";
import { readingOf } from "@/lib/reading/grade";
import { languages } from "@/lib/vocabulary";
import { guideWords } from "./guide-words";

/** Every sentence of the guide, also in each form that a number asks for. */
function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value.replace(/\{\w+\}/g, "3").replace("#", "3")];
  if (typeof value === "function") return [...textsOf(value("911")), ...textsOf(value(""))];
  return value && typeof value === "object" ? Object.values(value).flatMap(textsOf) : [];
}
const placeholders = (value: unknown): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(value as Record<string, unknown>)
      .filter(([, text]) => typeof text === "string")
      .map(([name, text]) => [name, (String(text).match(/\{\w+\}/g) ?? []).sort()]),
  );
const english = textsOf(guideWords("en"));

describe("What the guide says", () => {
  it.each(english.filter((text) => text.split(" ").length > 4))("can be read after six years of school: %s", (text) => {
    expect(readability.fleschKincaidGrade(text)).toBeLessThanOrEqual(6);
  });

  it("never shouts and never blames", () => {
    expect(english.filter((text) => /!|must|fail|forgot|missed|should/i.test(text))).toEqual([]);
  });

  it("is plain in Spanish too", () => {
    expect(textsOf(guideWords("es")).filter((text) => readingOf(text, "es").isHard)).toEqual([]);
  });

  it.each(languages)("fills in the same things in %s, and says all in its own words", (language) => {
    const words = guideWords(language);
    expect(placeholders(words.live)).toEqual(placeholders(guideWords("en").live));
    if (language !== "en") expect(textsOf(words).filter((text) => english.includes(text) && /\p{L}{4}/u.test(text))).toEqual([]);
  });
});
