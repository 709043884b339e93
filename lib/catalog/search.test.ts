import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { builtInEntries } from "./catalog";
import { buildIndex, type CatalogIndex, type FilterKey, type FilterValue, filterValues, type SearchEntry, searchCatalog } from "./search";
import { madeUpEntries } from "./testing/made-up";
import { swaps, typingErrors } from "./typing";

const letters = [..."abcdefghijklmnopqrstuvwxyz"];
const entries = builtInEntries();
const index = buildIndex(entries);
const crowded = buildIndex([...madeUpEntries(1000), ...entries]);

const edits = (word: string): string[] => {
  const places = Array.from({ length: word.length }, (_, i) => i);
  const around = (i: number, put: string, skip: number) => word.slice(0, i) + put + word.slice(i + skip);
  const inserted = [...places, word.length].flatMap((i) => letters.map((letter) => around(i, letter, 0)));
  const replaced = places.flatMap((i) => letters.map((letter) => around(i, letter, 1)));
  return [...new Set([...inserted, ...replaced, ...places.map((i) => around(i, "", 1)), ...swaps(word)])].filter((edit) => edit !== word);
};

/** Every name with every single typing error in every word of five letters or more. */
const misspelled = entries.flatMap(({ id, name }) =>
  [...name.matchAll(/[A-Za-z-]{5,}/g)].flatMap(({ 0: word, index: at }) =>
    edits(word).map((edit) => ({ id, query: name.slice(0, at) + edit + name.slice(at + word.length) })),
  ),
);

const notInFirstThree = (where: CatalogIndex, queries: typeof misspelled) =>
  queries.filter(({ id, query }) => !searchCatalog(where, query).ids.slice(0, 3).includes(id));

describe("finding an exercise by its name", () => {
  test("every name finds its exercise first, in any case", () => {
    for (const { id, name } of entries) {
      expect(searchCatalog(index, name).ids[0]).toBe(id);
      expect(searchCatalog(crowded, name.toUpperCase()).ids[0]).toBe(id);
    }
  });

  test("every single typing error in a word of five letters or more still finds it among the first three", () => {
    expect(misspelled.length).toBeGreaterThan(10_000);
    expect(notInFirstThree(index, misspelled)).toEqual([]);
  }, 60_000);

  test("and so it does among a thousand other names", () => {
    expect(notInFirstThree(crowded, misspelled)).toEqual([]);
  }, 60_000);

  test.each([
    ["should", "shoulder-rolls"],
    ["sholuder ro", "shoulder-rolls"],
    ["cat", "cat-cow"],
    ["catcow", "cat-cow"],
    ["cat cow", "cat-cow"],
    ["iyt", "foam-roller-ity"],
    ["cervical retraction", "chin-tuck"],
    ["laying arm extensions", "supine-arm-raise-towel"],
    ["neck bend", "neck-flexion-extension"],
    ["pec stretch", "doorway-chest-stretch"],
    ["serratus", "foam-roller-ity"],
  ])("while typing, %s brings %s among the first three", (query, id) => {
    expect(searchCatalog(index, query).ids.slice(0, 3)).toContain(id);
  });
});

const own = (id: string, name: string, changes: Partial<SearchEntry> = {}): SearchEntry => ({
  id,
  name,
  aliases: [],
  regions: [],
  positions: [],
  equipment: [],
  kinds: ["strength"],
  muscles: [],
  ...changes,
});

describe("the clinic's own names", () => {
  test("are found with and without their accents", () => {
    const accented = buildIndex([...entries, own("own", "Étirement du cou Łódź")]);
    for (const query of ["etirement", "Étirement", "lodz", "ŁÓDŹ"]) expect(searchCatalog(accented, query).ids[0]).toBe("own");
  });

  test("in another script, or as a single sign, neither break nor hide the rest", () => {
    const odd = buildIndex([...entries, own("a", "تمدد الرقبة"), own("b", "🙂"), own("c", "__proto__ constructor")]);
    expect(searchCatalog(odd, "الرقبة").ids).toEqual(["a"]);
    expect(searchCatalog(odd, "constructor").ids[0]).toBe("c");
    expect(searchCatalog(odd, "🙂").ids).toEqual([]);
    expect(searchCatalog(odd, "").ids).toHaveLength(18);
  });

  test("may be the same twice, and an entry given twice counts once", () => {
    const twice = buildIndex([own("a", "Bridge"), own("b", "Bridge"), own("a", "Bridge")]);
    expect(searchCatalog(twice, "bridge").ids).toEqual(["a", "b"]);
  });
});

