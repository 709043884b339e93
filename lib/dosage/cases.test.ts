import readability from "text-readability";
import { describe, expect, test } from "vitest";
import type { Dosage, Range } from "./dosage";
import { exactly as one, between as range, upTo } from "./range";
import { dosageSeconds } from "./seconds";
import { dosageSentence } from "./sentence";
import { dosageSummary } from "./summary";

const times = (times: Range): Dosage["perDay"] => ({ kind: "times", times });

const plain: Dosage = {
  sets: one(1),
  reps: one(10),
  hold: null,
  rest: null,
  tempo: null,
  side: "none",
  perDay: times(one(1)),
  days: { kind: "every-day" },
  intensity: null,
  load: null,
};
const dosage = (changes: Partial<Dosage>): Dosage => ({ ...plain, ...changes });

type Case = [sentence: string, summary: string, changes: Partial<Dosage>, secondsASession: [number, number]];

const cases: Case[] = [
  ["Do this 10 times, once a day.", "10 reps · 1×/day", {}, [30, 30]],
  ["Do this once, once a day.", "1 rep · 1×/day", { reps: one(1) }, [3, 3]],
  ["Do this 10 to 15 times on each side, once a day.", "10–15 reps · each side · 1×/day", { reps: range(10, 15), side: "each" }, [60, 90]],
  ["Do this up to 10 times, once a day.", "up to 10 reps · 1×/day", { reps: upTo(10) }, [3, 30]],
  ["Do this 10 times on the left side only, once a day.", "10 reps · left · 1×/day", { side: "left" }, [30, 30]],
  ["Do this 10 times on the right side only, once a day.", "10 reps · right · 1×/day", { side: "right" }, [30, 30]],
  [
    "Do this 10 times on each side, switching sides each time, once a day.",
    "10 reps · alternating · 1×/day",
    { side: "alternating" },
    [60, 60],
  ],
  ["Hold for 30 seconds, 2 times, once a day.", "2 × 30 s · 1×/day", { reps: one(2), hold: one(30) }, [60, 60]],
  [
    "Hold for 30 seconds on each side, once a day.",
    "hold 30 s · each side · 1×/day",
    { reps: null, hold: one(30), side: "each" },
    [60, 60],
  ],
  ["Hold for up to 30 seconds, 2 to 3 times, once a day.", "2–3 × up to 30 s · 1×/day", { reps: range(2, 3), hold: upTo(30) }, [2, 90]],
  ["Hold for 1 second, 10 times, once a day.", "10 × 1 s · 1×/day", { hold: one(1) }, [10, 10]],
  ["Hold for 30 to 60 seconds, 3 times, once a day.", "3 × 30–60 s · 1×/day", { reps: one(3), hold: range(30, 60) }, [90, 180]],
  ["Hold for 1 minute, once a day.", "hold 60 s · 1×/day", { reps: one(1), hold: one(60) }, [60, 60]],
  ["Hold for 90 seconds, once a day.", "hold 90 s · 1×/day", { reps: null, hold: one(90) }, [90, 90]],
  ["Hold for 1 to 2 minutes, once a day.", "hold 60–120 s · 1×/day", { reps: null, hold: range(60, 120) }, [60, 120]],
  ["Hold for 30 seconds to 2 minutes 30 seconds, once a day.", "hold 30–150 s · 1×/day", { reps: null, hold: range(30, 150) }, [30, 150]],
  ["Do 3 sets of 10 times, once a day.", "3 × 10 · 1×/day", { sets: one(3) }, [90, 90]],
  [
    "Do 3 sets of 10 times, once a day; rest for 30 seconds between sets.",
    "3 × 10 · 1×/day · rest 30 s",
    { sets: one(3), rest: 30 },
    [150, 150],
  ],
  [
    "Do 2 to 3 sets of 10 times, and hold for 2 to 3 seconds each time, once a day.",
    "2–3 × 10 · hold 2–3 s · 1×/day",
    { sets: range(2, 3), hold: range(2, 3) },
    [40, 90],
  ],
  [
    "Do up to 3 sets of up to 10 times on each side, once a day; rest for 1 minute between sets.",
    "up to 3 × up to 10 · each side · 1×/day · rest 60 s",
    { sets: upTo(3), reps: upTo(10), side: "each", rest: 60 },
    [6, 300],
  ],
  [
    "Do 3 sets on each side, and hold for 30 seconds each time, once a day.",
    "3 sets · hold 30 s · each side · 1×/day",
    { sets: one(3), reps: null, hold: one(30), side: "each" },
    [180, 180],
  ],
  ["Do this 10 times, once a day.", "10 reps · 1×/day · rest 30 s", { rest: 30 }, [30, 30]],
  [
    "Do this 10 times, once a day; take 2 seconds to move, wait 1 second, and take 3 seconds to come back.",
    "10 reps · 1×/day · tempo 2-1-3",
    { tempo: { out: 2, pause: 1, back: 3 } },
    [60, 60],
  ],
  [
    "Hold for 5 seconds, 10 times, once a day; take 2 seconds to move and 3 seconds to come back.",
    "10 × 5 s · 1×/day · tempo 2-0-3",
    { hold: one(5), tempo: { out: 2, pause: 0, back: 3 } },
    [100, 100],
  ],
  [
    "Hold for 30 seconds, 2 times, once a day; go until you feel a light pull, not pain.",
    "2 × 30 s · 1×/day · light pull",
    { reps: one(2), hold: one(30), intensity: { kind: "pull", level: "light" } },
    [60, 60],
  ],
  [
    "Do this 10 times, once a day; go until you feel a strong but comfortable pull, not pain.",
    "10 reps · 1×/day · strong pull",
    { intensity: { kind: "pull", level: "strong" } },
    [30, 30],
  ],
  [
    "Do this 10 times, once a day; it should feel like easy work (4 out of 10).",
    "10 reps · 1×/day · effort 4",
    { intensity: { kind: "effort", min: 4, max: 4 } },
    [30, 30],
  ],
  [
    "Do this 10 times, once a day; it should feel like easy work, up to tough work (3 to 7 out of 10).",
    "10 reps · 1×/day · effort 3–7",
    { intensity: { kind: "effort", min: 3, max: 7 } },
    [30, 30],
  ],
  [
    "Do this 10 times, once a day; use a weight of 1 kilogram.",
    "10 reps · 1×/day · 1 kg",
    { load: { kind: "weight", amount: 1, unit: "kg" } },
    [30, 30],
  ],
  [
    "Do this 10 times, once a day; use a weight of 2.5 pounds.",
    "10 reps · 1×/day · 2.5 lb",
    { load: { kind: "weight", amount: 2.5, unit: "lb" } },
    [30, 30],
  ],
  ["Do this 10 times, once a day; use the red band.", "10 reps · 1×/day · red band", { load: { kind: "band", colour: "red" } }, [30, 30]],
];

