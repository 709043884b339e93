import { type Weekday, weekdays } from "../../vocabulary";
import { exactly } from "../range";
import { n, range, rangeOf } from "./amounts";
import { type Phrase, phrase, type Said } from "./phrase";

const times = (text: string): Said => ({ values: { perDay: { kind: "times", times: rangeOf(text) } } });
const count = (many: number): Said => ({ values: { perDay: { kind: "times", times: exactly(many) } } });
const hours = (text: string): Said => {
  const { min, max } = rangeOf(text);
  return min === max
    ? { values: { perDay: { kind: "every-hours", hours: max } } }
    : { problem: "Type one number of hours, such as every 2h." };
};
const aWeek = (text: string): Said => ({ values: { days: { kind: "days-a-week", count: rangeOf(text) } } });
const onDays = (chosen: readonly Weekday[]): Said => ({ values: { days: { kind: "weekdays", weekdays: chosen } } });
const often: Record<string, string> = { once: "1", twice: "2", thrice: "3" };

const mondayFirst = [...weekdays.slice(1), ...weekdays.slice(0, 1)];
const full =
  "(?:mon(?:days?)?|tue(?:s(?:days?)?)?|wed(?:s|nesdays?)?|thu(?:r(?:s(?:days?)?)?)?|fri(?:days?)?|sat(?:urdays?)?|sun(?:days?)?)(?!\\p{L})\\.?";
const letter = "(?:mo|m|tu|th|t|we|w|fr|f|sa|su)";
const joint = "(?:\\s*[/,&+]\\s*|\\s+and\\s+|\\s+)";
const dayOf = (text: string): Weekday | undefined => {
  const start = text.toLowerCase().slice(0, 2);
  return mondayFirst.find((day) => day.startsWith(start === "t" ? "tu" : start));
};
const all = (text: string, pattern: string) => (text.match(new RegExp(pattern, "giu")) ?? []).flatMap((day) => dayOf(day) ?? []);

/** Single letters name days only in the week's order ("mwf", "t/th"): "wt" and "ft" are something else. */
const byLetters = ([text = ""]: readonly string[]): Said | null => {
  const places = all(text.replace(/\band\b/giu, " "), letter).map((day) => mondayFirst.indexOf(day));
  const isRising = places.every((place, i) => i === 0 || place > (places[i - 1] ?? 7));
  return places.length > 1 && isRising ? onDays(places.flatMap((place) => mondayFirst[place] ?? [])) : null;
};

/** "mon-fri", and "fri-mon" over the weekend. */
const fromTo = ([from = "", to = ""]: readonly string[]): Said | null => {
  const [first, last] = [dayOf(from), dayOf(to)].map((day) => (day ? mondayFirst.indexOf(day) : -1));
  if (first === undefined || last === undefined || first < 0 || last < 0 || first === last) return null;
  const length = ((last - first + 7) % 7) + 1;
  return onDays(Array.from({ length }, (_, i) => mondayFirst[(first + i) % 7]).flatMap((day) => day ?? []));
};

const per = "\\s*(?:/|per(?!\\p{L})|an?(?!\\p{L})|each(?!\\p{L}))\\s*";
const time = "\\s*(?:x|×|times?)";
const day = "(?:days?|d)";
const week = "(?:weeks?|wks?|w)";
const hour = "(?:hours?|hrs?|h)";
const one =
  (say: (text: string) => Said) =>
  ([a = ""]: readonly string[]) =>
    say(a);
const written =
  (say: (text: string) => Said) =>
  ([a = ""]: readonly string[]) =>
    say(often[a.toLowerCase()] ?? a);

const latin: [words: string, many: number][] = [
  ["q\\.?\\s?d\\.?|o\\.?d\\.?", 1],
  ["b\\.?\\s?i\\.?\\s?d\\.?|b\\.?d\\.?", 2],
  ["t\\.?\\s?i\\.?\\s?d\\.?|t\\.?d\\.?s\\.?", 3],
  ["q\\.?\\s?i\\.?\\s?d\\.?|q\\.?d\\.?s\\.?", 4],
];

