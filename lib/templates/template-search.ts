import { wordsOf } from "../catalog/fold";
import { findWords, indexWords } from "../catalog/words";
import { isId } from "../ids";

/** What can be found by words: a template, or any other way to begin. */
export type Findable = { id: string; title: string; about: string; exercises: readonly string[] };

/**
 * Finds as a therapist types, in any order and with a typing error, best first: a word of the title counts more than one of what it is for,
 * and that more than an exercise in it. A built-in one is found by its slug too: the names that therapists know it by. An empty query keeps
 * all, in their order.
 */
export function searchTemplates<T extends Findable>(entries: readonly T[], query: string): T[] {
  const typed = wordsOf(query.slice(0, 200)).slice(0, 12);
  if (typed.length === 0) return query.trim() === "" ? [...entries] : [];
  const index = indexWords(
    entries.map(({ id, title, about, exercises }) => [
      { text: `${title} ${namesOf(id)}`, weight: 6 },
      { text: about, weight: 2 },
      { text: exercises.join(" "), weight: 1 },
    ]),
  );
  return findWords(index, typed)
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .flatMap(({ at }) => entries[at] ?? []);
}

const namesOf = (id: string) => {
  const isOwn: boolean = isId(id);
  return isOwn ? "" : id.replaceAll("-", " ");
};
