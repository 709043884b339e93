import { describe, expect, it } from "vitest";
import { addDays } from "../calendar-date";
import type { Dosage } from "../dosage/dosage";
import { between, exactly } from "../dosage/range";
import { roundsOf } from "./day-item";
import { fallsOn, phaseOn } from "./due";

const monday = "2026-11-23";
const week = (days: Dosage["days"], from = monday) =>
  Array.from({ length: 7 }, (_, i) => (fallsOn(days, addDays(from, i), monday) ? "x" : "-")).join("");
const daysAWeek = (count: number) => ({ kind: "days-a-week", count: exactly(count) }) as const;

describe("The days on which an exercise is due", () => {
  it.each<[string, Dosage["days"], string]>([
    ["every day", { kind: "every-day" }, "xxxxxxx"],
    ["every other day", { kind: "every-other-day" }, "x-x-x-x"],
    ["named days", { kind: "weekdays", weekdays: ["mon", "wed", "sun"] }, "x-x---x"],
    ["one day a week", daysAWeek(1), "x------"],
    ["two days a week", daysAWeek(2), "x--x---"],
    ["three days a week", daysAWeek(3), "x-x-x--"],
    ["five days a week", daysAWeek(5), "xxx-xx-"],
    ["three to four days a week", { kind: "days-a-week", count: between(3, 4) }, "x-x-x--"],
    ["seven days a week", daysAWeek(7), "xxxxxxx"],
  ])("%s", (_name, days, expected) => {
    expect(week(days).split("x")).toHaveLength(expected.split("x").length);
    expect(week(days)).toBe(expected);
  });

  it("go on from week to week, over a change of the clock and before the day that counts", () => {
    expect(week({ kind: "every-other-day" }, addDays(monday, 7))).toBe("-x-x-x-");
    expect(week(daysAWeek(3), "2027-03-08")).toBe(week(daysAWeek(3)));
    expect(week(daysAWeek(3), addDays(monday, -7))).toBe(week(daysAWeek(3)));
    expect(week({ kind: "every-other-day" }, addDays(monday, -7))).toBe("-x-x-x-");
  });
});

describe("The phase of a day", () => {
  const stretches = [
    { from: monday, to: "2026-12-06", phase: 0 },
    { from: "2026-12-14", to: null, phase: 1 },
  ];
  it.each([
    ["2026-11-22", null],
    [monday, 0],
    ["2026-12-06", 0],
    ["2026-12-10", null],
    ["2026-12-14", 1],
    ["2030-01-01", 1],
  ])("%s", (date, phase) => expect(phaseOn(date, stretches)).toBe(phase));
});

describe("The times of a day", () => {
  const of = (perDay: Dosage["perDay"]) => roundsOf({ sets: exactly(1), reps: exactly(1), perDay } as Dosage);
  it.each<[Dosage["perDay"], number, number]>([
    [{ kind: "times", times: exactly(2) }, 2, 2],
    [{ kind: "times", times: between(2, 3) }, 2, 3],
    [{ kind: "times", times: { min: 0, max: 3, upTo: true } }, 1, 3],
    [{ kind: "every-hours", hours: 2 }, 7, 7],
    [{ kind: "every-hours", hours: 1 }, 12, 12],
  ])("%j", (perDay, least, most) => expect(of(perDay)).toEqual({ least, most }));
});
