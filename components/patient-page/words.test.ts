import readability from "text-readability";
import { describe, expect, it } from "vitest";
import { altText } from "@/lib/figure/alt-text";
import { poseIds } from "@/lib/figure/figures";
import { sheetWords } from "@/lib/handout/sheet/words";
import { counter } from "@/lib/language";
import { programWords } from "@/lib/programs/words";
import { readingOf } from "@/lib/reading/grade";
import { type Language, languages } from "@/lib/vocabulary";
import { calendarPartWords } from "./calendar-words";
import { filled } from "./filled";
import { guideWords } from "./guide-words";
import { pinWords } from "./pin-words";
import { type PageWords, pageWords } from "./words";

/** Every sentence that the page itself says, also those that take a number, a date or a name. */
function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") return textsOf(value("3", 2, 4));
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return value && typeof value === "object" ? Object.values(value).flatMap(textsOf) : [];
}

function wordsOfPage(words: PageWords): string[] {
  const { youNeed, date: _date, writtenIn, standing, ...plain } = words;
  const { joined, ...lines } = standing;
  return [...textsOf(plain), ...textsOf(lines), joined(["a", "b"]), youNeed(["a mat", "a towel"]), writtenIn("en")];
}

const texts = wordsOfPage(pageWords("en"));

describe("What the page says", () => {
  it.each(texts.filter((text) => text.split(" ").length > 4))("can be read after six years of school: %s", (text) => {
    expect(readability.fleschKincaidGrade(text)).toBeLessThanOrEqual(6);
  });

  it("never shouts and never blames", () => {
    expect(texts.filter((text) => /!|must|fail|forgot|missed|should/i.test(text))).toEqual([]);
  });

  it("is plain in Spanish too, and so are the words of the sheet and of the pictures", () => {
    const {
      when: _when,
      equipment: _equipment,
      documentTitle: _title,
      version: _version,
      printed: _printed,
      writtenIn: _written,
      ...sheet
    } = sheetWords("es");
    const pictures = poseIds.map((id) => altText(id, "left", "es"));
    const { order, goals, start, weeks, phone } = programWords("es").changes;
    const changes = [order(), goals(""), start(null), weeks(3), weeks(null), phone("")];
    const all = [...wordsOfPage(pageWords("es")), ...textsOf(sheet), ...pictures, ...changes];
    expect(all.filter((text) => readingOf(text, "es").isHard)).toEqual([]);
  });
});

const others = languages.filter((language) => language !== "en");
describe.each(others)("In %s", (language: Language) => {
  it("page, sheet and pictures are said in its own words", () => {
    const same = new Set(texts);
    expect(wordsOfPage(pageWords(language)).filter((text) => same.has(text) && /\p{L}{3}/u.test(text))).toEqual([]);
    expect(poseIds.filter((id) => altText(id, "left", language) === altText(id, "left", "en"))).toEqual([]);
  });

  it("pictures name the side that works, and only where sides differ", () => {
    for (const id of poseIds) {
      const differs = altText(id, "left", language) !== altText(id, "right", language);
      expect([id, differs]).toEqual([id, altText(id, "left", "en") !== altText(id, "right", "en")]);
    }
  });

  it("dates have the digits 0 to 9 and the Gregorian months", () => {
    expect(pageWords(language).date("2026-11-20")).toMatch(/20.*2026/);
    expect(sheetWords(language).version(2, "2026-11-20")).toMatch(/2.*20.*2026/);
  });
});

describe("Weeks, minutes and exercises are counted as the language counts", () => {
  it.each([
    ["es", 1, "Un ejercicio, cerca de 1 minuto", "Durante una semana"],
    ["es", 2, "2 ejercicios, cerca de 2 minutos", "Durante 2 semanas"],
    ["es", 21, "21 ejercicios, cerca de 21 minutos", "Durante 21 semanas"],
    ["ar", 1, "تمرين واحد، نحو دقيقة واحدة", "لمدة أسبوع واحد"],
    ["ar", 2, "تمرينان، نحو دقيقتان", "لمدة أسبوعين"],
    ["ar", 3, "3 تمارين، نحو 3 دقائق", "لمدة 3 أسابيع"],
    ["ar", 11, "11 تمرينًا، نحو 11 دقيقة", "لمدة 11 أسبوعًا"],
    ["ar", 21, "21 تمرينًا، نحو 21 دقيقة", "لمدة 21 أسبوعًا"],
    ["ar", 100, "100 تمرين، نحو 100 دقيقة", "لمدة 100 أسبوع"],
  ] as const)("%s, %i", (language, n, round, length) => {
    const { exercises, minutes, sum } = guideWords(language).live;
    const said = filled(sum, { exercises: counter(language, exercises)(n), minutes: counter(language, minutes)(n) });
    expect([said, pageWords(language).standing.undated(n)]).toEqual([round, length]);
  });
});

describe("Where a PIN is typed", () => {
  const said = (language: Language) => textsOf(pinWords(language)).filter((text) => text.split(" ").length > 2);
  it.each(said("en").filter((text) => text.split(" ").length > 4))("it can be read after six years of school: %s", (text) => {
    expect(readability.fleschKincaidGrade(text)).toBeLessThanOrEqual(6);
    expect(text).not.toMatch(/!|must|fail|forgot|missed|should/i);
  });
  it("it is plain in Spanish too, and no language borrows from another", () => {
    expect(said("es").filter((text) => readingOf(text, "es").isHard)).toEqual([]);
    expect(new Set(languages.flatMap(said)).size).toBe(languages.flatMap(said).length);
  });
  it.each([
    ["en", 1, "1 minute"],
    ["en", 61, "2 minutes"],
    ["en", 86_400, "24 hours"],
    ["es", 60, "1 minuto"],
    ["ar", 120, "دقيقتين"],
    ["ar", 3 * 3600, "3 ساعات"],
  ] as const)("in %s %i seconds are %s", (language, seconds, text) => expect(pinWords(language).time(seconds)).toBe(text));
});

describe("The calendar part", () => {
  const said = (language: Language) => textsOf(calendarPartWords(language)).filter((text) => text.split(" ").length > 2);
  it.each(said("en").filter((text) => text.split(" ").length > 4))("can be read after six years of school: %s", (text) => {
    expect(readability.fleschKincaidGrade(text)).toBeLessThanOrEqual(6);
    expect(text).not.toMatch(/!|must|fail|forgot|missed|should/i);
  });
  it("is plain in Spanish too, and no language borrows from another", () => {
    expect(said("es").filter((text) => readingOf(text, "es").isHard)).toEqual([]);
    expect(new Set(languages.flatMap(said)).size).toBe(new Set(said("en")).size + new Set(said("es")).size + new Set(said("ar")).size);
  });
});
