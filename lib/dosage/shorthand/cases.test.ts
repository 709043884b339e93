import { describe, expect, test } from "vitest";
import { dosageSentence } from "../sentence";
import { parseShorthand, readShorthand, unreadSentences } from "./shorthand";
import { writeShorthand } from "./write";

/** What therapists type, and how the same is written here. Every line is read without a word left over. */
const table = `
3x10                                   3x10 1x/day
3 x 10                                 3x10 1x/day
3X10                                   3x10 1x/day
3×10                                   3x10 1x/day
3*10                                   3x10 1x/day
3 by 10                                3x10 1x/day
3x10 reps                              3x10 1x/day
3 sets of 10                           3x10 1x/day
3 sets x 10 reps                       3x10 1x/day
3 sets, 10 reps                        3x10 1x/day
three sets of ten                      3x10 1x/day
sets: 3 reps: 10                       3x10 1x/day
10 reps x 3                            3x10 1x/day
10 reps x 3 sets                       3x10 1x/day
10 x 3 sets                            3x10 1x/day
3 sets x 10                            3x10 1x/day
10 reps                                10 reps 1x/day
x10                                    10 reps 1x/day
10x                                    10 reps 1x/day
10 times                               10 reps 1x/day
10 repetitions                         10 reps 1x/day
1x10                                   10 reps 1x/day
1 rep                                  1 rep 1x/day
10-15 reps                             10-15 reps 1x/day
10–15 reps                             10-15 reps 1x/day
10 to 15 reps                          10-15 reps 1x/day
8 or 10 reps                           8-10 reps 1x/day
up to 10                               up to 10 reps 1x/day
up to 10 reps                          up to 10 reps 1x/day
max 10                                 up to 10 reps 1x/day
10 max                                 up to 10 reps 1x/day
≤10 reps                               up to 10 reps 1x/day
3x up to 10                            3 sets up to 10 reps 1x/day
2-3x10-15                              2-3x10-15 1x/day
2x30s                                  2x30s 1x/day
2 x 30 s                               2x30s 1x/day
2x30 sec                               2x30s 1x/day
2 x 30sec.                             2x30s 1x/day
2x30"                                  2x30s 1x/day
2x30''                                 2x30s 1x/day
2 x 30 second holds                    2x30s 1x/day
2x 30-second hold                      2x30s 1x/day
hold 2x30s                             2x30s 1x/day
30s x 2                                2x30s 1x/day
30s x2                                 2x30s 1x/day
30 sec hold x 2 reps                   2x30s 1x/day
30 second hold 3 reps                  3x30s 1x/day
30s holds 3 times                      3x30s 1x/day
2 reps of 30s                          2x30s 1x/day
2-3x30-60s                             2-3x30-60s 1x/day
2 x 1 min                              2x60s 1x/day
3x1min                                 3x60s 1x/day
1 min                                  hold 60s 1x/day
2 min                                  hold 2min 1x/day
1½ min                                 hold 90s 1x/day
1 1/2 min                              hold 90s 1x/day
1.5 min                                hold 90s 1x/day
1,5 min                                hold 90s 1x/day
1 min 30 s                             hold 90s 1x/day
½ min                                  hold 30s 1x/day
1-2 min                                hold 1-2min 1x/day
30s-1min                               hold 30-60s 1x/day
30s                                    hold 30s 1x/day
hold 5s                                hold 5s 1x/day
hold for 5 sec                         hold 5s 1x/day
hold it for 5 seconds                  hold 5s 1x/day
hold: 5                                hold 5s 1x/day
hold 5                                 hold 5s 1x/day
5s hold                                hold 5s 1x/day
5-sec hold                             hold 5s 1x/day
hold 5-10 sec                          hold 5-10s 1x/day
hold up to 30s                         hold up to 30s 1x/day
3x10x5s                                3x10x5s 1x/day
3x10x5                                 3x10x5s 1x/day
3x10 hold 5s                           3x10x5s 1x/day
3x10, 5s hold                          3x10x5s 1x/day
3x10 w/ 5s hold                        3x10x5s 1x/day
3 sets of 10 reps with 5 sec hold      3x10x5s 1x/day
10x5s x 3                              3x10x5s 1x/day
10 x 5 sec hold x 3 sets               3x10x5s 1x/day
10 reps x 5s x 3 sets                  3x10x5s 1x/day
3 sets 2x30s                           3x2x30s 1x/day
3 sets of 30s                          3 sets hold 30s 1x/day
30s x 3 sets                           3 sets hold 30s 1x/day
3x10 3x/day                            3x10 3x/day
3x10 3 x / day                         3x10 3x/day
3x10 3x a day                          3x10 3x/day
3x10 3 times a day                     3x10 3x/day
3x10 3 times per day                   3x10 3x/day
3x10 3x daily                          3x10 3x/day
3x10 3/day                             3x10 3x/day
3x10 3xd                               3x10 3x/day
3x10 three times daily                 3x10 3x/day
3x10 x3/day                            3x10 3x/day
3x10 x2 daily                          3x10 2x/day
3x10 once a day                        3x10 1x/day
3x10 twice daily                       3x10 2x/day
3x10 2-3x/day                          3x10 2-3x/day
3x10 up to 3x/day                      3x10 up to 3x/day
3x10 qd                                3x10 1x/day
3x10 BID                               3x10 2x/day
3x10 b.i.d.                            3x10 2x/day
3x10 tid                               3x10 3x/day
3x10 TDS                               3x10 3x/day
3x10 qid                               3x10 4x/day
10 reps every 2h                       10 reps every 2h
10 reps every 2 hours                  10 reps every 2h
10 reps q2h                            10 reps every 2h
10 reps hourly                         10 reps every 1h
10 reps every hour                     10 reps every 1h
10 reps 2-hourly                       10 reps every 2h
10 reps/day                            10 reps 1x/day
3x10 5d/wk                             3x10 1x/day 5d/wk
3x10 5 days a week                     3x10 1x/day 5d/wk
3x10 5 days/week                       3x10 1x/day 5d/wk
3x10 5/7                               3x10 1x/day 5d/wk
3x10 3-4x/week                         3x10 1x/day 3-4d/wk
3x10 3x/wk                             3x10 1x/day 3d/wk
3x10 3 times weekly                    3x10 1x/day 3d/wk
3x10 twice a week                      3x10 1x/day 2d/wk
3x10 once weekly                       3x10 1x/day 1d/wk
3x10 mwf                               3x10 1x/day mon wed fri
3x10 MWF                               3x10 1x/day mon wed fri
3x10 m/w/f                             3x10 1x/day mon wed fri
3x10 m w f                             3x10 1x/day mon wed fri
3x10 t/th                              3x10 1x/day tue thu
3x10 TTh                               3x10 1x/day tue thu
3x10 tue thu                           3x10 1x/day tue thu
3x10 Tuesdays and Thursdays            3x10 1x/day tue thu
3x10 on Mondays                        3x10 1x/day mon
3x10 mon, wed & fri                    3x10 1x/day mon wed fri
3x10 mon-fri                           3x10 1x/day mon tue wed thu fri
3x10 m-f                               3x10 1x/day mon tue wed thu fri
3x10 weekdays                          3x10 1x/day mon tue wed thu fri
3x10 weekends                          3x10 1x/day sun sat
3x10 daily                             3x10 1x/day
3x10 every day                         3x10 1x/day
3x10 every other day                   3x10 1x/day every other day
3x10 eod                               3x10 1x/day every other day
3x10 alternate days                    3x10 1x/day every other day
3x10 qod                               3x10 1x/day every other day
2x30s each side                        2x30s each side 1x/day
2x30s ea side                          2x30s each side 1x/day
2x30s each                             2x30s each side 1x/day
2x30s/side                             2x30s each side 1x/day
2x30s both sides                       2x30s each side 1x/day
2x30s per side                         2x30s each side 1x/day
2x30s bilateral                        2x30s each side 1x/day
2x30s L/R                              2x30s each side 1x/day
2x30s left and right                   2x30s each side 1x/day
2x30s L                                2x30s left 1x/day
2x30s (L)                              2x30s left 1x/day
2x30s left side only                   2x30s left 1x/day
2x30s right                            2x30s right 1x/day
2x30s R arm                            2x30s right 1x/day
10 reps alt                            10 reps alternating 1x/day
10 reps alternating sides              10 reps alternating 1x/day
10 reps switch sides                   10 reps alternating 1x/day
3x10 rest 30s                          3x10 1x/day rest 30s
3x10 rest 30                           3x10 1x/day rest 30s
3x10 30s rest                          3x10 1x/day rest 30s
3x10 rest 1 min between sets           3x10 1x/day rest 60s
3x10 30s break                         3x10 1x/day rest 30s
3x10 30s rests                         3x10 1x/day rest 30s
3x10 30s rest 5s hold                  3x10x5s 1x/day rest 30s
3x10 tempo 3-1-2                       3x10 1x/day tempo 3-1-2
3x10 tempo 3/1/2                       3x10 1x/day tempo 3-1-2
3x10 tempo 312                         3x10 1x/day tempo 3-1-2
3x10 tempo: 3 1 2                      3x10 1x/day tempo 3-1-2
3x10 3-1-2                             3x10 1x/day tempo 3-1-2
3x10 effort 4                          3x10 1x/day effort 4
3x10 effort 3-4                        3x10 1x/day effort 3-4
3x10 4/10                              3x10 1x/day effort 4
3x10 effort 4/10                       3x10 1x/day effort 4
3x10 4 out of 10                       3x10 1x/day effort 4
3x10 RPE 4                             3x10 1x/day effort 4
2x30s light pull                       2x30s 1x/day light pull
2x30s gentle stretch                   2x30s 1x/day light pull
2x30s light                            2x30s 1x/day light pull
2x30s moderate                         2x30s 1x/day moderate pull
2x30s strong                           2x30s 1x/day strong pull
2x30s strong but comfortable pull      2x30s 1x/day strong pull
3x10 5kg                               3x10 1x/day 5kg
3x10 @ 5 kg                            3x10 1x/day 5kg
3x10 2.5 kg                            3x10 1x/day 2.5kg
3x10 2,5kg                             3x10 1x/day 2.5kg
3x10 ½ kg                              3x10 1x/day 0.5kg
3x10 bodyweight                        3x10 1x/day
3x10 no load                           3x10 1x/day
3x10 10 lb                             3x10 1x/day 10lb
3x10 10lbs                             3x10 1x/day 10lb
3x10 10 pounds                         3x10 1x/day 10lb
3x10 red band                          3x10 1x/day red band
3x10 Red Theraband                     3x10 1x/day red band
3x10 with green band                   3x10 1x/day green band
3x10 band: blue                        3x10 1x/day blue band
3x10 light blue band                   3x10 1x/day "light blue" band
3x10 "Extra heavy" band                3x10 1x/day "Extra heavy" band
3x10 each side, tid; 5 kg              3x10 each side 3x/day 5kg
light pull 3x/day 2x30s each side      2x30s each side 3x/day light pull
2x30s each side 3x/day 5d/wk light pull  2x30s each side 3x/day 5d/wk light pull
`;
const lines = table
  .trim()
  .split("\n")
  .map((line) => line.split(/ {2,}/).map((cell) => cell.trim()) as [string, string]);

