import { describe, expect, it } from "vitest";
import { sampleView } from "../handout/sample-view";
import { dayItem } from "./day-item";
import { type DayItem, minutesFor, planDay, roundsFor } from "./day-plan";

const items: DayItem[] = (sampleView(6).phases[0]?.items ?? []).map(({ itemKey, dosage }, i) => dayItem(itemKey, i + 1, 0, dosage));
const course = { items, anchor: "2026-11-23", stretches: [{ from: "2026-11-23", to: "2027-01-03", phase: 0 }] };
const numbers = (list: readonly DayItem[]) => list.map(({ number }) => number).join("");
const rounds = (date: string) => planDay(course, date).rounds.map(({ items, isExtra }) => `${numbers(items)}${isExtra ? "!" : ""}`);

describe("What is due on a day", () => {
  it.each([
    ["the first day", "2026-11-23", ["123456", "15", "5!"]],
    ["a day between", "2026-11-24", ["125", "15", "5!"]],
    ["the last day of a week", "2026-11-29", ["1256", "15", "5!"]],
    ["before it begins", "2026-11-22", []],
    ["after its end", "2027-01-04", []],
  ])("%s", (_name, date, expected) => expect(rounds(date)).toEqual(expected));

  it("is nothing where there is nothing", () => expect([roundsFor([]), minutesFor([])]).toEqual([[], 0]));
  it("takes as long as one round of it", () => expect(minutesFor(items)).toBe(9));
});
