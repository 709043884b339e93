import { describe, expect, it } from "vitest";
import type { Dosage } from "../dosage/dosage";
import type { ProgramEvent } from "../programs/program-day";
import { courseDay, type ExpectedItem, expectedOn, versionOn } from "./expected";
import { course, daysAWeek, exercise, timesADay, version } from "./testing/courses";

/** November 2, 2026 is a Monday. */
const days = (dosage: Partial<Dosage>, on = "2026-11-03") => expectedOn(version([exercise("a", dosage)]), [], on).items[0];
const asked = (item: ExpectedItem | undefined) => item && [item.when, item.daysAWeek, item.least, item.most];

describe("What a dosage asks of a day", () => {
  it.each<[string, Partial<Dosage>, string, unknown]>([
    ["every day", {}, "2026-11-03", ["this-day", 7, 1, 1]],
    ["three times a day", timesADay(3), "2026-11-03", ["this-day", 7, 3, 3]],
    ["two to four times a day: two at least", timesADay(2, 4), "2026-11-03", ["this-day", 7, 2, 4]],
    [
      "up to three times a day: once",
      { perDay: { kind: "times", times: { min: 0, max: 3, upTo: true } } },
      "2026-11-03",
      ["this-day", 7, 1, 3],
    ],
    ["every two hours of a day awake", { perDay: { kind: "every-hours", hours: 2 } }, "2026-11-03", ["this-day", 7, 7, 7]],
    ["every hour: as many rounds as a day can hold", { perDay: { kind: "every-hours", hours: 1 } }, "2026-11-03", ["this-day", 7, 12, 12]],
    ["every other day: which ones is open", { days: { kind: "every-other-day" } }, "2026-11-03", ["some-days", 3.5, 1, 1]],
    ["three to five days a week: three at least", daysAWeek(3, 5), "2026-11-03", ["some-days", 3, 1, 1]],
    ["seven days a week is every day", daysAWeek(7), "2026-11-03", ["this-day", 7, 1, 1]],
    [
      "up to five days a week: one",
      { days: { kind: "days-a-week", count: { min: 1, max: 5, upTo: true } } },
      "2026-11-03",
      ["some-days", 1, 1, 1],
    ],
    ["on a named day", { days: { kind: "weekdays", weekdays: ["tue", "fri"] } }, "2026-11-03", ["this-day", 2, 1, 1]],
    ["on another day than the named ones", { days: { kind: "weekdays", weekdays: ["tue", "fri"] } }, "2026-11-04", undefined],
  ])("%s", (_name, dosage, on, expected) => {
    expect(asked(days(dosage, on))).toEqual(expected);
  });
});

describe("What a program asks of a day", () => {
  const event = (kind: ProgramEvent["kind"], on: string, weeks: number | null = null): ProgramEvent => ({ kind, on, weeks });
  const one = [exercise("a")];
  it.each<[string, ProgramEvent[], string, string, number]>([
    ["nothing before it starts", [], "2026-11-01", "before", 0],
    ["its exercises from the first day", [], "2026-11-02", "running", 1],
    ["its exercises to the last day", [], "2026-12-13", "running", 1],
    ["nothing after it has ended", [], "2026-12-14", "ended", 0],
    ["nothing while it pauses", [event("pause", "2026-11-10"), event("resume", "2026-11-17")], "2026-11-12", "paused", 0],
    ["its exercises again after the pause", [event("pause", "2026-11-10"), event("resume", "2026-11-17")], "2026-11-17", "running", 1],
    ["as many days more as it paused", [event("pause", "2026-11-10"), event("resume", "2026-11-17")], "2026-12-20", "running", 1],
    ["nothing from the day on which a therapist ended it", [event("end", "2026-11-20")], "2026-11-20", "ended", 0],
    ["more weeks where it was extended", [event("extend", "2026-11-20", 2)], "2026-12-20", "running", 1],
    ["nothing before a start that was moved", [event("start", "2026-11-09")], "2026-11-05", "before", 0],
  ])("%s", (_name, events, on, state, items) => {
    const day = courseDay(course(one, {}, events), on);
    expect([day?.state, day?.items.length]).toEqual([state, items]);
  });

  it("the exercises of the phase of its week, and none in a week without a phase", () => {
    const phases = [
      { fromWeek: 1, toWeek: 2, items: [exercise("first")] },
      { fromWeek: 4, toWeek: null, items: [exercise("second"), exercise("third")] },
    ];
    const keys = (on: string) => courseDay(course([], { phases }), on)?.items.map(({ itemKey }) => itemKey);
    expect([keys("2026-11-15"), keys("2026-11-16"), keys("2026-11-23")]).toEqual([["first"], [], ["second", "third"]]);
    const pause = [event("pause", "2026-11-09"), event("resume", "2026-11-16")];
    expect(courseDay(course([], { phases }, pause), "2026-11-20")?.items.map(({ itemKey }) => itemKey)).toEqual(["first"]);
  });

  it("what the version of that day says", () => {
    const second = version([exercise("a", timesADay(3))], { number: 2, publishedOn: "2026-11-16" });
    const both = { versions: [version(one), second], events: [] };
    expect(["2026-11-01", "2026-11-15", "2026-11-16"].map((on) => versionOn(both, on)?.number)).toEqual([1, 1, 2]);
    expect(courseDay(both, "2026-11-16")?.items[0]?.least).toBe(3);
    expect(courseDay({ versions: [], events: [] }, "2026-11-16")).toBeNull();
  });

  it("nothing before it was published, where it has no start", () => {
    const undated = course(one, { startsOn: null, weeks: null });
    expect(courseDay(undated, "2026-11-01")).toMatchObject({ state: "before", items: [] });
    expect(courseDay(undated, "2026-11-02")).toMatchObject({ state: "undated", items: [{ itemKey: "a" }] });
  });
});
