import type { Language } from "./vocabulary";

type LanguageFacts = {
  /** As its own speakers call it: what a patient chooses. */
  own: string;
  /** As staff call it. */
  name: string;
  direction: "ltr" | "rtl";
  /** For dates and numbers: digits are 0 to 9 and days are Gregorian in every language. */
  locale: string;
};

/** What is known of each language, aside from its texts: see docs/languages.md for where those are. */
export const languageFacts: Record<Language, LanguageFacts> = {
  en: { own: "English", name: "English", direction: "ltr", locale: "en-US" },
  es: { own: "Español", name: "Spanish", direction: "ltr", locale: "es-US-u-nu-latn-ca-gregory" },
  ar: { own: "العربية", name: "Arabic", direction: "rtl", locale: "ar-u-nu-latn-ca-gregory" },
};

export const directionOf = (language: Language): "ltr" | "rtl" => languageFacts[language].direction;

/** Names languages in a language: "English" is "inglés" in Spanish. */
export function languageNamer(language: Language): (named: Language) => string {
  const names = new Intl.DisplayNames(languageFacts[language].locale, { type: "language" });
  return (named) => names.of(named) ?? languageFacts[named].name;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(language: Language, dateStyle: "medium" | "long" | "full"): Intl.DateTimeFormat {
  const key = `${language} ${dateStyle}`;
  const made = formatters.get(key) ?? new Intl.DateTimeFormat(languageFacts[language].locale, { dateStyle, timeZone: "UTC" });
  formatters.set(key, made);
  return made;
}

const at = (date: string) => new Date(`${date}T00:00:00Z`);

/** A calendar date (`2026-11-20`) for a patient to read: "November 20, 2026". */
export const longDate = (date: string, language: Language): string => formatterOf(language, "long").format(at(date));

/** As short as it goes with the month in letters: "Nov 20, 2026". */
export const shortDate = (date: string, language: Language): string => formatterOf(language, "medium").format(at(date));

/** With its day of the week: "Friday, November 20, 2026". */
export const fullDate = (date: string, language: Language): string => formatterOf(language, "full").format(at(date));

/** A noun by the plural forms of its language; `#` stands for the number. */
export type Forms = { other: string } & { [Rule in Intl.LDMLPluralRule]?: string };

/** Counts things in a language: `counter("en", { one: "# week", other: "# weeks" })(2)` is "2 weeks". */
export function counter(language: Language, forms: Forms): (n: number) => string {
  const rules = new Intl.PluralRules(language);
  return (n) => (forms[rules.select(n)] ?? forms.other).replace("#", `${n}`);
}

/** A number of a telephone, or anything else that reads from left to right, kept whole inside a sentence that does not. */
export const isolated = (text: string): string => `\u2066${text}\u2069`;
