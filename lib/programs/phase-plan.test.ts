import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkPhases } from "./phase-check";
import { followOn, nextPhase } from "./phase-plan";
import type { PhaseWeeks } from "./phase-words";

type Weeks = [number, number | null];
const phases = (...all: Weeks[]) => all.map(([fromWeek, toWeek], place) => ({ id: `${place}`, fromWeek, toWeek }));
const pair = ({ fromWeek, toWeek }: PhaseWeeks): Weeks => [fromWeek, toWeek];

describe("The phase after the last", () => {
  it.each<[string, Weeks[], number | null, Weeks, Weeks | null]>([
    ["splits a program of one phase after two weeks", [[1, null]], 6, [3, null], [1, 2]],
    ["leaves a week in a short program", [[1, null]], 2, [2, null], [1, 1]],
    ["comes after the end of a program of a week, which the rules then name", [[1, null]], 1, [2, null], [1, 1]],
    [
      "closes only the last phase",
      [
        [1, 2],
        [3, null],
      ],
      6,
      [5, null],
      [3, 4],
    ],
    [
      "follows a phase that has an end",
      [
        [1, 2],
        [3, 4],
      ],
      6,
      [5, null],
      null,
    ],
    ["knows a program without an end", [[1, null]], null, [3, null], [1, 2]],
    [
      "follows the last by week, wherever it stands",
      [
        [3, 4],
        [1, 2],
      ],
      6,
      [5, null],
      null,
    ],
  ])("%s", (_what, all, weeks, next, closed) => {
    const proposed = nextPhase(phases(...all), weeks);
    expect(proposed && pair(proposed)).toEqual(next);
    expect(proposed?.closes ? pair(proposed.closes) : null).toEqual(closed);
  });

  it("is not there beyond twelve phases or week 104", () => {
    expect(nextPhase(phases(...Array.from({ length: 12 }, (_, i): Weeks => [i + 1, i + 1])), 20)).toBeNull();
    expect(nextPhase(phases([1, 104]), null)).toBeNull();
  });
});

describe("Phases that follow the one that was changed", () => {
  it.each<[string, Weeks[], number, Weeks[] | null]>([
    [
      "make room after it and keep their length",
      [
        [1, 3],
        [3, 4],
        [5, null],
      ],
      0,
      [
        [1, 3],
        [4, 5],
        [6, null],
      ],
    ],
    [
      "make room before it",
      [
        [1, 2],
        [2, 4],
      ],
      1,
      [
        [1, 1],
        [2, 4],
      ],
    ],
    [
      "close a gap after it",
      [
        [1, 2],
        [5, 6],
      ],
      0,
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      "close a gap before it",
      [
        [1, 2],
        [5, null],
      ],
      1,
      [
        [1, 4],
        [5, null],
      ],
    ],
    [
      "begin with week 1",
      [
        [2, 3],
        [5, 6],
      ],
      1,
      [
        [1, 4],
        [5, 6],
      ],
    ],
    [
      "give an open phase before it an end",
      [
        [1, null],
        [4, 6],
      ],
      1,
      [
        [1, 3],
        [4, 6],
      ],
    ],
    [
      "cannot follow a phase without an end",
      [
        [1, null],
        [4, 6],
      ],
      0,
      null,
    ],
    [
      "cannot stand before week 1",
      [
        [1, 2],
        [1, 4],
      ],
      1,
      null,
    ],
    [
      "cannot go beyond week 104",
      [
        [1, 103],
        [50, 60],
      ],
      0,
      null,
    ],
  ])("%s", (_what, all, stays, wanted) => {
    const changes = followOn(phases(...all), `${stays}`);
    const after = changes && phases(...all).map((phase) => ({ ...phase, ...changes.find(({ phaseId }) => phaseId === phase.id) }));
    expect(after?.map(pair) ?? null).toEqual(wanted);
  });

  it("leave no week without a phase and none in two, whatever the phases were, and never touch the one that stays", () => {
    const week = fc.integer({ min: 1, max: 30 });
    const any = fc.tuple(week, fc.option(week)).map(([from, length]): Weeks => [from, length === null ? null : from + length]);
    let followed = 0;
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 5 }), fc.nat({ max: 4 }), (all, at) => {
        const before = phases(...all);
        const stays = before[at % before.length];
        const changes = stays ? followOn(before, stays.id) : null;
        if (!stays || !changes) return;
        followed++;
        const after = before.map((phase) => ({ ...phase, ...changes.find(({ phaseId }) => phaseId === phase.id) }));
        expect(changes.map(({ phaseId }) => phaseId)).not.toContain(stays.id);
        const rules = checkPhases(
          after.map((phase) => ({ ...phase, title: "", exercises: 1 })),
          null,
        );
        const gapBefore = stays.fromWeek > 1 && Math.min(...after.map(({ fromWeek }) => fromWeek)) === stays.fromWeek;
        expect(rules.filter(({ message }) => !message.includes("stands below")).length).toBe(gapBefore ? 1 : 0);
      }),
      { numRuns: 2000 },
    );
    expect(followed).toBeGreaterThan(500);
  });
});
