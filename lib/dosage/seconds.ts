import type { Dosage, Range } from "./dosage";

/** Two ends of a span, the smaller first. */
export type Span = { min: number; max: number };

/** One repetition that has neither a hold nor a tempo counts this long. */
export const untimedRepetitionSeconds = 3;

/** "Every N hours" counts within the hours that a person is awake. */
export const wakingHours = 14;

const span = (min: number, max = min): Span => ({ min, max });
const times = (a: Span, b: Span): Span => span(a.min * b.min, a.max * b.max);

/** "Up to 10" starts at one: whoever does it at all does it once. */
const counted = (range: Range): Span => span(Math.max(1, range.min), range.max);

const repetitionSeconds = ({ hold, tempo }: Dosage): Span => {
  const moving = tempo ? tempo.out + tempo.pause + tempo.back : 0;
  if (hold) return span(counted(hold).min + moving, hold.max + moving);
  return span(moving || untimedRepetitionSeconds);
};

/** How long one side is held or moved in one session, in seconds: sets x repetitions x hold. Moving in and out and rests are no part of it. */
export const holdingSeconds = (dosage: Dosage): Span => {
  const one = dosage.hold ? span(counted(dosage.hold).min, dosage.hold.max) : repetitionSeconds(dosage);
  return [counted(dosage.sets), dosage.reps ? counted(dosage.reps) : span(1)].reduce(times, one);
};

/** How many times on a day, for instance 7 for every 2 hours: at 0, 2, 4 ... hours after waking. */
export const sessionsPerDay = ({ perDay }: Dosage): Span =>
  perDay.kind === "times" ? counted(perDay.times) : span(Math.ceil(wakingHours / perDay.hours));

/** How many days of a week. Every other day falls on three days of one week and four of the next. */
export const daysPerWeek = ({ days }: Dosage): Span => {
  if (days.kind === "every-day") return span(7);
  if (days.kind === "every-other-day") return span(3, 4);
  return days.kind === "weekdays" ? span(days.weekdays.length) : counted(days.count);
};

/**
 * How long a dosage takes, in seconds, from the least to the most that it allows: sets x repetitions x (hold or tempo) x sides, with the
 * rests between sets, then times a day, then days a week. Always finite and at least one second.
 */
export const dosageSeconds = (dosage: Dosage): { perSession: Span; perDay: Span; perWeek: Span } => {
  const sets = counted(dosage.sets);
  const sides = span(dosage.side === "each" || dosage.side === "alternating" ? 2 : 1);
  const work = [sets, dosage.reps ? counted(dosage.reps) : span(1), sides].reduce(times, repetitionSeconds(dosage));
  const rest = dosage.rest ?? 0;
  const perSession = span(work.min + rest * (sets.min - 1), work.max + rest * (sets.max - 1));
  const perDay = times(perSession, sessionsPerDay(dosage));
  return { perSession, perDay, perWeek: times(perDay, daysPerWeek(dosage)) };
};
