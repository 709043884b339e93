import { expect, it } from "vitest";
import type { KnownEvent, Lifecycle, LifecycleChange } from "@/lib/programs/lifecycle-rules";
import { consequencesOf, consequencesOfUndoing, eventWords } from "./lifecycle-words";

const event = (kind: KnownEvent["kind"], on: string, weeks: number | null = null): KnownEvent => ({ id: kind, kind, on, weeks });
const program = (...events: KnownEvent[]): Lifecycle => ({
  ...{ startsOn: "2026-11-02", weeks: 6, today: "2026-11-20" },
  events: [event("start", "2026-11-02"), ...events],
});

it.each<[string, LifecycleChange, string[]]>([
  [
    "a pause with its end",
    { kind: "pause", on: "2026-11-20", resumesOn: "2026-11-30" },
    [
      "The patient's page will say: “Your program is on a break. You start again on November 30, 2026.”",
      "The last day moves from December 13, 2026 to December 23, 2026.",
    ],
  ],
  [
    "a pause that lies ahead, of which nobody knows the end",
    { kind: "pause", on: "2026-11-23", resumesOn: null },
    [
      "From November 23, 2026 the patient's page will say: “Your program is on a break. Call your clinic before you go on.”",
      "The last day moves on by each day of the pause.",
    ],
  ],
  [
    "an end",
    { kind: "end", on: "2026-11-20" },
    ["The patient's page will say: “This program ended on November 20, 2026. Call your clinic before you go on with it.”"],
  ],
  [
    "an extension",
    { kind: "extend", weeks: 2 },
    [
      "The patient's page will say: “Week 3 of 8, until December 27, 2026”",
      "The last day moves from December 13, 2026 to December 27, 2026.",
    ],
  ],
])("says beforehand what follows from %s", (_what, change, sentences) => {
  expect(consequencesOf(program(), change)).toEqual(sentences);
});

it("says what follows from taking an end back", () => {
  expect(consequencesOfUndoing(program(event("end", "2026-11-18")), "end")[0]).toContain("Week 3 of 6, until December 13, 2026");
});

it("says of each event whether it was or will be", () => {
  const said = (on: string) => (["pause", "resume", "end"] as const).map((kind) => eventWords(event(kind, on), "2026-11-20"));
  expect(said("2026-11-18").join()).toMatch(/^Paused from .*Went on from .*Ended on /);
  expect(said("2026-11-25").join()).toMatch(/^Pauses from .*Goes on from .*Ends on /);
  expect(eventWords(event("extend", "2026-11-18", 1), "2026-11-20")).toBe("Extended by 1 week on November 18, 2026");
});
