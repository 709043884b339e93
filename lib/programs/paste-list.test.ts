import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { builtInEntries } from "../catalog/catalog";
import { buildIndex, type SearchEntry } from "../catalog/search";
import { parseShorthand, unreadSentences } from "../dosage/shorthand/shorthand";
import { writeShorthand } from "../dosage/shorthand/write";
import { type ListCatalog, readLine, readList, readQuery } from "./paste-list";

const own = (id: string, name: string): SearchEntry => ({
  ...{ id, name, aliases: [], regions: [], positions: [], equipment: [], kinds: ["strength"], muscles: [] },
});
const entries = [
  ...builtInEntries(),
  own("wall-1", "Wall slide"),
  own("wall-2", "Wall slide with band"),
  own("left", "Left trunk rotation 90/90"),
];
const catalog: ListCatalog = { index: buildIndex(entries), byId: new Map(entries.map((entry) => [entry.id, entry])) };

const read = (line: string) => {
  const { choices, isSure, shorthand, name } = readLine(line, catalog);
  const parsed = parseShorthand(shorthand);
  return {
    found: isSure ? choices[0] : `${choices.length > 0 ? "?" : "-"} ${name}`,
    written: shorthand ? writeShorthand(parsed.dosage) : "",
    unread: unreadSentences(parsed),
  };
};

describe("a line of a list", () => {
  test.each([
    ["Chin tuck 10x3s 3x/day", "chin-tuck", "10x3s 3x/day"],
    ["chin tucks 10x3s tid", "chin-tuck", "10x3s 3x/day"],
    ["Chin tuck", "chin-tuck", ""],
    ["- doorway stretch: 30s x 3, 3-4x/week", "doorway-chest-stretch", "3x30s 1x/day 3-4d/wk"],
    ["1. Doorway chest stretch 2x30s each side", "doorway-chest-stretch", "2x30s each side 1x/day"],
    ["2) Cat-cow - 10 reps, daily", "cat-cow", "10 reps 1x/day"],
    ["• Cat cow: 10-15 reps", "cat-cow", "10-15 reps 1x/day"],
    ["(3) Shoulder rolls (3 sets of 10)", "shoulder-rolls", "3x10 1x/day"],
    ["* SHOLDER ROLLS 3x10", "shoulder-rolls", "3x10 1x/day"],
    ["☐ Prone W 2x8 hold 5s", "prone-w", "2x8x5s 1x/day"],
    ["#4 Arm circles – 10 reps – 2x/day", "arm-circles", "10 reps 2x/day"],
    ["Seated neck rotation left 2x30s", "seated-cervical-rotation", "2x30s left 1x/day"],
    ["cervical retraction 10x5s every 2h", "chin-tuck", "10x5s every 2h"],
    ["3x10 Chin tuck", "chin-tuck", "3x10 1x/day"],
    ["Left trunk rotation 90/90 3x10 right", "left", "3x10 right 1x/day"],
    ["Wall slide 3x10", "wall-1", "3x10 1x/day"],
    ["Wall slide with band 3x10 red band", "wall-2", "3x10 1x/day red band"],
    ["wall 3x10", "? wall", "3x10 1x/day"],
    ["rotation 3x10", "? rotation", "3x10 1x/day"],
    ["Zercher squat 3x10", "- Zercher squat", "3x10 1x/day"],
    ["Chin tuck\t10x3s\t3x/day", "chin-tuck", "10x3s 3x/day"],
  ])("%s is %s, %s", (line, found, written) => {
    const [text = ""] = readList(line);
    const result = read(text);
    expect([result.found, result.written, result.unread]).toEqual([found, written, []]);
  });

  test("keeps what it does not understand beside the name that it does", () => {
    expect(read("Arm circles 20 each way")).toMatchObject({
      found: "arm-circles",
      unread: [/Say what 20 counts/, /“way”/].map((sentence) => expect.stringMatching(sentence)),
    });
    expect(read("Chin tuck slowly 3x10").found).toBe("? Chin tuck slowly");
  });
});

