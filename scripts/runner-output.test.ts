import { expect, it } from "vitest";
import { closingLines, reasonsIn } from "./runner-output";

/** As vitest prints it, colours included. */
const said = `
 \u001b[41m\u001b[1m FAIL \u001b[22m\u001b[49m unit lib/dosage.test.ts > a dose is whole
\u001b[31m\u001b[1mAssertionError\u001b[22m: expected 1 to be 2
 ❯ lib/dosage.test.ts:3:31
⎯⎯⎯⎯ Unhandled Rejection ⎯⎯⎯⎯⎯
TypeError: somebody forgot me
The latest test that might've caused the error is "a dose is whole". It might mean one of the following:

 Test Files  1 failed (1)
      Tests  1 failed | 1 passed (2)
     Errors  1 error
   Start at  12:56:45
JSON report written to x`;

it("the summary of a run counts what passed, what failed, and errors beside the tests", () => {
  expect(closingLines(said)).toBe("Test Files  1 failed (1), Tests  1 failed | 1 passed (2), Errors  1 error");
});

it("the end of a run says why a step failed, also where every test passed", () => {
  expect(reasonsIn(said)).toEqual([
    "FAIL  unit lib/dosage.test.ts > a dose is whole",
    "AssertionError: expected 1 to be 2",
    "TypeError: somebody forgot me",
    `The latest test that might've caused the error is "a dose is whole". It might mean one of the following:`,
  ]);
  expect(reasonsIn("all is well")).toEqual([]);
});
