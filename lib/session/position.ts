import type { Step } from "./plan";

/** One exercise of a session, as far as leading through it needs to know. */
export type Exercise = { key: string; steps: readonly Step[]; leastSets: number };

/**
 * Where somebody is in a session. Times are milliseconds of the clock: what is left of a step is always told from when it began, never from
 * ticks that were counted, so a locked screen or a busy phone makes nothing longer.
 */
export type Position = {
  exercise: number;
  step: number;
  /** When the step began. */
  since: number;
  /** When it was paused; null while it runs. */
  pausedAt: number | null;
  /** Whole sets that were done of each exercise, by its key. */
  sets: Record<string, number>;
  /** Exercises of which at least a part was done. */
  begun: string[];
  isOver: boolean;
};

export const beginning = (now: number): Position => ({
  ...{ exercise: 0, step: 0, since: now, pausedAt: null, sets: {}, begun: [], isOver: false },
});

export const stepAt = (exercises: readonly Exercise[], { exercise, step }: Position): Step | undefined => exercises[exercise]?.steps[step];

/** Seconds since the step began, without the time of a pause. A clock that was set back counts as no time. */
export const elapsed = ({ since, pausedAt }: Position, now: number): number => Math.max(0, (pausedAt ?? now) - since) / 1000;

/** Moves past every step whose time is over. A step without a time waits. */
export function advance(exercises: readonly Exercise[], position: Position, now: number): Position {
  let at = position;
  for (;;) {
    const seconds = stepAt(exercises, at)?.seconds;
    if (at.isOver || at.pausedAt !== null || seconds === undefined || seconds === null || elapsed(at, now) < seconds) return at;
    at = passed(exercises, at, at.since + seconds * 1000);
  }
}

/** On to the next step, wherever this one stands: somebody has done it, or goes on sooner. */
export const goOn = (exercises: readonly Exercise[], position: Position, now: number): Position =>
  position.isOver ? position : passed(exercises, { ...position, pausedAt: null }, now);

/** The next step begins at `at`; what has been done so far is noted. */
function passed(exercises: readonly Exercise[], position: Position, at: number): Position {
  const exercise = exercises[position.exercise];
  const done = stepAt(exercises, position);
  if (!exercise || !done) return { ...position, isOver: true };
  const next = exercise.steps[position.step + 1];
  const noted = isWork(done) ? note(position, exercise.key, done, next) : position;
  if (next) return { ...noted, step: position.step + 1, since: at };
  return toExercise(exercises, noted, position.exercise + 1, at);
}

const isWork = ({ kind }: Step) => kind === "hold" || kind === "move" || kind === "reps";

/** A set is whole with the last repetition of its last side. */
function note(position: Position, key: string, done: Step, next: Step | undefined): Position {
  const begun = position.begun.includes(key) ? position.begun : [...position.begun, key];
  if (next && next.set === done.set) return { ...position, begun };
  return { ...position, begun, sets: { ...position.sets, [key]: Math.max(position.sets[key] ?? 0, done.set) } };
}

function toExercise(exercises: readonly Exercise[], position: Position, exercise: number, now: number): Position {
  if (exercise >= exercises.length) return { ...position, isOver: true, pausedAt: null };
  return { ...position, exercise, step: 0, since: now, pausedAt: null };
}

/** Leaves the exercise; what was done of it stays noted. */
export const skip = (exercises: readonly Exercise[], position: Position, now: number): Position =>
  position.isOver ? position : toExercise(exercises, position, position.exercise + 1, now);

const isWayIn = ({ kind }: Step) => kind !== "hold" && kind !== "move" && kind !== "reps" && kind !== "release";

/** To where this set or this side began, or, from there, to what came before; at last to the exercise before. */
export function back(exercises: readonly Exercise[], position: Position, now: number): Position {
  const { exercise, step } = position;
  const steps = exercises[exercise]?.steps ?? [];
  const at = steps.slice(0, step).findLastIndex(isWayIn);
  if (at >= 0) return { ...position, step: at, since: now, pausedAt: null, isOver: false };
  return { ...position, exercise: Math.max(0, exercise - 1), step: 0, since: now, pausedAt: null, isOver: false };
}

export const pause = (position: Position, now: number): Position =>
  position.pausedAt === null && !position.isOver ? { ...position, pausedAt: Math.max(now, position.since) } : position;

export const resume = (position: Position, now: number): Position =>
  position.pausedAt === null ? position : { ...position, since: now - (position.pausedAt - position.since), pausedAt: null };

/** Milliseconds that the page may be out of sight before it takes somebody to have been called away. */
export const awayAfter = 20_000;

/**
 * Coming back to a page that was out of sight or closed. What was under way counts as done where its time is over; then, after a long
 * absence, it waits: nobody is taken to have gone on through a telephone call.
 */
export function comeBack(exercises: readonly Exercise[], position: Position, lastSeen: number, now: number): Position {
  const step = stepAt(exercises, position);
  if (position.isOver || position.pausedAt !== null || !step || step.seconds === null) return position;
  const end = position.since + step.seconds * 1000;
  if (now - Math.max(end, lastSeen) < awayAfter || now < end) return advance(exercises, position, now);
  const next = passed(exercises, position, end);
  return next.isOver || stepAt(exercises, next)?.seconds === null ? next : { ...next, since: now, pausedAt: now };
}

export type DoneAmount = "all" | "some" | "none";

/** What was done of each exercise, to begin the entry with. */
export const doneSoFar = (
  exercises: readonly Exercise[],
  { sets, begun }: Position,
): { itemKey: string; done: DoneAmount; sets: number }[] =>
  exercises.map(({ key, leastSets }) => {
    const whole = sets[key] ?? 0;
    return { itemKey: key, done: whole >= leastSets ? "all" : begun.includes(key) ? "some" : "none", sets: whole };
  });
