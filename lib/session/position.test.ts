import { describe, expect, it } from "vitest";
import type { Dosage } from "../dosage/dosage";
import { between, exactly } from "../dosage/range";
import { setsOf, stepsOf } from "./plan";
import {
  advance,
  awayAfter,
  back,
  beginning,
  comeBack,
  doneSoFar,
  type Exercise,
  elapsed,
  goOn,
  pause,
  resume,
  skip,
  stepAt,
} from "./position";

const once: Dosage = {
  ...{ sets: exactly(1), reps: exactly(1), hold: null, rest: null, tempo: null, side: "none" },
  ...{ perDay: { kind: "times", times: exactly(1) }, days: { kind: "every-day" }, intensity: null, load: null },
};
const exercise = (key: string, values: Partial<Dosage>): Exercise => {
  const dosage = { ...once, ...values };
  return { key, steps: stepsOf(dosage), leastSets: setsOf(dosage).min };
};
const exercises = [
  exercise("hold", { reps: exactly(2), hold: exactly(30) }),
  exercise("sets", { sets: between(2, 3), reps: exactly(10), rest: 45 }),
];
const s = 1000;
const start = beginning(0);
const kindOf = (position: typeof start) => stepAt(exercises, position)?.kind;
/** In the first hold, which began at second 5. */
const holding = advance(exercises, goOn(exercises, start, 0), 6 * s);

describe("A session by the clock", () => {
  it("waits at each new exercise until somebody is ready", () => {
    expect(kindOf(advance(exercises, start, 3_600 * s))).toBe("intro");
    expect(kindOf(goOn(exercises, start, 10 * s))).toBe("ready");
  });

  it("is as far as the clock says, also after a minute without a tick", () => {
    expect(kindOf(holding)).toBe("hold");
    expect(elapsed(holding, 6 * s)).toBe(1);
    const later = advance(exercises, goOn(exercises, start, 0), 40 * s);
    expect([kindOf(later), stepAt(exercises, later)?.rep, elapsed(later, 40 * s)]).toEqual(["hold", 2, 2]);
    const done = advance(exercises, goOn(exercises, start, 0), 5_000 * s);
    expect([done.exercise, kindOf(done)]).toEqual([1, "intro"]);
  });

  it("asked often or once comes to the same", () => {
    let often = goOn(exercises, start, 0);
    for (let now = 0; now <= 45 * s; now += 170) often = advance(exercises, often, now);
    expect(often).toEqual(advance(exercises, goOn(exercises, start, 0), 45 * s - 60));
  });

  it("keeps what was left of a hold through a pause", () => {
    const paused = pause(holding, 15 * s);
    expect(elapsed(advance(exercises, paused, 900 * s), 900 * s)).toBe(10);
    const again = resume(paused, 900 * s);
    expect(elapsed(again, 905 * s)).toBe(15);
    expect(pause(paused, 950 * s)).toBe(paused);
  });

  it("takes a clock that was set back for no time at all", () => expect(elapsed(holding, -100 * s)).toBe(0));

  it("goes back to where the set began, then to the introduction, then to the exercise before", () => {
    const second = skip(exercises, holding, 20 * s);
    const set = back(exercises, holding, 21 * s);
    expect(kindOf(set)).toBe("ready");
    expect(kindOf(back(exercises, set, 22 * s))).toBe("intro");
    expect(back(exercises, second, 23 * s)).toMatchObject({ exercise: 0, step: 0 });
    expect(back(exercises, start, 1 * s)).toMatchObject({ exercise: 0, step: 0 });
  });

  it("notes what was done: all, some, none", () => {
    expect(doneSoFar(exercises, start).map(({ done }) => done)).toEqual(["none", "none"]);
    const half = skip(exercises, advance(exercises, holding, 36 * s), 37 * s);
    expect(doneSoFar(exercises, half)[0]).toEqual({ itemKey: "hold", done: "some", sets: 0 });
    let at = advance(exercises, goOn(exercises, start, 0), 100 * s);
    at = goOn(exercises, advance(exercises, goOn(exercises, at, 100 * s), 106 * s), 130 * s);
    expect([kindOf(at), doneSoFar(exercises, at)[1]?.done]).toEqual(["rest", "some"]);
    at = goOn(exercises, advance(exercises, at, 176 * s), 190 * s);
    expect(doneSoFar(exercises, at)).toEqual([
      { itemKey: "hold", done: "all", sets: 1 },
      { itemKey: "sets", done: "all", sets: 2 },
    ]);
    expect([stepAt(exercises, at)?.isExtra, skip(exercises, at, 191 * s).isOver]).toEqual([true, true]);
  });

  it("stays over once it is over, unless somebody goes back", () => {
    const over = skip(exercises, skip(exercises, start, 0), 0);
    for (const after of [goOn(exercises, over, s), skip(exercises, over, s), pause(over, s), advance(exercises, over, s)])
      expect(after).toEqual(over);
    expect(back(exercises, over, s)).toMatchObject({ isOver: false, exercise: 0 });
  });
});

describe("Coming back", () => {
  it.each([
    ["a reload goes on by the clock", 6 * s, 9 * s, { kind: "hold", left: 26, paused: false }],
    [
      "a locked screen through the hold finds the hold done and the next step under way",
      6 * s,
      36 * s,
      { kind: "release", left: 2, paused: false },
    ],
    ["a short look elsewhere is no absence", 40 * s, 40 * s + awayAfter - 1, { kind: "hold", left: 8.001, paused: false }],
    ["a call of ten minutes finds the hold done and waits", 6 * s, 606 * s, { kind: "release", left: 3, paused: true }],
  ])("%s", (_name, seen, now, { kind, left, paused }) => {
    const before = advance(exercises, goOn(exercises, start, 0), seen);
    const after = comeBack(exercises, before, seen, now);
    const step = stepAt(exercises, after);
    expect([step?.kind, after.pausedAt !== null]).toEqual([kind, paused]);
    expect((step?.seconds ?? 0) - elapsed(after, now)).toBeCloseTo(left, 3);
  });

  it("to a pause, or to what waits anyway, changes nothing", () => {
    const paused = pause(holding, 15 * s);
    expect(comeBack(exercises, paused, 15 * s, 9_000 * s)).toBe(paused);
    expect(comeBack(exercises, start, 0, 9_000 * s)).toBe(start);
  });
});
