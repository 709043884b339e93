import { describe, expect, it } from "vitest";
import { sampleView } from "../handout/sample-view";
import type { ProgramEvent } from "../programs/program-day";
import { stretchesOf } from "./stretches";

const [first] = sampleView(2).phases;
const phases = [
  { ...first, fromWeek: 1, toWeek: 2 },
  { ...first, fromWeek: 4, toWeek: 6 },
] as NonNullable<typeof first>[];
const view = { ...sampleView(2), phases };
const of = (events: ProgramEvent[], values: Partial<typeof view> = {}) =>
  stretchesOf({ ...view, ...values }, events, "2026-11-20", "2027-01-31");

describe("The days of each phase", () => {
  it("begin with the program, leave out the gap, and end with it", () =>
    expect(of([])).toEqual([
      { from: "2026-11-23", to: "2026-12-06", phase: 0 },
      { from: "2026-12-14", to: "2027-01-03", phase: 1 },
    ]));

  it("stop in a break and go on after it", () =>
    expect(
      of([
        { kind: "pause", on: "2026-11-25", weeks: null },
        { kind: "resume", on: "2026-12-02", weeks: null },
      ]),
    ).toEqual([
      { from: "2026-11-23", to: "2026-11-24", phase: 0 },
      { from: "2026-12-02", to: "2026-12-13", phase: 0 },
      { from: "2026-12-21", to: "2027-01-10", phase: 1 },
    ]));

  it("are every day where nothing says when the program began", () =>
    expect(of([], { startsOn: null })).toEqual([{ from: "2026-11-20", to: "2027-01-31", phase: 0 }]));

  it("are none where there is no phase", () => expect(of([], { phases: [], startsOn: null })).toEqual([]));
});
