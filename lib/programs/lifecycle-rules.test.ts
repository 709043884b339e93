import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../calendar-date";
import {
  changedBy,
  dayOf,
  type KnownEvent,
  type Lifecycle,
  type LifecycleChange,
  reasonAgainst,
  reasonAgainstUndoing,
  undoneWith,
  without,
} from "./lifecycle-rules";
import { currentCourse, pausesIn } from "./program-day";

let count = 0;
const event = (kind: KnownEvent["kind"], on: string, weeks: number | null = null): KnownEvent => ({
  id: `${kind} ${++count}`,
  kind,
  on,
  weeks,
});
const start = event("start", "2026-11-02");
/** Six weeks from November 2: the last day is December 13. */
const program = (...events: KnownEvent[]): Lifecycle => ({
  startsOn: "2026-11-02",
  weeks: 6,
  events: [start, ...events],
  today: "2026-11-20",
});
const pause = (on: string, resumesOn: string | null = null): LifecycleChange => ({ kind: "pause", on, resumesOn });
const resume = (on: string): LifecycleChange => ({ kind: "resume", on });
const end = (on: string): LifecycleChange => ({ kind: "end", on });
const extend = (weeks: number): LifecycleChange => ({ kind: "extend", weeks });

const paused = program(event("pause", "2026-11-16"));
const holiday = program(event("pause", "2026-11-16"), event("resume", "2026-11-30"));
const planned = program(event("pause", "2026-11-25"), event("resume", "2026-11-30"));
const ended = program(event("end", "2026-11-18"));
const endsSoon = program(event("end", "2026-11-25"));
const ranOut = { ...program(), today: "2026-12-20" };
const ahead = { ...program(), today: "2026-10-20" };
const endless = { ...program(), weeks: null };

describe("What a therapist may do with a program", () => {
  it.each<[string, Lifecycle, LifecycleChange, RegExp | null]>([
    ["pauses from today", program(), pause("2026-11-20"), null],
    ["pauses for a holiday", program(), pause("2026-11-23", "2026-11-30"), null],
    ["records a pause that began last week", program(), pause("2026-11-16"), null],
    ["pauses again after another pause", planned, pause("2026-11-30"), null],
    ["pauses one that has no end", endless, pause("2027-03-01", "2027-03-08"), null],
    ["does not pause before it starts", program(), pause("2026-11-01"), /starts on November 2, 2026\. Choose that day/],
    ["does not pause one that has ended", ended, pause("2026-11-20"), /ended on November 18, 2026\. Take the end back before you pause it/],
    ["does not pause one that ran out", ranOut, pause("2026-12-20"), /ended on December 13, 2026\. Extend it before you pause it/],
    ["does not pause after the last day", program(), pause("2026-12-14"), /ends on December 13, 2026\. Choose a day before/],
    ["does not pause after a planned end", endsSoon, pause("2026-11-25"), /ends on November 24, 2026/],
    ["does not resume before it pauses", program(), pause("2026-11-23", "2026-11-23"), /Choose a later day/],
    ["does not pause for over a year", program(), pause("2026-11-23", "2027-11-24"), /at most/],
    ["does not pause twice at once", paused, pause("2026-11-20"), /already pauses from November 16, 2026\. Take that pause back/],
    ["does not pause into another pause", planned, pause("2026-11-20", "2026-11-26"), /from November 25, 2026 until November 30, 2026/],
    ["does not pause for good before another pause", planned, pause("2026-11-20"), /already pauses/],
    ["resumes today", paused, resume("2026-11-20"), null],
    ["says when it will resume", paused, resume("2026-12-01"), null],
    ["resumes earlier than planned", holiday, resume("2026-11-23"), null],
    ["does not resume what runs", program(), resume("2026-11-20"), /not paused/],
    ["does not resume before the pause", paused, resume("2026-11-16"), /begins on November 16, 2026.*take the pause back/],
    ["does not resume later than planned", holiday, resume("2026-12-02"), /goes on by itself on November 30, 2026/],
    ["does not resume one that has ended", ended, resume("2026-11-20"), /Take the end back before you resume/],
    ["ends today", program(), end("2026-11-20"), null],
    ["ends ahead", program(), end("2026-12-01"), null],
    ["ends while it pauses", paused, end("2026-11-20"), null],
    ["ends before it began", ahead, end("2026-11-02"), null],
    ["does not end before it starts", ahead, end("2026-10-20"), /starts on November 2, 2026/],
    ["does not end twice", ended, end("2026-11-20"), /ended already on November 18, 2026/],
    ["does not end twice ahead", endsSoon, end("2026-11-22"), /set to end on November 25, 2026\. Take that back first/],
    ["does not end after its last day", program(), end("2026-12-20"), /ends by itself after December 13, 2026/],
    ["does not look further than a year", endless, end("2028-01-01"), /within a year/],
    ["extends by two weeks", program(), extend(2), null],
    ["extends while it pauses", paused, extend(2), null],
    ["extends one that ran out", ranOut, extend(2), null],
    [
      "does not extend into the past",
      { ...ranOut, today: "2027-02-01" },
      extend(2),
      /would have ended on December 27, 2026\. Enter more weeks/,
    ],
    ["does not extend by nothing", program(), extend(0), /from 1 on/],
    ["does not shorten by extending", program(), extend(-2), /from 1 on/],
    ["does not extend by half a week", program(), extend(0.5), /from 1 on/],
    ["does not extend beyond two years", program(), extend(99), /104 weeks at most, and this one has 6/],
    ["does not extend what has no end", endless, extend(2), /no end/],
    ["does not extend what a therapist ended", ended, extend(2), /Take the end back before you extend it/],
    ["does nothing without a start", { ...program(), events: [], startsOn: null }, pause("2026-11-20"), /no start date/],
  ])("%s", (_what, lifecycle, change, sentence) => {
    const refusal = reasonAgainst(change, lifecycle);
    if (sentence) expect(refusal?.message).toMatch(sentence);
    else expect(refusal).toBeNull();
  });

  it("takes the planned day away when it resumes earlier", () => {
    const after = changedBy(holiday, resume("2026-11-23"));
    expect(pausesIn(currentCourse(after, after.events).course)).toEqual([{ from: "2026-11-16", to: "2026-11-23" }]);
  });
});

