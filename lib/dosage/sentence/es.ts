import type { Pull, Weekday } from "../../vocabulary";
import type { Dosage, Range } from "../dosage";
import type { DosageSpeech } from "../sentence";
import { counting, isOne } from "./counting";

const { count, counted, duration, held } = counting(
  "es",
  {
    set: { one: "# serie", other: "# series" },
    time: { one: "# vez", other: "# veces" },
    second: { one: "# segundo", other: "# segundos" },
    minute: { one: "# minuto", other: "# minutos" },
    hour: { one: "# hora", other: "# horas" },
    day: { one: "# día", other: "# días" },
    kg: { one: "# kilo", other: "# kilos" },
    lb: { one: "# libra", other: "# libras" },
  },
  {
    upTo: (amount) => `hasta ${amount}`,
    span: (from, to) => `de ${from} a ${to}`,
    joined: (minutes, seconds) => `${minutes} y ${seconds}`,
  },
);

const dayNames: Record<Weekday, string> = {
  mon: "lunes",
  tue: "martes",
  wed: "miércoles",
  thu: "jueves",
  fri: "viernes",
  sat: "sábados",
  sun: "domingos",
};
const weekOrder = Object.keys(dayNames) as Weekday[];
const listed = new Intl.ListFormat("es");

const often = (range: Range) => (isOne(range) ? "una vez" : counted(range, "time"));

const sides: Record<Dosage["side"], string> = {
  none: "",
  left: " solo en el lado izquierdo",
  right: " solo en el lado derecho",
  each: " en cada lado",
  alternating: " en cada lado, cambiando de lado cada vez",
};

const inOneSet = ({ reps, hold, side }: Dosage) => {
  if (!hold) return `hágalo ${reps ? often(reps) : "una vez"}${sides[side]}`;
  return `mantenga la postura ${held(hold)}${!reps || isOne(reps) ? "" : `, ${often(reps)}`}${sides[side]}`;
};

const inSets = ({ sets, reps, hold, side }: Dosage) => {
  const each = !reps || isOne(reps) ? "" : ` de ${reps.min === reps.max ? counted(reps, "time") : `${inBrackets(reps)}`}`;
  const holding = hold ? `, y mantenga la postura ${held(hold)} cada vez` : "";
  return `haga ${counted(sets, "set")}${each}${sides[side]}${holding}`;
};

/** After "de" a range would read "de de 8 a 12": there it is written shorter. */
const inBrackets = (reps: Range) => (reps.upTo ? counted(reps, "time") : `${reps.min} a ${count(reps.max, "time")}`);

const onDays = (days: Dosage["days"]): string => {
  if (days.kind === "every-day") return "";
  if (days.kind === "every-other-day") return ", un día sí y otro no";
  if (days.kind === "days-a-week") return `, ${counted(days.count, "day")} por semana`;
  return `, los ${listed.format(weekOrder.filter((day) => days.weekdays.includes(day)).map((day) => dayNames[day]))}`;
};

const onOneDay = (perDay: Dosage["perDay"]): string => {
  if (perDay.kind === "times") return `${often(perDay.times)} al día`;
  return `cada ${perDay.hours === 1 ? "hora" : count(perDay.hours, "hour")} mientras esté despierto`;
};

/** Once a day goes without saying where the days are named. */
const when = ({ perDay, days }: Dosage) => {
  const onceADay = perDay.kind === "times" && isOne(perDay.times);
  return onceADay && days.kind !== "every-day" ? onDays(days) : `, ${onOneDay(perDay)}${onDays(days)}`;
};

const resting = ({ rest, sets }: Dosage) => (rest && sets.max > 1 ? `descanse ${duration(rest)} entre series` : "");

const moving = ({ tempo }: Dosage) => {
  if (!tempo) return "";
  const out = `tarde ${duration(tempo.out)} en ir`;
  const back = `${duration(tempo.back)} en volver`;
  return tempo.pause ? `${out}, espere ${duration(tempo.pause)} y tarde ${back}` : `${out} y ${back}`;
};

const pulls: Record<Pull, string> = {
  light: "que estira un poco",
  moderate: "que estira bastante",
  strong: "que estira mucho pero sin molestar",
};

/** Our own words for effort from 0 to 10; the published scales are licensed. */
const effort = (level: number): string => {
  if (level === 0) return "nada de esfuerzo";
  if (level <= 2) return "casi nada de esfuerzo";
  if (level <= 4) return "un esfuerzo fácil";
  if (level <= 6) return "un esfuerzo medio";
  if (level <= 8) return "un esfuerzo duro";
  return level === 9 ? "casi todo lo que puede" : "todo lo que puede";
};

const feeling = ({ intensity }: Dosage) => {
  if (!intensity) return [];
  if (intensity.kind === "pull") return [`siga hasta notar ${pulls[intensity.level]}, sin dolor`];
  const [low, high] = [effort(intensity.min), effort(intensity.max)];
  const figures = intensity.min === intensity.max ? `${intensity.max}` : `de ${intensity.min} a ${intensity.max}`;
  return [`debe sentirse como ${low === high ? low : `${low}, hasta ${high}`} (${figures} sobre 10)`];
};

/** The usual colours of bands, as staff type them; any other name stands as it was typed. */
const bandColours = new Map(
  Object.entries({
    tan: "beis",
    yellow: "amarilla",
    red: "roja",
    green: "verde",
    blue: "azul",
    black: "negra",
    silver: "plateada",
    gold: "dorada",
    orange: "naranja",
    purple: "morada",
    white: "blanca",
    pink: "rosa",
    gray: "gris",
    grey: "gris",
  }),
);

const loaded = ({ load }: Dosage) => {
  if (!load) return "";
  if (load.kind === "band") return `use la banda ${bandColours.get(load.colour.toLowerCase()) ?? `“${load.colour}”`}`;
  return `use un peso de ${count(load.amount, load.unit)}`;
};

const clauses = (dosage: Dosage): string[] => {
  const main = (isOne(dosage.sets) ? inOneSet(dosage) : inSets(dosage)) + when(dosage);
  return [main, resting(dosage), loaded(dosage), moving(dosage), ...feeling(dosage)].filter((clause) => clause !== "");
};

export const es: DosageSpeech = {
  clauses,
  sentence: (parts) => {
    const text = parts.join("; ");
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  },
};
