import { describe, expect, it } from "vitest";
import type { Dosage } from "../../dosage/dosage";
import type { ProgramView } from "../../programs/program-view";
import type { HandoutInput } from "../handout-input";
import { sampleInput, sampleView } from "../sample-view";
import { diaryWeeks } from "./diary-weeks";
import { shownPhases } from "./shown";

const weeksOf = (view: ProgramView, change: Partial<HandoutInput> = {}) => {
  const input = { ...sampleInput(view), ...change };
  return diaryWeeks(input, shownPhases(input));
};

const withDosage = (change: Partial<Dosage>): ProgramView => {
  const view = sampleView(1);
  for (const { items } of view.phases) for (const item of items) item.dosage = { ...item.dosage, ...change };
  return view;
};

const boxesOf = (view: ProgramView, change: Partial<HandoutInput> = {}) => weeksOf(view, change).map(({ rows }) => rows[0]?.boxes);

describe("The weeks of a diary", () => {
  it("begin on Sunday on letter paper and on Monday on A4, and hold no box before the first day or after the last", () => {
    const view = { ...withDosage({ perDay: { kind: "times", times: { min: 1, max: 1 } } }), startsOn: "2026-11-25", weeks: 1 };
    expect(boxesOf(view, { paper: "letter" })).toEqual([
      [0, 0, 0, 1, 1, 1, 1],
      [1, 1, 1, 0, 0, 0, 0],
    ]);
    expect(boxesOf(view, { paper: "a4" })).toEqual([
      [0, 0, 1, 1, 1, 1, 1],
      [1, 1, 0, 0, 0, 0, 0],
    ]);
    expect(weeksOf(view, { paper: "a4" })[0]?.days[0]).toMatchObject({ weekday: "mon", date: "2026-11-23" });
  });

  it("have a box for each time of a day, and none on days on which an exercise is not due", () => {
    const days = { kind: "weekdays", weekdays: ["mon", "wed"] } as const;
    const view = withDosage({ perDay: { kind: "times", times: { min: 2, max: 3 } }, days: { ...days, weekdays: [...days.weekdays] } });
    expect(boxesOf({ ...view, startsOn: null, weeks: 1 }, { paper: "a4" })).toEqual([[3, 0, 3, 0, 0, 0, 0]]);
  });

  it("are those of the program, four where nobody says, or as many as are asked for from the week of printing", () => {
    const view = { ...sampleView(1), startsOn: "2026-11-23" };
    const a4 = { paper: "a4" } as const;
    expect(weeksOf({ ...view, weeks: 6 }, a4)).toHaveLength(6);
    expect(weeksOf({ ...view, weeks: null }, a4)).toHaveLength(4);
    const later = weeksOf({ ...view, weeks: 6 }, { ...a4, diaryWeeks: 2, printedOn: "2026-12-09" });
    expect(later.map(({ days }) => days[0]?.date)).toEqual(["2026-12-07", "2026-12-14"]);
  });

  it("list an exercise only in the weeks of its phase", () => {
    const view = sampleView(2);
    const items = view.phases[0]?.items ?? [];
    view.phases = [
      { phaseId: "a", title: "", fromWeek: 1, toWeek: 1, items: items.slice(0, 1) },
      { phaseId: "b", title: "", fromWeek: 2, toWeek: null, items: items.slice(1) },
    ];
    const weeks = weeksOf({ ...view, startsOn: null, weeks: 3 });
    expect(weeks.map(({ rows }) => rows.map(({ shown }) => shown.number))).toEqual([[1], [2], [2]]);
  });
});
