import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween } from "../calendar-date";
import type { Dosage } from "../dosage/dosage";
import { dosageWith } from "../dosage/testing/plain-dosage";
import { type CourseVersion, expectedOn } from "../logs/expected";
import { type ProgramEvent, programDay } from "../programs/program-day";
import { languages, weekdays } from "../vocabulary";
import { type DueDay, dueDays } from "./due";
import { calendarEntries, mostRounds } from "./entries";
import { runsOf } from "./runs";
import { chosenTimes, usualTimes } from "./times";
import { calendarWords } from "./words";
import { writeCalendar } from "./write";

const stampedAt = new Date("2026-11-20T09:00:00Z");
const start = "2026-10-19";

const file = (due: readonly DueDay[], changes: { times?: string[]; sequence?: number; language?: "en" | "ar" } = {}) => {
  const { times = usualTimes(mostRounds(due)), sequence = 1, language = "en" } = changes;
  const entries = calendarEntries(due, { times, minutes: 15, language, seed: "link" });
  return writeCalendar({ name: calendarWords(language).title, language, sequence, stampedAt, entries });
};

/** What a calendar program makes of the file: every occurrence, as `2026-10-19T09:00:00`, in its order. */
function occurrences(text: string): string[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const all = calendar.getAllSubcomponents("vevent").flatMap((component) => {
    const event = new ICAL.Event(component);
    const times: string[] = [];
    const steps = event.iterator();
    for (let next = steps.next(); next; next = steps.next()) times.push(next.toString());
    return times;
  });
  return all.sort();
}

const exercise = (itemKey: string, changes: Partial<Dosage> = {}) => ({
  itemKey,
  exerciseId: itemKey,
  name: itemKey,
  dosage: dosageWith(changes),
});
const timesADay = (min: number, max = min): Partial<Dosage> => ({ perDay: { kind: "times", times: { min, max } } });
const program = (phases: CourseVersion["phases"], changes: Partial<CourseVersion> = {}): CourseVersion => ({
  ...{ number: 1, publishedOn: start, startsOn: start, weeks: 4, phases },
  ...changes,
});
const whole = (items: CourseVersion["phases"][number]["items"]) => [{ fromWeek: 1, toWeek: null, items }];
const bounds = { from: start, until: addDays(start, 182) };
const days = (due: readonly DueDay[]) => due.map(({ on }) => on);

describe("Days in the calendar", () => {
  it("are those of the dosage, from the first day of the program to its last", () => {
    const due = dueDays(program(whole([exercise("a")])), [], bounds);
    expect([due.length, due[0]?.on, due.at(-1)?.on]).toEqual([28, "2026-10-19", "2026-11-15"]);
    const named = dueDays(program(whole([exercise("a", { days: { kind: "weekdays", weekdays: ["mon", "thu"] } })])), [], bounds);
    expect(days(named).slice(0, 3)).toEqual(["2026-10-19", "2026-10-22", "2026-10-26"]);
  });

  it("leave out a pause and go on for as long as it was, and end where the program was ended", () => {
    const pause: ProgramEvent[] = [
      { kind: "pause", on: "2026-10-28", weeks: null },
      { kind: "resume", on: "2026-11-04", weeks: null },
    ];
    const due = days(dueDays(program(whole([exercise("a")])), pause, bounds));
    expect(due).toHaveLength(28);
    expect(due.filter((on) => on >= "2026-10-28" && on < "2026-11-04")).toEqual([]);
    expect(due.at(-1)).toBe("2026-11-22");
    const ended = dueDays(program(whole([exercise("a")])), [{ kind: "end", on: "2026-10-25", weeks: null }], bounds);
    expect(days(ended).at(-1)).toBe("2026-10-24");
  });

  it("follow the phases", () => {
    const phases = [
      { fromWeek: 1, toWeek: 2, items: [exercise("a", timesADay(3))] },
      { fromWeek: 3, toWeek: null, items: [exercise("b", { days: { kind: "weekdays", weekdays: ["sat"] } })] },
    ];
    const due = dueDays(program(phases), [], bounds);
    expect(due.slice(0, 14).every(({ rounds }) => rounds === 3)).toBe(true);
    expect(due.slice(14)).toEqual([
      { on: "2026-11-07", rounds: 1 },
      { on: "2026-11-14", rounds: 1 },
    ]);
  });

  it.each([
    [1, [0]],
    [2, [0, 3]],
    [3, [0, 2, 4]],
    [5, [0, 1, 2, 4, 5]],
  ])("are spread over the week where %i days a week are up to the patient", (min, places) => {
    const item = exercise("a", { days: { kind: "days-a-week", count: { min, max: min } } });
    const due = days(dueDays(program(whole([item]), { weeks: 2 }), [], bounds));
    expect(due).toEqual([...places, ...places.map((place) => place + 7)].map((place) => addDays(start, place)));
  });

  it("take turns with a day off where it is every other day, also across weeks", () => {
    const due = days(dueDays(program(whole([exercise("a", { days: { kind: "every-other-day" } })])), [], bounds));
    expect(due).toEqual(Array.from({ length: 14 }, (_, index) => addDays(start, index * 2)));
  });

  it("begin with the publishing where nobody named a start, and go on where there is no length", () => {
    const undated = { startsOn: null, publishedOn: "2026-11-02" };
    const from = { from: "2026-11-02", until: "2026-12-31" };
    expect(days(dueDays(program(whole([exercise("a")]), { ...undated, weeks: 1 }), [], from))).toHaveLength(7);
    expect(days(dueDays(program(whole([exercise("a")]), { ...undated, weeks: null }), [], from)).at(-1)).toBe("2026-12-31");
  });
});

