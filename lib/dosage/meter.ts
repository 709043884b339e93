import type { ExerciseKind, Muscle, Region, Weekday } from "../vocabulary";
import type { Dosage } from "./dosage";
import { groupsOf, type MuscleGroup, muscleGroups } from "./muscle-groups";
import { daysPerWeek, dosageSeconds, holdingSeconds, type Span, sessionsPerDay } from "./seconds";

/**
 * The figures that a dose of stretching is held against, in seconds for one muscle group; for each side of its own where there are two.
 * Least: American College of Sports Medicine, 60 s a session on at least 2 to 3 days a week. Most: Ingram 2025 (189 studies), gains in range
 * level off near 4 minutes a session and 10 minutes a week.
 */
export const stretchFigures = { leastASession: 60, leastDaysAWeek: 2, mostASession: 240, mostAWeek: 600 } as const;

/** What an exercise does, as far as a dose depends on it. `stretched` where it is another muscle than those that work. */
export type ExerciseEffect = {
  kinds: readonly ExerciseKind[];
  regions: readonly Region[];
  muscles: { main: readonly Muscle[]; also?: readonly Muscle[]; stretched?: readonly Muscle[] };
};

/** `effect` is null for an exercise that is not known any more: its minutes count, its muscles cannot. */
export type MeterItem = { itemKey: string; dosage: Dosage; effect: ExerciseEffect | null };

type Seconds = { session: Span; week: Span };
/** Seconds that a muscle group is stretched: as a main muscle, and beside that by exercises that mean another. */
export type MuscleDose = Seconds & { group: MuscleGroup; also: Seconds; daysAWeek: Span; itemKeys: string[] };

export type Meter = {
  exercises: number;
  /** The patient's own time in seconds, with the rests between sets: on a day on which everything is due, and in a week. */
  perDay: Span;
  perWeek: Span;
  /** Only groups that are stretched, in the order of the body. */
  muscles: MuscleDose[];
  /** How many exercises say nothing of muscles: their stretching is not counted. */
  unknown: number;
};

/** Too little a session, on too few days, or more than helps. */
export type DoseFault = "short" | "seldom" | "much";

/**
 * What is against the dose of a muscle group, where every way of reading the dosage says so: a range that reaches into the band is in it.
 * Muscles that are only stretched beside others are not judged.
 */
export function faultsOf({ session, week, also, daysAWeek }: MuscleDose): DoseFault[] {
  if (session.max === 0) return [];
  const { leastASession, leastDaysAWeek, mostASession, mostAWeek } = stretchFigures;
  return [
    ...(session.max + also.session.max < leastASession ? (["short"] as const) : []),
    ...(daysAWeek.max < leastDaysAWeek ? (["seldom"] as const) : []),
    ...(session.min > mostASession || week.min > mostAWeek ? (["much"] as const) : []),
  ];
}

const none: Span = { min: 0, max: 0 };
const plus = (a: Span, b: Span): Span => ({ min: a.min + b.min, max: a.max + b.max });
const times = (a: Span, b: Span): Span => ({ min: a.min * b.min, max: a.max * b.max });
const sum = (spans: readonly Span[]) => spans.reduce(plus, none);

/**
 * What a dosage of an exercise stretches; null where it stretches nothing. A hold stretches unless the exercise is one of strength or
 * posture: such a hold works, and what the catalog names as stretched by it is stretched beside that. Without a hold only a plain static
 * stretch does.
 */
export function stretchedBy({ kinds, muscles }: ExerciseEffect, { hold }: Dosage): { main: MuscleGroup[]; also: MuscleGroup[] } | null {
  const isStretch = kinds.includes("static-stretch") && (hold !== null || kinds.length === 1);
  const isWork = !kinds.includes("static-stretch") && (kinds.includes("strength") || kinds.includes("posture"));
  const isHeld = hold !== null && !isWork;
  const stretched = muscles.stretched ?? [];
  if (!isStretch && !isHeld) return hold !== null && stretched.length > 0 ? { main: [], also: groupsOf(stretched) } : null;
  const main = groupsOf(stretched.length > 0 ? stretched : muscles.main);
  return { main, also: groupsOf(muscles.also ?? []).filter((group) => !main.includes(group)) };
}

const stretchSeconds = (dosage: Dosage): Seconds => {
  const session = holdingSeconds(dosage);
  return { session, week: times(times(session, sessionsPerDay(dosage)), daysPerWeek(dosage)) };
};

type Dose = ReturnType<typeof dosageSeconds> & { stretch: Seconds; groups: ReturnType<typeof stretchedBy> };
const known = new WeakMap<Dosage, { effect: ExerciseEffect | null; dose: Dose }>();

/** An item whose dosage did not change is not counted again: a keystroke changes one of them. */
function doseOf({ dosage, effect }: MeterItem): Dose {
  const found = known.get(dosage);
  if (found?.effect === effect) return found.dose;
  const dose = { ...dosageSeconds(dosage), stretch: stretchSeconds(dosage), groups: effect && stretchedBy(effect, dosage) };
  known.set(dosage, { effect, dose });
  return dose;
}

/** Days of a week on which one of some dosages is due at the least and at the most: named days count once, others may fall together. */
function daysOf(dosages: readonly Dosage[]): Span {
  const named = new Set<Weekday>(dosages.flatMap(({ days }) => (days.kind === "weekdays" ? days.weekdays : [])));
  const counts = dosages.map(daysPerWeek);
  const min = Math.max(named.size, ...counts.map((count) => count.min));
  return { min, max: Math.max(min, ...counts.map((count) => count.max)) };
}

/** The dose of one phase. Sessions of different exercises are taken to fall together. */
export function meterOf(items: readonly MeterItem[]): Meter {
  const doses = items.map((item) => ({ ...item, dose: doseOf(item) }));
  const muscles = muscleGroups.flatMap((group): MuscleDose[] => {
    const main = doses.filter(({ dose }) => dose.groups?.main.includes(group));
    const also = doses.filter(({ dose }) => dose.groups?.also.includes(group));
    if (main.length + also.length === 0) return [];
    const total = (some: typeof doses): Seconds => ({
      session: sum(some.map(({ dose }) => dose.stretch.session)),
      week: sum(some.map(({ dose }) => dose.stretch.week)),
    });
    const all = [...main, ...also];
    const daysAWeek = daysOf((main.length > 0 ? main : also).map(({ dosage }) => dosage));
    return [{ group, ...total(main), also: total(also), daysAWeek, itemKeys: all.map(({ itemKey }) => itemKey) }];
  });
  return {
    exercises: items.length,
    perDay: sum(doses.map(({ dose }) => dose.perDay)),
    perWeek: sum(doses.map(({ dose }) => dose.perWeek)),
    muscles,
    unknown: items.filter(({ effect }) => !effect || effect.muscles.main.length === 0).length,
  };
}
