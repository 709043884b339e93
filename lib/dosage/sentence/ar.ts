import type { Pull, Weekday } from "../../vocabulary";
import type { Dosage, Range } from "../dosage";
import type { DosageSpeech } from "../sentence";
import { counting, isOne } from "./counting";

const { count, counted, duration, held } = counting(
  "ar",
  {
    set: { one: "مجموعة واحدة", two: "مجموعتين", few: "# مجموعات", other: "# مجموعة" },
    time: { one: "مرة واحدة", two: "مرتين", few: "# مرات", other: "# مرة" },
    second: { one: "ثانية واحدة", two: "ثانيتين", few: "# ثوانٍ", other: "# ثانية" },
    minute: { one: "دقيقة واحدة", two: "دقيقتين", few: "# دقائق", other: "# دقيقة" },
    hour: { one: "ساعة", two: "ساعتين", few: "# ساعات", other: "# ساعة" },
    day: { one: "يومًا واحدًا", two: "يومين", few: "# أيام", other: "# يومًا" },
    kg: { one: "كيلوغرام واحد", two: "كيلوغرامين", few: "# كيلوغرامات", other: "# كيلوغرامًا" },
    lb: { one: "رطل واحد", two: "رطلين", few: "# أرطال", other: "# رطلًا" },
  },
  { upTo: (amount) => `حتى ${amount}`, span: (from, to) => `من ${from} إلى ${to}`, joined: (minutes, seconds) => `${minutes} و${seconds}` },
);

/** The week as it is usual where Arabic is spoken: from Saturday on. */
const dayNames: Record<Weekday, string> = {
  sat: "السبت",
  sun: "الأحد",
  mon: "الاثنين",
  tue: "الثلاثاء",
  wed: "الأربعاء",
  thu: "الخميس",
  fri: "الجمعة",
};
const weekOrder = Object.keys(dayNames) as Weekday[];
const listed = new Intl.ListFormat("ar");

const often = (range: Range) => counted(range, "time");

const sides: Record<Dosage["side"], string> = {
  none: "",
  left: " في الجهة اليسرى فقط",
  right: " في الجهة اليمنى فقط",
  each: " في كل جهة",
  alternating: " في كل جهة مع تبديل الجهة كل مرة",
};

const inOneSet = ({ reps, hold, side }: Dosage) => {
  if (!hold) return `افعل هذا ${reps ? often(reps) : "مرة واحدة"}${sides[side]}`;
  return `اثبت ${held(hold)}${!reps || isOne(reps) ? "" : `، ${often(reps)}`}${sides[side]}`;
};

const inSets = ({ sets, reps, hold, side }: Dosage) => {
  const each = !reps || isOne(reps) ? "" : `، في كل مجموعة ${often(reps)}`;
  const holding = hold ? `، واثبت ${held(hold)} كل مرة` : "";
  return `افعل ${counted(sets, "set")}${each}${sides[side]}${holding}`;
};

const onDays = (days: Dosage["days"]): string => {
  if (days.kind === "every-day") return "";
  if (days.kind === "every-other-day") return "، يومًا بعد يوم";
  if (days.kind === "days-a-week") return `، ${counted(days.count, "day")} في الأسبوع`;
  return `، أيام ${listed.format(weekOrder.filter((day) => days.weekdays.includes(day)).map((day) => dayNames[day]))}`;
};

const onOneDay = (perDay: Dosage["perDay"]): string =>
  perDay.kind === "times" ? `${often(perDay.times)} في اليوم` : `كل ${count(perDay.hours, "hour")} وأنت مستيقظ`;

/** Once a day goes without saying where the days are named. */
const when = ({ perDay, days }: Dosage) => {
  const onceADay = perDay.kind === "times" && isOne(perDay.times);
  return onceADay && days.kind !== "every-day" ? onDays(days) : `، ${onOneDay(perDay)}${onDays(days)}`;
};

const resting = ({ rest, sets }: Dosage) => (rest && sets.max > 1 ? `استرح ${duration(rest)} بين المجموعات` : "");

const moving = ({ tempo }: Dosage) => {
  if (!tempo) return "";
  const out = `تحرّك في ${duration(tempo.out)}`;
  const back = `عُد في ${duration(tempo.back)}`;
  return tempo.pause ? `${out}، وانتظر ${duration(tempo.pause)}، و${back}` : `${out} و${back}`;
};

const pulls: Record<Pull, string> = { light: "بشدّ خفيف", moderate: "بشدّ متوسط", strong: "بشدّ قوي لكنه مريح" };

/** Our own words for effort from 0 to 10; the published scales are licensed. */
const effort = (level: number): string => {
  if (level === 0) return "بلا جهد";
  if (level <= 2) return "جهد لا يكاد يُذكر";
  if (level <= 4) return "جهد سهل";
  if (level <= 6) return "جهد متوسط";
  if (level <= 8) return "جهد شاق";
  return level === 9 ? "أقصى جهدك تقريبًا" : "أقصى جهدك";
};

const feeling = ({ intensity }: Dosage) => {
  if (!intensity) return [];
  if (intensity.kind === "pull") return [`استمر حتى تشعر ${pulls[intensity.level]}، لا بألم`];
  const [low, high] = [effort(intensity.min), effort(intensity.max)];
  const figures = intensity.min === intensity.max ? `${intensity.max}` : `من ${intensity.min} إلى ${intensity.max}`;
  return [`الجهد المطلوب: ${low === high ? low : `${low}، حتى ${high}`} (${figures} من 10)`];
};

/** The usual colours of bands, as staff type them; any other name stands as it was typed. */
const bandColours = new Map(
  Object.entries({
    tan: "البيج",
    yellow: "الأصفر",
    red: "الأحمر",
    green: "الأخضر",
    blue: "الأزرق",
    black: "الأسود",
    silver: "الفضي",
    gold: "الذهبي",
    orange: "البرتقالي",
    purple: "البنفسجي",
    white: "الأبيض",
    pink: "الوردي",
    gray: "الرمادي",
    grey: "الرمادي",
  }),
);

const loaded = ({ load }: Dosage) => {
  if (!load) return "";
  if (load.kind === "band") return `استعمل الشريط ${bandColours.get(load.colour.toLowerCase()) ?? `“${load.colour}”`}`;
  return `استعمل وزنًا قدره ${count(load.amount, load.unit)}`;
};

const clauses = (dosage: Dosage): string[] => {
  const main = (isOne(dosage.sets) ? inOneSet(dosage) : inSets(dosage)) + when(dosage);
  return [main, resting(dosage), loaded(dosage), moving(dosage), ...feeling(dosage)].filter((clause) => clause !== "");
};

export const ar: DosageSpeech = { clauses, sentence: (parts) => `${parts.join("؛ ")}.` };