const wholeWeeks = "A program lasts 1 to 104 weeks: type one number, such as 6wk.";
const lasting = (text: string): Said => {
  const { min, max } = rangeOf(text);
  return min === max && Number.isInteger(max) && max >= 1 && max <= 104 ? { values: { weeks: max } } : { problem: wholeWeeks };
};

/** How often on a day, on which days, for how many weeks. */
export const when: readonly Phrase[] = [
  phrase("perDay", `(?:x\\s*)?(${range})(?:${time})?${per}${day}`, one(times)),
  phrase("perDay", `(${range})${time}\\s*(?:daily|every\\s*day|in\\s+a\\s+day|${day})`, one(times)),
  phrase("perDay", `x\\s*(${range})\\s*(?:daily|every\\s*day)`, one(times)),
  phrase("perDay", `(once|twice|thrice)(?:${per}|\\s*)(?:day|d|daily)`, written(times)),
  phrase("perDay", "(?:/|per(?!\\p{L})|an?(?!\\p{L}))\\s*(?:day|d)", () => count(1)),
  ...latin.map(([words, many]) => phrase("perDay", words, () => count(many))),
  phrase("perDay", `(?:every|each|q)\\s*(${range})\\s*-?\\s*${hour}`, one(hours)),
  phrase("perDay", `(${n})\\s*-?\\s*hourly`, one(hours)),
  phrase("perDay", "(?:every|each)\\s*(?:hour|hr|h)|hourly|q\\.?h\\.?", () => hours("1")),
  phrase("days", `(${range})\\s*-?\\s*${day}(?:${per}|\\s+in\\s+a\\s+|\\s*)${week}`, one(aWeek)),
  phrase("days", `(${range})\\s*(?:dpw|d/w|days?\\s*weekly)`, one(aWeek)),
  phrase("days", `(?:x\\s*)?(${range})(?:${time})?${per}${week}`, one(aWeek)),
  phrase("days", `(${range})${time}\\s*(?:weekly|every\\s*week|${week})`, one(aWeek)),
  phrase("days", `(${range})\\s*(?:/|of)\\s*7(?:\\s*days)?`, one(aWeek)),
  phrase("days", `(once|twice|thrice)(?:${per}|\\s*)(?:week|wk|weekly)`, written(aWeek)),
  phrase("days", "weekly", () => aWeek("1")),
  phrase("days", "daily|every\\s*day|each\\s*day|all\\s*week", () => ({ values: { days: { kind: "every-day" } } })),
  phrase(
    "days",
    "every\\s*(?:other|second|2nd|2|two)\\s*days?|eod|q\\.?o\\.?d\\.?|q\\s?2\\s?d|alt(?:ernat(?:e|ing))?\\.?\\s*days?",
    () => ({ values: { days: { kind: "every-other-day" } } }),
  ),
  phrase("days", "(?:on\\s+)?(?:weekdays|workdays|working\\s+days)", () => onDays(["mon", "tue", "wed", "thu", "fri"])),
  phrase("days", "(?:on\\s+)?weekends?", () => onDays(["sun", "sat"])),
  phrase("days", `(?:on\\s+)?(${full}(?:${joint}${full})*)`, ([text = ""]) => onDays(all(text, full))),
  phrase("days", `(?:on\\s+)?(${full}|${letter})\\s*(?:-|–|—|to|through|thru)\\s*(${full}|${letter})`, fromTo),
  phrase("days", `(?:on\\s+)?(${letter}(?:${joint}${letter})+|${letter}{2,7})`, byLetters),
  phrase("weeks", `(?:for\\s*|x\\s*)?(${range})\\s*-?\\s*${week}`, one(lasting)),
];
