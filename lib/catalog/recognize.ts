import { type Language, languages } from "../vocabulary";
import { texts } from "./texts";

const wordPattern = /\p{L}[\p{L}\p{M}]*/gu;

/** Without case and without the marks that people leave out when they type. */
const wordsIn = (text: string): string[] => (text.toLowerCase().normalize("NFKD").match(wordPattern) ?? []).map(bare);
const bare = (word: string) => word.replace(/\p{M}/gu, "");

const textsIn = (value: unknown): string[] =>
  typeof value === "string" ? [value] : typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];

type Known = { words: Map<string, Language>; scripts: Map<string, Language> };
let known: Known | undefined;

const scripts = ["Latin", "Arabic", "Hebrew", "Cyrillic", "Greek", "Han", "Hangul", "Devanagari"].map((name) => ({
  name,
  letters: new RegExp(`\\p{Script=${name}}`, "gu"),
}));
const scriptOf = (text: string): string | null => {
  const counted = scripts.map(({ name, letters }) => ({ name, count: text.match(letters)?.length ?? 0 }));
  const most = counted.reduce((a, b) => (b.count > a.count ? b : a));
  return most.count > 0 ? most.name : null;
};

/** The words that only one language's catalog has, and the scripts that only one language is written in. */
function learn(): Known {
  const [words, shared] = [new Map<string, Language>(), new Set<string>()];
  const [own, common] = [new Map<string, Language>(), new Set<string>()];
  const note = (map: Map<string, Language>, twice: Set<string>, key: string, language: Language) => {
    if ((map.get(key) ?? language) !== language) twice.add(key);
    map.set(key, language);
  };
  for (const language of languages) {
    const all = textsIn(texts[language]).join(" ");
    for (const word of new Set(wordsIn(all))) note(words, shared, word, language);
    note(own, common, scriptOf(all) ?? "", language);
  }
  for (const word of shared) words.delete(word);
  for (const script of common) own.delete(script);
  return { words, scripts: own };
}

/**
 * In which of our languages somebody wrote a text, told by its script and by the words that it shares with one language's catalog alone.
 * Null where that does not decide it, as for a name or a single word.
 */
export function recognizeLanguage(text: string): Language | null {
  known ??= learn();
  const byScript = known.scripts.get(scriptOf(text) ?? "");
  if (byScript) return byScript;
  const hits = new Map<Language, number>();
  for (const word of wordsIn(text)) {
    const language = known.words.get(word);
    if (language) hits.set(language, (hits.get(language) ?? 0) + 1);
  }
  const [first, second] = [...hits].sort((a, b) => b[1] - a[1]);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}