describe("Taking back what was recorded by mistake", () => {
  const kindOf = (lifecycle: Lifecycle, kind: KnownEvent["kind"]) => lifecycle.events.find((one) => one.kind === kind)?.id ?? "";
  it.each([
    ["a pause, with the day on which it would have ended", holiday, "pause", { state: "running", pause: null, endsOn: "2026-12-13" }],
    ["the day on which it goes on", holiday, "resume", { state: "paused", pause: { from: "2026-11-16", to: null } }],
    ["an end", ended, "end", { state: "running", endsOn: "2026-12-13" }],
    ["an extension", program(event("extend", "2026-11-18", 3)), "extend", { weeks: 6 }],
  ] as const)("takes back %s", (_what, lifecycle, kind, day) => {
    expect(reasonAgainstUndoing(kindOf(lifecycle, kind), lifecycle)).toBeNull();
    expect(dayOf(without(lifecycle, kindOf(lifecycle, kind)))).toMatchObject(day);
  });

  it.each([
    ["the start", program(), start.id, /belongs to the program itself/],
    ["what was taken back already", program(), "gone", /taken back already/],
    [
      "a resume before another pause",
      program(...holiday.events.slice(1), event("pause", "2026-12-02")),
      kindOf(holiday, "resume"),
      /December 2/,
    ],
  ])("does not take back %s", (_what, lifecycle, id, sentence) => {
    expect(reasonAgainstUndoing(id, lifecycle)?.message).toMatch(sentence);
  });

  it("leaves what belongs to an earlier course alone", () => {
    const old = event("pause", "2026-11-05");
    const again = { ...program(old, event("start", "2027-01-04")), today: "2027-01-10" };
    expect(reasonAgainstUndoing(old.id, again)?.message).toMatch(/earlier course/);
  });
});

const someDay = fc.integer({ min: -30, max: 120 }).map((days) => addDays("2026-11-20", days));
const anyChange = fc.oneof(
  fc.record({ kind: fc.constant("pause" as const), on: someDay, resumesOn: fc.option(someDay) }),
  fc.record({ kind: fc.constant("resume" as const), on: someDay }),
  fc.record({ kind: fc.constant("end" as const), on: someDay }),
  fc.record({ kind: fc.constant("extend" as const), weeks: fc.integer({ min: -2, max: 60 }) }),
);
const step = fc.oneof(
  { weight: 4, arbitrary: anyChange },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("undo" as const), which: fc.nat(9) }) },
);

it("keeps two pauses apart where one ends on the day on which the other begins, whichever was recorded first", () => {
  const later = event("pause", "2026-12-10");
  const before = { ...program(later), today: "2026-11-20" };
  const change = { kind: "pause" as const, on: "2026-12-01", resumesOn: "2026-12-10" };
  expect(reasonAgainst(change, before)).toBeNull();
  const { course } = currentCourse(before, changedBy(before, change).events);
  expect(course.map(({ kind, on }) => `${kind} ${on}`)).toEqual(["pause 2026-12-01", "resume 2026-12-10", "pause 2026-12-10"]);
});

it("never holds two pauses at once, two ends, or an unreadable day, whatever is done in whatever order", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), someDay, (steps, today) => {
      let lifecycle: Lifecycle = { ...program(), today };
      for (const [place, one] of steps.entries()) {
        if (one.kind === "undo") {
          const id = lifecycle.events[one.which]?.id ?? "";
          if (reasonAgainstUndoing(id, lifecycle)) continue;
          expect(undoneWith(id, lifecycle)).toContain(id);
          lifecycle = without(lifecycle, id);
        } else if (!reasonAgainst(one, lifecycle)) {
          const after = changedBy(lifecycle, one);
          lifecycle = {
            ...after,
            events: after.events.map((known, at) => (known.id.startsWith("new") ? { ...known, id: `${place}-${at}` } : known)),
          };
        }
        const { course } = currentCourse(lifecycle, lifecycle.events);
        const kinds = course.filter(({ kind }) => kind === "pause" || kind === "resume").map(({ kind }) => kind);
        expect(kinds).toEqual(kinds.map((_, at) => (at % 2 === 0 ? "pause" : "resume")));
        expect(course.filter(({ kind }) => kind === "end").length).toBeLessThan(2);
        expect(dayOf(lifecycle).endsOn).toMatch(/^\d{4}-\d\d-\d\d$/);
      }
    }),
    { numRuns: 1000 },
  );
});
