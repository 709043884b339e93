import { describe, expect, it } from "vitest";
import { diaryInput } from "@/lib/logs/diary-input";
import type { DiaryWeek } from "@/lib/logs/diary-week";
import { cellsOf, inputFrom, nextCell, typed, withCell } from "./diary-cells";

const days = Array.from({ length: 7 }, (_, day) => ({
  ...{ on: `2026-11-${15 + day}`, isOpen: day > 0 && day < 6 },
  ...{ pain: day === 1 ? 4 : null, painByPatient: null },
}));
const row = (itemKey: string, entered: number[]) => ({ itemKey, name: itemKey, boxes: [2, 2, 2, 2, 2, 2, 2], entered, byPatient: [] });
const diary: DiaryWeek = {
  ...{ programId: "p", patient: { id: "x", firstName: "Ada", lastName: "Byron" }, source: "paper", today: "2026-11-20" },
  ...{ previous: null, next: null, days, rows: [row("a", [0, 2, 0, 0, 0, 0, 0]), row("b", [0, 0, 1, 0, 0, 0, 0])] },
};

describe("A week as it is typed", () => {
  it("starts as it was entered before, and sends every open day", () => {
    const cells = cellsOf(diary);
    expect(cells).toEqual([
      ["", "2", "", "", "", "", ""],
      ["", "", "1", "", "", "", ""],
      ["", "4", "", "", "", "", ""],
    ]);
    const { days: sent } = inputFrom(diary, withCell(cells, 2, 2, "10"));
    expect(sent.map(({ on }) => on)).toEqual(["2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20"]);
    expect(sent.slice(0, 3)).toEqual([
      { on: "2026-11-16", pain: 4, rounds: { a: 2, b: 0 } },
      { on: "2026-11-17", pain: 10, rounds: { a: 0, b: 1 } },
      { on: "2026-11-18", pain: null, rounds: { a: 0, b: 0 } },
    ]);
  });

  it.each([
    ["a digit fills a cell and goes on", "2", false, "", { value: "2", goesOn: true }],
    ["a space ticks all boxes of the day", " ", false, "", { value: "2", goesOn: true }],
    ["a nought leaves the cell empty", "0", false, "2", { value: "", goesOn: true }],
    ["a wrong one is taken away", "Backspace", false, "2", { value: "", goesOn: false }],
    ["pain of one waits, since it may become ten", "1", true, "", { value: "1", goesOn: false }],
    ["ten is ten", "0", true, "1", { value: "10", goesOn: true }],
    ["no pain is a number too", "0", true, "", { value: "0", goesOn: true }],
    ["letters mean nothing", "q", false, "", null],
  ])("%s", (_name, key, isPain, value, expected) => {
    expect(typed(key, { isPain, boxes: 2, value })).toEqual(expected);
  });

  it("goes on to the next open day, then to the next exercise, and stays at the end", () => {
    expect(nextCell(diary, 3, 0, 1, 1)).toEqual([0, 2]);
    expect(nextCell(diary, 3, 0, 5, 1)).toEqual([1, 1]);
    expect(nextCell(diary, 3, 1, 1, -1)).toEqual([0, 5]);
    expect(nextCell(diary, 3, 2, 5, 1)).toEqual([2, 5]);
  });
});

describe("A day of a week from paper", () => {
  it.each(["2026-02-31", "2026-13-01", "yesterday", ""])("that there is not is refused: %s", (on) => {
    const days = [{ on, pain: null, rounds: {} }];
    expect(diaryInput.safeParse({ programId: "p", source: "paper", days }).success).toBe(false);
    expect(diaryInput.safeParse({ programId: "p", source: "paper", days: [{ ...days[0], on: "2026-02-28" }] }).success).toBe(true);
  });
});
