import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldedName, isFound, searchedWords } from "./patient-name";

const finds = (query: string, firstName: string, lastName: string) => isFound(foldedName({ firstName, lastName }), searchedWords(query));

describe("a patient is found", () => {
  test.each([
    ["mar lop", "María", "López"],
    ["lop mar", "María", "López"],
    ["LÓPEZ", "María", "López"],
    ["lopez, maria", "María", "López"],
    ["zolc", "Łukasz", "Żółć"],
    ["lukasz", "Łukasz", "Żółć"],
    ["muller lud", "Anneliese", "Müller-Lüdenscheidt"],
    ["mullerlud", "Anneliese", "Müller-Lüdenscheidt"],
    ["müller-lü", "Anneliese", "Müller-Lüdenscheidt"],
    ["obrien", "Zoë", "O’Brien"],
    ["o'brien zoe", "Zoë", "O’Brien"],
    ["brien", "Zoë", "O’Brien"],
    ["strasse", "Jo", "Straße"],
    ["angeles", "María de los Ángeles", "Fernández"],
    ["محمد", "محمد", "الأنصاري"],
    ["ng", "Bo", "Ng"],
    ["fiance", "ﬁancé", "Test"],
  ])("by “%s”: %s %s", (query, firstName, lastName) => {
    expect(finds(query, firstName, lastName)).toBe(true);
  });
});

describe("a patient is not found", () => {
  test.each([
    ["opez", "María", "López"],
    ["mar x", "María", "López"],
    ["%", "María", "López"],
    ["lop_z", "María", "López"],
  ])("by “%s”", (query, firstName, lastName) => {
    const words = searchedWords(query);
    expect(words.length > 0 && finds(query, firstName, lastName)).toBe(false);
  });
});

const letters = fc.constantFrom(..."aábcčdeéfghiíjklłmnñoóöpqrsštuúüvwxyzžÅØßΑβЖя-' ".split(""));
const word = fc.string({ unit: letters, minLength: 1, maxLength: 14 });
const name = fc.record({ firstName: word, lastName: word });

test("whoever is in the list is found by the beginnings of their words, in any order, in any case, with or without accents", () => {
  fc.assert(
    fc.property(name, fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 14 })), { minLength: 1, maxLength: 5 }), (patient, picks) => {
      const folded = foldedName(patient);
      const words = folded.split(" ").filter(Boolean);
      fc.pre(words.length > 0);
      const typed = picks.map(([which, length]) => (words[which % words.length] ?? "").slice(0, length));
      expect(isFound(folded, searchedWords(typed.join(" ").toUpperCase().normalize("NFD")))).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test("whatever is typed, what the database is asked for holds letters and digits only", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (typed) => {
      for (const searched of searchedWords(typed)) expect(searched).toMatch(/^[\p{L}\p{N}]+$/u);
    }),
    { numRuns: 1000 },
  );
});