describe("what the patient reads", () => {
  test.each(cases)("%s", (sentence, summary, changes, [min, max]) => {
    expect(dosageSentence(dosage(changes))).toBe(sentence);
    expect(dosageSummary(dosage(changes))).toBe(summary);
    expect(dosageSeconds(dosage(changes)).perSession).toEqual({ min, max });
    expect(sentence.split(/; /).every((clause) => readability.fleschKincaidGrade(clause) <= 6)).toBe(true);
  });
});

type When = [sentence: string, summary: string, changes: Partial<Dosage>, secondsADay: [number, number], secondsAWeek: [number, number]];

const whens: When[] = [
  ["2 times a day.", "2×/day", { perDay: times(one(2)) }, [60, 60], [420, 420]],
  ["2 to 3 times a day.", "2–3×/day", { perDay: times(range(2, 3)) }, [60, 90], [420, 630]],
  ["up to 3 times a day.", "up to 3×/day", { perDay: times(upTo(3)) }, [30, 90], [210, 630]],
  ["every hour while you are awake.", "every 1 h", { perDay: { kind: "every-hours", hours: 1 } }, [420, 420], [2940, 2940]],
  ["every 2 hours while you are awake.", "every 2 h", { perDay: { kind: "every-hours", hours: 2 } }, [210, 210], [1470, 1470]],
  ["every 12 hours while you are awake.", "every 12 h", { perDay: { kind: "every-hours", hours: 12 } }, [60, 60], [420, 420]],
  ["every other day.", "1×/day · every other day", { days: { kind: "every-other-day" } }, [30, 30], [90, 120]],
  ["1 day a week.", "1×/day · 1 d/wk", { days: { kind: "days-a-week", count: one(1) } }, [30, 30], [30, 30]],
  ["3 to 4 days a week.", "1×/day · 3–4 d/wk", { days: { kind: "days-a-week", count: range(3, 4) } }, [30, 30], [90, 120]],
  ["up to 5 days a week.", "1×/day · up to 5 d/wk", { days: { kind: "days-a-week", count: upTo(5) } }, [30, 30], [30, 150]],
  ["on Sunday.", "1×/day · Sun", { days: { kind: "weekdays", weekdays: ["sun"] } }, [30, 30], [30, 30]],
  ["on Tuesday and Friday.", "1×/day · Tue Fri", { days: { kind: "weekdays", weekdays: ["tue", "fri"] } }, [30, 30], [60, 60]],
  [
    "2 times a day, on Monday, Wednesday and Friday.",
    "2×/day · Mon Wed Fri",
    { perDay: times(one(2)), days: { kind: "weekdays", weekdays: ["mon", "wed", "fri"] } },
    [60, 60],
    [180, 180],
  ],
];

describe("when the patient does it", () => {
  test.each(whens)("%s", (sentence, summary, changes, [dayMin, dayMax], [weekMin, weekMax]) => {
    expect(dosageSentence(dosage(changes))).toBe(`Do this 10 times, ${sentence}`);
    expect(dosageSummary(dosage(changes))).toBe(`10 reps · ${summary}`);
    expect(dosageSeconds(dosage(changes))).toMatchObject({ perDay: { min: dayMin, max: dayMax }, perWeek: { min: weekMin, max: weekMax } });
    expect(readability.fleschKincaidGrade(dosageSentence(dosage(changes)))).toBeLessThanOrEqual(6);
  });
});
