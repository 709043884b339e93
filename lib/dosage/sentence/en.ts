import type { Pull, Weekday } from "../../vocabulary";
import type { Dosage, Range } from "../dosage";
import type { DosageSpeech } from "../sentence";
import { counting, isOne } from "./counting";

const { count, counted, duration, held } = counting(
  "en",
  {
    set: { one: "# set", other: "# sets" },
    time: { one: "# time", other: "# times" },
    second: { one: "# second", other: "# seconds" },
    minute: { one: "# minute", other: "# minutes" },
    hour: { one: "# hour", other: "# hours" },
    day: { one: "# day", other: "# days" },
    kg: { one: "# kilogram", other: "# kilograms" },
    lb: { one: "# pound", other: "# pounds" },
  },
  { upTo: (amount) => `up to ${amount}`, span: (from, to) => `${from} to ${to}`, joined: (minutes, seconds) => `${minutes} ${seconds}` },
);

const dayNames: Record<Weekday, string> = {
  mon: "Monday",
  tue: "Tuesday",
  wed: "Wednesday",
  thu: "Thursday",
  fri: "Friday",
  sat: "Saturday",
  sun: "Sunday",
};
const weekOrder = Object.keys(dayNames) as Weekday[];

const listed = (words: string[]) => [words.slice(0, -1).join(", "), ...words.slice(-1)].filter((part) => part !== "").join(" and ");
const often = (range: Range) => (isOne(range) ? "once" : counted(range, "time"));

const sides: Record<Dosage["side"], string> = {
  none: "",
  left: " on the left side only",
  right: " on the right side only",
  each: " on each side",
  alternating: " on each side, switching sides each time",
};

const inOneSet = ({ reps, hold, side }: Dosage) => {
  if (!hold) return `do this ${reps ? often(reps) : "once"}${sides[side]}`;
  return `hold for ${held(hold)}${!reps || isOne(reps) ? "" : `, ${often(reps)}`}${sides[side]}`;
};

const inSets = ({ sets, reps, hold, side }: Dosage) => {
  const each = !reps || isOne(reps) ? "" : ` of ${counted(reps, "time")}`;
  const holding = hold ? `, and hold for ${held(hold)} each time` : "";
  return `do ${counted(sets, "set")}${each}${sides[side]}${holding}`;
};

const onDays = (days: Dosage["days"]): string => {
  if (days.kind === "every-day") return "";
  if (days.kind === "every-other-day") return ", every other day";
  if (days.kind === "days-a-week") return `, ${counted(days.count, "day")} a week`;
  return `, on ${listed(weekOrder.filter((day) => days.weekdays.includes(day)).map((day) => dayNames[day]))}`;
};

const onOneDay = (perDay: Dosage["perDay"]): string => {
  if (perDay.kind === "times") return `${often(perDay.times)} a day`;
  return `every ${perDay.hours === 1 ? "hour" : count(perDay.hours, "hour")} while you are awake`;
};

/** Once a day goes without saying where the days are named. */
const when = ({ perDay, days }: Dosage) => {
  const onceADay = perDay.kind === "times" && isOne(perDay.times);
  return onceADay && days.kind !== "every-day" ? onDays(days) : `, ${onOneDay(perDay)}${onDays(days)}`;
};

const resting = ({ rest, sets }: Dosage) => (rest && sets.max > 1 ? `rest for ${duration(rest)} between sets` : "");

const moving = ({ tempo }: Dosage) => {
  if (!tempo) return "";
  const out = `take ${duration(tempo.out)} to move`;
  const back = `${duration(tempo.back)} to come back`;
  return tempo.pause ? `${out}, wait ${duration(tempo.pause)}, and take ${back}` : `${out} and ${back}`;
};

const pulls: Record<Pull, string> = { light: "a light pull", moderate: "a moderate pull", strong: "a strong but comfortable pull" };

/** Our own words for effort from 0 to 10; the published scales are licensed. */
const effort = (level: number): string => {
  if (level === 0) return "no work";
  if (level <= 2) return "hardly any work";
  if (level <= 4) return "easy work";
  if (level <= 6) return "steady work";
  if (level <= 8) return "tough work";
  return level === 9 ? "almost all you can do" : "all you can do";
};

const feeling = ({ intensity }: Dosage) => {
  if (!intensity) return [];
  if (intensity.kind === "pull") return [`go until you feel ${pulls[intensity.level]}, not pain`];
  const [low, high] = [effort(intensity.min), effort(intensity.max)];
  const figures = intensity.min === intensity.max ? `${intensity.max}` : `${intensity.min} to ${intensity.max}`;
  return [`it should feel like ${low === high ? low : `${low}, up to ${high}`} (${figures} out of 10)`];
};

const loaded = ({ load }: Dosage) => {
  if (!load) return "";
  return load.kind === "band" ? `use the ${load.colour} band` : `use a weight of ${count(load.amount, load.unit)}`;
};

const clauses = (dosage: Dosage): string[] => {
  const main = (isOne(dosage.sets) ? inOneSet(dosage) : inSets(dosage)) + when(dosage);
  return [main, resting(dosage), loaded(dosage), moving(dosage), ...feeling(dosage)].filter((clause) => clause !== "");
};

export const en: DosageSpeech = {
  clauses,
  sentence: (parts) => {
    const text = parts.join("; ");
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  },
};
