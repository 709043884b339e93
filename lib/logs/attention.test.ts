import { describe, expect, it } from "vitest";
import { addDays } from "../calendar-date";
import type { Comparison } from "../vocabulary";
import { type AttentionFacts, byUrgency, reasonsFor, ruleWords } from "./attention";
import { mergeLogs, type StoredLog } from "./merge";
import { suggest } from "./suggest";
import { course, daysAWeek, exercise } from "./testing/courses";
import { stored } from "./testing/logs";
import { usualThresholds } from "./thresholds";

const today = "2026-11-20";
const ago = (days: number) => addDays(today, -days);
const did = (days: number, more: Partial<StoredLog> = {}) => stored({ on: ago(days), items: [{ itemKey: "a", done: "all" }], ...more });

type Told = { logs?: StoredLog[]; mornings?: [string, Comparison][] } & Partial<Omit<AttentionFacts, "sessions" | "mornings">>;
const facts = ({ logs = [did(1)], mornings = [], ...more }: Told = {}): AttentionFacts => ({
  ...{ today, course: course([exercise("a")], { weeks: null }), sessions: mergeLogs(logs), mornings: new Map(mornings) },
  ...{
    isReached: true,
    lastOn:
      [...logs, ...mornings.map(([on]) => ({ on }))]
        .map(({ on }) => on)
        .sort()
        .at(-1) ?? null,
  },
  thresholds: usualThresholds,
  ...more,
});
const words = (told: Told) => reasonsFor(facts(told)).map((reason) => reason.words);

describe("Who needs attention", () => {
  it.each<[string, Told, string[]]>([
    ["nobody who logs and is well", {}, []],
    ["pain above five", { logs: [did(1, { painNow: 6 })] }, ["Pain 6 of 10 on Nov 19."]],
    [
      "pain above five at worst, and what came after",
      { logs: [did(3, { painNow: 1, painWorst: 8 }), did(1, { painNow: 2 })] },
      ["Pain 8 of 10 on Nov 17. Last: 2 on Nov 19."],
    ],
    [
      "pain above five more than once",
      { logs: [did(3, { painWorst: 7 }), did(1, { painWorst: 6 })] },
      ["Pain 7 of 10 on Nov 17. Red in 2 entries. Last: 6 on Nov 19."],
    ],
    ["not pain of five", { logs: [did(1, { painWorst: 5 })] }, []],
    [
      "pain of five where the clinic says so",
      { logs: [did(1, { painWorst: 5 })], thresholds: { ...usualThresholds, amberTo: 4 } },
      ["Pain 5 of 10 on Nov 19."],
    ],
    ["pain six days ago", { logs: [did(6, { painWorst: 9 }), did(1)] }, ["Pain 9 of 10 on Nov 14."]],
    ["not pain of a week ago", { logs: [did(7, { painWorst: 9 }), did(1)] }, []],
    ["a worse morning", { mornings: [[ago(1), "worse"]] }, ["Worse on the morning of Nov 19."]],
    [
      "several worse mornings",
      {
        mornings: [
          [ago(2), "worse"],
          [ago(1), "worse"],
        ],
      },
      ["Worse on 2 mornings, last on Nov 19."],
    ],
    [
      "not a better one",
      {
        mornings: [
          [ago(1), "better"],
          [ago(8), "worse"],
        ],
      },
      [],
    ],
    ["too much for today", { logs: [did(1, { stopped: true })] }, ["Too much on Nov 19."]],
    ["silent for four days", { logs: [did(5)] }, ["Nothing logged for 4 days."]],
    ["not silent for three", { logs: [did(4)] }, []],
    ["never anything though the link was opened", { logs: [] }, ["Nothing logged yet in 18 days."]],
    ["not where the program is on paper alone", { logs: [], isReached: false }, []],
    ["not where a morning was answered", { logs: [did(9)], mornings: [[ago(1), "same"]] }, []],
    ["not where nothing was due in those days", { logs: [did(5)], course: course([exercise("a", daysAWeek(1))], { weeks: null }) }, []],
    [
      "once enough was due",
      { logs: [did(8)], course: course([exercise("a", daysAWeek(1))], { weeks: null }) },
      ["Nothing logged for 7 days."],
    ],
    [
      "not in a pause",
      { logs: [did(9)], course: course([exercise("a")], { weeks: null }, [{ kind: "pause", on: ago(8), weeks: null }]) },
      [],
    ],
    [
      "not for the days of a pause that is over",
      {
        logs: [did(9)],
        course: course([exercise("a")], { weeks: null }, [
          { kind: "pause", on: ago(8), weeks: null },
          { kind: "resume", on: ago(2), weeks: null },
        ]),
      },
      [],
    ],
    [
      "a program that ends in two weeks",
      { course: course([exercise("a")], { startsOn: "2026-11-16", weeks: 2 }) },
      ["The program ends in 9 days."],
    ],
    ["one that ends today", { course: course([exercise("a")], { startsOn: "2026-11-14", weeks: 1 }) }, ["The program ends today."]],
    [
      "one that ended a week ago",
      { course: course([exercise("a")], { startsOn: "2026-11-07", weeks: 1 }) },
      ["The program ended 7 days ago."],
    ],
    ["not one that ended before that", { course: course([exercise("a")], { startsOn: "2026-11-06", weeks: 1 }) }, []],
    [
      "not one that a therapist ended",
      { course: course([exercise("a")], { startsOn: "2026-11-14", weeks: 1 }, [{ kind: "end", on: ago(1), weeks: null }]) },
      [],
    ],
  ])("%s", (_name, told, expected) => {
    expect(words(told)).toEqual(expected);
  });

  it("comes in the order of urgency: pain, mornings, too much, silence, the end", () => {
    const all = (told: Told) => ({ reasons: reasonsFor(facts(told)) });
    const rows = [
      all({}),
      all({ course: course([exercise("a")], { startsOn: "2026-11-14", weeks: 1 }) }),
      all({ logs: [did(6)] }),
      all({ logs: [did(1, { painWorst: 7, stopped: true })] }),
      all({ logs: [did(2, { painWorst: 9 }), did(1)] }),
      all({ logs: [did(1, { stopped: true })] }),
      all({ mornings: [[ago(1), "worse"]] }),
    ];
    expect(rows.sort(byUrgency).map(({ reasons }) => reasons[0]?.words.slice(0, 6))).toEqual([
      "Pain 7",
      "Pain 9",
      "Worse ",
      "Too mu",
      "Nothin",
      "The pr",
      undefined,
    ]);
  });

  it("goes by rules that are spelled out with the clinic's figures", () => {
    const figures = { greenTo: 2, amberTo: 4, silentDays: 6, endingDays: 10 };
    const told = Object.values(ruleWords).map((rule) => rule(figures));
    expect(told).toEqual([
      expect.stringMatching(/above 4 of 10/),
      expect.stringMatching(/worse than the day before/),
      expect.stringMatching(/Too much/),
      expect.stringMatching(/on 6 days/),
      expect.stringMatching(/10 days away/),
    ]);
  });
});