const range = (min: number, max: number) =>
  fc.integer({ min, max }).chain((a) => fc.integer({ min: a, max }).map((b) => ({ min: a, max: b })));
const anyDays: fc.Arbitrary<Dosage["days"]> = fc.oneof(
  fc.constant({ kind: "every-day" as const }),
  fc.constant({ kind: "every-other-day" as const }),
  range(1, 7).map((count) => ({ kind: "days-a-week" as const, count })),
  fc.subarray([...weekdays], { minLength: 1 }).map((named) => ({ kind: "weekdays" as const, weekdays: named })),
);
const anyPerDay: fc.Arbitrary<Dosage["perDay"]> = fc.oneof(
  range(1, 4).map((times) => ({ kind: "times" as const, times })),
  fc.integer({ min: 2, max: 12 }).map((hours) => ({ kind: "every-hours" as const, hours })),
);
const anyItems = fc
  .array(fc.record({ days: anyDays, perDay: anyPerDay }), { maxLength: 4 })
  .map((dosages) => dosages.map((dosage, index) => exercise(`item-${index}`, dosage)));
/** Two phases at most, a pause, an extension, an end: whatever happens to a program. */
const anyCourse = fc
  .record({
    weeks: fc.integer({ min: 1, max: 14 }),
    change: fc.integer({ min: 1, max: 13 }),
    first: anyItems,
    second: anyItems,
    startOffset: fc.integer({ min: -3, max: 30 }),
    pause: fc.option(fc.record({ at: fc.integer({ min: -5, max: 90 }), length: fc.option(fc.integer({ min: 1, max: 30 })) })),
    extend: fc.option(fc.record({ at: fc.integer({ min: 0, max: 60 }), weeks: fc.integer({ min: 1, max: 4 }) })),
    end: fc.option(fc.integer({ min: 0, max: 120 })),
  })
  .map(({ weeks, change, first, second, startOffset, pause, extend, end }) => {
    const begins = addDays(start, startOffset);
    const at = (offset: number) => addDays(begins, offset);
    const events: ProgramEvent[] = [
      ...(pause ? [{ kind: "pause" as const, on: at(pause.at), weeks: null }] : []),
      ...(pause?.length ? [{ kind: "resume" as const, on: at(pause.at + pause.length), weeks: null }] : []),
      ...(extend ? [{ kind: "extend" as const, on: at(extend.at), weeks: extend.weeks }] : []),
      ...(end === null ? [] : [{ kind: "end" as const, on: at(end), weeks: null }]),
    ];
    const phases =
      change < weeks
        ? [
            { fromWeek: 1, toWeek: change, items: first },
            { fromWeek: change + 1, toWeek: null, items: second },
          ]
        : whole(first);
    return { version: program(phases, { weeks, startsOn: begins }), events };
  });

