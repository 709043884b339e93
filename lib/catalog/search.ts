import {
  type Equipment,
  type ExerciseKind,
  equipment,
  exerciseKinds,
  type Muscle,
  type Position,
  positions,
  type Region,
  regions,
} from "../vocabulary";
import { fold, wordsOf } from "./fold";
import { typingErrors } from "./typing";
import { findWords, indexWords, type WordIndex } from "./words";

/** What the search needs of an exercise, built in or the clinic's own. Small, because the browser fetches all of them at once. */
export type SearchEntry = {
  id: string;
  name: string;
  aliases: readonly string[];
  regions: readonly Region[];
  positions: readonly Position[];
  equipment: readonly Equipment[];
  kinds: readonly ExerciseKind[];
  muscles: readonly Muscle[];
};

/** What one can filter by. `none` stands for exercises that need nothing. */
export const filterValues = { regions, positions, equipment: [...equipment, "none"], kinds: exerciseKinds } as const;
export type FilterKey = keyof typeof filterValues;
export type FilterValue<K extends FilterKey> = (typeof filterValues)[K][number];

/** Within one key any of the values will do; every key that has values must be met. */
export type Filters = { [K in FilterKey]?: readonly FilterValue<K>[] };

export type SearchResult = {
  /** Best first. */
  ids: string[];
  /** How many exercises one would see with this value, given the query and the filters of the other keys. */
  counts: { [K in FilterKey]: Record<FilterValue<K>, number> };
};

/** `masks` has a bit for each value of a filter. */
type Indexed = { id: string; spelled: string; otherSpellings: string[]; masks: Record<FilterKey, number> };

/** Entries by name, and their words. */
export type CatalogIndex = { entries: readonly Indexed[]; words: WordIndex };

const filterKeys = Object.keys(filterValues) as FilterKey[];
const byKey = <T>(make: (key: FilterKey) => T): Record<FilterKey, T> => ({
  regions: make("regions"),
  positions: make("positions"),
  equipment: make("equipment"),
  kinds: make("kinds"),
});

const mask = (key: FilterKey, values: readonly string[]): number =>
  values.reduce((bits, value) => bits | (1 << (filterValues[key] as readonly string[]).indexOf(value)), 0);

const spell = (words: readonly (readonly string[])[]) => words.flat().join(" ");

const toIndexed = (entry: SearchEntry): Indexed => ({
  id: entry.id,
  spelled: spell(wordsOf(entry.name)),
  otherSpellings: entry.aliases.map((alias) => spell(wordsOf(alias))),
  masks: byKey((key) => mask(key, key === "equipment" && entry.equipment.length === 0 ? ["none"] : entry[key])),
});

const fields = ({ name, aliases, regions, positions, equipment, kinds, muscles }: SearchEntry) => [
  { text: name, weight: 4 },
  { text: aliases.join(" "), weight: 2 },
  { text: [regions, positions, equipment, kinds, muscles].flat().join(" "), weight: 0.5 },
];

/** The index over built-in and own exercises. An id that comes twice counts once, the last one. */
export const buildIndex = (entries: readonly SearchEntry[]): CatalogIndex => {
  const collator = new Intl.Collator("en", { numeric: true });
  const unique = [...new Map(entries.map((entry) => [entry.id, entry])).values()];
  const sorted = unique.sort((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  return { entries: sorted.map(toIndexed), words: indexWords(sorted.map(fields)) };
};

/** A name that is the query but for two typing errors at most comes before everything else, and an own name before another name for it. */
const nearness = ({ spelled, otherSpellings }: Indexed, query: string): number => {
  const near = (spelling: string) => 3 - typingErrors(query, spelling, 2);
  return Math.max(near(spelled) * 2, ...otherSpellings.map((other) => near(other) * 2 - 1), 0);
};

type Boost = ReadonlyMap<string, number>;

const rank = ({ entries, words }: CatalogIndex, typed: string[][], boost: Boost): Indexed[] => {
  const query = spell(typed);
  const scored = findWords(words, typed).flatMap(({ at, score }) => {
    const entry = entries[at];
    return entry ? [{ entry, near: nearness(entry, query), score: score * (boost.get(entry.id) ?? 1) }] : [];
  });
  return scored.sort((a, b) => b.near - a.near || b.score - a.score).map(({ entry }) => entry);
};

const all = ({ entries }: CatalogIndex, boost: Boost): readonly Indexed[] => {
  const weight = ({ id }: Indexed) => boost.get(id) ?? 1;
  return boost.size === 0 ? entries : [...entries].sort((a, b) => weight(b) - weight(a));
};

/** The filters that an entry does not meet, as bits in the order of the keys. */
const misses = (entry: Indexed, wanted: Record<FilterKey, number>): number =>
  filterKeys.reduce((bits, key, i) => (wanted[key] === 0 || entry.masks[key] & wanted[key] ? bits : bits | (1 << i)), 0);

const count = (tally: Record<string, number>, key: FilterKey, bits: number) => {
  filterValues[key].forEach((value, bit) => {
    if (bits & (1 << bit)) tally[value] = (tally[value] ?? 0) + 1;
  });
};

const sift = (found: readonly Indexed[], filters: Filters): SearchResult => {
  const wanted = byKey((key) => mask(key, filters[key] ?? []));
  const counts = byKey((key): Record<string, number> => Object.fromEntries(filterValues[key].map((value) => [value, 0])));
  const ids: string[] = [];
  for (const entry of found) {
    const missed = misses(entry, wanted);
    if (missed === 0) ids.push(entry.id);
    filterKeys.forEach((key, i) => {
      if ((missed & ~(1 << i)) === 0) count(counts[key], key, entry.masks[key]);
    });
  }
  return { ids, counts: counts as SearchResult["counts"] };
};

/**
 * Finds exercises as a therapist types. An empty query lists all, by name. `boost` weighs ids (favourites, lately used): more than 1 comes
 * earlier; a name that is typed out still comes first.
 */
export const searchCatalog = (index: CatalogIndex, query: string, filters: Filters = {}, boost: Boost = new Map()): SearchResult => {
  const typed = wordsOf(query.slice(0, 200)).slice(0, 12);
  if (typed.length > 0) return sift(rank(index, typed, boost), filters);
  return sift(fold(query).trim() === "" ? all(index, boost) : [], filters);
};
