import type { Language } from "@/lib/vocabulary";
import type { PageWords } from "./words";

/** The language of the page, and how to tell that of a text which a therapist wrote. */
export type Tongue = { language: Language; words: PageWords; writtenIn: (text: string) => Language };

/** For the element around a text of a therapist's: its own language and direction, so that it is read aloud and set as it was written. */
export function typed(text: string, { language, writtenIn }: Tongue): { dir: "auto"; lang?: Language | undefined } {
  const written = text.trim() === "" ? language : writtenIn(text);
  return { dir: "auto", lang: written === language ? undefined : written };
}

/** Stands beneath such a text, where it is in another language than the page. */
export function WrittenIn({ text, tongue }: { text: string; tongue: Tongue }) {
  const { lang } = typed(text, tongue);
  return lang ? <p className="written-in">{tongue.words.writtenIn(lang)}</p> : null;
}
