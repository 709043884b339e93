import MiniSearch, { type Query, type SearchOptions } from "minisearch";
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
import { swaps, typingErrors } from "./typing";

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

type Indexed = { id: string; name: string; spelled: string; otherSpellings: string[]; values: Record<FilterKey, readonly string[]> };
type Row = { id: string; name: string; aliases: string; about: string };
export type CatalogIndex = { text: MiniSearch<Row>; byId: ReadonlyMap<string, Indexed>; byName: readonly Indexed[] };

const filterKeys = Object.keys(filterValues) as FilterKey[];
const spell = (text: string) =>
  wordsOf(text)
    .map((parts) => parts.join(" "))
    .join(" ");

/** Parts of a word, and the word in one piece: `cat-cow` is found as `cat`, `cow` and `catcow`. */
const tokenize = (text: string) => wordsOf(text).flatMap((parts) => (parts.length > 1 ? [...parts, parts.join("")] : parts));

const toIndexed = (entry: SearchEntry): Indexed => ({
  id: entry.id,
  name: entry.name,
  spelled: spell(entry.name),
  otherSpellings: entry.aliases.map(spell),
  values: {
    regions: entry.regions,
    positions: entry.positions,
    equipment: entry.equipment.length > 0 ? entry.equipment : ["none"],
    kinds: entry.kinds,
  },
});

const toRow = ({ id, name, aliases, ...about }: SearchEntry): Row => ({
  id,
  name,
  aliases: aliases.join(" "),
  about: [about.regions, about.positions, about.equipment, about.kinds, about.muscles].flat().join(" "),
});

/** The index over built-in and own exercises. An id that comes twice counts once, the last one. */
export const buildIndex = (entries: readonly SearchEntry[]): CatalogIndex => {
  const unique = [...new Map(entries.map((entry) => [entry.id, entry])).values()];
  const text = new MiniSearch<Row>({ fields: ["name", "aliases", "about"], tokenize, processTerm: (term) => term });
  text.addAll(unique.map(toRow));
  const indexed = unique.map(toIndexed);
  const collator = new Intl.Collator("en", { numeric: true });
  return {
    text,
    byId: new Map(indexed.map((entry) => [entry.id, entry])),
    byName: indexed.sort((a, b) => collator.compare(a.name, b.name)),
  };
};

const options: SearchOptions = { boost: { name: 4, aliases: 2, about: 0.5 }, tokenize: (term) => [term], processTerm: (term) => term };

/** One typing error is forgiven from four letters on. MiniSearch counts two swapped letters as two errors, so these are asked for by name. */
const part = (term: string): Query => {
  if (term.length < 4) return { queries: [term], prefix: true };
  return {
    combineWith: "OR",
    queries: [
      { queries: [term], prefix: true, fuzzy: 1 },
      { queries: swaps(term), prefix: true, combineWith: "OR" },
    ],
  };
};

const word = (parts: string[]): Query =>
  parts.length === 1
    ? part(parts[0] ?? "")
    : { combineWith: "OR", queries: [{ combineWith: "AND", queries: parts.map(part) }, part(parts.join(""))] };

const find = ({ text }: CatalogIndex, words: string[][]): Map<string, number> => {
  const queries = words.map(word);
  const every = text.search({ combineWith: "AND", queries }, options);
  const found = every.length > 0 ? every : text.search({ combineWith: "OR", queries }, options);
  return new Map(found.map((result) => [result.id as string, result.score]));
};

/** A name that is the query but for two typing errors at most comes before everything else, and an own name before another name for it. */
const nearness = (entry: Indexed, query: string): number => {
  const near = (spelling: string) => 3 - typingErrors(query, spelling, 2);
  const other = Math.max(0, ...entry.otherSpellings.map(near));
  return Math.max(near(entry.spelled) * 2, other * 2 - 1, 0);
};

const rank = (index: CatalogIndex, words: string[][], boost: ReadonlyMap<string, number>): Indexed[] => {
  const query = words.map((parts) => parts.join(" ")).join(" ");
  const scored = [...find(index, words)].flatMap(([id, score]) => {
    const entry = index.byId.get(id);
    return entry ? [{ entry, near: nearness(entry, query), score: score * (boost.get(id) ?? 1) }] : [];
  });
  return scored.sort((a, b) => b.near - a.near || b.score - a.score || (a.entry.id < b.entry.id ? -1 : 1)).map(({ entry }) => entry);
};

const all = (index: CatalogIndex, boost: ReadonlyMap<string, number>): Indexed[] => {
  const weight = (entry: Indexed) => boost.get(entry.id) ?? 1;
  return boost.size === 0 ? [...index.byName] : [...index.byName].sort((a, b) => weight(b) - weight(a));
};

const meets = (entry: Indexed, filters: Filters, except?: FilterKey): boolean =>
  filterKeys.every((key) => {
    const wanted: readonly string[] = filters[key] ?? [];
    return key === except || wanted.length === 0 || entry.values[key].some((value) => wanted.includes(value));
  });

const countValues = (found: readonly Indexed[], filters: Filters): SearchResult["counts"] => {
  const counts = Object.fromEntries(
    filterKeys.map((key) => [key, Object.fromEntries(filterValues[key].map((value) => [value, 0]))]),
  ) as Record<FilterKey, Record<string, number>>;
  for (const key of filterKeys) {
    for (const entry of found) {
      if (meets(entry, filters, key)) for (const value of entry.values[key]) counts[key][value] = (counts[key][value] ?? 0) + 1;
    }
  }
  return counts as SearchResult["counts"];
};

/**
 * Finds exercises as a therapist types. An empty query lists all, by name. `boost` weighs ids (favourites, lately used): more than 1 comes
 * earlier; a name that is typed out still comes first.
 */
export const searchCatalog = (
  index: CatalogIndex,
  query: string,
  filters: Filters = {},
  boost: ReadonlyMap<string, number> = new Map(),
): SearchResult => {
  const words = wordsOf(query.slice(0, 200));
  const found = words.length > 0 ? rank(index, words, boost) : fold(query).trim() === "" ? all(index, boost) : [];
  return { ids: found.filter((entry) => meets(entry, filters)).map(({ id }) => id), counts: countValues(found, filters) };
};
