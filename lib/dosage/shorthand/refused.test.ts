import { describe, expect, test } from "vitest";
import { parseShorthand, unreadSentences, withoutUnfinished } from "./shorthand";
import { writeShorthand } from "./write";

/** The words marked, and a sentence about them that says what to do. */
const refused: [typed: string, marked: string[], sentence: RegExp, written: string][] = [
  ["3x10 2x8", ["3x10", "2x8"], /“3x10” and “2x8” contradict each other. Keep one of them./, "1 rep 1x/day"],
  ["2x30s left right", ["left", "right"], /Keep one of them, or type each side./, "2x30s 1x/day"],
  ["10 reps hold 5s hold 9s", ["hold 5s", "hold 9s"], /“hold 5s” and “hold 9s” contradict each other./, "10 reps 1x/day"],
  ["3x10 2x/day every 2h", ["2x/day", "every 2h"], /contradict/, "3x10 1x/day"],
  ["3x10 daily 5d/wk", ["daily", "5d/wk"], /contradict/, "3x10 1x/day"],
  ["3x10 light strong", ["light", "strong"], /contradict/, "3x10 1x/day"],
  ["3x10 5kg red band", ["5kg", "red band"], /contradict/, "3x10 1x/day"],
  ["3x10 4wk 6wk", ["4wk", "6wk"], /contradict/, "3x10 1x/day"],
  ["3x10x5s tempo 3-1-2", ["3x10x5s", "tempo 3-1-2"], /The hold is the pause: set the pause of the tempo to 0./, "1 rep 1x/day"],
  ["1,000 reps", ["1,000 reps"], /“1,000 reps”: Enter 1 to 100 repetitions, in whole numbers./, "1 rep 1x/day"],
  ["3x1000", ["3x1000"], /Enter 1 to 100 repetitions/, "1 rep 1x/day"],
  ["hold 0s", ["hold 0s"], /Enter 1 to 600 seconds, in whole numbers./, "1 rep 1x/day"],
  ["0 s hold", ["0 s hold"], /Enter 1 to 600 seconds/, "1 rep 1x/day"],
  ["2x30 min", ["2x30 min"], /Enter 1 to 600 seconds/, "1 rep 1x/day"],
  ["15x3", ["15x3"], /The sets come first: for 3 sets of 15 type 3x15./, "1 rep 1x/day"],
  ["3x10.5", ["3x10.5"], /in whole numbers/, "1 rep 1x/day"],
  ["15-10 reps", ["15-10 reps"], /The smaller number comes first./, "1 rep 1x/day"],
  ["3x10 20x/day", ["20x/day"], /Enter 1 to 12 times a day/, "3x10 1x/day"],
  ["3x10 9d/wk", ["9d/wk"], /Enter 1 to 7 days a week/, "3x10 1x/day"],
  ["3x10 every 20h", ["every 20h"], /Enter 1 to 12 hours/, "3x10 1x/day"],
  ["3x10 every 2-3h", ["every 2-3h"], /Type one number of hours, such as every 2h./, "3x10 1x/day"],
  ["3x10 12/10", ["12/10"], /Enter an effort from 0 to 10/, "3x10 1x/day"],
  ["3x10 600kg", ["600kg"], /Enter a weight of 0.01 to 500/, "3x10 1x/day"],
  ["3x10 rest 30-60s", ["rest 30-60s"], /Rest is one number of seconds, such as rest 30s./, "3x10 1x/day"],
  ["3x10 tempo 3-1", ["tempo 3-1"], /A tempo has three numbers/, "3x10 1x/day"],
  ["3x10 tempo 3-1-2-0", ["tempo 3-1-2-0"], /A tempo has three numbers/, "3x10 1x/day"],
  ["3x10 4-6wk", ["4-6wk"], /type one number, such as 6wk/, "3x10 1x/day"],
  ["3x10 pain 3/10", ["pain 3/10"], /Pain is no part of the dosage/, "3x10 1x/day"],
  ['3x10 "<b>" band', ['"<b>" band'], /Name the band with letters and digits./, "3x10 1x/day"],
  ["10", ["10"], /Say what 10 counts: 10 reps, hold 10s, 10x\/day./, "1 rep 1x/day"],
  ["3x10 slowly keep chin in", ["slowly keep chin in"], /“slowly keep chin in” is not understood./, "3x10 1x/day"],
  ["3x10 1/3kg", ["1/3kg"], /“1\/3kg” is not understood./, "3x10 1x/day"],
  ["3x10 5 ft", ["5", "ft"], /“ft” is not understood./, "3x10 1x/day"],
  ["3x10foo 2x/day", ["3x10foo"], /“3x10foo” is not understood./, "1 rep 2x/day"],
];

describe("what cannot be kept is marked with a sentence, and the rest is read", () => {
  test.each(refused)("%s", (typed, marked, sentence, written) => {
    const read = parseShorthand(typed);
    expect(read.parts.filter(({ kind }) => kind !== "read").map(({ from, to }) => typed.slice(from, to))).toEqual(marked);
    expect(unreadSentences(read).join(" ")).toMatch(sentence);
    expect(writeShorthand(read.dosage)).toBe(written);
  });
});

describe("what is still being written is not called wrong", () => {
  /** What is said while the caret stands at the bar. */
  const said = (typed: string) => {
    const text = typed.replace("|", "");
    return unreadSentences({ parts: withoutUnfinished(text, parseShorthand(text).parts, typed.indexOf("|")) });
  };

  test.each(["2x30s each side 3x/day 5d/wk 6wk light pull", "3x10 hold 5s rest 30s effort 4 mwf", "10-15 reps every 2h strong pull"])(
    "no key of “%s” is",
    (text) => {
      const prefixes = Array.from(text, (_, at) => `${text.slice(0, at + 1)}|`);
      expect(prefixes.flatMap(said)).toEqual([]);
    },
  );

  test.each([
    ["3x10 ea| 3x/day", []],
    ["2x30s 3x| 5d/wk", []],
    ["3x10 slowly| ", []],
    ["3x10 slowly 2x/day|", [/“slowly” is not understood/]],
    ["3x1000 2x/d|ay", [/1 to 100 repetitions/]],
    ["3x10 2x8 light pu|", [/“3x10” and “2x8” contradict/]],
    ["| slowly 3x10", [/“slowly” is not understood/]],
  ])("at “%s” it is said: %s", (typed, sentences) => {
    expect(said(typed)).toEqual(sentences.map((sentence) => expect.stringMatching(sentence)));
  });
});
