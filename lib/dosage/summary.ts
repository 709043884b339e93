import type { Dosage, Range } from "./dosage";

const range = ({ min, max, upTo }: Range) => (upTo ? `up to ${max}` : min === max ? `${max}` : `${min}–${max}`);
const isOne = (r: Range) => r.min === 1 && r.max === 1 && !r.upTo;

/** `3 × 10`, `2–3 × 30 s`, `hold 30 s`: sets of repetitions, or repetitions of a hold where there is one set. */
const amount = ({ sets, reps, hold }: Dosage): string[] => {
  const holding = hold ? `${range(hold)} s` : "";
  if (isOne(sets) && hold) return [reps && !isOne(reps) ? `${range(reps)} × ${holding}` : `hold ${holding}`];
  const counted = reps
    ? isOne(sets)
      ? `${range(reps)} ${reps.max === 1 ? "rep" : "reps"}`
      : `${range(sets)} × ${range(reps)}`
    : `${range(sets)} sets`;
  return hold ? [counted, `hold ${holding}`] : [counted];
};

const sides: Record<Dosage["side"], string> = { none: "", left: "left", right: "right", each: "each side", alternating: "alternating" };

const capital = (day: string) => day.charAt(0).toUpperCase() + day.slice(1);

const days = (value: Dosage["days"]): string => {
  if (value.kind === "every-day") return "";
  if (value.kind === "every-other-day") return "every other day";
  return value.kind === "weekdays" ? value.weekdays.map(capital).join(" ") : `${range(value.count)} d/wk`;
};

const intensity = (value: Dosage["intensity"]): string => {
  if (!value) return "";
  return value.kind === "pull" ? `${value.level} pull` : `effort ${value.min === value.max ? value.max : `${value.min}–${value.max}`}`;
};

const load = (value: Dosage["load"]): string => {
  if (!value) return "";
  return value.kind === "band" ? `${value.colour} band` : `${value.amount} ${value.unit}`;
};

/** The dosage in a therapist's short form, for dense staff cards; a patient reads `dosageSentence`. */
export const dosageSummary = (dosage: Dosage): string => {
  const { perDay, rest, tempo } = dosage;
  return [
    ...amount(dosage),
    sides[dosage.side],
    perDay.kind === "times" ? `${range(perDay.times)}×/day` : `every ${perDay.hours} h`,
    days(dosage.days),
    rest ? `rest ${rest} s` : "",
    tempo ? `tempo ${tempo.out}-${tempo.pause}-${tempo.back}` : "",
    intensity(dosage.intensity),
    load(dosage.load),
  ]
    .filter((part) => part !== "")
    .join(" · ");
};
