import readability from "text-readability";
import { describe, expect, it, test } from "vitest";
import { exercises } from "../catalog/catalog";
import { readingOf } from "./grade";
import { hardWordsIn, withPlainWord } from "./hard-words";
import { plainWords } from "./plain-words";
import { syllablesInSpanish } from "./spanish-syllables";

describe("The grade of an English text", () => {
  const cases: [text: string, grade: number | null, isHard: boolean][] = [
    ["", null, false],
    ["Perform cervical rotation bilaterally.", null, false],
    ["Sit up tall and look straight ahead", null, false],
    ["Sit up tall and look straight ahead of you.", 1, false],
    ["Hold the stretch for 30 seconds and breathe. Then switch sides and do it again.", 0.7, false],
    ["Discontinue immediately if neurological symptoms or considerable discomfort are experienced.", 23.7, true],
    ["Maintain the neutral position of the cervical spine during the complete movement.", 9.7, true],
  ];
  test.each(cases)("%s", (text, grade, isHard) => {
    expect(readingOf(text)).toMatchObject({ measure: grade, isHard });
  });

  it("counts a line as a sentence, so that a list of goals is not one endless one", () => {
    const goals = ["Look over your shoulder while driving", "Work at the desk for two hours", "Sleep through the night"];
    expect(readingOf(goals.join("\n")).measure).toBeLessThan(readingOf(goals.join(" ")).measure ?? 0);
  });

  it("agrees with the well-known library on every exercise of the catalog, to its rounding", () => {
    for (const { slug, text } of exercises) {
      const steps = text.en.steps.join(" ");
      expect(Math.abs((readingOf(steps).measure ?? 0) - Math.max(0, readability.fleschKincaidGrade(steps))), slug).toBeLessThan(1.5);
    }
  });

  it("finds nothing hard in what the catalog says to patients", () => {
    for (const { slug, text } of exercises) {
      const steps = [...text.en.steps, ...text.en.cautions].join(" ");
      expect(readingOf(steps).isHard, slug).toBe(false);
      expect(hardWordsIn(steps, false), slug).toEqual([]);
    }
  });
});

describe("Spanish", () => {
  test.each([
    ["sol", 1],
    ["cuello", 2],
    ["espalda", 3],
    ["hombro", 2],
    ["día", 2],
    ["leer", 2],
    ["aire", 2],
    ["ciudad", 2],
    ["guitarra", 3],
    ["queso", 2],
    ["pingüino", 3],
    ["muy", 1],
    ["ejercicio", 4],
    ["respiración", 4],
    ["ahora", 3],
    ["prohibir", 2],
    ["búho", 2],
    ["yoga", 2],
    ["hacia", 2],
  ])("%s has %i syllables", (word, count) => expect(syllablesInSpanish(word)).toBe(count));

  const cases: [string, boolean][] = [
    ["Siéntese en la silla. Gire la cabeza a un lado. Pare si le duele.", false],
    ["Realice simultáneamente la extensión cervical y la retracción escapular manteniendo la respiración diafragmática.", true],
    ["Gire despacio.", false],
  ];
  test.each(cases)("%s", (text, isHard) => expect(readingOf(text, "es").isHard).toBe(isHard));
});

describe("Hard words", () => {
  const cases: [text: string, found: [string, string][]][] = [
    ["Perform it slowly", [["perform", "do"]]],
    ["She performs it", [["performs", "does"]]],
    ["until it is performed", [["performed", "done"]]],
    ["while performing it", [["performing", "doing"]]],
    [
      "Maintaining the thoracic spine",
      [
        ["maintaining", "keeping"],
        ["thoracic spine", "upper back"],
      ],
    ],
    [
      "Discontinue if symptoms progress",
      [
        ["discontinue", "stop"],
        ["symptoms", "signs"],
        ["progress", "move on"],
      ],
    ],
    [
      "Both scapulae, one scapula, two scapulas",
      [
        ["scapulae", "shoulder blades"],
        ["scapula", "shoulder blade"],
        ["scapulas", "shoulder blades"],
      ],
    ],
    [
      "Rotated, rotating, ROTATE",
      [
        ["rotated", "turned"],
        ["rotating", "turning"],
        ["rotate", "turn"],
      ],
    ],
    [
      "Two repetitions, both extremities",
      [
        ["repetitions", "repeats"],
        ["extremities", "arms or legs"],
      ],
    ],
    [
      "in order to exhale",
      [
        ["in order to", "to"],
        ["exhale", "breathe out"],
      ],
    ],
    ["Exhaling as you try", [["exhaling", "breathing out"]]],
    ["The performer of an extension", []],
    ["Look left and right", []],
  ];
  test.each(cases)("%s", (text, found) => expect(hardWordsIn(text, false).map(({ word, plainer }) => [word, plainer[0]])).toEqual(found));

  it("are long words as well where the whole text is hard", () => {
    expect(hardWordsIn("An individualized look", true)).toEqual([{ word: "individualized", plainer: [] }]);
    expect(hardWordsIn("An individualized look", false)).toEqual([]);
  });

  test.each([
    ["Perform it. You perform well.", "perform", "do", "Do it. You do well."],
    ["Performers perform", "perform", "do", "Performers do"],
    ["THORACIC", "thoracic", "upper back", "Upper back"],
    ["In order to stand, in order  to sit", "in order to", "to", "To stand, in order  to sit"],
    ["50% (maximum)", "maximum", "most", "50% (most)"],
    ["$& perform $1", "perform", "do", "$& do $1"],
  ])("%s: %s is replaced by %s", (text, word, plain, expected) => expect(withPlainWord(text, word, plain)).toBe(expected));

  it("each have plainer ones, which are not hard themselves", () => {
    expect(plainWords.length).toBeGreaterThanOrEqual(150);
    expect(new Set(plainWords.map(({ word }) => word)).size).toBe(plainWords.length);
    for (const { word, plain } of plainWords) {
      expect(plain.length, word).toBeGreaterThan(0);
      for (const plainer of plain) {
        expect(hardWordsIn(plainer, false), `${word}: ${plainer}`).toEqual([]);
        expect(withPlainWord(`a ${word}.`, word, plainer)).toBe(`a ${plainer}.`);
      }
    }
  });
});