describe("what therapists type", () => {
  test.each(lines)("%s is read as %s", (typed, written) => {
    const read = parseShorthand(typed);
    expect(unreadSentences(read)).toEqual([]);
    expect(writeShorthand(read.dosage)).toBe(written);
    expect(parseShorthand(written).dosage).toEqual(read.dosage);
  });
  test("is in the table at least 120 times, each once", () => {
    expect(new Set(lines.map(([typed]) => typed)).size).toBe(lines.length);
    expect(lines.length).toBeGreaterThanOrEqual(120);
  });
  test("never reaches a patient: the sentence is in plain words", () => {
    for (const [typed] of lines)
      expect(dosageSentence(parseShorthand(typed).dosage)).not.toMatch(/\b(?:bid|tid|qd|qod|eod|mwf|rpe|\d+x)\b/i);
  });
});

describe("weeks belong to the program and stand beside the dosage", () => {
  test.each([
    ["3x10 6wk", 6],
    ["3x10 6 wks", 6],
    ["3x10 5d/wk 6wk", 6],
    ["3x10 for 6 weeks", 6],
    ["3x10 x 6 weeks", 6],
    ["3x10 3x/week x6wks", 6],
    ["3x10 6w", 6],
    ["3x10", null],
  ])("%s", (typed, weeks) => {
    const read = parseShorthand(typed);
    expect(unreadSentences(read)).toEqual([]);
    expect(read.weeks).toBe(weeks);
  });
});