describe("what is typed into the search", () => {
  test.each([
    ["chin", "chin", ""],
    ["chin tuck 3x10", "chin tuck", "3x10"],
    ["chin 3x10 left", "chin", "3x10 left"],
    ["seated rotation left", "seated rotation left", ""],
    ["90/90", "90/90", ""],
    ["left trunk rotation 90/90", "left trunk rotation 90/90", ""],
    ["chin tuck 3", "chin tuck", "3"],
  ])("%s looks for %s with “%s”", (typed, name, shorthand) => {
    expect(readQuery(typed, catalog)).toEqual({ name, shorthand });
  });
});

describe("a pasted list", () => {
  test.each([
    ["bullets and empty lines", "\n- Chin tuck 3x10\r\n\r\n  • Cat-cow\n", ["Chin tuck 3x10", "Cat-cow"]],
    ["cells between tabs", "Chin tuck\t3x10\tdaily\nCat-cow\t\t10 reps", ["Chin tuck: 3x10 daily", "Cat-cow: 10 reps"]],
    [
      "a spreadsheet with headings",
      "Exercise\tSets\tReps\tHold\tTimes/day\tDays per week\tNotes\nChin tuck\t3\t10\t5\t2\t5\t\nCat-cow\t-\t10-15\tn/a\t1\t\tslow",
      ["Chin tuck: 3 sets 10 reps hold 5s 2x/day 5d/wk", "Cat-cow: 10-15 reps 1x/day slow"],
    ],
    [
      "headings with commas",
      "Name,Sets,Reps,Side\nChin tuck,3,10,\nCat-cow,2,8,each side",
      ["Chin tuck: 3 sets 10 reps", "Cat-cow: 2 sets 8 reps each side"],
    ],
    ["quoted cells", '"Chin tuck","3x10, slowly","daily"\n"Cat-cow"', ["Chin tuck: 3x10, slowly daily", "Cat-cow"]],
    ["headings out of order", "Reps\tExercise\n10\tChin tuck", ["Chin tuck: 10 reps"]],
    ["nothing", " \n\t\n", []],
  ])("%s", (_, text, lines) => {
    expect(readList(text)).toEqual(lines);
  });

  test("whose cells had headings is understood", () => {
    const [line = ""] = readList("Exercise\tSets\tReps\tHold\tTimes/day\nChin tuck\t3\t10\t5\t2");
    expect(read(line)).toEqual({ found: "chin-tuck", written: "3x10x5s 2x/day", unread: [] });
  });

  test("of two hundred lines with a thousand exercises takes no more than a moment", () => {
    const many = [...entries, ...Array.from({ length: 1000 }, (_, i) => own(`own-${i}`, `Exercise of our own ${i}`))];
    const large = { index: buildIndex(many), byId: new Map(many.map((entry) => [entry.id, entry])) };
    const started = performance.now();
    for (let i = 0; i < 200; i++) readLine(`Exercise of our own ${i}: 3x10 each side 3x/day`, large);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test("of any text gives lines that can be read, and nothing breaks", () => {
    const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
    console.info(`Pasted lists: seed ${seed}.`);
    const scrap = fc.constantFrom(
      "Chin tuck",
      "3x10",
      "\t",
      "\n",
      '"',
      ",",
      ": ",
      "1. ",
      "each side",
      " ",
      "exercise",
      "sets",
      "🙂",
      "-",
      "0",
    );
    const text = fc.oneof(
      fc.array(scrap, { maxLength: 30 }).map((all) => all.join("")),
      fc.string({ unit: "binary" }),
    );
    const property = fc.property(text, (pasted) => {
      for (const line of readList(pasted)) {
        expect(line.trim()).toBe(line);
        const { name, shorthand } = readLine(line, catalog);
        expect(line).toContain(shorthand);
        expect(typeof name).toBe("string");
      }
    });
    fc.assert(property, { seed, numRuns: 300 });
  });
});
