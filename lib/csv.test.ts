import { expect, it } from "vitest";
import { csvLine } from "./csv";

it.each([
  ["López, María", '"López, María"'],
  ['say "ah"', '"say ""ah"""'],
  ["two\nlines", '"two\nlines"'],
  ['=HYPERLINK("http://evil.example")', '"\'=HYPERLINK(""http://evil.example"")"'],
  ["+1", '"\'+1"'],
  ["-1", '"\'-1"'],
  ["@SUM(A1)", '"\'@SUM(A1)"'],
  ["\t=1", '"\'\t=1"'],
  ["  =1", '"\'  =1"'],
  ["\r=1", '"\'\r=1"'],
  [-1, '"-1"'],
  [null, '""'],
])("%j stands in a spreadsheet as %s", (value, text) => expect(csvLine([value])).toBe(`${text}\r\n`));
