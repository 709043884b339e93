import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../calendar-date";
import { doneAmounts } from "../vocabulary";
import { adherence, dayRecords, markOf } from "./adherence";
import { mergeLogs } from "./merge";
import { course, daysAWeek, exercise, timesADay } from "./testing/courses";
import { stored } from "./testing/logs";

const from = "2026-11-02";
const to = "2026-11-08";
const did = (on: string, ...keys: string[]) => stored({ on, items: keys.map((itemKey) => ({ itemKey, done: "all" })) });
const figures = ({ expected, full, part }: { expected: number; full: number; part: number }) => [expected, full, part];

describe("Adherence", () => {
  it("is nothing where nothing was logged, and has no share where nothing was asked for", () => {
    expect(adherence(course([exercise("a"), exercise("b")]), [], from, to)).toMatchObject({ expected: 14, full: 0, part: 0, share: 0 });
    expect(adherence(course([]), [], from, to).share).toBeNull();
    expect(adherence(course([exercise("a")]), [], "2026-10-01", "2026-10-31").share).toBeNull();
  });

  it("counts each exercise and round, and a part as a half", () => {
    const twice = course([exercise("a", timesADay(2)), exercise("b")]);
    const logs = [
      did(from, "a", "b"),
      stored({ on: from, round: 2, items: [{ itemKey: "a", done: "some" }] }),
      stored({ on: "2026-11-03", items: [{ itemKey: "a", done: "none" }] }),
    ];
    const result = adherence(twice, mergeLogs(logs), from, "2026-11-03");
    expect(figures(result)).toEqual([6, 2, 1]);
    expect(result.share).toBeCloseTo(2.5 / 6);
  });

  it("lets more on one day not make up for another, nor a second phone count twice", () => {
    const logs = [1, 2, 3].map((round) => stored({ on: from, round, items: [{ itemKey: "a", done: "all" }] }));
    const twin = did(from, "a");
    expect(figures(adherence(course([exercise("a")]), mergeLogs([...logs, twin]), from, to))).toEqual([7, 1, 0]);
  });

  it("where the patient chooses the days, asks for so many in seven and takes the best", () => {
    const three = course([exercise("a", daysAWeek(3, 4))]);
    const logs = ["2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05", "2026-11-06"].map((on) => did(on, "a"));
    expect(figures(adherence(three, mergeLogs(logs), from, to))).toEqual([3, 3, 0]);
    expect(figures(adherence(three, mergeLogs(logs.slice(0, 1)), from, to))).toEqual([3, 1, 0]);
    expect(figures(adherence(course([exercise("a", { days: { kind: "every-other-day" } })]), [], from, addDays(from, 13)))).toEqual([
      6, 0, 0,
    ]);
  });

  it("asks for less in a week of which a part was a pause", () => {
    const pause = [
      { kind: "pause" as const, on: "2026-11-05", weeks: null },
      { kind: "resume" as const, on: "2026-11-09", weeks: null },
    ];
    expect(adherence(course([exercise("a")], {}, pause), [], from, to).expected).toBe(3);
    expect(adherence(course([exercise("a", daysAWeek(5))], {}, pause), [], from, to).expected).toBe(2);
  });

  it("ignores what is no part of the program, and never exceeds what was asked for", () => {
    const anyLogs = fc.array(
      fc.record({
        on: fc.integer({ min: 0, max: 13 }).map((days) => addDays(from, days)),
        round: fc.integer({ min: 1, max: 4 }),
        items: fc.uniqueArray(fc.record({ itemKey: fc.constantFrom("a", "b", "c", "gone"), done: fc.constantFrom(...doneAmounts) }), {
          selector: ({ itemKey }) => itemKey,
        }),
      }),
      { maxLength: 20 },
    );
    const mixed = course([
      exercise("a", timesADay(2)),
      exercise("b", daysAWeek(3)),
      exercise("c", { days: { kind: "weekdays", weekdays: ["mon"] } }),
    ]);
    fc.assert(
      fc.property(anyLogs, (logs) => {
        const { expected, full, part, share } = adherence(mixed, mergeLogs(logs.map((log) => stored(log))), from, addDays(from, 13));
        expect(expected).toBe(28 + 6 + 2);
        expect(full + part).toBeLessThanOrEqual(expected);
        expect(share).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });
});

describe("A day on the strip", () => {
  const today = "2026-11-20";
  const marks = (
    items: ReturnType<typeof exercise>[],
    logs: ReturnType<typeof stored>[],
    on: string,
    events: Parameters<typeof course>[2] = [],
  ) =>
    dayRecords(course(items, {}, events), { sessions: mergeLogs(logs), mornings: new Map() }, on, on).map((day) => markOf(day, today))[0];
  const daily = [exercise("a"), exercise("b")];
  it.each([
    ["done", marks(daily, [did("2026-11-19", "a", "b")], "2026-11-19")],
    ["some", marks(daily, [did("2026-11-19", "a")], "2026-11-19")],
    ["not-done", marks(daily, [stored({ on: "2026-11-19", stopped: true })], "2026-11-19")],
    ["not-logged", marks(daily, [], "2026-11-19")],
    ["open", marks(daily, [], today)],
    ["open", marks(daily, [], "2026-11-25")],
    ["rest", marks([exercise("a", { days: { kind: "weekdays", weekdays: ["mon"] } })], [], "2026-11-19")],
    ["free", marks([exercise("a", daysAWeek(2))], [], "2026-11-19")],
    ["done", marks([exercise("a", daysAWeek(2))], [did("2026-11-19", "a")], "2026-11-19")],
    ["paused", marks(daily, [], "2026-11-19", [{ kind: "pause", on: "2026-11-18", weeks: null }])],
    ["done", marks(daily, [did("2026-11-19", "a")], "2026-11-19", [{ kind: "pause", on: "2026-11-18", weeks: null }])],
    ["before", marks(daily, [], "2026-11-01")],
    ["ended", marks(daily, [], "2026-12-30")],
  ])("is marked: %s", (expected, mark) => {
    expect(mark).toBe(expected);
  });

  it("says the worst pain, the later answer, the morning and every source", () => {
    const logs = [
      stored({ on: today, at: 1, painNow: 2, painWorst: 6 }),
      stored({ on: today, at: 2, round: 2, painNow: 3, source: "paper" }),
    ];
    const [day] = dayRecords(course(daily), { sessions: mergeLogs(logs), mornings: new Map([[today, "worse"]]) }, today, today);
    expect(day).toMatchObject({ painWorst: 6, painNow: 3, morning: "worse", sources: ["patient", "paper"], due: 2, full: 0 });
  });
});
