const strong = "aeoáéó";
const accented = "íú";
const weak = "iuü";

/** A vowel that makes a syllable of its own beside the one before it: two strong ones, or an accented weak one. */
const breaks = (before: string, vowel: string) =>
  (strong.includes(before) && strong.includes(vowel)) || accented.includes(vowel) || accented.includes(before);

/** Syllables of a Spanish word: its vowels, with diphthongs as one. The u of gue, gui, que, qui is silent; y at the end is a vowel. */
export function syllablesInSpanish(word: string): number {
  const plain = word
    .toLowerCase()
    .normalize("NFC")
    .replace(/([gq])u(?=[eiéí])/g, "$1")
    .replace(/y$/, "i");
  let count = 0;
  let before = "";
  for (const letter of plain) {
    const isVowel = strong.includes(letter) || accented.includes(letter) || weak.includes(letter);
    if (isVowel && (before === "" || breaks(before, letter))) count++;
    // The h is silent: it does not part two vowels.
    if (letter !== "h" || before === "") before = isVowel ? letter : "";
  }
  return count;
}
