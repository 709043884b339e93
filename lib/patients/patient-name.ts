import { wordsOf } from "../catalog/fold";

type Name = { firstName: string; lastName: string };

/**
 * What the search reads: last name first, each word after a blank, without accents and in lower case. A word of several parts
 * ("García-Márquez", "O'Brien") is there by its parts and, at the end, as one.
 */
export function foldedName({ firstName, lastName }: Name): string {
  const words = wordsOf(`${lastName} ${firstName}`);
  const joined = words.filter((parts) => parts.length > 1).map((parts) => parts.join(""));
  return [...words.flat(), ...joined].map((word) => ` ${word}`).join("");
}

/** The beginnings of words that somebody typed, in any order; empty where there is nothing to search by. */
export const searchedWords = (query: string): string[] => [...new Set(wordsOf(query).flat())].slice(0, 8);

/** Whether each word that was typed begins a word of the name: what the database decides by `like`. */
export const isFound = (folded: string, words: readonly string[]): boolean => words.every((word) => folded.includes(` ${word}`));

export const fullName = ({ firstName, lastName }: Name) => `${firstName} ${lastName}`;
