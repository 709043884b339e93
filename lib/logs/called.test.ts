import { describe, expect, it } from "vitest";
import { newestOf, type StoredCall, standingCalls, unanswered } from "./called";
import { mergeLogs } from "./merge";
import { stored } from "./testing/logs";

const call = (at: number, answersTo: number | null): StoredCall => ({ at: new Date(at), by: `${at}`, answersTo });
const standing = (...rows: StoredCall[]) => standingCalls(rows).map(({ by, answersTo }) => [by, answersTo]);

describe("Calls that stand", () => {
  it.each<[string, StoredCall[], [string, number][]]>([
    ["none where none was noted", [], []],
    [
      "each that reaches farther than the one before",
      [call(1, 10), call(2, 20)],
      [
        ["1", 10],
        ["2", 20],
      ],
    ],
    ["not one that was taken back", [call(1, 10), call(2, null)], []],
    ["the one before, where the last was taken back", [call(1, 10), call(2, 20), call(3, 10)], [["1", 10]]],
    ["one that was noted again after that", [call(1, 10), call(2, null), call(3, 10)], [["3", 10]]],
    ["one of two that reach as far", [call(1, 10), call(2, 10)], [["1", 10]]],
  ])("%s", (_name, rows, expected) => expect(standing(...rows)).toEqual(expected));
});

describe("What a call answers", () => {
  const red = stored({ on: "2026-11-18", at: 10, painWorst: 8 });
  const later = stored({ on: "2026-11-19", at: 20, painWorst: 7 });
  const corrected = stored({ on: "2026-11-18", at: 30, painWorst: 9, replaces: red.logId });
  const morning = { at: 15, compared: "worse" };
  const days = (logs: Parameters<typeof mergeLogs>[0], answersTo: number | null) =>
    unanswered({ sessions: mergeLogs(logs), mornings: [morning] }, answersTo === null ? null : { answersTo });

  it("is all that had come in by then, and nothing that came later", () => {
    expect(days([red, later], 15)).toMatchObject({ sessions: [{ on: "2026-11-19" }], mornings: [] });
    expect(days([red, later], 14)).toMatchObject({ sessions: [{ on: "2026-11-19" }], mornings: [morning] });
    expect(days([red, later], 20)).toEqual({ sessions: [], mornings: [] });
  });
  it("is nothing where nobody called", () => expect(days([red, later], null).sessions).toHaveLength(2));
  it("does not reach an answer that was corrected since", () => {
    expect(days([red, later, corrected], 20).sessions).toMatchObject([{ on: "2026-11-18", painWorst: 9 }]);
  });
  it("goes as far as the newest that was known", () => {
    expect(newestOf({ sessions: mergeLogs([red, later]), mornings: [{ at: 25 }] })).toBe(25);
    expect(newestOf({ sessions: [], mornings: [] })).toBe(0);
  });
});