describe("What a calendar program reads", () => {
  it("is day by day and round by round what the dosage asks for, over the whole of any program", () => {
    let seen = 0;
    fc.assert(
      fc.property(anyCourse, ({ version, events }) => {
        const due = dueDays(version, events, bounds);
        const times = usualTimes(mostRounds(due));
        const read = occurrences(file(due, { times }));
        expect(read).toEqual(due.flatMap(({ on, rounds }) => times.slice(0, rounds).map((at) => `${on}T${at}:00`)).sort());
        seen += read.length;
        // Against the dosage itself: on each day with a fixed exercise at least its rounds, and nothing on any day without.
        const byDay = new Map(due.map(({ on, rounds }) => [on, rounds]));
        for (let on = addDays(version.startsOn ?? start, -7), left = 330; left > 0; on = addDays(on, 1), left--) {
          const { items } = expectedOn(version, events, on);
          const fixed = items.filter(({ when }) => when === "this-day").map(({ least }) => least);
          const rounds = byDay.get(on) ?? 0;
          expect(rounds).toBeGreaterThanOrEqual(Math.max(0, ...fixed));
          expect(rounds).toBeLessThanOrEqual(Math.max(0, ...items.map(({ least }) => least)));
          if (programDay({ ...version, phases: [] }, events, on).state !== "running") expect(rounds).toBe(0);
        }
      }),
      { numRuns: 250 },
    );
    expect(seen).toBeGreaterThan(5_000);
  });

  it("holds each flexible exercise as often in each week of the program as is asked for at least", () => {
    fc.assert(
      fc.property(range(1, 7), fc.integer({ min: 1, max: 10 }), (count, weeks) => {
        const item = exercise("a", { days: { kind: "days-a-week", count } });
        const due = days(dueDays(program(whole([item]), { weeks }), [], bounds));
        const perWeek = Array.from(
          { length: weeks },
          (_, week) => due.filter((on) => Math.floor(daysBetween(start, on) / 7) === week).length,
        );
        expect(new Set(perWeek)).toEqual(new Set([count.min]));
      }),
      { numRuns: 60 },
    );
  });

  it("stays at the same hour when the clocks change", () => {
    const due = dueDays(program(whole([exercise("a")])), [], bounds);
    const text = file(due, { times: ["08:00"] });
    expect(new Set(occurrences(text).map((at) => at.slice(11)))).toEqual(new Set(["08:00:00"]));
    expect(text).not.toMatch(/TZID|DTSTART:\d+T\d+Z|UNTIL=\d+T\d+Z/);
  });

  it("has an alarm, a title and a cue that say nothing of health, in the language of the patient", () => {
    for (const language of languages) {
      const entries = calendarEntries([{ on: start, rounds: 2 }], { times: ["08:00", "19:00"], minutes: 15, language, seed: "x" });
      const calendar = new ICAL.Component(ICAL.parse(writeCalendar({ name: "n", language, sequence: 3, stampedAt, entries })));
      const events = calendar.getAllSubcomponents("vevent");
      expect(events.map((event) => event.getFirstPropertyValue("summary"))).toEqual(Array(2).fill(calendarWords(language).title));
      expect(events.map((event) => event.getFirstPropertyValue("description"))).toEqual([8, 19].map(calendarWords(language).cue));
      expect(events.map((event) => event.getFirstSubcomponent("valarm")?.getFirstPropertyValue("action"))).toEqual(["DISPLAY", "DISPLAY"]);
      expect(events.map((event) => `${event.getFirstPropertyValue("duration")}`)).toEqual(["PT15M", "PT15M"]);
    }
  });
});

describe("The file", () => {
  it("ends its lines as calendars want it, folds the long ones between letters, and marks what would break them", () => {
    const entry = { uid: "u", run: { first: start, last: start, weekdays: [1] }, at: "08:00", minutes: 5 };
    const title = `a, b; c\\d\r\n${"é".repeat(60)}${"😀".repeat(30)}`;
    const text = writeCalendar({ name: "n", language: "en", sequence: 1, stampedAt, entries: [{ ...entry, title, text: title }] });
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).not.toContain("\ufffd");
    const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent");
    expect(event?.getFirstPropertyValue("summary")).toBe(title.replace("\r\n", "\n"));
  });

  it("names an entry the same however its time and its end move, and tells each round and beginning apart", () => {
    const uids = (due: readonly DueDay[], times?: string[]) =>
      [...file(due, times ? { times } : {}).matchAll(/^UID:(.*)\r$/gm)].map(([, uid]) => uid);
    const short = dueDays(program(whole([exercise("a", timesADay(2))])), [], bounds);
    const longer = dueDays(program(whole([exercise("a", timesADay(2))]), { weeks: 8 }), [], bounds);
    expect(uids(longer)).toEqual(uids(short));
    expect(uids(short, ["06:30", "22:00"])).toEqual(uids(short));
    const paused = dueDays(
      program(whole([exercise("a", timesADay(2))])),
      [
        { kind: "pause", on: "2026-10-28", weeks: null },
        { kind: "resume", on: "2026-11-04", weeks: null },
      ],
      bounds,
    );
    expect(uids(paused)).toEqual(expect.arrayContaining(uids(short)));
    expect(new Set(uids(paused)).size).toBe(4);
  });
});

describe("Weekly repetitions", () => {
  it("make up exactly the days they were made of, whatever those are", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 90 }), { maxLength: 60 }), (offsets) => {
        const given = offsets.sort((a, b) => a - b).map((offset) => addDays(start, offset));
        const made = runsOf(given).flatMap(({ first, last, weekdays: named }) => {
          const all = Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index));
          return all.filter((on) => named.includes(new Date(`${on}T00:00:00Z`).getUTCDay()));
        });
        expect(made).toEqual(given);
      }),
    );
  });
  it("are one where the program is the same in every week", () =>
    expect(runsOf(days(dueDays(program(whole([exercise("a")]), { weeks: 12 }), [], bounds)))).toHaveLength(1));
});

describe("Times of day", () => {
  it.each([
    [1, ["09:00"]],
    [2, ["08:00", "20:00"]],
    [3, ["08:00", "14:00", "20:00"]],
    [4, ["08:00", "12:00", "16:00", "20:00"]],
  ])("for %i rounds are %j where nobody chose", (rounds, times) => expect(usualTimes(rounds)).toEqual(times));

  it.each([
    [["07:15"], 1, ["07:15"]],
    [["19:00", "07:15"], 2, ["07:15", "19:00"]],
    [["7:15", "25:00", "<b>"], 1, ["09:00"]],
    [["06:00"], 3, ["06:00", "14:00", "20:00"]],
    [["06:00", "07:00", "08:00"], 1, ["06:00"]],
  ])("%j for %i rounds are %j", (asked, rounds, times) => expect(chosenTimes(asked, rounds)).toEqual(times));
});
