/** The least that a search can be: every name looked through for the words of the query, without ranking, forgiveness or counts. */
export const substringScan = (names: readonly { id: string; name: string }[], query: string): string[] => {
  const words = query.toLowerCase().split(" ");
  return names.filter(({ name }) => words.every((word) => name.includes(word))).map(({ id }) => id);
};
