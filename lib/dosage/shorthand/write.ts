import type { Dosage, Range } from "../dosage";
import { plainColours } from "./how";

const range = ({ min, max, upTo }: Range) => {
  if (upTo) return min === 0 ? `0-${max}` : `up to ${max}`;
  return min === max ? `${max}` : `${min}-${max}`;
};
const isOne = (r: Range) => r.min === 1 && r.max === 1 && !r.upTo;

const single = (seconds: number) => (seconds >= 120 && seconds % 60 === 0 ? `${seconds / 60}min` : `${seconds}s`);
const time = (r: Range) => {
  const isMinutes = r.max >= 120 && r.min % 60 === 0 && r.max % 60 === 0 && (r.min >= 60 || r.min === 0);
  return isMinutes ? `${range({ ...r, min: r.min / 60, max: r.max / 60 })}min` : `${range(r)}s`;
};
const reps = (r: Range) => `${range(r)} ${isOne(r) ? "rep" : "reps"}`;
const sets = (r: Range) => `${range(r)} sets`;

/** `3x10`, `2x30s`, `3x10x5s`; with an "up to" in it each thing has its own words. */
const amount = ({ sets: s, reps: r, hold: h }: Dosage): string[] => {
  const isShort = ![s, r, h].some((one) => one?.upTo);
  const times = isOne(s) ? [] : [s];
  if (isShort && r && h) return [[...times, r].map(range).concat(time(h)).join("x")];
  if (isShort && r && times.length > 0) return [[s, r].map(range).join("x")];
  return [...times.map(sets), ...(r ? [reps(r)] : []), ...(h ? [`hold ${time(h)}`] : [])];
};

const sides: Record<Dosage["side"], string[]> = {
  none: [],
  left: ["left"],
  right: ["right"],
  each: ["each side"],
  alternating: ["alternating"],
};

const perDay = (value: Dosage["perDay"]) => (value.kind === "times" ? `${range(value.times)}x/day` : `every ${value.hours}h`);

const days = (value: Dosage["days"]): string[] => {
  if (value.kind === "every-day") return [];
  if (value.kind === "every-other-day") return ["every other day"];
  return value.kind === "weekdays" ? value.weekdays : [`${range(value.count)}d/wk`];
};

const intensity = (value: NonNullable<Dosage["intensity"]>) =>
  value.kind === "pull" ? `${value.level} pull` : `effort ${value.min === value.max ? value.max : `${value.min}-${value.max}`}`;

/** Any name but a plain colour stands in quotation marks, which no name contains. */
const load = (value: NonNullable<Dosage["load"]>) => {
  if (value.kind === "weight") return `${value.amount}${value.unit}`;
  return plainColours.some((colour) => colour === value.colour) ? `${value.colour} band` : `"${value.colour}" band`;
};

/** The dosage as the phrases of the shorthand, which may stand in any order. */
export const shorthandPhrases = (dosage: Dosage): string[] => [
  ...amount(dosage),
  ...sides[dosage.side],
  perDay(dosage.perDay),
  ...days(dosage.days),
  ...(dosage.rest ? [`rest ${single(dosage.rest)}`] : []),
  ...(dosage.tempo ? [`tempo ${dosage.tempo.out}-${dosage.tempo.pause}-${dosage.tempo.back}`] : []),
  ...(dosage.intensity ? [intensity(dosage.intensity)] : []),
  ...(dosage.load ? [load(dosage.load)] : []),
];

/** The dosage as a therapist would type it. Read as a whole it gives the very same dosage. */
export const writeShorthand = (dosage: Dosage): string => shorthandPhrases(dosage).join(" ");
