import { describe, expect, test } from "vitest";
import { readingFigures, readingOf, wordsOf } from "../reading/grade";
import { languages } from "../vocabulary";
import { describeExercise, exercises } from "./catalog";
import { recognizeLanguage } from "./recognize";
import { texts } from "./texts";

const ways = exercises.flatMap((exercise) =>
  [null, ...exercise.variations.map(({ slug }) => slug)].map((variation) => ({ exercise, variation })),
);
const lines = (language: (typeof languages)[number]) => {
  const { stopSigns, guidance } = texts[language];
  return [
    ...ways.flatMap(({ exercise, variation }) => {
      const { steps = [], cautions = [] } = describeExercise(exercise, variation, language) ?? {};
      return [...steps, ...cautions];
    }),
    ...exercises.map(({ text }) => text[language].why),
    ...[stopSigns.lead, ...stopSigns.signs, stopSigns.support],
    ...Object.values(guidance).flat(),
  ];
};
const others = languages.filter((language) => language !== "en");

describe.each(others)("The catalog in %s", (language) => {
  test("has every text of the English one, in its own words", () => {
    const english = new Set(lines("en"));
    expect(lines(language).filter((line) => english.has(line))).toEqual([]);
    for (const { exercise, variation } of ways) {
      const [own, en] = [describeExercise(exercise, variation, language), describeExercise(exercise, variation, "en")];
      expect(own?.steps.length).toBeGreaterThan(1);
      expect(own?.name).not.toBe(en?.name);
      expect(own?.cautions.length, own?.name).toBeGreaterThanOrEqual(en?.cautions.length ? 1 : 0);
      expect(own?.equipment).toHaveLength(en?.equipment.length ?? 0);
    }
  });

  test("says each thing in whole sentences, a step in fifteen words at most", () => {
    for (const line of lines(language)) expect(line).toMatch(/^\S.*[^\s][.]$/);
    for (const { exercise, variation } of ways)
      for (const step of describeExercise(exercise, variation, language)?.steps ?? [])
        expect(wordsOf(step).length, step).toBeLessThanOrEqual(15);
  });

  test("has as many stop signs, in the same order", () => {
    expect(texts[language].stopSigns.signs).toHaveLength(texts.en.stopSigns.signs.length);
  });

  test("is known by its own words", () => {
    for (const { exercise } of ways) expect(recognizeLanguage(exercise.text[language].steps.join(" "))).toBe(language);
  });
});

test("every Spanish text is plain on the INFLESZ scale, line by line and as a whole", () => {
  expect(lines("es").filter((line) => readingOf(line, "es").isHard)).toEqual([]);
  expect(readingOf(lines("es").join("\n"), "es").measure).toBeGreaterThanOrEqual(readingFigures.ease);
});

test("Arabic texts are in Arabic letters, aside from the shapes of arms and the figures", () => {
  for (const line of lines("ar")) expect(line.replace(/\b[ITYW]\b|\d+/g, "")).toMatch(/^[\p{Script=Arabic}\p{M}\s.،:؛“”]+$/u);
});

describe("The language that a text was written in", () => {
  test.each([
    ["Keep your elbows close, and move slowly by the window.", "en"],
    ["Upper back mobility: work at the desk without pain between the shoulder blades.", "en"],
    ["Hágalo despacio, junto a la ventana, y no fuerce la espalda.", "es"],
    ["MUEVA LOS HOMBROS HACIA ATRAS", "es"],
    ["حرّك كتفيك ببطء بجانب النافذة.", "ar"],
    ["Anna-Maria", null],
    ["12345", null],
    ["", null],
  ] as const)("of %j is %s", (text, language) => expect(recognizeLanguage(text)).toBe(language));
});