test.each([
  ["5s hold", "3x10x5s each side 2x/day"],
  ["2 sets", "2x10 each side 2x/day"],
  ["2x30s", "2x30s each side 2x/day"],
  ["12 reps left", "3x12 left 2x/day"],
  ["mwf", "3x10 each side 2x/day mon wed fri"],
  ["tid light pull", "3x10 each side 3x/day light pull"],
])("%s on top of 3x10 each side 2x/day is %s", (typed, written) => {
  const base = parseShorthand("3x10 each side 2x/day").dosage;
  expect(writeShorthand(parseShorthand(typed, base).dosage)).toBe(written);
});

test.each([
  ["3x12 each side 2x/day", "3x12 each side 2x/day", "the rest is gone"],
  ["3x10 2x/day", "3x10 2x/day", "the side is gone"],
  ["3x1000 2x/day", "3x10 2x/day", "the amount cannot be kept, so the last one stays"],
  ["15x3 2x/day", "3x10 2x/day", "sets and repetitions are the wrong way round, so the last ones stay"],
  ["left right 3x12", "3x12 each side 1x/day", "sides contradict each other, so the last one stays"],
  ["each side", "3x10 each side 1x/day", "it says no amount, so the last one stays"],
  ["", "3x10 1x/day", "it says nothing"],
])("in the field of an item, which stands for the whole dosage, “%s” is %s: %s", (typed, written) => {
  const last = parseShorthand("3x10 each side 2x/day rest 30s").dosage;
  expect(writeShorthand(readShorthand(typed, last).dosage)).toBe(written);
});
