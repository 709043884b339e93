import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparisons, doneAmounts, efforts, logSources } from "../vocabulary";
import { lastMornings, mergeLogs, type StoredLog } from "./merge";
import { stored } from "./testing/logs";

const pain = fc.option(fc.integer({ min: 0, max: 10 }), { nil: null });
const item = fc.record(
  { itemKey: fc.constantFrom("a", "b", "c"), done: fc.constantFrom(...doneAmounts), sets: fc.integer({ min: 0, max: 20 }) },
  { requiredKeys: ["itemKey", "done"] },
);
const anyLog: fc.Arbitrary<StoredLog> = fc.record({
  logId: fc.uuid(),
  on: fc.constantFrom("2026-11-20", "2026-11-21"),
  round: fc.constantFrom(1, 1, 1, 11),
  source: fc.constantFrom(...logSources),
  items: fc.uniqueArray(item, { selector: ({ itemKey }) => itemKey }),
  painNow: pain,
  painWorst: pain,
  effort: fc.option(fc.constantFrom(...efforts), { nil: null }),
  stopped: fc.boolean(),
  note: fc.constantFrom("", "It clicks.", "Better today."),
  replaces: fc.constant(null),
  at: fc.integer({ min: 0, max: 5 }),
});

/** Some of the logs correct an earlier one of the same round and source, as the database asks. */
const anyLogs = fc
  .tuple(
    fc.uniqueArray(anyLog, { selector: ({ logId }) => logId, minLength: 3, maxLength: 12 }),
    fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
  )
  .map(([logs, choices]) =>
    logs.map((log, at) => {
      const before = logs.filter(
        (one, place) => place < at && one.at <= log.at && one.on === log.on && one.round === log.round && one.source === log.source,
      );
      const choice = choices[at] ?? 0;
      return choice % 2 === 0 && before.length > 0 ? { ...log, replaces: before[choice % before.length]?.logId ?? null } : log;
    }),
  );

describe("What two phones say of one day", () => {
  it("comes to the same in whatever order it arrives, and however often", () => {
    const seen = { corrected: 0, merged: 0 };
    fc.assert(
      fc.property(anyLogs, fc.nat(), (logs, seed) => {
        if (logs.some(({ replaces }) => replaces !== null)) seen.corrected++;
        if (mergeLogs(logs).length < logs.length) seen.merged++;
        const turned = [...logs.slice(seed % (logs.length || 1)), ...logs.slice(0, seed % (logs.length || 1))].reverse();
        expect(mergeLogs(turned)).toEqual(mergeLogs(logs));
        expect(mergeLogs([...logs, ...turned])).toEqual(mergeLogs(logs));
      }),
      { numRuns: 500 },
    );
    expect(Math.min(seen.corrected, seen.merged)).toBeGreaterThan(100);
  });

  it("loses no exercise and no note, and makes none up", () => {
    fc.assert(
      fc.property(anyLogs, (logs) => {
        const sessions = mergeLogs(logs);
        const uncorrected = logs.every(({ replaces }) => replaces === null);
        for (const session of sessions) {
          const of = logs.filter(({ on, round }) => on === session.on && round === session.round);
          const said = new Set(of.flatMap(({ items }) => items.map(({ itemKey }) => itemKey)));
          if (uncorrected) expect(new Set(session.items.map(({ itemKey }) => itemKey))).toEqual(said);
          for (const { itemKey, done } of session.items)
            expect(of.some(({ items }) => items.some((one) => one.itemKey === itemKey && one.done === done))).toBe(true);
          expect(session.notes.map(({ text }) => text).sort()).toEqual([...new Set(of.map(({ note }) => note))].filter(Boolean).sort());
        }
        expect(new Set(sessions.map(({ on, round }) => `${on} ${round}`)).size).toBe(sessions.length);
      }),
      { numRuns: 500 },
    );
  });

  it("adds up: of each exercise the most that was said, of pain and effort the later answer", () => {
    const phone = stored({
      at: 1,
      items: [{ itemKey: "a", done: "some", sets: 2 }],
      painNow: 2,
      painWorst: 6,
      effort: "hard",
      note: "It clicks.",
    });
    const tablet = stored({
      at: 2,
      items: [
        { itemKey: "a", done: "all" },
        { itemKey: "b", done: "none" },
      ],
      painNow: 3,
      stopped: true,
    });
    expect(mergeLogs([tablet, phone])).toEqual([
      {
        ...{ on: "2026-11-20", round: 1, painNow: 3, painWorst: 6, effort: "hard", stopped: true, sources: ["patient"] },
        items: [
          { itemKey: "a", done: "all", sets: 2 },
          { itemKey: "b", done: "none" },
        ],
        notes: [{ text: "It clicks.", source: "patient", at: 1 }],
        patientLogId: tablet.logId,
        cameAt: 2,
      },
    ]);
  });
});

describe("A correction", () => {
  const first = stored({ at: 1, items: [{ itemKey: "a", done: "all" }], painNow: 7, note: "Sharp." });
  const other = stored({ at: 2, items: [{ itemKey: "b", done: "all" }] });
  const correction = stored({ at: 3, items: [{ itemKey: "a", done: "none" }], painNow: 1, replaces: other.logId });

  it("takes the place of all that was said of that round before, but keeps the note that was sent", () => {
    expect(mergeLogs([correction, other, first])).toMatchObject([
      { items: [{ itemKey: "a", done: "none" }], painNow: 1, notes: [{ text: "Sharp." }], patientLogId: correction.logId },
    ]);
  });

  it("counts also where it came in the same moment as what it corrects", () => {
    const now = [first, other, correction].map((log) => ({ ...log, at: 5 }));
    expect(mergeLogs(now)).toMatchObject([{ painNow: 1 }]);
  });

  it("is added to by what another phone sends afterwards", () => {
    const later = stored({ at: 4, items: [{ itemKey: "b", done: "some" }] });
    expect(mergeLogs([first, other, correction, later])[0]?.items).toEqual([
      { itemKey: "a", done: "none" },
      { itemKey: "b", done: "some" },
    ]);
  });

  it("by the patient leaves what the clinic read from paper, and the other way round", () => {
    const paper = stored({ at: 1, source: "paper", items: [{ itemKey: "c", done: "all" }] });
    expect(mergeLogs([first, other, paper, correction])).toMatchObject([
      { items: [{ itemKey: "a" }, { itemKey: "c", done: "all" }], sources: ["patient", "paper"] },
    ]);
  });

  it("leaves the other rounds and days alone", () => {
    const evening = stored({ at: 1, round: 2, painNow: 4 });
    expect(mergeLogs([first, evening, correction, other])).toMatchObject([
      { round: 1, painNow: 1 },
      { round: 2, painNow: 4 },
    ]);
  });
});

describe("Of the answers of one morning", () => {
  it("the last one counts, in whatever order they are read", () => {
    const answers = comparisons.map((compared, at) => ({ logId: `${at}`, on: "2026-11-20", compared, at }));
    expect(lastMornings(answers).get("2026-11-20")).toBe("worse");
    expect(lastMornings(answers.toReversed()).get("2026-11-20")).toBe("worse");
  });
});
