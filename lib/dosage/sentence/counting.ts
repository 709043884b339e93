import { type Forms, languageFacts } from "../../language";
import type { Language } from "../../vocabulary";
import type { Range } from "../dosage";

export type Nouns = Record<"set" | "time" | "second" | "minute" | "hour" | "day" | "kg" | "lb", Forms>;
type Words = {
  upTo: (amount: string) => string;
  span: (from: string, to: string) => string;
  /** Minutes and seconds together. */
  joined: (minutes: string, seconds: string) => string;
};

export const isOne = (range: Range) => range.min === 1 && range.max === 1 && !range.upTo;

/** How one language counts: whole amounts with their nouns, ranges and lengths of time. Digits are 0 to 9 in every language. */
export function counting(language: Language, nouns: Nouns, { upTo, span, joined }: Words) {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(languageFacts[language].locale, { maximumFractionDigits: 2 });

  const count = (n: number, noun: keyof Nouns) => (nouns[noun][rules.select(n)] ?? nouns[noun].other).replace("#", numbers.format(n));

  const counted = (range: Range, noun: keyof Nouns): string => {
    if (range.upTo) return upTo(count(range.max, noun));
    return range.min === range.max ? count(range.max, noun) : span(numbers.format(range.min), withNumber(range.max, noun));
  };

  /** Where the noun alone says how many (a dual), a range still needs the number. */
  const withNumber = (n: number, noun: keyof Nouns) => {
    const form = nouns[noun][rules.select(n)] ?? nouns[noun].other;
    return (form.includes("#") ? form : nouns[noun].other).replace("#", numbers.format(n));
  };

  const duration = (seconds: number) => {
    if (seconds < 60 || (seconds < 120 && seconds % 60)) return count(seconds, "second");
    const minutes = count(Math.floor(seconds / 60), "minute");
    return seconds % 60 ? joined(minutes, count(seconds % 60, "second")) : minutes;
  };

  const held = (hold: Range) => {
    if (hold.upTo) return upTo(duration(hold.max));
    if (hold.min === hold.max) return duration(hold.max);
    if (hold.min % 60 === 0 && hold.max % 60 === 0) return span(numbers.format(hold.min / 60), withNumber(hold.max / 60, "minute"));
    return hold.max < 120 ? counted(hold, "second") : span(duration(hold.min), duration(hold.max));
  };

  return { count, counted, duration, held };
}
