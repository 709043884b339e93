import MiniSearch, { type Query } from "minisearch";
import { wordsOf } from "./fold";
import { swaps } from "./typing";

/** A text of an entry and how much a word found there counts. */
export type Field = { text: string; weight: number };

type Posting = { at: number[]; weight: number[] };

/** Which words stand in which entries. MiniSearch holds the words alone, so that its cost grows with the language and not with the catalog. */
export type WordIndex = { size: number; vocabulary: MiniSearch<{ id: string }>; postings: ReadonlyMap<string, Posting> };

/** How well a word in the catalog answers a typed one. */
const worth = { same: 1, begun: 0.6, misspelled: 0.4 };

/** Parts of a word, and the word in one piece: `cat-cow` is found as `cat`, `cow` and `catcow`. */
const tokens = (text: string) => wordsOf(text).flatMap((parts) => (parts.length > 1 ? [...parts, parts.join("")] : parts));

const add = (postings: Map<string, Posting>, term: string, at: number, weight: number) => {
  const posting = postings.get(term) ?? { at: [], weight: [] };
  postings.set(term, posting);
  const last = posting.at.length - 1;
  if (posting.at[last] !== at) {
    posting.at.push(at);
    posting.weight.push(weight);
  } else if ((posting.weight[last] ?? 0) < weight) posting.weight[last] = weight;
};

export const indexWords = (entries: readonly (readonly Field[])[]): WordIndex => {
  const postings = new Map<string, Posting>();
  entries.forEach((fields, at) => {
    for (const { text, weight } of fields) for (const term of tokens(text)) add(postings, term, at, weight);
  });
  const vocabulary = new MiniSearch<{ id: string }>({ fields: ["id"], tokenize: (term) => [term], processTerm: (term) => term });
  vocabulary.addAll([...postings.keys()].map((id) => ({ id })));
  return { size: entries.length, vocabulary, postings };
};

/** One typing error is forgiven from four letters on. MiniSearch counts two swapped letters as two errors, so these are asked for by name. */
const asking = (typed: string): Query => {
  if (typed.length < 4) return { queries: [typed], prefix: true };
  return {
    combineWith: "OR",
    queries: [
      { queries: [typed], prefix: true, fuzzy: 1 },
      { queries: swaps(typed), prefix: true },
    ],
  };
};

/** What one typed word is worth to each entry; 0 where it does not occur. */
const scoreOf = ({ size, vocabulary, postings }: WordIndex, typed: string): Float64Array => {
  const scores = new Float64Array(size);
  for (const { id } of vocabulary.search(asking(typed))) {
    const { at = [], weight = [] } = postings.get(id) ?? {};
    const match = id === typed ? worth.same : id.startsWith(typed) ? worth.begun : worth.misspelled;
    const rare = match * Math.log(1 + size / at.length);
    at.forEach((entry, i) => {
      scores[entry] = Math.max(scores[entry] ?? 0, rare * (weight[i] ?? 0));
    });
  }
  return scores;
};

/** The middle of several scores where all of them are there, else 0. */
const every = (all: readonly Float64Array[], size: number): Float64Array =>
  new Float64Array(size).map((_, at) => {
    const scores = all.map((one) => one[at] ?? 0);
    return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length;
  });

const scoreOfWord = (index: WordIndex, parts: readonly string[]): Float64Array => {
  if (parts.length === 1) return scoreOf(index, parts[0] ?? "");
  const joined = scoreOf(index, parts.join(""));
  const apart = every(
    parts.map((part) => scoreOf(index, part)),
    index.size,
  );
  return apart.map((score, at) => Math.max(score, joined[at] ?? 0));
};

/** The entries that have every word; where there is none, those that have the most of them. */
export const findWords = (index: WordIndex, words: readonly (readonly string[])[]): { at: number; score: number }[] => {
  const scores = new Float64Array(index.size);
  const matched = new Uint16Array(index.size);
  for (const parts of words) {
    scoreOfWord(index, parts).forEach((score, at) => {
      if (score === 0) return;
      scores[at] = (scores[at] ?? 0) + score;
      matched[at] = (matched[at] ?? 0) + 1;
    });
  }
  const most = matched.reduce((a, b) => Math.max(a, b), 0);
  const found: { at: number; score: number }[] = [];
  matched.forEach((count, at) => {
    if (count > 0 && count === most) found.push({ at, score: scores[at] ?? 0 });
  });
  return found;
};