describe("What the entries speak for", () => {
  const week = (more: Partial<StoredLog> = {}) =>
    Array.from({ length: 13 }, (_, days) => did(days + 1, { painWorst: 1, effort: "easy", ...more }));
  const said = (told: Told) => suggest(facts(told));
  it.each<[string, Told, string | undefined, RegExp]>([
    ["more, where all is green and easy", { logs: week() }, "progress", /13 sessions in 14 days, 93 % of what was asked for/],
    ["holding, with amber pain", { logs: [...week(), did(1, { round: 2, painWorst: 4 })] }, "hold", /Pain above 3 of 10 once/],
    ["holding, with one worse morning", { logs: week(), mornings: [[ago(1), "worse"]] }, "hold", /one of the last 7 mornings/],
    ["holding, where it was called hard", { logs: week({ effort: "hard" }) }, "hold", /Called hard 13 times/],
    ["holding, with too few entries", { logs: week().slice(0, 3) }, "hold", /Only 3 sessions/],
    ["holding, where nobody spoke of pain", { logs: week({ painWorst: null }) }, "hold", /how much it hurts/],
    ["holding, where half was not done", { logs: week().slice(0, 6) }, "hold", /43 %.*ask what gets in the way/],
    ["less, with red pain", { logs: [...week(), did(1, { round: 2, painWorst: 7 })] }, "regress", /Pain above 5 of 10 once/],
    [
      "less, with two worse mornings",
      {
        logs: week(),
        mornings: [
          [ago(1), "worse"],
          [ago(3), "worse"],
        ],
      },
      "regress",
      /on 2 of the last 7 mornings/,
    ],
    [
      "less, where it was too much twice",
      { logs: [...week(), did(1, { round: 2, stopped: true }), did(2, { round: 2, stopped: true })] },
      "regress",
      /Too much twice|Too much 2 times/,
    ],
    [
      "holding, where red pain is more than a week old",
      { logs: [...week(), did(9, { round: 2, painWorst: 9 })] },
      "hold",
      /Pain above 3 of 10 once/,
    ],
  ])("%s", (_name, told, direction, reason) => {
    expect([said(told)?.direction, said(told)?.reasons.join(" ")]).toEqual([direction, expect.stringMatching(reason)]);
  });

  it("nothing where nothing was logged, and nothing in a pause", () => {
    expect(said({ logs: [] })).toBeNull();
    expect(said({ logs: week(), course: course([exercise("a")], {}, [{ kind: "pause", on: ago(1), weeks: null }]) })).toBeNull();
  });
});
