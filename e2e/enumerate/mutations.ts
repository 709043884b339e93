import { newId } from "../../lib/ids";

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** What a hand-made request may hold where something sensible is expected. */
const values = (): (Json | undefined)[] => [
  undefined,
  null,
  "",
  "   ",
  "x",
  -1,
  1e9,
  0.5,
  true,
  [],
  {},
  ["x", null],
  "<script>alert(1)</script>",
  "a'); drop table patients; --",
  "\u0000zero\ud800half",
  "\u202Eright to left \u{1F469}\u200D\u{1F9B0}",
  "ä".repeat(20_000),
  "2026-02-31",
  newId(),
];

const whole = (valid: unknown) => [null, 7, "x", [], {}, [valid]];

/** Every way of putting one of the values in one place of a valid input, and instead of the whole. */
export const mutations = (valid: unknown): unknown[] => mutationsBy(valid, () => true);

/**
 * The same where each costs a request of its own: every place takes a third of the values, the next place the next third, so that an input
 * of three places or more meets all of them. What is sent is the same in every run.
 */
export const fewMutations = (valid: unknown): unknown[] => mutationsBy(valid, (place, value) => (place + value) % 3 === 0);

function mutationsBy(valid: unknown, isTried: (place: number, value: number) => boolean): unknown[] {
  const changed = paths(valid as Json).flatMap((path, place) =>
    values()
      .filter((_, value) => isTried(place, value))
      .map((value) => replaced(valid as Json, path, value)),
  );
  return [...whole(valid), ...changed];
}

function paths(input: Json, at: (string | number)[] = []): (string | number)[][] {
  if (typeof input !== "object" || input === null) return at.length > 0 ? [at] : [];
  const inside = Object.entries(input).flatMap(([key, value]) => paths(value, [...at, Array.isArray(input) ? Number(key) : key]));
  return at.length > 0 ? [at, ...inside] : inside;
}

function replaced(input: Json, [first, ...rest]: (string | number)[], value: Json | undefined): Json | undefined {
  if (first === undefined) return value;
  const copy = structuredClone(input) as Record<string | number, Json | undefined>;
  const inner = rest.length > 0 ? replaced(copy[first] as Json, rest, value) : value;
  if (inner === undefined) delete copy[first];
  else copy[first] = inner;
  return copy as Json;
}
