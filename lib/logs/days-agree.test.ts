import fc from "fast-check";
import { expect, it } from "vitest";
import { dueDays } from "../calendar/due";
import { addDays } from "../calendar-date";
import type { Dosage } from "../dosage/dosage";
import { dosageWith } from "../dosage/testing/plain-dosage";
import { diaryWeeks } from "../handout/layouts/diary-weeks";
import { shownPhases } from "../handout/layouts/shown";
import { sampleInput, sampleView } from "../handout/sample-view";
import type { ProgramEvent } from "../programs/program-day";
import type { ProgramView } from "../programs/program-view";
import { dayItem } from "../session/day-item";
import { planDay } from "../session/day-plan";
import { stretchesOf } from "../session/stretches";
import { paperSizes, weekdays } from "../vocabulary";
import { adherence } from "./adherence";
import { mergeLogs } from "./merge";
import { stored } from "./testing/logs";

const start = "2026-10-19";

const range = (min: number, max: number) =>
  fc.integer({ min, max }).chain((a) => fc.integer({ min: a, max }).map((b) => ({ min: a, max: b })));
const anyDays: fc.Arbitrary<Dosage["days"]> = fc.oneof(
  fc.constant({ kind: "every-day" as const }),
  fc.constant({ kind: "every-other-day" as const }),
  range(0, 7).map(({ min, max }) => ({
    kind: "days-a-week" as const,
    count: { min, max: Math.max(1, max), ...(min === 0 ? { upTo: true as const } : {}) },
  })),
  fc.subarray([...weekdays], { minLength: 1 }).map((named) => ({ kind: "weekdays" as const, weekdays: named })),
);
const anyPerDay: fc.Arbitrary<Dosage["perDay"]> = fc.oneof(
  range(1, 4).map((times) => ({ kind: "times" as const, times })),
  fc.integer({ min: 1, max: 12 }).map((hours) => ({ kind: "every-hours" as const, hours })),
);
const anyProgram = fc.record({
  ...{ days: anyDays, perDay: anyPerDay, weeks: fc.integer({ min: 2, max: 8 }), startsIn: fc.integer({ min: 0, max: 13 }) },
  ...{ paper: fc.constantFrom(...paperSizes), window: fc.integer({ min: 0, max: 20 }), length: fc.integer({ min: 1, max: 21 }) },
});

type Shape = { days: Dosage["days"]; perDay: Dosage["perDay"]; weeks: number; startsIn: number };

function programOf({ days, perDay, weeks, startsIn }: Shape) {
  const base = sampleView(1);
  const startsOn = addDays(start, startsIn);
  const items = (base.phases[0]?.items ?? []).map((item) => ({ ...item, dosage: dosageWith({ days, perDay }) }));
  const view: ProgramView = { ...base, startsOn, weeks, phases: [{ phaseId: "a", title: "", fromWeek: 1, toWeek: null, items }] };
  return { view, startsOn, version: { number: 1, publishedOn: startsOn, startsOn, weeks, phases: view.phases } };
}

/** What the patient's page proposes: each day, with the times that are asked for. */
function onThePage(view: ProgramView, startsOn: string, events: ProgramEvent[] = []) {
  const items = view.phases.flatMap((phase) => phase.items.map(({ itemKey, dosage }, i) => dayItem(itemKey, i + 1, 0, dosage)));
  const last = addDays(startsOn, 200);
  const course = { items, anchor: startsOn, stretches: stretchesOf(view, events, startsOn, last) };
  const found: { on: string; rounds: number; most: number }[] = [];
  for (let on = startsOn; on <= last; on = addDays(on, 1)) {
    const { rounds } = planDay(course, on);
    if (rounds.length > 0) found.push({ on, rounds: rounds.filter(({ isExtra }) => !isExtra).length, most: rounds.length });
  }
  return found;
}

it("The page and the calendar propose the same days and times, also after a pause", () => {
  fc.assert(
    fc.property(anyProgram, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), (made, from, length) => {
      const { view, startsOn, version } = programOf(made);
      const events: ProgramEvent[] = [
        { kind: "pause", on: addDays(startsOn, from), weeks: null },
        { kind: "resume", on: addDays(startsOn, from + length), weeks: null },
      ];
      for (const happened of [[], events]) {
        const calendar = dueDays(version, happened, { from: startsOn, until: addDays(startsOn, 182) });
        expect(calendar).toEqual(onThePage(view, startsOn, happened).map(({ on, rounds }) => ({ on, rounds })));
      }
    }),
    { numRuns: 200 },
  );
});

it("Whoever does what the page proposes has done all that is expected, from whatever day to whatever day one looks", () => {
  fc.assert(
    fc.property(anyProgram, (made) => {
      const { view, startsOn, version } = programOf(made);
      const itemKey = view.phases[0]?.items[0]?.itemKey ?? "";
      const logs = onThePage(view, startsOn).flatMap(({ on, rounds }) =>
        Array.from({ length: rounds }, (_, i) => stored({ on, round: i + 1, items: [{ itemKey, done: "all" }] })),
      );
      const from = addDays(startsOn, made.window);
      const { share, full, expected } = adherence({ versions: [version], events: [] }, mergeLogs(logs), from, addDays(from, made.length));
      expect([full, share ?? 1]).toEqual([expected, 1]);
    }),
    { numRuns: 300 },
  );
});

it("The paper diary has room for each day and time that the page proposes", () => {
  fc.assert(
    fc.property(anyProgram, (made) => {
      const { view, startsOn } = programOf(made);
      const input = { ...sampleInput(view), paper: made.paper };
      const boxes = new Map(
        diaryWeeks(input, shownPhases(input)).flatMap(({ days, rows }) => days.map(({ date }, at) => [date, rows[0]?.boxes[at]])),
      );
      for (const { on, most } of onThePage(view, startsOn)) expect([on, boxes.get(on)]).toEqual([on, Math.min(4, most)]);
    }),
    { numRuns: 150 },
  );
});
