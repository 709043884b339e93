import fc from "fast-check";
import { expect, test } from "vitest";
import type { Dosage } from "../dosage/dosage";
import { anyDosage } from "../dosage/testing/arbitrary";
import { repsOf, setsOf, stepsOf } from "./plan";
import {
  advance,
  back,
  beginning,
  comeBack,
  doneSoFar,
  type Exercise,
  elapsed,
  goOn,
  type Position,
  pause,
  resume,
  skip,
  stepAt,
} from "./position";

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
console.info(`Properties of a session: seed ${seed} (set SEED to run the same again).`);
const settings = { seed, numRuns: 1000 };

const exercise = (dosage: Dosage, i: number): Exercise => ({ key: `${i}`, steps: stepsOf(dosage), leastSets: setsOf(dosage).min });
const someExercises = fc.array(anyDosage, { minLength: 1, maxLength: 3 }).map((dosages) => dosages.map(exercise));
const sidesOf = ({ side }: Dosage) => (side === "each" || side === "alternating" ? 2 : 1);

test("every repetition of every set and side that a dosage asks for is led through, as long as it says", () => {
  fc.assert(
    fc.property(anyDosage, (dosage) => {
      const steps = stepsOf(dosage);
      const of = (kind: string) => steps.filter((step) => step.kind === kind);
      const repetitions = setsOf(dosage).max * repsOf(dosage).max * sidesOf(dosage);
      if (dosage.hold)
        expect([of("hold").length, new Set(of("hold").map(({ seconds }) => seconds))]).toEqual([repetitions, new Set([dosage.hold.max])]);
      else if (dosage.tempo) expect(of("move")).toHaveLength(repetitions);
      else expect(of("reps")).toHaveLength(setsOf(dosage).max * (dosage.side === "each" ? 2 : 1));
      expect(of("rest").length + of("breather").length).toBe(setsOf(dosage).max - 1);
      expect(steps.filter(({ kind }) => kind === "intro")).toEqual([steps[0]]);
      expect(steps.every(({ seconds }) => seconds === null || (Number.isInteger(seconds) && seconds > 0))).toBe(true);
      expect(steps.filter(({ isExtra }) => !isExtra).length).toBeGreaterThan(1);
    }),
    settings,
  );
});

type Press = { press: "on" | "back" | "skip" | "pause" | "resume" | "away"; after: number };
const presses = fc.array(
  fc.record<Press>({
    press: fc.constantFrom("on", "back", "skip", "pause", "resume", "away"),
    after: fc.integer({ min: 0, max: 400_000 }),
  }),
  { maxLength: 40 },
);

function press(exercises: readonly Exercise[], position: Position, { press, after }: Press, now: number): Position {
  if (press === "away") return comeBack(exercises, position, now - after, now);
  const at = advance(exercises, position, now);
  if (press === "on") return goOn(exercises, at, now);
  if (press === "back") return back(exercises, at, now);
  if (press === "skip") return skip(exercises, at, now);
  return press === "pause" ? pause(at, now) : resume(at, now);
}

test("whatever is pressed, and whenever, somebody stands at a step that there is, with no more time left than it has", () => {
  fc.assert(
    fc.property(someExercises, presses, (exercises, list) => {
      let now = 1_000_000;
      let position = beginning(now);
      const most = exercises.map(() => 0);
      for (const each of list) {
        now += each.after;
        position = press(exercises, position, each, now);
        const step = stepAt(exercises, position);
        expect(step).toBeDefined();
        expect(position.since).toBeLessThanOrEqual(now);
        if (!position.isOver && step?.seconds) expect(elapsed(position, now)).toBeLessThanOrEqual(Math.max(step.seconds, 400));
        for (const [i, { sets }] of doneSoFar(exercises, position).entries()) {
          expect(sets).toBeGreaterThanOrEqual(most[i] ?? 0);
          expect(sets).toBeLessThanOrEqual(exercises[i]?.steps.at(-1)?.set ?? 0);
          most[i] = sets;
        }
        expect(advance(exercises, advance(exercises, position, now), now)).toEqual(advance(exercises, position, now));
        expect(JSON.parse(JSON.stringify(position))).toEqual(position);
      }
    }),
    settings,
  );
});

test("who does all that is asked comes to the end with all of it noted", () => {
  fc.assert(
    fc.property(someExercises, (exercises) => {
      let now = 0;
      let position = beginning(now);
      const steps = exercises.reduce((sum, { steps }) => sum + steps.length, 0);
      for (let i = 0; i < steps && !position.isOver; i++) {
        now += (stepAt(exercises, position)?.seconds ?? 0) * 1000;
        position = goOn(exercises, position, now);
      }
      expect(position.isOver).toBe(true);
      for (const { done } of doneSoFar(exercises, position)) expect(done).toBe("all");
    }),
    settings,
  );
});
