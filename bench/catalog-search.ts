import { builtInEntries } from "../lib/catalog/catalog";
import { buildIndex, searchCatalog } from "../lib/catalog/search";
import { madeUpEntries } from "../lib/catalog/testing/made-up";
import { substringScan } from "./floors/substring-scan";

type Figure = { value: number; unit: string; floor?: number; ratio?: number };

const rounds = 20;

/** Names as a therapist types them, letter by letter, some with an error: every key is one query. */
const typed = [
  "shoulder rolls",
  "seated trunk rotation",
  "doorwya chest stretch",
  "cat-cow",
  "prone w",
  "sidelying",
  "neck strech",
  "towel",
];
const keys = typed.flatMap((name) => [...name].map((_, at) => name.slice(0, at + 1)));

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const round = (value: number): number => Math.round(value * 10_000) / 10_000;

const millisecondsEach = (query: (text: string) => unknown): number[] =>
  Array.from({ length: rounds }, () => keys).flatMap((round) =>
    round.map((key) => {
      const from = performance.now();
      query(key);
      return performance.now() - from;
    }),
  );

const measure = (count: number): Figure & { slowest: number } => {
  const builtIn = builtInEntries();
  const entries = [...builtIn, ...madeUpEntries(count - builtIn.length)];
  const index = buildIndex(entries);
  const names = entries.map(({ id, name }) => ({ id, name: name.toLowerCase() }));
  const [times, floors] = [millisecondsEach((key) => searchCatalog(index, key)), millisecondsEach((key) => substringScan(names, key))];
  const [value, floor] = [median(times), median(floors)];
  return { value: round(value), unit: "ms", floor: round(floor), ratio: round(value / floor), slowest: round(Math.max(...times)) };
};

/**
 * Milliseconds from a key to the ranked list with its counts, the middle of all keys, at 15, 1,000 and 10,000 exercises; beside it a plain
 * scan of the names. The slowest single key of the largest catalog stands on its own, since that is the one a therapist would notice.
 */
export async function run(): Promise<Record<string, Figure>> {
  const [few, many, most] = [measure(15), measure(1_000), measure(10_000)];
  const only = ({ slowest: _, ...figure }: Figure & { slowest: number }): Figure => figure;
  return {
    "catalog-search-15": only(few),
    "catalog-search-1000": only(many),
    "catalog-search-10000": only(most),
    "catalog-search-10000-slowest": { value: most.slowest, unit: "ms" },
  };
}
