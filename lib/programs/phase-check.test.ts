import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CheckedPhase, checkPhases } from "./phase-check";

const phase = (fromWeek: number, toWeek: number | null, title = "", exercises = 1): CheckedPhase => ({
  ...{ id: `${fromWeek}-${toWeek}${title}`, title, fromWeek, toWeek, exercises },
});
const said = (phases: CheckedPhase[], weeks: number | null = 6) => checkPhases(phases, weeks).map(({ level, message }) => [level, message]);

describe("The phases of a program", () => {
  it.each<[string, CheckedPhase[], number | null]>([
    ["one phase for all of it", [phase(1, null)], 6],
    ["one phase that names every week", [phase(1, 6)], 6],
    ["phases that follow each other", [phase(1, 2), phase(3, 4), phase(5, null)], 6],
    ["phases of a program without an end", [phase(1, 2), phase(3, 4)], null],
    ["a program with nothing in it yet, which another rule names", [phase(1, 2, "", 0), phase(3, null, "", 0)], 6],
    ["none at all", [], 6],
  ])("are fine as %s", (_what, phases, weeks) => expect(said(phases, weeks)).toEqual([]));

  it.each<[string, CheckedPhase[], string]>([
    [
      "two phases in one week",
      [phase(1, 3, "Start"), phase(3, 6, "Build up")],
      "“Start” and “Build up” both cover week 3. Give each week to one phase only.",
    ],
    [
      "two phases in several weeks",
      [phase(1, 4), phase(3, 6)],
      "The phase for weeks 1 to 4 and the phase for weeks 3 to 6 both cover weeks 3 to 4. Give each week to one phase only.",
    ],
    [
      "a phase without an end before another",
      [phase(1, null, "Start"), phase(3, 6)],
      "“Start” and the phase for weeks 3 to 6 both cover weeks 3 to 6. Say in which week “Start” ends.",
    ],
    [
      "two phases without an end",
      [phase(1, null, "Start"), phase(3, null)],
      "“Start” and the phase for week 3 and later both cover week 3 and later. Say in which week “Start” ends.",
    ],
    [
      "a phase after the program's end",
      [phase(1, 6), phase(7, null)],
      "The phase for week 7 and later begins in week 7, but the program lasts 6 weeks. Make the program longer, or give the phase earlier weeks.",
    ],
    [
      "a phase without exercises",
      [phase(1, 2), phase(3, null, " Build up ", 0)],
      "“Build up” has no exercises. Add some, or remove the phase.",
    ],
  ])("stop publishing where there are %s", (_what, phases, message) => expect(said(phases)).toEqual([["error", message]]));

  it.each<[string, CheckedPhase[], string]>([
    [
      "a gap",
      [phase(1, 2), phase(4, 6, "Build up")],
      "No phase covers week 3: the patient sees “Build up” early. Close the gap, or leave it so.",
    ],
    [
      "a late first phase",
      [phase(3, null)],
      "No phase covers weeks 1 to 2: the patient sees the phase for week 3 and later early. Close the gap, or leave it so.",
    ],
    [
      "an end before the program's",
      [phase(1, 2), phase(3, 4)],
      "The program lasts 6 weeks, but no phase covers weeks 5 to 6. Let the phase for weeks 3 to 4 go on until the end, add a phase, or shorten the program.",
    ],
    [
      "an end after the program's",
      [phase(1, 2), phase(3, 8)],
      "The phase for weeks 3 to 8 ends in week 8, but the program lasts 6 weeks. Make the program longer, or end the phase with week 6.",
    ],
    [
      "another order than that of their weeks",
      [phase(3, null, "Later"), phase(1, 2, "First")],
      "“First” stands below “Later” here but begins earlier. The patient sees them in the order of their weeks.",
    ],
  ])("pass with a word about %s", (_what, phases, message) => expect(said(phases)).toEqual([["warning", message]]));

  it("say at which phase each thing is to be mended", () => {
    const phases = [phase(1, 3), phase(3, null, "", 0)];
    expect(checkPhases(phases, 6).map(({ phaseId }) => phaseId)).toEqual([phases[1]?.id, phases[1]?.id]);
  });

  it("are fine exactly where every week of the program is in one phase, whatever the phases are", () => {
    const week = fc.integer({ min: 1, max: 12 });
    const any = fc.tuple(week, fc.option(week)).map(([from, to]) => phase(from, to === null ? null : Math.max(from, to)));
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 4 }), week, (phases, weeks) => {
        const rules = checkPhases(phases, weeks).filter(({ message }) => !message.includes("stands below"));
        const inWeek = (n: number) => phases.filter(({ fromWeek, toWeek }) => fromWeek <= n && n <= (toWeek ?? 1000)).length;
        const whole = Array.from({ length: 1000 }, (_, i) => i + 1).every((n) => (n <= weeks ? inWeek(n) === 1 : inWeek(n) <= 1));
        const within = phases.every(({ fromWeek, toWeek }) => fromWeek <= weeks && (toWeek ?? 1) <= weeks);
        expect(rules.length === 0).toBe(whole && within);
      }),
      { numRuns: 1000 },
    );
  });
});
