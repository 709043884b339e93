import { type Dosage, type DosageField, parseDosage, type Range } from "@/lib/dosage/dosage";
import { type Pull, pulls, type Side, type Weekday } from "@/lib/vocabulary";

/** A dosage as a person types it: a range is one text ("10", "10-15", "up to 10"). */
export type DosageForm = {
  sets: string;
  reps: string;
  hold: string;
  rest: string;
  tempo: string;
  side: Side;
  perDayKind: "times" | "every-hours";
  perDay: string;
  daysKind: Dosage["days"]["kind"];
  daysAWeek: string;
  weekdays: Weekday[];
  intensityKind: "none" | Pull | "effort";
  effort: string;
  loadKind: "none" | "kg" | "lb" | "band";
  load: string;
};

export type DosageErrors = { [K in DosageField]?: string };

export const rangeText = ({ min, max, upTo }: Range): string => (upTo ? `up to ${max}` : min === max ? `${max}` : `${min}-${max}`);

export function formOf(dosage: Dosage): DosageForm {
  const { sets, reps, hold, rest, tempo, side, perDay, days, intensity, load } = dosage;
  return {
    sets: rangeText(sets),
    reps: reps ? rangeText(reps) : "",
    hold: hold ? rangeText(hold) : "",
    rest: rest?.toString() ?? "",
    tempo: tempo ? `${tempo.out}-${tempo.pause}-${tempo.back}` : "",
    side,
    perDayKind: perDay.kind,
    perDay: perDay.kind === "times" ? rangeText(perDay.times) : `${perDay.hours}`,
    daysKind: days.kind,
    daysAWeek: days.kind === "days-a-week" ? rangeText(days.count) : "",
    weekdays: days.kind === "weekdays" ? days.weekdays : [],
    intensityKind: intensity?.kind === "pull" ? intensity.level : (intensity?.kind ?? "none"),
    effort: intensity?.kind === "effort" ? rangeText(intensity) : "",
    loadKind: load?.kind === "weight" ? load.unit : (load?.kind ?? "none"),
    load: load?.kind === "weight" ? `${load.amount}` : (load?.colour ?? ""),
  };
}

const number = (text: string) => (/^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : Number.NaN);

/** What cannot be read becomes a range of no numbers, so that the dosage's own check finds the sentence for it. */
function rangeOf(text: string, lowest = 1): Range {
  const plain = text.trim().toLowerCase();
  const upTo = /^(?:up\s*to|≤|<=?|max\.?)\s*(\d+)$/.exec(plain);
  if (upTo) return { min: lowest, max: number(upTo[1] ?? ""), upTo: true };
  const [min = "", max = min, ...more] = plain.split(/\s*(?:-|–|—|to|\.\.)\s*/);
  return more.length > 0 ? { min: Number.NaN, max: Number.NaN } : { min: number(min), max: number(max) };
}

const optional = <T>(text: string, read: (text: string) => T): T | null => (text.trim() === "" ? null : read(text.trim()));

function tempoOf(text: string) {
  const [out = "", pause = "", back = "", ...more] = text.split(/[^\d.]+/);
  return { out: number(out), pause: number(pause), back: more.length > 0 ? Number.NaN : number(back) };
}

function daysOf({ daysKind, daysAWeek, weekdays }: DosageForm, last: Dosage["days"]) {
  const before = last.kind === "days-a-week" ? last.count : null;
  if (daysKind === "days-a-week") return { kind: daysKind, count: keepStart(rangeOf(daysAWeek), before) };
  return daysKind === "weekdays" ? { kind: daysKind, weekdays } : { kind: daysKind };
}

const isPull = (kind: string): kind is Pull => pulls.some((pull) => pull === kind);

function intensityOf({ intensityKind, effort }: DosageForm) {
  if (intensityKind === "none") return null;
  if (isPull(intensityKind)) return { kind: "pull", level: intensityKind };
  const { min, max } = rangeOf(effort, 0);
  return { kind: "effort", min, max };
}

function loadOf({ loadKind, load }: DosageForm) {
  if (loadKind === "none") return null;
  return loadKind === "band" ? { kind: "band", colour: load } : { kind: "weight", amount: number(load.trim()), unit: loadKind };
}

/** A start of "up to" is kept where there was one: 0 and 1 are written alike. */
const keepStart = (range: Range, before: Range | null): Range => (range.upTo && before?.upTo ? { ...range, min: before.min } : range);

function candidates(form: DosageForm, last: Dosage): Record<DosageField, unknown> {
  const counted = (text: string, before: Range | null) => optional(text, (words) => keepStart(rangeOf(words), before));
  const lastTimes = last.perDay.kind === "times" ? last.perDay.times : null;
  return {
    sets: keepStart(rangeOf(form.sets), last.sets),
    reps: counted(form.reps, last.reps),
    hold: counted(form.hold, last.hold),
    rest: optional(form.rest, number),
    tempo: optional(form.tempo, tempoOf),
    side: form.side,
    perDay:
      form.perDayKind === "times"
        ? { kind: "times", times: keepStart(rangeOf(form.perDay), lastTimes) }
        : { kind: "every-hours", hours: number(form.perDay.trim()) },
    days: daysOf(form, last.days),
    intensity: intensityOf(form),
    load: loadOf(form),
  };
}

/**
 * The dosage that a form says, with every field that can be read; a field that cannot keeps its last good value and has a sentence. So one
 * wrong field never holds up the others.
 */
export function readForm(form: DosageForm, last: Dosage): { dosage: Dosage; errors: DosageErrors } {
  const wanted = candidates(form, last);
  const whole = parseDosage(wanted);
  if (whole.ok) return { dosage: whole.data, errors: {} };
  const errors: DosageErrors = {};
  let dosage = last;
  for (const field of Object.keys(wanted) as DosageField[]) {
    const one = parseDosage({ ...dosage, [field]: wanted[field] });
    if (one.ok) dosage = one.data;
    else errors[field] = one.fields?.[field]?.[0] ?? Object.values(one.fields ?? {})[0]?.[0] ?? one.message;
  }
  return retry(wanted, dosage, errors);
}

/** Two fields may only fit together (a hold instead of repetitions): what failed first may pass once the other is in. */
function retry(wanted: Record<DosageField, unknown>, reached: Dosage, found: DosageErrors) {
  let dosage = reached;
  const errors = { ...found };
  for (const field of Object.keys(found) as DosageField[]) {
    const again = parseDosage({ ...dosage, [field]: wanted[field] });
    if (!again.ok) continue;
    dosage = again.data;
    delete errors[field];
  }
  return { dosage, errors };
}
