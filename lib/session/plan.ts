import type { Dosage, Range } from "../dosage/dosage";
import { untimedRepetitionSeconds } from "../dosage/seconds";

/**
 * What a person does in one step of an exercise. `intro` shows what comes and waits; `ready` counts down to the first repetition, `switch` to
 * the other side; a `move` is one repetition by its tempo, `reps` are all repetitions that have none; `breather` is a rest without a length.
 */
export type StepKind = "intro" | "ready" | "hold" | "release" | "move" | "reps" | "rest" | "breather" | "switch";

export type Step = {
  kind: StepKind;
  /** Null where it lasts until the person goes on. */
  seconds: number | null;
  /** After so many seconds a hold is long enough; as long as `seconds` where there is no choice. */
  enough: number | null;
  set: number;
  rep: number;
  side: "left" | "right" | null;
  /** Of a set or a repetition that is only done by whoever likes. */
  isExtra: boolean;
};

/** Seconds to take one's place before the first repetition, and to turn to the other side. */
export const readySeconds = 5;
export const switchSeconds = 10;

/** What is counted on the screen, the least and the most. "Up to 10" begins with one. */
export const setsOf = ({ sets }: Work) => counted(sets);
export const repsOf = ({ reps }: Work) => (reps ? counted(reps) : { min: 1, max: 1 });
const counted = ({ min, max }: Range) => ({ min: Math.max(1, min), max });

/** The part of a dosage that says what is done in one session. */
export type Work = Pick<Dosage, "sets" | "reps" | "hold" | "rest" | "tempo" | "side">;

type Place = Pick<Step, "set" | "rep" | "side" | "isExtra">;

/**
 * The steps of one exercise in one session, in their order; the first one introduces it.
 * @param pace seconds of one repetition that has neither hold nor tempo; null where a person does them without being counted for
 */
export function stepsOf(dosage: Work, pace: number | null = null): Step[] {
  const sets = setsOf(dosage);
  const [first = null, ...others] = turnsOf(dosage);
  const steps = [step("intro", null, { set: 1, rep: 1, side: first, isExtra: false })];
  for (let set = 1; set <= sets.max; set++) {
    const isExtra = set > sets.min;
    const at: Place = { set, rep: 1, side: first, isExtra };
    if (set === 1) steps.push(step("ready", readySeconds, at));
    else steps.push(dosage.rest ? step("rest", dosage.rest, at) : step("breather", null, at));
    steps.push(...work(dosage, at, pace));
    for (const side of others) steps.push(step("switch", switchSeconds, { ...at, side }), ...work(dosage, { ...at, side }, pace));
  }
  return steps;
}

/** The sides of one set that are done one after the other; where sides alternate, each repetition has both. */
const turnsOf = ({ side }: Work): Step["side"][] => {
  if (side === "each") return ["left", "right"];
  return side === "left" || side === "right" ? [side] : [null];
};

/** All repetitions of one side in one set. */
function work(dosage: Work, { set, side, isExtra }: Place, pace: number | null): Step[] {
  const { hold, tempo } = dosage;
  const reps = repsOf(dosage);
  const sides = dosage.side === "alternating" ? (["left", "right"] as const) : [side];
  if (!hold && !tempo) return [step("reps", pace && pace * sides.length * reps.max, { set, rep: 1, side, isExtra })];
  const moving = tempo ? tempo.out + tempo.pause + tempo.back : untimedRepetitionSeconds;
  const steps: Step[] = [];
  for (let rep = 1; rep <= reps.max; rep++)
    for (const each of sides) {
      const at = { set, rep, side: each, isExtra: isExtra || rep > reps.min };
      if (!hold) steps.push(step("move", moving, at));
      else steps.push(...(steps.length > 0 ? [step("release", moving, at)] : []), held(hold, at));
    }
  return steps;
}

const held = (hold: Range, at: Place): Step => ({ ...step("hold", hold.max, at), enough: counted(hold).min });

const step = (kind: StepKind, seconds: number | null, at: Place): Step => ({ kind, seconds, enough: seconds, ...at });