describe("filters and their counts", () => {
  test("an empty query lists everything by name and counts it", () => {
    const { ids, counts } = searchCatalog(index, "  ");
    expect(ids).toHaveLength(15);
    expect(ids[0]).toBe("arm-circles");
    expect(counts.regions.neck).toBe(entries.filter((entry) => entry.regions.includes("neck")).length);
    expect(counts.equipment).toEqual({ chair: 4, mat: 4, towel: 1, "foam-roller": 1, doorway: 1, none: 4 });
  });

  test("values of one filter widen, another filter narrows, and a count says what a choice would show", () => {
    const { ids, counts } = searchCatalog(index, "", { equipment: ["chair", "mat"], regions: ["neck"] });
    expect([...ids].sort()).toEqual(["cat-cow", "neck-flexion-extension", "seated-cervical-rotation"]);
    expect(counts.equipment.none).toBe(searchCatalog(index, "", { equipment: ["none"], regions: ["neck"] }).ids.length);
    expect(counts.regions.chest).toBe(searchCatalog(index, "", { equipment: ["chair", "mat"], regions: ["chest"] }).ids.length);
  });

  test("every count is what choosing that value alone would show, whatever else is chosen", () => {
    const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
    console.info(`Counts of filters: seed ${seed}.`);
    const chosen = <K extends FilterKey>(key: K) => fc.subarray<FilterValue<K>>([...filterValues[key]]);
    const filters = fc.record({
      regions: chosen("regions"),
      positions: chosen("positions"),
      equipment: chosen("equipment"),
      kinds: chosen("kinds"),
    });
    const queries = fc.constantFrom("", "stretch", "neck rotation", "wall", "no such thing");
    const property = fc.property(filters, queries, (given, query) => {
      const { counts } = searchCatalog(crowded, query, given);
      for (const value of filterValues.equipment) {
        expect(counts.equipment[value]).toBe(searchCatalog(crowded, query, { ...given, equipment: [value] }).ids.length);
      }
      for (const value of filterValues.regions) {
        expect(counts.regions[value]).toBe(searchCatalog(crowded, query, { ...given, regions: [value] }).ids.length);
      }
    });
    fc.assert(property, { seed, numRuns: 100 });
  }, 60_000);

  test("filters apply to what a query finds", () => {
    const { ids } = searchCatalog(index, "rotation", { positions: ["sitting"] });
    expect([...ids].sort()).toEqual(["seated-cervical-rotation", "seated-trunk-rotation"]);
  });

  test("a filter that nothing meets gives an empty list, not an error", () => {
    expect(searchCatalog(index, "chin tuck", { equipment: ["doorway"] }).ids).toEqual([]);
  });
});

describe("favourites and lately used", () => {
  test("come first in the whole list", () => {
    const boost = new Map([
      ["shoulder-rolls", 3],
      ["prone-w", 2],
    ]);
    expect(searchCatalog(index, "", {}, boost).ids.slice(0, 3)).toEqual(["shoulder-rolls", "prone-w", "arm-circles"]);
  });

  test("come earlier among results, but a name typed out stays first", () => {
    const boost = new Map([["quadruped-rotation", 50]]);
    expect(searchCatalog(index, "rotation", {}, boost).ids[0]).toBe("quadruped-rotation");
    expect(searchCatalog(index, "seated neck rotation", {}, boost).ids[0]).toBe("seated-cervical-rotation");
  });
});

test("a huge or a hostile query gives an answer", () => {
  for (const query of ["x".repeat(100_000), "a ".repeat(50_000), "*", "(", "\\", "\0", "%_", "' or 1=1 --"]) {
    expect(Array.isArray(searchCatalog(crowded, query).ids)).toBe(true);
  }
});

test.each([
  ["same", "same", 0],
  ["same", "smae", 1],
  ["same", "sam", 1],
  ["same", "sameness", 3],
  ["abcd", "badc", 2],
  ["", "ab", 2],
])("between %s and %s there are %i typing errors, counted to two", (a, b, errors) => {
  expect(typingErrors(a, b, 2)).toBe(errors);
});
