import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PhaseWeeks, phaseWeeks, readWeeks, weeksAsTyped, weeksInSentence } from "./phase-words";

describe("The weeks of a phase", () => {
  it.each<[PhaseWeeks, string, string, string]>([
    [{ fromWeek: 1, toWeek: 2 }, "Weeks 1 to 2", "weeks 1 to 2", "1-2"],
    [{ fromWeek: 3, toWeek: 3 }, "Week 3", "week 3", "3"],
    [{ fromWeek: 5, toWeek: null }, "From week 5", "week 5 and later", "5-end"],
    [{ fromWeek: 1, toWeek: null }, "From week 1", "the whole program", "1-end"],
  ])("%j are %s", (weeks, heading, sentence, typed) => {
    expect([phaseWeeks(weeks), weeksInSentence(weeks), weeksAsTyped(weeks)]).toEqual([heading, sentence, typed]);
  });

  it.each<[string, PhaseWeeks]>([
    ["1-2", { fromWeek: 1, toWeek: 2 }],
    [" Weeks 3 to 4 ", { fromWeek: 3, toWeek: 4 }],
    ["wk 3–4", { fromWeek: 3, toWeek: 4 }],
    ["week 5", { fromWeek: 5, toWeek: 5 }],
    ["5-", { fromWeek: 5, toWeek: null }],
    ["5 to the end", { fromWeek: 5, toWeek: null }],
    ["5+", { fromWeek: 5, toWeek: null }],
    ["5 on", { fromWeek: 5, toWeek: null }],
  ])("are read from %j", (text, weeks) => expect(readWeeks(text)).toEqual(weeks));

  it.each([
    ["", /Write the weeks as 1-2/],
    ["soon", /Write the weeks/],
    ["2-1", /cannot end in week 1 when it begins in week 2/],
    ["0-3", /from 1 to 104/],
    ["3-200", /from 1 to 104/],
    ["-5", /Write the weeks/],
    ["1.5", /Write the weeks/],
  ])("are refused with a sentence where somebody typed %j", (text, sentence) => expect(readWeeks(text)).toMatch(sentence));

  it("come back from what is typed for them, whatever they are", () => {
    const week = fc.integer({ min: 1, max: 104 });
    fc.assert(
      fc.property(week, fc.option(week), (fromWeek, other) => {
        const weeks = { fromWeek, toWeek: other === null ? null : Math.max(fromWeek, other) };
        for (const text of [weeksAsTyped(weeks), ...(weeks.toWeek ? [phaseWeeks(weeks)] : [])]) expect(readWeeks(text)).toEqual(weeks);
      }),
      { numRuns: 1000 },
    );
  });
});
